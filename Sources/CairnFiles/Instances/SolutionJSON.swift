package import CairnModel

/// The answer to a planning instance, with what it took.
package struct SolutionDocument: Sendable {
  package let outcome: String
  package let score: Score
  package let bound: Score
  /// Ids in an order that can be followed.
  package let plan: [String]
  /// Milliseconds; nil where there was none.
  package let firstPlan: Double?
  package let bestPlan: Double?
  package let total: Double
  package let nodes: Int
  /// Asked for, with the milliseconds that it took on top; the certificate is nil where there is none.
  package let certificate: (certificate: Certificate?, milliseconds: Double)?

  package init(
    outcome: String, score: Score, bound: Score, plan: [String], firstPlan: Double?,
    bestPlan: Double?, total: Double, nodes: Int,
    certificate: (certificate: Certificate?, milliseconds: Double)? = nil
  ) {
    self.outcome = outcome
    self.score = score
    self.bound = bound
    self.plan = plan
    self.firstPlan = firstPlan
    self.bestPlan = bestPlan
    self.total = total
    self.nodes = nodes
    self.certificate = certificate
  }
}

/// `cairn/solution@1`.
package func solutionJSON(_ solution: SolutionDocument) -> String {
  var entries: [(key: String, value: JSONValue)] = [
    ("format", "cairn/solution@1"), ("outcome", .text(solution.outcome)),
    ("must", .whole(solution.score.must)), ("value", .whole(solution.score.value)),
    ("burden", .whole(solution.score.burden)), ("plan", .texts(solution.plan)),
    (
      "bound",
      [
        "must": .whole(solution.bound.must), "value": .whole(solution.bound.value),
        "burden": .whole(solution.bound.burden),
      ]
    ),
    ("firstPlanMs", milliseconds(solution.firstPlan)),
    ("bestPlanMs", milliseconds(solution.bestPlan)), ("totalMs", milliseconds(solution.total)),
    ("nodes", .whole(solution.nodes)),
  ]
  if let asked = solution.certificate {
    entries.append(("certificateMs", milliseconds(asked.milliseconds)))
    entries.append(("certificate", certificateJSON(asked.certificate)))
  }
  return JSONValue.object(entries).serialized
}

/// To a hundredth; null where there is none.
private func milliseconds(_ time: Double?) -> JSONValue {
  guard let time, time.isFinite, time >= 0 else { return .null }
  return .number(decimal(Int(min(time, 1e12) * 100), over: 100, digits: 2))
}
