package import CairnModel

/// Up to `count` other good plans, each the best that takes at most half of what the best plan takes and of what each
/// one before it takes, and of which at most half is taken by them. `report` hears of each.
package func alternatives(
  _ count: Int, to plan: Plan, of question: Question,
  within limits: PlanningLimits = PlanningLimits(),
  report: ((Alternatives.Alternative) -> Void)? = nil
) -> Alternatives {
  var variations = Variations(question, plan: plan, limits: limits)
  var instance = variations.instance
  var found: [Alternatives.Alternative] = []
  var last = variations.chosen
  while found.count < count, !last.isEmpty {
    instance.conditions += halves(of: last, among: instance.candidates.count)
    let selection = variations.select(instance, .less)
    guard selection.score.value > 0, let other = variations.plan(of: selection, in: instance)
    else {
      let isProved = selection.outcome == .optimal || selection.outcome == .infeasible
      return Alternatives(plans: found, isComplete: isProved)
    }
    let alternative = Alternatives.Alternative(
      plan: other.bounded(by: plan.score), difference: Difference(from: plan, to: other),
      shared: other.credentials.filter(plan.credentials.contains),
      isProved: selection.outcome == .optimal)
    found.append(alternative)
    report?(alternative)
    last = selection.chosen
  }
  return Alternatives(plans: found, isComplete: true)
}

/// At most half of some candidates, and at least as many others.
private func halves(of members: [Int], among count: Int) -> [Instance.Condition] {
  var balance = [Int](repeating: -1, count: count)
  for member in members { balance[member] = 1 }
  return [
    .init(of: members, among: count, most: members.count / 2),
    .init(weights: balance, most: 0),
  ]
}

extension Plan {
  /// The plan among all plans of its question, of which the best has this score.
  func bounded(by best: Score) -> Plan {
    score == best ? self : with(.feasible(bound: best))
  }

  func with(_ verdict: Verdict) -> Plan {
    Plan(
      role: role, verdict: verdict, score: score, steps: steps, timeline: timeline,
      before: before, after: after, readiness: readiness, must: must, unmet: unmet, price: price,
      charged: charged, subscriptions: subscriptions, hours: hours, leftOut: leftOut,
      effort: effort)
  }
}
