import CairnModel

/// The keys of a goal in the documented order.
let goalKeys = [
  "role", "start", "by", "hours-per-week", "weeks-away", "budget", "at-once", "at-most", "prefer",
  "min-trust", "audit",
]

/// Keeps products of weights, money and hours inside 64 bits.
private let weightRange = 0...1_000_000

/// The goal of a profile; what is left out has its usual value.
func readGoal(_ node: Node, _ currency: Currency, _ findings: Findings) -> Goal? {
  guard let fields = Fields(node, "'goal'", keys: goalKeys, findings) else { return nil }
  var goal = Goal()
  goal.role = fields.optional("role", findings.reference(.role))
  goal.start = fields.optional("start", findings.date)
  goal.by = fields.optional("by", findings.date)
  goal.weeksAway = fields.list("weeks-away") { readAway($0, findings) }
  goal.budget = fields.optional("budget") { findings.money($0, in: currency) }
  goal.atMost = fields.optional("at-most", findings.wholeNumber(0...1000))
  goal.minTrust = fields.optional("min-trust", findings.wholeNumber(0...10))
  if let hours = fields.optional("hours-per-week", findings.wholeNumber(1...168)) {
    goal.hoursPerWeek = hours
  }
  if let number = fields.optional("at-once", findings.wholeNumber(1...100)) {
    goal.atOnce = number
  }
  if let preference = fields.optional("prefer", { readPreference($0, findings) }) {
    goal.preference = preference
  }
  if let audit = fields.optional("audit", findings.flag) { goal.audit = audit }
  if let start = goal.start, let by = goal.by, by < start {
    findings.error(
      "dates-reversed", at: fields["by"]?.start, "the deadline is before the start")
  }
  return goal
}

/// One date, for its week, or `{from, to, hours}`.
func readAway(_ node: Node, _ findings: Findings) -> Goal.Away? {
  guard case .map = node.content else {
    return findings.date(node).map { Goal.Away(from: $0, to: $0) }
  }
  guard let fields = Fields(node, "'weeks-away'", keys: ["from", "to", "hours"], findings)
  else { return nil }
  let from = fields.required("from", findings.date)
  let to = fields.required("to", findings.date)
  let hours = fields.optional("hours", findings.wholeNumber(0...168))
  guard let from, let to else { return nil }
  guard from <= to else {
    findings.error("dates-reversed", at: fields["to"]?.start, "'to' is before 'from'")
    return nil
  }
  return Goal.Away(from: from, to: to, hours: hours ?? 0)
}

/// One of the named preferences, or the four numbers of an own one.
private func readPreference(_ node: Node, _ findings: Findings) -> Preference? {
  guard case .map = node.content else {
    guard let name = findings.text(node) else { return nil }
    if let named = Preference.named.first(where: { $0.name == name }) { return named.preference }
    findings.error(
      "unknown-word", at: node.start, "\(quoted(name)) is no preference",
      hint: suggestion(for: name, among: Preference.named.map(\.name)))
    return nil
  }
  return readWeights(node, findings)
}

/// Own weights: `{price, hours, each, distrust}`; a named preference where they are its own.
func readWeights(_ node: Node, _ findings: Findings) -> Preference? {
  let keys = ["price", "hours", "each", "distrust"]
  guard let fields = Fields(node, "'prefer'", keys: keys, findings) else { return nil }
  let price = fields.required("price", findings.wholeNumber(weightRange))
  let hours = fields.required("hours", findings.wholeNumber(weightRange))
  let each = fields.required("each", findings.wholeNumber(1...weightRange.upperBound))
  let distrust = fields.required("distrust", findings.wholeNumber(weightRange))
  guard let price, let hours, let each, let distrust else { return nil }
  let weights = BurdenWeights(price: price, hours: hours, each: each, distrust: distrust)
  return Preference.named.first { $0.preference.weights == weights }?.preference ?? .own(weights)
}
