import CairnModel

/// The learner of a saved plan, from its inputs.
func readPlanProfile(_ inputs: Fields, _ findings: Findings) -> Profile? {
  guard let fields = inputs.required("goal", { Fields($0, "'goal'", keys: nil, findings) }),
    let goal = readPlanGoal(fields, findings),
    let currency = fields.required("currency", findings.currency)
  else { return nil }
  var profile = Profile(name: "", currency: currency, goal: goal)
  profile.skills = readPlanLevels(inputs, findings)
  profile.earned = inputs.list("earned") { readPlanEarned($0, findings) }
  profile.progress = inputs.list("started") { readPlanStarted($0, findings) }
  profile.overrides = readPlanOverrides(inputs, findings)
  if let answers = inputs.nullable("eligibility", { readPlanAnswers($0, findings) }) {
    profile.eligibility = answers
  }
  profile.languages = inputs.list("languages", findings.language)
  profile.pins = Set(fields.list("pins", findings.identifier))
  profile.skips = Set(fields.list("skips", findings.identifier))
  return profile
}

private func readPlanLevels(
  _ inputs: Fields, _ findings: Findings
) -> [Skill.ID: Profile.SkillClaim] {
  var claims: [Skill.ID: Profile.SkillClaim] = [:]
  for (key, value, place) in inputs.pairs("levels") {
    guard let id = findings.idText(key, at: place), let level = findings.level(0...4)(value)
    else { continue }
    claims[Identifier(id)] = Profile.SkillClaim(level)
  }
  return claims
}

private func readPlanEarned(_ node: Node, _ findings: Findings) -> Profile.Earned? {
  guard let fields = Fields(node, "an earned credential", keys: nil, findings) else { return nil }
  let date = fields.nullable("date", findings.date)
  let expires = fields.nullable("expires", findings.date)
  return fields.required("credential", findings.identifier).map {
    Profile.Earned(credential: $0, date: date, expires: expires)
  }
}

private func readPlanStarted(_ node: Node, _ findings: Findings) -> Profile.Progress? {
  guard let fields = Fields(node, "a started credential", keys: nil, findings) else { return nil }
  let started = fields.nullable("started", findings.date)
  let done = fields.nullable("hoursDone", findings.wholeNumber(0...mostHours))
  let paid = fields.nullable("paid", findings.moneyObject)
  return fields.required("credential", findings.identifier).map {
    Profile.Progress(credential: $0, started: started, hoursDone: done ?? 0, paid: paid)
  }
}

private func readPlanOverrides(
  _ inputs: Fields, _ findings: Findings
) -> [Credential.ID: Profile.Override] {
  let entries = inputs.list("overrides") { node -> (Credential.ID, Profile.Override)? in
    guard let fields = Fields(node, "an override", keys: nil, findings) else { return nil }
    let own = Profile.Override(
      price: fields.nullable("price", findings.moneyObject),
      hours: fields.nullable("hours", findings.wholeNumber(0...mostHours)))
    return fields.required("credential", findings.identifier).map { ($0, own) }
  }
  return Dictionary(entries) { first, _ in first }
}

private func readPlanAnswers(_ node: Node, _ findings: Findings) -> Profile.Answers? {
  guard let fields = Fields(node, "'eligibility'", keys: nil, findings) else { return nil }
  return Profile.Answers(
    experienceYears: fields.nullable("experienceYears", findings.wholeNumber(0...80)),
    degree: fields.nullable("degree", findings.word("degree")),
    age: fields.nullable("age", findings.wholeNumber(0...150)),
    country: fields.nullable("country", findings.country))
}

private func readPlanGoal(_ fields: Fields, _ findings: Findings) -> Goal? {
  let start = fields.required("start", findings.date)
  let hours = fields.required("hoursPerWeek", findings.wholeNumber(1...168))
  let atOnce = fields.required("atOnce", findings.wholeNumber(1...100))
  let weights = fields.required("weights") { readWeights($0, findings) }
  guard let start, let hours, let atOnce, let weights else { return nil }
  return Goal(
    start: start, by: fields.nullable("by", findings.date), hoursPerWeek: hours,
    weeksAway: fields.list("weeksAway") { readAway($0, findings) },
    budget: fields.nullable("budget", findings.moneyObject), atOnce: atOnce,
    atMost: fields.nullable("atMost", findings.wholeNumber(0...1000)), preference: weights,
    minTrust: fields.nullable("minTrust", findings.wholeNumber(0...10)),
    audit: fields.nullable("audit", findings.flag) ?? false)
}
