/// A part of the world, as far as counts of issuers need it.
package enum Region: String, CaseIterable, Sendable {
  case unitedStates = "United States"
  case europe = "Europe"
  case asiaPacific = "Asia and Pacific"
  case latinAmerica = "Latin America"
  case canada = "Canada"
  case africaMiddleEast = "Africa and Middle East"
  case unknown = "not known"

  /// The region of an ISO 3166 country code.
  package init(country: String?) {
    self = country.map { Self.byCountry[$0] ?? .unknown } ?? .unknown
  }

  private static let byCountry: [String: Region] = {
    let codes: [Region: String] = [
      .unitedStates: "US", .canada: "CA",
      .europe: """
      AT BE BG CH CY CZ DE DK EE ES FI FR GB GR HR HU IE IS IT LT LU LV MT NL NO PL PT RO RS SE \
      SI SK TR UA
      """,
      .asiaPacific: "AU BD CN HK ID IN JP KH KR LK MY NP NZ PH PK SG TH TW VN",
      .latinAmerica: "AR BO BR CL CO CR CU DO EC GT HN MX NI PA PE PR PY SV UY VE",
      .africaMiddleEast:
        "AE BH DZ EG ET GH IL IQ JO KE KW LB MA MU NG OM QA RW SA SN TN TZ UG ZA ZM ZW",
    ]
    var table: [String: Region] = [:]
    for (region, list) in codes {
      for code in list.split(separator: " ") { table[String(code)] = region }
    }
    return table
  }()
}

/// How much of what a catalogue holds, each list with the largest count first.
package struct Census: Sendable {
  package struct Row: Hashable, Sendable {
    package let name: String
    package let count: Int
  }

  package let skills: Int
  package let roles: Int
  package let credentials: Int
  package let issuers: Int
  /// Credentials whose facts someone has looked up.
  package let lookedUp: Int
  /// Credentials that are made of others.
  package let stacks: Int
  /// Credentials that teach something that a role of the field must have.
  package let byField: [Row]
  package let byKind: [Row]
  /// By the home of the issuer.
  package let byRegion: [Row]
  package let byLanguage: [Row]

  package init(of catalogue: Catalogue) {
    var count = CensusCount(for: catalogue)
    for credential in catalogue.credentials { count.add(credential) }
    self = count.census
  }

  fileprivate init(_ count: CensusCount) {
    let catalogue = count.catalogue
    (skills, roles) = (catalogue.skills.count, catalogue.roles.count)
    (credentials, issuers) = (count.credentials, count.issuers.count)
    (lookedUp, stacks) = (count.lookedUp, count.stacks)
    byField = Self.rows(count.byField)
    byKind = Self.rows(count.byKind)
    byRegion = Self.rows(count.byRegion)
    byLanguage = Self.rows(count.byLanguage)
  }

  private static func rows(_ counts: [String: Int]) -> [Row] {
    counts.map { Row(name: $0.key, count: $0.value) }
      .sorted { ($1.count, $0.name) < ($0.count, $1.name) }
  }
}

/// Counts credentials one after the other.
package struct CensusCount: Sendable {
  fileprivate let catalogue: Catalogue
  /// The fields whose roles must have a skill.
  private var fields: [Skill.ID: Set<String>] = [:]
  fileprivate var credentials = 0
  fileprivate var issuers: Set<Provider.ID> = []
  fileprivate var lookedUp = 0
  fileprivate var stacks = 0
  fileprivate var byField: [String: Int] = [:]
  fileprivate var byKind: [String: Int] = [:]
  fileprivate var byRegion: [String: Int] = [:]
  fileprivate var byLanguage: [String: Int] = [:]

  /// - Parameter catalogue: the skills, roles and providers that the credentials are told by.
  package init(for catalogue: Catalogue) {
    self.catalogue = catalogue
    for role in catalogue.roles {
      byField[role.field] = 0
      for requirement in role.requirements where requirement.must {
        fields[requirement.skill, default: []].insert(role.field)
      }
    }
  }

  package mutating func add(_ credential: Credential) {
    credentials += 1
    issuers.insert(credential.issuer)
    if credential.source.checked != nil { lookedUp += 1 }
    if !credential.parts.isEmpty { stacks += 1 }
    byKind[credential.kind.rawValue, default: 0] += 1
    byRegion[Region(country: catalogue[credential.issuer]?.country).rawValue, default: 0] += 1
    byLanguage[credential.language, default: 0] += 1
    var reached: Set<String> = []
    for skill in credential.teaches.keys { reached.formUnion(fields[skill] ?? []) }
    for field in reached { byField[field, default: 0] += 1 }
  }

  package var census: Census { Census(self) }
}
