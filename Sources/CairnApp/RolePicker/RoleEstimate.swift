package import CairnModel
package import CairnPlanner

/// What reaching a role would take, at the learner's pace and by their preference, whatever the budget and the
/// deadline are.
package struct RoleEstimate: Hashable, Sendable {
  /// The most that credentials can bring.
  package let readiness: Readiness
  package let hours: Int
  package let price: Money
  /// Nil where there is nothing to take.
  package let finish: CivilDate?

  package init(readiness: Readiness, hours: Int, price: Money, finish: CivilDate?) {
    self.readiness = readiness
    self.hours = hours
    self.price = price
    self.finish = finish
  }

  /// Works it out; with little time it is what the best plan found takes.
  package init(_ question: Question, within limits: PlanningLimits = PlanningLimits()) {
    var profile = question.profile
    profile.goal.budget = nil
    profile.goal.by = nil
    profile.goal.atMost = nil
    // A pin belongs to the present role.
    profile.pins = []
    let free = Question(
      catalogue: question.catalogue, role: question.role, profile: profile, today: question.today)
    let plan = CairnPlanner.plan(free, within: limits)
    self.init(
      readiness: plan.readiness.after, hours: plan.hours, price: plan.price, finish: plan.finish)
  }
}

extension App {
  /// What the open role picker shows and nobody has asked for yet, nearest role first; it waits for the plan.
  mutating func neededEstimates() -> [Effect] {
    guard !hasAskedEstimates, !planning.isSearching else { return [] }
    for case .roles(let page) in pages {
      hasAskedEstimates = true
      let questions = page.candidates.compactMap { candidate in
        catalogue[candidate.role].map {
          Question(catalogue: catalogue, role: $0, profile: profile, today: today)
        }
      }
      return [.estimate(id: planning.id, questions)]
    }
    return []
  }
}
