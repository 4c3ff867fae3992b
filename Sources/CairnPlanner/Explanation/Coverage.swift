package import CairnModel

/// The exact frontier of coverage against money or hours, the other limits as they are: from the most that
/// can be covered down to nothing, each time with a little less than the last point needed. `report` hears of
/// each point.
package func frontier(
  _ axis: Frontier.Axis, of question: Question, within limits: PlanningLimits = PlanningLimits(),
  report: ((Frontier.Point) -> Void)? = nil
) -> Frontier {
  var solver = Solver(question.freed(of: axis), limits: limits.search)
  var instance = solver.compilation.instance
  instance.spend(only: axis)
  var points: [Frontier.Point] = []
  var isComplete = solver.compilation.impossible.isEmpty
  var start = SearchStart()
  while solver.compilation.impossible.isEmpty {
    let found = solver.best(of: instance, from: start, until: .score)
    if found.outcome == .unknown { isComplete = false }
    // With pins the cheapest plan is not empty: less than it needs is infeasible, and the frontier ends.
    guard found.outcome == .optimal || found.outcome == .feasible else { break }
    if found.outcome == .feasible { isComplete = false }
    let (cost, chosen) = least(axis, for: found, of: instance, &solver)
    let point = Frontier.Point(
      cost: cost, must: found.score.must, value: found.score.value,
      credentials: instance.withoutIdle(chosen).map(solver.credential))
    points.append(point)
    report?(point)
    if cost == 0 || limits.search.isOver() { break }
    instance.limit(axis, to: cost - 1)
    start = next(after: found)
  }
  isComplete = isComplete && !limits.search.isOver()
  points = undominated(points.reversed())
  let readiness = Readiness(question.role, at: question.standing.levels)
  return Frontier(
    axis: axis, currency: question.currency, held: readiness.held, asked: readiness.asked,
    points: points, knee: knee(of: points), isComplete: isComplete)
}

/// The least limit under which as much is covered as by a set that was found, and the set that does. The months that
/// weeks really charge may be more than the hours of study suggest: then sets that charge less are asked for,
/// until there is none.
private func least(
  _ axis: Frontier.Axis, for found: Selection, of instance: Instance, _ solver: inout Solver
) -> (cost: Int, chosen: [Int]) {
  let estimate = instance.cost(of: found.chosen, on: axis)
  guard axis == .money,
    var charge = solver.charge(of: found.chosen, budget: instance.limits.price)
  else { return (estimate, found.chosen) }
  var chosen = found.chosen
  var tighter = instance
  tighter.floor = Instance.Floor(must: found.score.must, value: found.score.value)
  while charge > estimate {
    tighter.limit(.money, to: charge - 1)
    let cheaper = solver.best(of: tighter, from: SearchStart(sets: [chosen]), until: .any)
    guard cheaper.outcome != .infeasible,
      let less = solver.charge(of: cheaper.chosen, budget: tighter.limits.price), less < charge
    else { break }
    (charge, chosen) = (less, cheaper.chosen)
  }
  return (charge, chosen)
}

/// With less than a point spends, nothing covers as much: the must gain stays or falls, and where it stays the gain falls.
/// The first sets to try are the point's own, each time without one of its credentials.
private func next(after found: Selection) -> SearchStart {
  SearchStart(
    sets: found.chosen.map { left in found.chosen.filter { $0 != left } },
    bound: found.outcome == .optimal
      ? Score(must: found.score.must, value: found.score.value - 1, burden: 0) : nil)
}

/// Points in ascending order of cost, without those that cover no more than a cheaper one: where a search was cut short
/// there may be such.
private func undominated(_ points: [Frontier.Point]) -> [Frontier.Point] {
  points.reduce(into: []) { kept, point in
    if kept.last.map({ ($0.must, $0.value) < (point.must, point.value) }) ?? true {
      kept.append(point)
    }
  }
}

/// The point farthest above the straight line from the first to the last (the "kneedle" of Satopää, Albrecht,
/// Irwin and Raghavan, 2011), in integers; nil for fewer than three points.
func knee(of points: [Frontier.Point]) -> Int? {
  guard points.count > 2, let first = points.first, let last = points.last else { return nil }
  let (width, height) = (last.cost - first.cost, last.value - first.value)
  let heights = points.map { point in
    (point.value - first.value) * width - (point.cost - first.cost) * height
  }
  guard let most = heights.max(), most > 0 else { return nil }
  return heights.firstIndex(of: most)
}

extension Question {
  /// The question without the limit of an axis. Hours are freed by asking for no deadline.
  fileprivate func freed(of axis: Frontier.Axis) -> Question {
    var profile = profile
    switch axis {
    case .money:
      // The currency stays that of the budget.
      profile.currency = currency
      profile.goal.budget = nil
    case .hours: profile.goal.by = nil
    }
    return with(profile)
  }
}
