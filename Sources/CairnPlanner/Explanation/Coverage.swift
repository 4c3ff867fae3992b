package import CairnModel

/// The exact frontier of coverage against money or hours, the other limits as they are: from the most that
/// can be covered down to nothing, each time with a little less than the last point needed.
package func frontier(
  _ axis: Frontier.Axis, of question: Question, within limits: PlanningLimits = PlanningLimits(),
  report: ((Frontier.Point) -> Void)? = nil
) -> Frontier {
  var solver = Solver(question.freed(of: axis), limits: limits.search)
  var instance = solver.compilation.instance
  instance.spend(only: axis)
  var points: [Frontier.Point] = []
  var isComplete = solver.compilation.impossible.isEmpty
  while isComplete {
    let found = solver.best(of: instance)
    guard found.outcome == .optimal else {
      // With pins the cheapest plan is not empty: less than it needs is infeasible, and the frontier ends.
      isComplete = found.outcome == .infeasible
      break
    }
    let cost = instance.cost(of: found.chosen, on: axis)
    let point = Frontier.Point(
      cost: cost, must: found.score.must, value: found.score.value,
      credentials: found.chosen.map(solver.credential))
    points.append(point)
    report?(point)
    if cost == 0 { break }
    instance.limit(axis, to: cost - 1)
  }
  points.reverse()
  let readiness = Readiness(question.role, at: question.standing.levels)
  return Frontier(
    axis: axis, currency: question.currency, held: readiness.held, asked: readiness.asked,
    points: points, knee: knee(of: points), isComplete: isComplete)
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

extension Instance {
  /// Makes the axis the burden, so that among plans of equal coverage the one that spends least is best.
  fileprivate mutating func spend(only axis: Frontier.Axis) {
    for index in candidates.indices {
      let cost = axis == .money ? candidates[index].price : candidates[index].hours
      candidates[index].burden = cost * Self.scale + 1
    }
    subscriptions = subscriptions.map {
      Subscription(
        monthly: $0.monthly, minorPerMajor: 1,
        burdenPerMajor: axis == .money ? Self.scale : 0, hoursAMonth: $0.hoursAMonth)
    }
  }

  /// A burden is at least 1: costs are scaled so that the ones never outweigh a unit of cost.
  private static let scale = 1024

  fileprivate mutating func limit(_ axis: Frontier.Axis, to most: Int) {
    switch axis {
    case .money: limits.price = most
    case .hours: limits.hours = most
    }
  }

  fileprivate func cost(of chosen: [Int], on axis: Frontier.Axis) -> Int {
    guard axis == .money else { return chosen.reduce(0) { $0 + candidates[$1].hours } }
    let own = chosen.reduce(0) { $0 + candidates[$1].price }
    return subscriptions.indices.reduce(own) { sum, number in
      let users = chosen.filter { candidates[$0].subscription == number }
      let hours = users.reduce(0) { $0 + candidates[$1].hours }
      let shared = subscriptions[number]
      return sum + shared.price(months: shared.months(hours: hours, isUsed: !users.isEmpty))
    }
  }
}
