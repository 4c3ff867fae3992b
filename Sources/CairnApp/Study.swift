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
  /// Other good plans.
  case alternatives
  /// The good plan nearest to one that was followed.
  case nearest(PlanClaim)
  /// What the least trust takes away.
  case trust

  /// Finds it out. Nil only where the credential is not in the catalogue, or no trust is asked for. `report` hears of
  /// what is known so far, where that is of use.
  package func insight(
    of plan: Plan, _ question: Question, within limits: PlanningLimits = PlanningLimits(),
    report: @escaping (Insight) -> Void = { _ in }
  ) -> Insight? {
    switch self {
    case .why(let id): explain(id, in: plan, of: question, within: limits).map(Insight.why)
    case .limitPrices:
      .limitPrices(CairnPlanner.limitPrices(of: plan, for: question, within: limits))
    case .frontier(let axis): .frontier(frontier(axis, of: plan, question, limits, report))
    case .alternatives: .alternatives(alternatives(to: plan, question, limits, report))
    case .nearest(let old): .nearest(old, nearest(to: old, plan, question, limits))
    case .trust: trustFilter(of: plan, for: question, within: limits).map(Insight.trust)
    }
  }

  /// Points come from the dearest down.
  private func frontier(
    _ axis: Frontier.Axis, of plan: Plan, _ question: Question, _ limits: PlanningLimits,
    _ report: @escaping (Insight) -> Void
  ) -> Frontier {
    var points: [Frontier.Point] = []
    return CairnPlanner.frontier(axis, of: question, within: limits) { point in
      points.insert(point, at: 0)
      report(
        .frontier(
          Frontier(
            axis: axis, currency: question.currency, held: plan.readiness.now.held,
            asked: plan.readiness.now.asked, points: points, knee: nil, isComplete: false)))
    }
  }

  private func alternatives(
    to plan: Plan, _ question: Question, _ limits: PlanningLimits,
    _ report: @escaping (Insight) -> Void
  ) -> Alternatives {
    var found: [Alternatives.Alternative] = []
    return CairnPlanner.alternatives(App.alternativeCount, to: plan, of: question, within: limits) {
      found.append($0)
      report(.alternatives(Alternatives(plans: found, isComplete: false)))
    }
  }

  /// What was to be done before today can't be done any more: a start that has gone by is today.
  private func nearest(
    to old: PlanClaim, _ plan: Plan, _ question: Question, _ limits: PlanningLimits
  ) -> Replan? {
    var profile = question.profile
    if let start = profile.goal.start, start < question.today {
      profile.goal.start = question.today
    }
    let isLate = profile != question.profile
    let late = Question(
      catalogue: question.catalogue, role: question.role, profile: profile, today: question.today)
    let best = isLate ? CairnPlanner.plan(late, within: limits) : plan
    if case .infeasible = best.verdict { return nil }
    return replan(late, best: best, from: old, within: limits)
  }
}

/// What a study found out.
package enum Insight: Hashable, Sendable {
  case why(Explanation)
  case limitPrices([LimitPrice])
  case frontier(Frontier)
  case alternatives(Alternatives)
  /// Nil where the pins can't all be had.
  case nearest(PlanClaim, Replan?)
  case trust(TrustFilter)

  var study: Study {
    switch self {
    case .why(let explanation): .why(explanation.credential)
    case .limitPrices: .limitPrices
    case .frontier(let frontier): .frontier(frontier.axis)
    case .alternatives: .alternatives
    case .nearest(let old, _): .nearest(old)
    case .trust: .trust
    }
  }
}
