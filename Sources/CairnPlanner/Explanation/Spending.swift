import CairnModel

/// Money or hours as the only thing to be saved.
extension Instance {
  /// Makes the axis the burden, so that among plans of equal coverage one that spends least is best. What costs nothing is
  /// no burden then, and `withoutIdle` drops what is of no use.
  mutating func spend(only axis: Frontier.Axis) {
    for index in candidates.indices {
      candidates[index].burden =
        axis == .money ? candidates[index].price : candidates[index].hours
    }
    subscriptions = subscriptions.map {
      Subscription(
        monthly: $0.monthly, minorPerMajor: 1, burdenPerMajor: axis == .money ? 1 : 0,
        hoursAMonth: $0.hoursAMonth)
    }
  }

  /// A plan without the candidates that it gains nothing by, those with the largest index first.
  func withoutIdle(_ chosen: [Int]) -> [Int] {
    let gain = totals(of: chosen).score
    var plan = chosen
    for candidate in chosen.sorted(by: >) {
      let rest = plan.filter { $0 != candidate }
      let left = totals(of: rest).score
      if left.must == gain.must, left.value == gain.value, isPlan(rest) { plan = rest }
    }
    return plan
  }

  /// What a set of candidates spends on an axis.
  func cost(of chosen: [Int], on axis: Frontier.Axis) -> Int {
    let totals = totals(of: chosen)
    return axis == .money ? totals.price : totals.hours
  }

  mutating func limit(_ axis: Frontier.Axis, to most: Int?) {
    switch axis {
    case .money: limits.price = most
    case .hours: limits.hours = most
    }
  }
}
