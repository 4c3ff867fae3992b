package import CairnModel

/// The answer to a planning instance, with what it took.
package struct SolutionDocument: Hashable, Sendable {
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

  package init(
    outcome: String, score: Score, bound: Score, plan: [String], firstPlan: Double?,
    bestPlan: Double?, total: Double, nodes: Int
  ) {
    self.outcome = outcome
    self.score = score
    self.bound = bound
    self.plan = plan
    self.firstPlan = firstPlan
    self.bestPlan = bestPlan
    self.total = total
    self.nodes = nodes
  }
}

/// `cairn/solution@1`.
package func solutionJSON(_ solution: SolutionDocument) -> String {
  let value: JSONValue = [
    "format": "cairn/solution@1", "outcome": .text(solution.outcome),
    "must": .whole(solution.score.must), "value": .whole(solution.score.value),
    "burden": .whole(solution.score.burden), "plan": .texts(solution.plan),
    "bound": [
      "must": .whole(solution.bound.must), "value": .whole(solution.bound.value),
      "burden": .whole(solution.bound.burden),
    ],
    "firstPlanMs": milliseconds(solution.firstPlan),
    "bestPlanMs": milliseconds(solution.bestPlan), "totalMs": milliseconds(solution.total),
    "nodes": .whole(solution.nodes),
  ]
  return value.serialized
}

/// To a hundredth; null where there is none.
private func milliseconds(_ time: Double?) -> JSONValue {
  guard let time, time.isFinite, time >= 0 else { return .null }
  return .number(decimal(Int(min(time, 1e12) * 100), over: 100, digits: 2))
}
