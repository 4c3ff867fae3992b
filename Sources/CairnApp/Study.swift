package import CairnModel
package import CairnPlanner

/// A question about the plan that takes as long as several searches.
package enum Study: Hashable, Sendable {
  /// Why a credential is in the plan, or why not.
  case why(Credential.ID)
  /// What a little more of each limit would change.
  case limitPrices
  /// How much can be covered for how much.
  case frontier(Frontier.Axis)

  /// Finds it out. Nil only where the credential is not in the catalogue.
  package func insight(
    of plan: Plan, _ question: Question, within limits: PlanningLimits = PlanningLimits()
  ) -> Insight? {
    switch self {
    case .why(let id): explain(id, in: plan, of: question, within: limits).map(Insight.why)
    case .limitPrices:
      .limitPrices(CairnPlanner.limitPrices(of: plan, for: question, within: limits))
    case .frontier(let axis): .frontier(CairnPlanner.frontier(axis, of: question, within: limits))
    }
  }
}

/// What a study found out.
package enum Insight: Hashable, Sendable {
  case why(Explanation)
  case limitPrices([LimitPrice])
  case frontier(Frontier)

  var study: Study {
    switch self {
    case .why(let explanation): .why(explanation.credential)
    case .limitPrices: .limitPrices
    case .frontier(let frontier): .frontier(frontier.axis)
    }
  }
}
