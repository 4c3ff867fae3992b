package import CairnModel

/// What one hour a week more, some more money, a month more and one more credential would change.
/// Limits that are not set have no price; answers that were not proved in time are left out.
package func limitPrices(
  of plan: Plan, for question: Question, within limits: PlanningLimits = PlanningLimits()
) -> [LimitPrice] {
  steps(of: question.profile.goal).compactMap { step, change in
    var profile = question.profile
    change(&profile.goal)
    var looser = Variations(question.with(profile), plan: plan, limits: limits)
    let found = looser.select(looser.instance, .other)
    return looser.difference(to: found, in: looser.instance).map {
      LimitPrice(step: step, difference: $0)
    }
  }
}

private func steps(of goal: Goal) -> [(LimitPrice.Step, (inout Goal) -> Void)] {
  var steps: [(LimitPrice.Step, (inout Goal) -> Void)] = [
    (.hoursPerWeek(1), { $0.hoursPerWeek += 1 })
  ]
  if let budget = goal.budget {
    // A tenth of the budget in round numbers, at least 100.
    let major = max(100, budget.majorUnits / 1000 * 100)
    let more = Money(minorUnits: major * budget.currency.minorPerMajor, currency: budget.currency)
    let sum = Money(minorUnits: budget.minorUnits + more.minorUnits, currency: budget.currency)
    steps.append((.budget(more), { $0.budget = sum }))
  }
  if let by = goal.by { steps.append((.months(1), { $0.by = by.adding(months: 1) })) }
  if let most = goal.atMost { steps.append((.credentials(1), { $0.atMost = most + 1 })) }
  return steps
}
