package import CairnModel

/// The credentials that stand in every plan with the best must gain and at least 95 % of the best gain, under the same
/// limits. Begins with the plan itself and asks for a good plan that lacks at least one of what is still common to all:
/// what it lacks is not essential; where there is no such plan, the rest is (the backbone of a formula: Janota,
/// Lynce, Marques-Silva, 2015). A pin counts only if it would be there anyhow.
package func essentials(
  of plan: Plan, for question: Question, within limits: PlanningLimits = PlanningLimits()
) -> Essentials {
  var variations = Variations(question, plan: plan, limits: limits)
  var common = variations.chosen
  var good = variations.instance
  good.pins = []
  good.floor = .good(plan.score)
  var isComplete = plan.verdict == .optimal
  while !common.isEmpty {
    var lacking = good
    lacking.conditions.append(
      .init(of: common, among: good.candidates.count, most: common.count - 1))
    let found = variations.select(
      lacking, question.profile.pins.isEmpty ? .less : .other,
      also: common.map { left in variations.chosen.filter { $0 != left } }, until: .any)
    if found.outcome == .infeasible { break }
    if found.outcome == .unknown {
      isComplete = false
      break
    }
    common = common.filter(found.chosen.contains)
  }
  let kept = Set(common.map(variations.credential))
  return Essentials(credentials: plan.credentials.filter(kept.contains), isComplete: isComplete)
}

extension Instance.Floor {
  /// All of the best must gain and at least 95 % of the best gain.
  static func good(_ best: Score) -> Instance.Floor {
    Instance.Floor(must: best.must, value: (best.value * 19 + 19) / 20)
  }
}
