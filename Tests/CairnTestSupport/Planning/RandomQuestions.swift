import CairnModel
package import CairnPlanner

extension Question {
  /// A small question with a mixture of everything that files can say: estimates, subscriptions, stacks,
  /// any-of prerequisites, co-requisites, start dates, eligibility, other currencies, weeks away.
  package static func random(seed: UInt64) -> Question {
    var random = SeededGenerator(seed: seed)
    let skills = (0..<random.pick(2...5)).map { Skill.ID("s\($0)") }
    let count = random.pick(1...9)
    let ids = (0..<count).map { Credential.ID("c\($0)") }
    let credentials = ids.indices.map { index in
      Credential.random(ids[index], skills: skills, others: Array(ids[..<index]), using: &random)
    }
    let role = Role(
      id: "role", title: "Role",
      requirements: skills.map {
        Requirement(
          skill: $0, level: Level(rawValue: random.pick(1...4)) ?? .foundation,
          importance: random.pick(1...5), must: random.chance(40))
      })
    let catalogue = Catalogue(
      roles: [role],
      providers: [
        Provider(id: "school", name: "School", kind: .university),
        Provider(id: "shop", name: "Shop", kind: .platform),
      ],
      subscriptions: [
        Subscription(
          id: "monthly", name: "Monthly", provider: "shop",
          monthly: Money(minorUnits: 4900, currency: "USD"))
      ],
      credentials: credentials,
      rates: Rates(
        base: "EUR", date: CivilDate(day: 20_700), source: "example",
        millionths: ["USD": 1_100_000]))
    return Question(
      catalogue: catalogue, role: role,
      profile: .random(skills: skills, credentials: ids, using: &random),
      today: CivilDate(day: 20_787))
  }
}

extension Credential {
  fileprivate static func random(
    _ id: Credential.ID, skills: [Skill.ID], others: [Credential.ID],
    using random: inout SeededGenerator
  ) -> Credential {
    var credential = Credential(
      id: id, title: "Title \(id)", provider: random.chance(50) ? "school" : "shop",
      kind: .course, url: "https://example.org",
      teaches: Dictionary(
        skills.filter { _ in random.chance(45) }.map {
          ($0, Level(rawValue: random.pick(1...4)) ?? .foundation)
        }, uniquingKeysWith: { first, _ in first }),
      source: Source(title: "example"))
    if !random.chance(8) { credential.hours = .published(random.pick(1...40)) }
    credential.price = price(using: &random)
    credential.freeToAudit = random.chance(20)
    if random.chance(20) { credential.hoursAWeekAtMost = random.pick(2...6) }
    if random.chance(12) {
      credential.pace = .scheduled(
        weeks: random.pick(1...4),
        starts: [CivilDate(day: 20_787 + random.pick(-20...90))])
    }
    credential.assessment = Assessment.allCases.randomElement(using: &random)
    credential.prerequisites = prerequisites(skills: skills, others: others, using: &random)
    if let other = others.randomElement(using: &random) {
      if random.chance(8) { credential.corequisites = [other] }
      if random.chance(10) { credential.parts = [other] }
    }
    if random.chance(8) { credential.eligibility = [Eligibility(experienceYears: 3)] }
    if random.chance(5) { credential.language = "fr" }
    return credential
  }

  private static func price(using random: inout SeededGenerator) -> Price? {
    switch random.pick(0...9) {
    case 0: nil
    case 1, 2: .free
    case 3, 4: .subscription("monthly")
    case 5: .once(Money(minorUnits: random.pick(1...300) * 100, currency: "EUR"))
    default: .once(Money(minorUnits: random.pick(1...300) * 100, currency: "USD"))
    }
  }

  private static func prerequisites(
    skills: [Skill.ID], others: [Credential.ID], using random: inout SeededGenerator
  ) -> [Prerequisite] {
    guard random.chance(45) else { return [] }
    let needs = (0..<random.pick(1...3)).map { _ -> Prerequisite.Need in
      if let other = others.randomElement(using: &random), random.chance(35) {
        return .credential(other)
      }
      return .skill(
        skills[random.pick(0...skills.count - 1)],
        atLeast: Level(rawValue: random.pick(1...2)) ?? .foundation)
    }
    return random.chance(50) ? [.anyOf(needs)] : [.one(needs[0])]
  }
}

extension Profile {
  fileprivate static func random(
    skills: [Skill.ID], credentials: [Credential.ID], using random: inout SeededGenerator
  ) -> Profile {
    let start = CivilDate(day: 20_787)
    var profile = Profile(
      name: "Example",
      skills: Dictionary(
        skills.filter { _ in random.chance(40) }.map {
          ($0, SkillClaim(Level(rawValue: random.pick(1...2)) ?? .foundation))
        }, uniquingKeysWith: { first, _ in first }))
    profile.goal = Goal(
      role: "role", start: start,
      by: random.chance(60) ? start + random.pick(20...200) : nil,
      hoursPerWeek: random.pick(2...12),
      weeksAway: random.chance(30) ? [Goal.Away(from: start + 15, to: start + 25)] : [],
      budget: random.chance(60)
        ? Money(minorUnits: random.pick(0...700) * 100, currency: "USD") : nil,
      atOnce: random.pick(1...3), atMost: random.chance(20) ? random.pick(1...4) : nil,
      preference: random.chance(50) ? .balanced : .fewest,
      minTrust: random.chance(10) ? 2 : nil, audit: random.chance(20))
    for id in credentials {
      if random.chance(6) { profile.earned.append(Earned(credential: id)) }
      if random.chance(6) { profile.progress.append(Progress(credential: id, hoursDone: 3)) }
      if random.chance(4) { profile.skips.insert(id) }
      if random.chance(3) { profile.pins.insert(id) }
      if random.chance(5) {
        profile.overrides[id] = Override(price: Money(minorUnits: 0, currency: "USD"))
      }
    }
    return profile
  }
}
