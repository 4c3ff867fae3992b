package import CairnModel

/// A few invented skills, credentials and one role: enough to tell every part of a plan apart.
package enum SmallCatalogue {
  package static let role = Role(
    id: "analyst", title: "Analyst", field: "Data", summary: "Finds things out.",
    requirements: [
      Requirement(skill: "sql", level: .advanced, importance: 5, must: true),
      Requirement(skill: "charts", level: .intermediate, importance: 4, must: true),
      Requirement(skill: "talking", level: .foundation, importance: 2, must: false),
      Requirement(skill: "magic", level: .foundation, importance: 1, must: false),
    ])

  package static let provider = Provider(id: "school", name: "School", kind: .university)

  package static func credential(
    _ id: Credential.ID, _ teaches: [Skill.ID: Level], hours: Int? = 20, dollars: Int? = 100,
    needs prerequisites: [Prerequisite] = []
  ) -> Credential {
    var credential = Credential(
      id: id, title: "Title of \(id)", provider: "school", kind: .course,
      url: "https://example.org/\(id)", teaches: teaches,
      source: Source(title: "example", checked: "2026-11"))
    credential.hours = hours.map { .published($0) }
    credential.price = dollars.map {
      $0 == 0 ? .free : .once(Money(minorUnits: $0 * 100, currency: "USD"))
    }
    credential.assessment = .gradedWork
    credential.prerequisites = prerequisites
    return credential
  }

  package static let credentials = [
    credential("sql-basics", ["sql": .foundation], hours: 20, dollars: 0),
    credential(
      "sql-pro", ["sql": .advanced], hours: 60, dollars: 300,
      needs: [.one(.skill("sql", atLeast: .foundation))]),
    credential("charts-course", ["charts": .intermediate], hours: 30, dollars: 150),
    credential("charts-deluxe", ["charts": .intermediate], hours: 45, dollars: 450),
    credential("talking-badge", ["talking": .foundation], hours: 5, dollars: 20),
    credential("unpriced", ["sql": .specialist], hours: 10, dollars: nil),
  ]

  package static let skills = [
    Skill(id: "sql", name: "SQL", area: "Data", kind: .technical),
    Skill(id: "charts", name: "Charts", area: "Data", kind: .technical),
    Skill(id: "talking", name: "Talking", area: "People", kind: .human),
    Skill(id: "magic", name: "Magic", area: "People", kind: .human),
  ]

  package static func catalogue(_ credentials: [Credential] = credentials) -> Catalogue {
    Catalogue(
      skills: skills, roles: [role], providers: [provider],
      subscriptions: [
        Subscription(
          id: "monthly", name: "Monthly", provider: "school",
          monthly: Money(minorUnits: 4900, currency: "USD"))
      ], credentials: credentials)
  }

  /// 2026-11-30, a Monday.
  package static let monday = CivilDate(day: 20_787)
}
