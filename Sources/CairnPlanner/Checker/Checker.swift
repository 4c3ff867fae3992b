package import CairnModel

/// Re-computes everything that a plan says from the files alone: order, levels, dates, sums, limits,
/// readiness and what stays unmet. Shares no code with the search, the compiler or the scheduler.
package func check(_ claim: PlanClaim, against question: Question) -> [Finding] {
  var checker = Checker(claim, question)
  checker.checkMembership()
  checker.checkOrder()
  checker.checkCosts()
  checker.checkWeeks()
  checker.checkOutcome()
  return checker.findings
}

struct Checker {
  let claim: PlanClaim
  let catalogue: Catalogue
  let role: Role
  let profile: Profile
  let goal: Goal
  let day0: CivilDate
  let currency: Currency
  /// Levels and credentials on the first day.
  let levels: [Skill.ID: Int]
  let earned: Set<Credential.ID>
  /// The steps whose credentials are in the catalogue.
  let known: [(step: PlanClaim.Step, credential: Credential)]
  var findings: [Finding] = []

  init(_ claim: PlanClaim, _ question: Question) {
    self.claim = claim
    catalogue = question.catalogue
    role = question.role
    profile = question.profile
    goal = profile.goal
    day0 = goal.start ?? question.today
    currency = goal.budget?.currency ?? profile.currency
    known = claim.steps.compactMap { step in
      question.catalogue[step.credential].map { (step, $0) }
    }
    (levels, earned) = Self.firstDay(profile, question.catalogue, day0)
  }

  private static func firstDay(_ profile: Profile, _ catalogue: Catalogue, _ day0: CivilDate)
    -> ([Skill.ID: Int], Set<Credential.ID>)
  {
    var levels = catalogue.counting(profile.skills.mapValues(\.level)).mapValues(\.rawValue)
    var valid: [Credential] = []
    var earned = Set(profile.earned.map(\.credential))
    for entry in profile.earned {
      guard let credential = catalogue[entry.credential] else { continue }
      var end = entry.expires
      if end == nil, let date = entry.date, let months = credential.validMonths {
        end = date.adding(months: months)
      }
      if end.map({ $0 >= day0 }) ?? true { valid.append(credential) }
    }
    for whole in catalogue.credentials where !whole.parts.isEmpty && whole.completion == nil {
      if Set(whole.parts).isSubset(of: earned), earned.insert(whole.id).inserted {
        valid.append(whole)
      }
    }
    for credential in valid {
      for (skill, level) in credential.teaches {
        levels[skill] = max(levels[skill] ?? 0, level.rawValue)
      }
    }
    return (levels, earned)
  }

  // MARK: What may be in the plan

  mutating func checkMembership() {
    var seen = Set<Credential.ID>()
    for step in claim.steps {
      if catalogue[step.credential] == nil { findings.append(.unknownCredential(step.credential)) }
      if !seen.insert(step.credential).inserted { findings.append(.repeated(step.credential)) }
    }
    for pin in profile.pins.sorted() where !seen.contains(pin) && !earned.contains(pin) {
      findings.append(.pinMissing(pin))
    }
    for (_, credential) in known {
      if let obstacle = whyRuledOut(credential) {
        findings.append(.ruledOut(credential.id, obstacle))
      }
      for part in credential.parts where seen.contains(part) && credential.completion == nil {
        findings.append(.wholeAndPart(credential.id, part))
      }
    }
    if let most = goal.atMost, claim.steps.count > most {
      findings.append(.tooMany(count: claim.steps.count, of: most))
    }
  }

  private func whyRuledOut(_ credential: Credential) -> Obstacle? {
    if earned.contains(credential.id) { return .earned }
    if profile.skips.contains(credential.id) { return .skipped }
    if !profile.languages.contains(credential.language) {
      return .otherLanguage(credential.language)
    }
    if let last = credential.availableUntil, last < day0 { return .noLongerOffered(since: last) }
    let home = profile.eligibility.country
    if !credential.countries.isEmpty, home.map({ !credential.countries.contains($0) }) ?? true {
      return .notOffered(country: home, in: credential.countries)
    }
    if let minimum = goal.minTrust {
      let score = catalogue.trust(in: credential).score
      if score < minimum { return .distrusted(score: score, minimum: minimum) }
    }
    let ways = credential.eligibility.map(unmetCondition)
    if let first = ways.first, ways.allSatisfy({ $0 != nil }), let reason = first {
      return .notEligible(reason)
    }
    return nil
  }

  private func unmetCondition(_ asked: Eligibility) -> Ineligibility? {
    let mine = profile.eligibility
    if let years = asked.experienceYears, years > mine.experienceYears ?? -1 {
      return .experience(years: years, answered: mine.experienceYears)
    }
    if let degree = asked.degree, mine.degree == nil || mine.degree.map({ $0 < degree }) == true {
      return .degree(degree, answered: mine.degree)
    }
    if let age = asked.age, age > mine.age ?? -1 { return .age(age, answered: mine.age) }
    if !asked.countries.isEmpty, mine.country.map({ !asked.countries.contains($0) }) ?? true {
      return .country(asked.countries, answered: mine.country)
    }
    return nil
  }

  // MARK: Order

  mutating func checkOrder() {
    for (step, credential) in known {
      let finished = known.filter { $0.step.finish < step.start }.map(\.credential)
      for clause in credential.prerequisites
      where !clause.alternatives.contains(where: { holds($0, finished: finished) }) {
        findings.append(.startsWithout(credential.id, clause))
      }
      for companion in credential.corequisites where !earned.contains(companion) {
        let starts = claim.steps.filter { $0.credential == companion }.map(\.start)
        if !starts.contains(where: { $0 <= step.start }) {
          findings.append(.startsWithoutCompanion(credential.id, companion))
        }
      }
    }
  }

  private func holds(_ need: Prerequisite.Need, finished: [Credential]) -> Bool {
    switch need {
    case .skill(let skill, let level):
      let taught = finished.map { $0.teaches[skill]?.rawValue ?? 0 }.max() ?? 0
      return max(levels[skill] ?? 0, taught) >= level.rawValue
    case .credential(let id):
      let held = earned.union(finished.filter { !isAudited($0) }.map(\.id))
      if held.contains(id) { return true }
      guard let whole = catalogue[id], !whole.parts.isEmpty, whole.completion == nil
      else { return false }
      return held.isSuperset(of: whole.parts)
    }
  }

  func isAudited(_ credential: Credential) -> Bool {
    goal.audit && credential.freeToAudit && profile.overrides[credential.id]?.price == nil
  }

  // MARK: What comes of it

  mutating func checkOutcome() {
    var after = levels
    for (step, credential) in known.sorted(by: { finishesEarlier($0.step, $1.step) }) {
      var gains: [Rise] = []
      for need in role.requirements {
        let had = min(after[need.skill] ?? 0, need.level.rawValue)
        let got = min(credential.teaches[need.skill]?.rawValue ?? 0, need.level.rawValue)
        guard got > had, let from = Level(rawValue: had), let to = Level(rawValue: got)
        else { continue }
        gains.append(Rise(skill: need.skill, from: from, to: to))
      }
      if gains != step.gains { findings.append(.wrongGains(credential.id)) }
      for (skill, level) in credential.teaches {
        after[skill] = max(after[skill] ?? 0, level.rawValue)
      }
    }
    compare(share(levels, must: false), claim.readiness.now, .readiness)
    compare(share(after, must: false), claim.readiness.after, .readiness)
    compare(share(levels, must: true), claim.must.now, .must)
    compare(share(after, must: true), claim.must.after, .must)
    if let said = claim.gain, said != gain(after) { findings.append(.wrongTotal(.gain)) }
    checkUnmet(after)
  }

  private func gain(_ after: [Skill.ID: Int]) -> PlanClaim.Gain {
    var gain = PlanClaim.Gain(must: 0, value: 0)
    for need in role.requirements {
      let steps =
        min(after[need.skill] ?? 0, need.level.rawValue)
        - min(levels[need.skill] ?? 0, need.level.rawValue)
      gain.value += need.importance * steps
      if need.must { gain.must += need.importance * steps }
    }
    return gain
  }

  private func finishesEarlier(_ a: PlanClaim.Step, _ b: PlanClaim.Step) -> Bool {
    (a.finish, a.start, a.credential) < (b.finish, b.start, b.credential)
  }

  private func share(_ levels: [Skill.ID: Int], must: Bool) -> Double {
    let needs = role.requirements.filter { !must || $0.must }
    let asked = needs.map { $0.importance * $0.level.rawValue }.reduce(0, +)
    let held = needs.map { $0.importance * min($0.level.rawValue, levels[$0.skill] ?? 0) }
      .reduce(0, +)
    return asked == 0 ? 1 : Double(held) / Double(asked)
  }

  private mutating func compare(_ computed: Double, _ said: Double, _ total: Finding.Total) {
    let finding = Finding.wrongTotal(total)
    if abs(computed - said) > 0.0001, !findings.contains(finding) { findings.append(finding) }
  }

  private mutating func checkUnmet(_ after: [Skill.ID: Int]) {
    for need in role.requirements {
      let have = after[need.skill] ?? 0
      let said = claim.unmet.first { $0.skill == need.skill }
      let isRight =
        have >= need.level.rawValue
        ? said == nil : said?.have.rawValue == have && said?.need == need.level
      if !isRight { findings.append(.wrongUnmet(need.skill)) }
    }
    for said in claim.unmet where !role.requirements.contains(where: { $0.skill == said.skill }) {
      findings.append(.wrongUnmet(said.skill))
    }
  }
}
