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
  let ground: Ground
  /// The steps whose credentials are in the catalogue.
  let known: [(step: PlanClaim.Step, credential: Credential)]
  var findings: [Finding] = []

  init(_ claim: PlanClaim, _ question: Question) {
    self.claim = claim
    ground = Ground(question)
    known = claim.steps.compactMap { step in
      question.catalogue[step.credential].map { (step, $0) }
    }
  }

  var catalogue: Catalogue { ground.catalogue }
  var role: Role { ground.role }
  var profile: Profile { ground.profile }
  var goal: Goal { ground.goal }
  var day0: CivilDate { ground.day0 }
  var currency: Currency { ground.currency }
  var levels: [Skill.ID: Int] { ground.levels }
  var earned: Set<Credential.ID> { ground.earned }

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
      if let obstacle = ground.whyRuledOut(credential) {
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

  // MARK: Order

  mutating func checkOrder() {
    for (step, credential) in known {
      let finished = known.filter { $0.step.finish < step.start }.map(\.credential)
      for clause in credential.prerequisites
      where !clause.alternatives.contains(where: { ground.holds($0, finished: finished) }) {
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
