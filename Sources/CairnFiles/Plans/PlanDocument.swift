package import CairnModel

/// A saved plan as far as a check needs it.
package struct PlanDocument: Hashable, Sendable {
  package enum Outcome: String, CaseIterable, Sendable {
    case optimal, feasible, infeasible, unknown
  }

  package let role: Role.ID
  package let outcome: Outcome
  package let claim: PlanClaim
  /// Nil where the outcome has none.
  package let bound: Score?
  /// The learner with the goal as the plan was made for them; without a name and without evidence.
  package let profile: Profile
  package let rates: Rates?
  /// The files that the plan was made from, with their sums at the time.
  package let files: [FileSum]
  /// Nil where the plan carries none.
  package let certificate: Certificate?
}

/// Reads `cairn/plan@1`; nil where anything is wrong in it, as a check of half a plan proves
/// nothing.
package func readPlan(_ name: String, _ bytes: [UInt8]) -> (PlanDocument?, [Diagnostic]) {
  let (source, findings) = decode(name, bytes)
  guard source != nil, let fields = findings.document("cairn/plan@1", "a saved plan") else {
    return (nil, findings.diagnostics)
  }
  let plan = readPlan(fields, findings)
  return (findings.errorCount == 0 ? plan : nil, findings.diagnostics)
}

private func readPlan(_ fields: Fields, _ findings: Findings) -> PlanDocument? {
  let role: Role.ID? = fields.required("role") { node in
    Fields(node, "'role'", keys: nil, findings)?.required("id", findings.identifier)
  }
  let outcome: PlanDocument.Outcome? = fields.required("outcome", findings.word("outcome"))
  let claim = readClaim(fields, findings)
  let bound = fields.nullable("bound") { readScore($0, findings) }
  let inputs = fields.required("inputs") { Fields($0, "'inputs'", keys: nil, findings) }
  guard let inputs else { return nil }
  let goal = inputs.required("goal") { Fields($0, "'goal'", keys: nil, findings) }
  let profile = readPlanProfile(inputs, findings)
  let rates = goal?.nullable("rates") { readPlanRates($0, findings) }
  let files = inputs.list("files") { readFileSum($0, findings) }
  let certificate = fields.nullable("certificate") { readCertificate($0, findings) }
  guard let role, let outcome, let claim, let profile else { return nil }
  return PlanDocument(
    role: role, outcome: outcome, claim: claim, bound: bound, profile: profile, rates: rates,
    files: files, certificate: certificate)
}

func readScore(_ node: Node, _ findings: Findings) -> Score? {
  guard let fields = Fields(node, "must, value and burden", keys: nil, findings) else { return nil }
  let most = 1_000_000_000_000
  let must = fields.required("must", findings.wholeNumber(0...most))
  let value = fields.required("value", findings.wholeNumber(0...most))
  let burden = fields.required("burden", findings.wholeNumber(0...most))
  guard let must, let value, let burden else { return nil }
  return Score(must: must, value: value, burden: burden)
}

private func readFileSum(_ node: Node, _ findings: Findings) -> FileSum? {
  guard let fields = Fields(node, "a file", keys: nil, findings) else { return nil }
  let path = fields.required("path", findings.text)
  let sum = fields.required("sha256", findings.text)
  guard let path, let sum else { return nil }
  return FileSum(path: path, sha256: sum)
}

private func readPlanRates(_ node: Node, _ findings: Findings) -> Rates? {
  guard let fields = Fields(node, "'rates'", keys: nil, findings) else { return nil }
  let base = fields.required("base", findings.currency)
  let date = fields.required("date", findings.date)
  let source = fields.nullable("source", findings.text)
  let rates = readRateTable(fields, findings)
  guard let base, let date else { return nil }
  return Rates(base: base, date: date, source: source ?? "", millionths: rates)
}

extension Fields {
  /// The value of a key that may be null or left out, without a remark.
  func nullable<Value>(_ key: String, _ read: (Node) -> Value?) -> Value? {
    guard let node = self[key], !node.isNull else { return nil }
    return read(node)
  }
}
