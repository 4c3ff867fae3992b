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
    let all = catalogue.credentials
    (skills, roles, credentials) = (catalogue.skills.count, catalogue.roles.count, all.count)
    issuers = Set(all.map(\.issuer)).count
    lookedUp = all.count { $0.source.checked != nil }
    stacks = catalogue.wholes.count
    byKind = Self.rows(all.map(\.kind.rawValue))
    byRegion = Self.rows(all.map { Region(country: catalogue[$0.issuer]?.country).rawValue })
    byLanguage = Self.rows(all.map(\.language))
    var wanted: [String: Set<Skill.ID>] = [:]
    for role in catalogue.roles {
      wanted[role.field, default: []].formUnion(role.requirements.filter(\.must).map(\.skill))
    }
    byField = Self.ordered(
      wanted.map { field, skills in
        Row(name: field, count: all.count { $0.teaches.keys.contains(where: skills.contains) })
      })
  }

  private static func rows(_ names: [String]) -> [Row] {
    ordered(
      names.reduce(into: [:]) { counts, name in counts[name, default: 0] += 1 }
        .map { Row(name: $0.key, count: $0.value) })
  }

  private static func ordered(_ rows: [Row]) -> [Row] {
    rows.sorted { ($1.count, $0.name) < ($0.count, $1.name) }
  }
}
