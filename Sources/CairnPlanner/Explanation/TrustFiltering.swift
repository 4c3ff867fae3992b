package import CairnModel

/// What the goal's least trust removes, and which of it would be in the plan; nil where it asks for none.
package func trustFilter(
  of plan: Plan, for question: Question, within limits: PlanningLimits = PlanningLimits()
) -> TrustFilter? {
  guard let minimum = question.profile.goal.minTrust, minimum > 0 else { return nil }
  let removed = Set(
    plan.leftOut.filter { if case .distrusted = $0.value { true } else { false } }.keys)
  var profile = question.profile
  profile.goal.minTrust = nil
  var trusting = Variations(question.with(profile), plan: plan, limits: limits)
  let found = trusting.select(trusting.instance, .other)
  let other = trusting.plan(of: found, in: trusting.instance)
  return TrustFilter(
    minimum: minimum, removed: removed.count,
    wouldBeIn: other?.credentials.filter(removed.contains) ?? [],
    without: other.flatMap {
      found.outcome == .optimal ? Difference(from: plan, to: $0) : nil
    })
}
