import CairnFiles
import CairnModel

/// A small learner with a plan of two steps, made by hand.
enum SamplePlan {
  static let catalogue = Catalogue(
    skills: [
      Skill(id: "sql", name: "SQL", area: "Data", kind: .technical),
      Skill(id: "talk", name: "Talk", area: "People", kind: .human),
    ],
    roles: [role],
    providers: [Provider(id: "p", name: "Provider", kind: .university)],
    subscriptions: [
      Subscription(
        id: "all", name: "All of it", provider: "p",
        monthly: Money(minorUnits: 4900, currency: "USD"))
    ],
    credentials: [first, second],
    rates: Rates(
      base: "EUR", date: CivilDate(day: 20_000), source: "a bank",
      millionths: ["USD": 1_117_200, "JPY": 175_680_000]))

  static let role = Role(
    id: "analyst", title: "Analyst", summary: "Answers questions.",
    requirements: [
      Requirement(skill: "sql", level: .intermediate, importance: 5, must: true),
      Requirement(skill: "talk", level: .advanced, importance: 2, must: false),
    ])

  static let first: Credential = {
    var credential = Credential(
      id: "one", title: "Queries, \"one\" | two", provider: "p", kind: .course,
      url: "https://example.org", teaches: ["sql": .foundation], source: Source(title: "page"))
    credential.hours = .published(12)
    credential.price = .once(Money(minorUnits: 4950, currency: "USD"))
    return credential
  }()

  static let second: Credential = {
    var credential = Credential(
      id: "two", title: "More queries", provider: "p", kind: .certificate,
      url: "https://example.org", teaches: ["sql": .intermediate], source: Source(title: "page"))
    credential.prerequisites = [.one(.credential("one"))]
    credential.hours = .estimated(20, basis: "ours")
    credential.price = .subscription("all")
    return credential
  }()

  static let start = CivilDate(day: 20_788)

  static let profile: Profile = {
    var profile = Profile(name: "Ana", isExample: true)
    profile.skills = ["talk": .init(.foundation, evidence: "a talk")]
    profile.earned = [.init(credential: "old", date: start + -400, expires: start + 400)]
    profile.progress = [
      .init(
        credential: "one", started: start + -3, hoursDone: 2,
        paid: Money(minorUnits: 50, currency: "USD"))
    ]
    profile.goal = Goal(
      role: "analyst", by: start + 200, hoursPerWeek: 8,
      weeksAway: [.init(from: start + 14, to: start + 15, hours: 2)],
      budget: Money(minorUnits: 90_000, currency: "USD"), atMost: 4, preference: .fastest,
      minTrust: 1)
    profile.pins = ["two"]
    profile.skips = ["three"]
    profile.overrides = ["two": .init(hours: 20, reason: "told")]
    profile.eligibility = .init(experienceYears: 4, degree: .bachelor, country: "DE")
    profile.languages = ["en", "de"]
    return profile
  }()

  static let context = ResultContext(
    catalogue: catalogue, role: role, profile: profile, today: start,
    files: [FileSum(path: "catalogs/a.yaml", sha256: "00ff")])

  static let before = Levels(["talk": .foundation])
  static let after = Levels(["talk": .foundation, "sql": .intermediate])

  static func plan(_ verdict: Verdict = .optimal) -> Plan {
    let usd = { Money(minorUnits: $0, currency: "USD") }
    let steps = [
      Plan.Step(
        credential: "one", start: start, finish: start + 13, hours: 12, hoursAreEstimate: false,
        price: usd(4950), subscription: nil, audit: false,
        gains: [Rise(skill: "sql", from: .none, to: .foundation)], unlocks: ["two"],
        readinessAfter: Readiness(held: 7, asked: 16), pinned: false),
      Plan.Step(
        credential: "two", start: start + 14, finish: start + 41, hours: 20,
        hoursAreEstimate: true, price: usd(0), subscription: "all", audit: false,
        gains: [Rise(skill: "sql", from: .foundation, to: .intermediate)], unlocks: [],
        readinessAfter: Readiness(held: 12, asked: 16), pinned: true),
    ]
    return Plan(
      role: "analyst", verdict: verdict, score: Score(must: 10, value: 10, burden: 777),
      steps: steps,
      timeline: Timeline(
        start: start,
        spans: [
          .init(credential: "one", first: 0, last: 1, hours: [8, 4]),
          .init(credential: "two", first: 2, last: 5, hours: [0, 8, 8, 4]),
        ], capacity: [8, 8, 2, 8, 8, 8], isBest: true),
      before: before, after: after,
      readiness: Change(now: Readiness(role, at: before), after: Readiness(role, at: after)),
      must: Change(
        now: Readiness(role, at: before, mustOnly: true),
        after: Readiness(role, at: after, mustOnly: true)),
      unmet: [
        Plan.Unmet(
          requirement: role.requirements[1], have: .foundation,
          reason: .nothingTeaches(best: .none))
      ],
      price: usd(9850), charged: usd(14_750),
      subscriptions: [
        .init(subscription: "all", estimatedMonths: 1, chargedMonths: 2, monthly: usd(4900))
      ], hours: 32, leftOut: [:], effort: .init(nodes: 12, milliseconds: 3))
  }
}
