import CairnModel
import Testing

@Suite("Trust")
struct TrustTests {
  private let issuer = Provider(id: "body", name: "Body", kind: .professionalBody)

  private func credential(checked: String? = nil) -> Credential {
    Credential(
      id: "c", title: "C", provider: "body", kind: .certification, url: "https://example.org",
      teaches: ["sql": .intermediate], source: Source(title: "example", checked: checked))
  }

  @Test("every fact that counts adds its points, up to ten")
  func ten() {
    var full = credential(checked: "2026-11")
    full.assessment = .proctoredExam
    full.accreditation = [.init(by: "Accreditor")]
    full.coDesignedWith = ["Employer"]
    full.verifiableBadge = true
    let trust = Trust(of: full, issuer: issuer, provider: issuer)
    #expect(trust.score == 10)
    #expect(trust.points.allSatisfy { $0.points == $0.of })
    #expect(trust.warnings.isEmpty)
  }

  @Test("unknown facts give no points")
  func unknown() {
    #expect(Trust(of: credential(), issuer: nil, provider: nil).score == 0)
  }

  @Test("an accreditor that is the issuer itself gives no points and a warning")
  func selfAccreditation() {
    var own = credential()
    own.accreditation = [.init(by: "Body")]
    let trust = Trust(of: own, issuer: issuer, provider: issuer)
    #expect(trust.score == 2)
    #expect(trust.warnings == [.accreditsItself("Body")])
  }

  @Test("money for something that nothing assesses is warned of")
  func mill() {
    var mill = credential()
    mill.assessment = Credential.Assessment.none
    mill.price = .once(Money(minorUnits: 9900, currency: "USD"))
    #expect(Trust(of: mill, issuer: issuer, provider: issuer).warnings == [.feeWithoutAssessment])
    mill.price = .free
    #expect(Trust(of: mill, issuer: issuer, provider: issuer).warnings == [.noAssessment])
  }

  @Test("too few hours for the level claimed are warned of")
  func hours() {
    var hasty = credential()
    hasty.hours = .published(2)
    #expect(
      Trust(of: hasty, issuer: issuer, provider: issuer).warnings
        == [.implausibleHours(hours: 2, highest: .intermediate)])
  }
}
