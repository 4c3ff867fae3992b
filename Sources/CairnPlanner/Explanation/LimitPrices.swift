package import CairnModel

/// What one hour a week more, some more money, a month more and one more credential would change.
/// Limits that are not set have no price; answers that were not proved in time are left out.
package func limitPrices(
  of plan: Plan, for question: Question, within limits: PlanningLimits = PlanningLimits()
) -> [LimitPrice] {
  let goal = question.profile.goal
  var steps: [(LimitPrice.Step, (inout Goal) -> Void)] = [
    (.hoursPerWeek(1), { $0.hoursPerWeek += 1 })
  ]
  if let budget = goal.budget {
    // A tenth of the budget in round numbers, at least 100.
    let major = max(100, budget.majorUnits / 1000 * 100)
    let more = Money(minorUnits: major * budget.currency.minorPerMajor, currency: budget.currency)
    steps.append(
      (
        .budget(more),
        {
          $0.budget = Money(
            minorUnits: budget.minorUnits + more.minorUnits, currency: budget.currency)
        }
      ))
  }
  if let by = goal.by { steps.append((.months(1), { $0.by = by.adding(months: 1) })) }
  if let most = goal.atMost { steps.append((.credentials(1), { $0.atMost = most + 1 })) }
  return steps.compactMap { step, change in
    var profile = question.profile
    change(&profile.goal)
    let changed = CairnPlanner.plan(question.with(profile), within: limits)
    guard changed.verdict.isSettled else { return nil }
    return LimitPrice(step: step, difference: Difference(from: plan, to: changed))
  }
}

/// The credentials that stand in every plan with the best must gain and at least 95 % of the best gain,
/// under the same limits: the first steps that nobody will regret.
package func essentials(
  of plan: Plan, for question: Question, within limits: PlanningLimits = PlanningLimits()
) -> [Credential.ID] {
  plan.credentials.filter { id in
    var profile = question.profile
    profile.pins.remove(id)
    profile.skips.insert(id)
    var solver = Solver(question.with(profile), limits: limits.search)
    guard solver.compilation.impossible.isEmpty else { return true }
    let without = solver.best(of: solver.compilation.instance)
    // Only what is proved counts: an open bound may hide a plan without it.
    let best = without.bound
    return best.must < plan.score.must || best.value * 20 < plan.score.value * 19
  }
}
