import CairnModel
import CairnPlanner
import CairnTestSupport
import Testing

@Suite("Certificates of plans")
struct PlanCertificateTests {
  @Test("optimal plans of random questions are proved again", arguments: 0..<4)
  func provedAgain(block: Int) throws {
    var proved = 0
    for seed in UInt64(block * 60)..<UInt64((block + 1) * 60) {
      let question = Question.random(seed: seed)
      let found = plan(question, certified: true)
      guard found.verdict == .optimal else { continue }
      let certificate = try #require(found.certificate, "seed \(seed)")
      #expect(throws: Never.self, "seed \(seed)") {
        try recount(certificate, of: PlanClaim(found), against: question)
      }
      proved += 1
    }
    #expect(proved > 20)
  }

  @Test("a plan that leaves something out is not proved best", arguments: 0..<2)
  func worsePlans(block: Int) throws {
    for seed in UInt64(block * 40)..<UInt64((block + 1) * 40) {
      let question = Question.random(seed: seed)
      let found = plan(question, certified: true)
      guard found.verdict == .optimal, let certificate = found.certificate,
        found.score.value > 0
      else { continue }
      var worse = PlanClaim(found)
      worse.gain = PlanClaim.Gain(must: found.score.must, value: found.score.value - 1)
      #expect(throws: Certificate.Fault.self, "seed \(seed)") {
        try recount(certificate, of: worse, against: question)
      }
      worse.gain = PlanClaim(found).gain
      worse.burden += 1
      #expect(throws: Certificate.Fault.self, "seed \(seed)") {
        try recount(certificate, of: worse, against: question)
      }
    }
  }
}
