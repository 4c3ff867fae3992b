import CairnModel

private let most = 1_000_000_000_000

/// What a saved plan says of itself.
func readClaim(_ fields: Fields, _ findings: Findings) -> PlanClaim? {
  let steps = fields.list("steps") { readStep($0, findings) }
  let unmet = fields.list("unmet") { readUnmet($0, findings) }
  let readiness = fields.required("readiness") { readChange($0, findings) }
  let must = fields.required("must") { readChange($0, findings) }
  let gain = fields.nullable("gain") { readGain($0, findings) }
  let burden = fields.required("burden", findings.wholeNumber(0...most))
  let totals = fields.required("totals") { Fields($0, "'totals'", keys: nil, findings) }
  let hours = totals?.required("hours", findings.wholeNumber(0...most))
  let price = totals?.required("price", findings.moneyObject)
  let charged = totals?.nullable("charged", findings.moneyObject)
  let subscriptions = fields.nullable("subscriptions") { readSubscriptions($0, findings) }
  let weeks = totals?.required("weeks", findings.wholeNumber(0...100_000))
  let finish = totals?.nullable("finish", findings.date)
  guard let readiness, let must, let burden, let hours, let price, let weeks else { return nil }
  return PlanClaim(
    steps: steps, readiness: readiness, must: must, gain: gain, burden: burden, unmet: unmet,
    hours: hours,
    price: price, charged: charged, subscriptions: subscriptions, weeks: weeks, finish: finish)
}

private func readGain(_ node: Node, _ findings: Findings) -> PlanClaim.Gain? {
  guard let fields = Fields(node, "a gain", keys: nil, findings) else { return nil }
  let must = fields.required("must", findings.wholeNumber(0...most))
  let value = fields.required("value", findings.wholeNumber(0...most))
  guard let must, let value else { return nil }
  return PlanClaim.Gain(must: must, value: value)
}

private func readSubscriptions(
  _ node: Node, _ findings: Findings
) -> [Subscription.ID: PlanClaim.Months]? {
  let uses = findings.list(node, named: "subscriptions")?.compactMap { readUse($0, findings) }
  return uses.map { Dictionary($0, uniquingKeysWith: { first, _ in first }) }
}

private func readUse(
  _ node: Node, _ findings: Findings
) -> (Subscription.ID, PlanClaim.Months)? {
  guard let fields = Fields(node, "a subscription", keys: nil, findings) else { return nil }
  let id: Subscription.ID? = fields.required("id", findings.identifier)
  let months = fields.required("months", findings.wholeNumber(0...100_000))
  let charged = fields.required("chargedMonths", findings.wholeNumber(0...100_000))
  guard let id, let months, let charged else { return nil }
  return (id, PlanClaim.Months(estimated: months, charged: charged))
}

private func readChange(_ node: Node, _ findings: Findings) -> Change<Double>? {
  guard let fields = Fields(node, "a share now and after", keys: nil, findings) else { return nil }
  let now = fields.required("now", findings.number)
  let after = fields.required("after", findings.number)
  guard let now, let after else { return nil }
  return Change(now: now, after: after)
}

private func readStep(_ node: Node, _ findings: Findings) -> PlanClaim.Step? {
  guard let fields = Fields(node, "a step", keys: nil, findings) else { return nil }
  let id: Credential.ID? = fields.required("id", findings.identifier)
  let start = fields.required("start", findings.date)
  let finish = fields.required("finish", findings.date)
  let hours = fields.required("hours", findings.wholeNumber(0...mostHours))
  let price = fields.required("price", findings.moneyObject)
  let weekly = fields.nullable("weekly") { node in
    findings.list(node, named: "weekly")?.compactMap(findings.wholeNumber(0...mostHours))
  }
  let gains = fields.list("gains") { readRise($0, findings) }
  guard let id, let start, let finish, let hours, let price else { return nil }
  return PlanClaim.Step(
    credential: id, start: start, finish: finish, hours: hours, weekly: weekly, price: price,
    gains: gains)
}

private func readRise(_ node: Node, _ findings: Findings) -> Rise? {
  guard let fields = Fields(node, "a gain", keys: nil, findings) else { return nil }
  let skill: Skill.ID? = fields.required("skill", findings.identifier)
  let from = fields.required("from", findings.level(0...4))
  let to = fields.required("to", findings.level(0...4))
  guard let skill, let from, let to else { return nil }
  return Rise(skill: skill, from: from, to: to)
}

private func readUnmet(_ node: Node, _ findings: Findings) -> PlanClaim.Unmet? {
  guard let fields = Fields(node, "an unmet requirement", keys: nil, findings) else { return nil }
  let skill: Skill.ID? = fields.required("skill", findings.identifier)
  let have = fields.required("have", findings.level(0...4))
  let need = fields.required("need", findings.level(0...4))
  guard let skill, let have, let need else { return nil }
  return PlanClaim.Unmet(skill: skill, have: have, need: need)
}
