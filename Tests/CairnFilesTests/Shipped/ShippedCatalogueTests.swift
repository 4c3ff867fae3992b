import CairnFiles
import CairnModel
import Foundation
import Testing

/// What the catalogues that come with the program promise as a whole.
@Suite("The shipped catalogues")
struct ShippedCatalogueTests {
  /// Read once: it takes the longest of all.
  private static let catalogue: Catalogue = {
    let files = (try? RepositoryFiles.catalogs()) ?? []
    return readCatalogue(files.filter { formatOf($0.bytes) != .profile }).0
  }()
  private var catalogue: Catalogue { Self.catalogue }

  @Test("hold enough skills, roles, fields, credentials, issuers, stacks, languages and regions")
  func counts() {
    let census = Census(of: catalogue)
    #expect(census.skills >= 400)
    #expect(census.roles >= 40)
    #expect(census.byField.count >= 12)
    #expect(census.credentials >= 600)
    #expect(census.issuers >= 60)
    #expect(census.stacks >= 40)
    let english = census.byLanguage.first { $0.name == "en" }?.count ?? 0
    #expect(census.credentials - english >= 80)
    let american = census.byRegion.first { $0.name == Region.unitedStates.rawValue }?.count ?? 0
    #expect(american * 100 <= census.credentials * 65)
    #expect(Set(catalogue.credentials.map(\.kind)) == Set(Credential.Kind.allCases))
  }

  @Test("teach every requirement by three credentials of two issuers, or list the gap")
  func coverage() throws {
    let rows = catalogue.roles.flatMap { role in
      role.requirements.compactMap { gap(role, $0) }
    }
    let page = try RepositoryFiles.text("docs/catalogue-gaps.md")
    let listed = page.split(separator: "\n").filter { $0.hasPrefix("| `") }
      .map { $0.split(separator: "|").prefix(5).joined(separator: "|") }
    #expect(listed.sorted() == rows.sorted(), "write \(rows.sorted().joined(separator: "\n"))")
  }

  /// The row of the page of gaps up to the reason; nil where the requirement is well taught.
  private func gap(_ role: Role, _ need: Requirement) -> String? {
    let teachers = catalogue.credentials.filter { ($0.teaches[need.skill] ?? .none) >= need.level }
    let issuers = Set(teachers.map(\.issuer)).count
    if teachers.count >= 3, issuers >= 2 { return nil }
    return
      " `\(role.id)` | `\(need.skill)` | \(need.level.rawValue) | \(teachers.count) | \(issuers) "
  }

  @Test("have no skill that nothing teaches")
  func orphans() {
    let taught = Set(catalogue.credentials.flatMap(\.teaches.keys))
    let orphans = catalogue.skills.map(\.id).filter { !taught.contains($0) }
    #expect(orphans.isEmpty, "\(orphans.map(\.text))")
  }

  @Test("call no two skills by the same name")
  func names() {
    var owners: [String: Skill.ID] = [:]
    for skill in catalogue.skills {
      for name in Set(([skill.name, skill.id.text] + skill.aliases).map(normal)) {
        #expect(owners[name] == nil, "\(name): \(owners[name]?.text ?? "") and \(skill.id)")
        owners[name] = skill.id
      }
    }
  }

  private func normal(_ name: String) -> String {
    name.lowercased().split { $0 == "-" || $0.isWhitespace }.joined(separator: " ")
  }

  /// Least and most hours that a kind can plausibly take, and the most that it costs in US dollars.
  private static let plausible: [Credential.Kind: (hours: ClosedRange<Int>, dollars: Int)] = [
    .course: (1...250, 1_500), .badge: (1...120, 300), .certificate: (1...1_000, 3_500),
    .professionalCertificate: (5...600, 3_500), .specialization: (5...400, 1_500),
    .learningPath: (2...200, 500), .nanodegree: (5...250, 3_000),
    .micromasters: (60...1_000, 4_000), .microbachelors: (60...600, 2_500),
    .microCredential: (2...300, 3_000), .certification: (2...1_000, 3_000),
    .license: (5...1_000, 2_000), .diploma: (20...2_000, 5_000),
  ]

  @Test(
    "ask hours and prices that are plausible for their kind", arguments: Credential.Kind.allCases)
  func ranges(_ kind: Credential.Kind) throws {
    let (hours, dollars) = try #require(Self.plausible[kind])
    for credential in catalogue.credentials where credential.kind == kind {
      if let asked = credential.hours?.count {
        #expect(hours.contains(asked), "\(credential.id): \(asked) h")
      }
      if case .once(let price) = credential.price {
        let inDollars =
          price.currency == "USD" ? price : catalogue.rates?.convert(price, to: "USD")
        let amount = try #require(inDollars, "no rate for \(price.currency)")
        #expect((1...dollars).contains(amount.majorUnits), "\(credential.id): \(price.majorUnits)")
      }
    }
  }

  @Test("name web addresses of a plausible shape")
  func addresses() {
    for credential in catalogue.credentials {
      for address in [credential.url, credential.source.url].compactMap({ $0 }) {
        let host = URL(string: address)?.host() ?? ""
        #expect(
          host.contains(".") && !host.hasSuffix(".") && !address.contains(" "),
          "\(credential.id): \(address)")
      }
    }
  }

  @Test("say of estimates what they come from, and of parts nothing twice")
  func estimates() {
    for credential in catalogue.credentials {
      if !credential.teaches.isEmpty { #expect(credential.basis != nil, "\(credential.id)") }
      #expect(Set(credential.parts).count == credential.parts.count, "\(credential.id)")
      #expect(credential.parts.count != 1, "\(credential.id) has one part")
    }
  }
}
