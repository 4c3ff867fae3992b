import CairnApp
import CairnModel
import CairnPlanner
import CairnScreen
import Synchronization

/// A small invented world: names of all widths, a subscription, prerequisites, a credential without a price.
enum Fixture {
  static let today = CivilDate(day: 20_779)  // 2026-11-22

  static let skills = [
    Skill(
      id: "sql", name: "SQL", area: "Data", kind: .technical, aliases: ["queries"],
      meanings: [.foundation: "Reads one table.", .intermediate: "Joins tables, alone."]),
    Skill(id: "charts", name: "Data visualisation", area: "Data", kind: .technical),
    Skill(id: "statistics", name: "Statistics", area: "Data", kind: .technical),
    Skill(id: "japanese", name: "日本語 (Japanese)", area: "Languages", kind: .human),
    Skill(id: "presenting", name: "Presenting", area: "People", kind: .human),
    Skill(id: "negotiation", name: "Negotiation", area: "People", kind: .human),
    Skill(id: "juggling", name: "Juggling", area: "People", kind: .human),
  ]

  static let analyst = Role(
    id: "data-analyst", title: "Data analyst", field: "Data",
    summary: "Answers business questions with data and shows the answers.",
    requirements: [
      Requirement(skill: "sql", level: .advanced, importance: 5, must: true),
      Requirement(skill: "charts", level: .intermediate, importance: 4, must: true),
      Requirement(skill: "statistics", level: .intermediate, importance: 4, must: true),
      Requirement(skill: "japanese", level: .foundation, importance: 2, must: false),
      Requirement(skill: "presenting", level: .intermediate, importance: 3, must: false),
      Requirement(skill: "negotiation", level: .foundation, importance: 1, must: false),
    ])
  static let mediator = Role(
    id: "mediator", title: "Mediator", field: "People", summary: "Settles disputes.",
    requirements: [
      Requirement(skill: "negotiation", level: .advanced, importance: 5, must: true),
      Requirement(skill: "presenting", level: .intermediate, importance: 3, must: true),
    ])

  static let catalogue = Catalogue(
    skills: skills, roles: [analyst, mediator],
    providers: [
      Provider(id: "uni", name: "Example University", kind: .university),
      Provider(id: "club", name: "Learning Club", kind: .platform),
    ],
    subscriptions: [
      Subscription(
        id: "club-pass", name: "Club pass", provider: "club",
        monthly: Money(minorUnits: 4900, currency: "USD"))
    ],
    credentials: credentials)

  static let credentials: [Credential] = [
    credential(
      "analytics-certificate", "Data Analytics Professional Certificate",
      ["sql": .intermediate, "charts": .foundation, "statistics": .foundation], hours: 90,
      subscription: "club-pass"),
    credential(
      "sql-advanced", "Advanced SQL", ["sql": .advanced], hours: 40, dollars: 120,
      needs: [.one(.skill("sql", atLeast: .intermediate))]),
    credential("charts", "Charts that Convince", ["charts": .intermediate], hours: 25, dollars: 60),
    credential(
      "statistics", "Statistics Explained", ["statistics": .intermediate], hours: 45, dollars: 0),
    credential(
      "japanese", "日本語入門 Japanese for Beginners", ["japanese": .foundation], hours: 30, dollars: 80),
    credential(
      "bargain", "Négociation — a Café Course", ["negotiation": .foundation], hours: 3, dollars: nil
    ),
    credential(
      "quick-badge", "Statistics in an Hour", ["statistics": .intermediate], hours: 1, dollars: 40,
      assessment: Credential.Assessment.none),
  ]

  /// The same world with more ways to the same skills, so that there are other good plans.
  static let roomy = Catalogue(
    skills: skills, roles: [analyst, mediator], providers: catalogue.providers,
    subscriptions: catalogue.subscriptions,
    credentials: credentials + [
      credential(
        "sql-bootcamp", "SQL Bootcamp: from Tables to Window Functions", ["sql": .advanced],
        hours: 80, dollars: 150),
      credential(
        "chart-design", "Chart Design", ["charts": .intermediate], hours: 30, dollars: 75),
      credential(
        "statistics-lab", "Statistics Lab", ["statistics": .intermediate], hours: 40, dollars: 90),
    ])

  private static func credential(
    _ id: Credential.ID, _ title: String, _ teaches: [Skill.ID: Level], hours: Int,
    dollars: Int? = nil, subscription: Subscription.ID? = nil,
    assessment: Credential.Assessment = .gradedWork, needs: [Prerequisite] = []
  ) -> Credential {
    var credential = Credential(
      id: id, title: title, provider: "club", issuer: "uni", kind: .course,
      url: "https://example.org/\(id)", teaches: teaches,
      source: Source(title: "https://example.org/\(id)", checked: "2026-11"))
    credential.hours = .estimated(hours, basis: "weeks of the syllabus")
    credential.price =
      subscription.map(Credential.Price.subscription)
      ?? dollars.map { .once(Money(minorUnits: $0 * 100, currency: "USD")) }
    credential.assessment = assessment
    credential.prerequisites = needs
    return credential
  }

  static let sources = CatalogueSources(
    files: [
      .init(name: "/data/own/skills.yaml", place: "/data/own", skills: 7),
      .init(name: "/data/own/roles/analyst.yaml", place: "/data/own", roles: 1, oldest: "2026-10"),
      .init(
        name: "/usr/share/cairn/catalogs/credentials/club.yaml", place: "/usr/share/cairn/catalogs",
        providers: 2, credentials: 7, oldest: "2025-03"),
    ],
    diagnostics: [
      Diagnostic(
        severity: .warning, id: "old", file: "/usr/share/cairn/catalogs/rates.yaml",
        message: "the rates are more than a year old"),
      Diagnostic(
        id: "unknown-skill", file: "/data/own/roles/analyst.yaml", line: 12, column: 9,
        message: "there is no skill 'sqll'", hint: "did you mean 'sql'?"),
    ],
    ownFolder: "/data/own")

  static var profile: Profile {
    Profile(
      name: "Example learner", isExample: true,
      skills: [
        "sql": .init(.foundation), "presenting": .init(.advanced), "juggling": .init(.intermediate),
      ],
      goal: Goal(
        role: "data-analyst", start: CivilDate(day: 20_788), by: CivilDate(day: 20_999),
        hoursPerWeek: 8, budget: Money(minorUnits: 60_000, currency: "USD")),
      skips: ["quick-badge"])
  }

  /// The program on that world, with its plan found.
  static func app(
    _ columns: Int = 120, _ rows: Int = 36, profile: Profile = profile,
    catalogue: Catalogue = catalogue
  ) -> App {
    var app = App(catalogue: catalogue, profile: profile, today: today)
    _ = app.update(.resized(Size(columns: columns, rows: rows)))
    app.settle(app.update(.started))
    return app
  }
}

/// Plans that were found before: they are slow without optimisation, and always the same.
private let found = Mutex<[Profile: Plan]>([:])

private struct Asked: Hashable {
  let study: Study
  let profile: Profile
}

private let studied = Mutex<[Asked: Insight]>([:])

private func insight(_ study: Study, of plan: Plan, _ question: Question) -> Insight? {
  guard question.catalogue == Fixture.catalogue else {
    return study.insight(of: plan, question)
  }
  let asked = Asked(study: study, profile: question.profile)
  if let insight = studied.withLock({ $0[asked] }) { return insight }
  let insight = study.insight(of: plan, question)
  studied.withLock { $0[asked] = insight }
  return insight
}

private func best(_ question: Question) -> Plan {
  guard question.catalogue == Fixture.catalogue else { return plan(question) }
  if let plan = found.withLock({ $0[question.profile] }) { return plan }
  let best = plan(question)
  found.withLock { $0[question.profile] = best }
  return best
}

extension App {
  /// Answers every wish to know the catalogue files.
  private mutating func tellSources(_ effects: [Effect]) {
    if effects.contains(.readSources) { _ = update(.sourcesRead(Fixture.sources)) }
  }

  /// Answers every wish for a plan at once with the best one.
  mutating func settle(_ effects: [Effect]) {
    for case .solve(let id, let question) in effects {
      _ = update(.planned(id: id, best(question), isFinal: true))
    }
  }

  /// Carries out the studies that a page wants.
  private mutating func study(_ effects: [Effect]) {
    for case .study(let id, let study, let plan, let question) in effects {
      guard let insight = insight(study, of: plan, question) else { continue }
      _ = update(.studied(id: id, insight))
    }
  }

  /// Presses keys by their names, split at spaces, and settles the plan; returns all effects.
  @discardableResult
  mutating func press(_ keys: String) -> [Effect] {
    var all: [Effect] = []
    for name in keys.split(separator: " ") {
      guard let key = Key(named: String(name)) else { preconditionFailure("a key: \(name)") }
      let effects = update(.key(key))
      settle(effects)
      study(effects)
      tellSources(effects)
      all += effects
    }
    return all
  }

  /// Types letters.
  mutating func type(_ text: String) {
    for letter in text { _ = update(.key(.character(letter))) }
  }

  /// The screen as text at the size that it has.
  var screen: String { view(size).text }
}
