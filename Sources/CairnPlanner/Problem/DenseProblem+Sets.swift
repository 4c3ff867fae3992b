import CairnModel

/// Sums and order of sets of items.
extension DenseProblem {
  struct Tally {
    var price = 0
    var hours = 0
    var score = Score(must: 0, value: 0, burden: 0)
    /// Started months by subscription.
    var months: [Int] = []
  }

  /// Sums over a set, shared subscriptions counted once.
  func tally(_ items: [Int]) -> Tally {
    var tally = Tally()
    var hoursOf = [Int](repeating: -1, count: subscriptions.count)
    var steps: [Int32] = []
    for item in items {
      tally.price += price[item]
      tally.hours += hours[item]
      tally.score.burden += burden[item]
      if subscription[item] >= 0 {
        hoursOf[subscription[item]] = max(0, hoursOf[subscription[item]]) + hours[item]
      }
      for step in brings[item] where value[Int(step)] > 0 { steps.append(step) }
    }
    for (index, hours) in hoursOf.enumerated() {
      let months = subscriptions[index].months(hours: hours, isUsed: hours >= 0)
      tally.months.append(months)
      tally.price += subscriptions[index].price(months: months)
      tally.score.burden += subscriptions[index].burden(months: months)
    }
    steps.sort()
    for (position, step) in steps.enumerated() where position == 0 || steps[position - 1] != step {
      tally.score.must += must[Int(step)]
      tally.score.value += value[Int(step)]
    }
    return tally
  }

  /// What a set is compared by.
  func score(of items: [Int]) -> Score {
    let score = tally(items).score
    return countsGain ? score : Score(must: 0, value: 0, burden: score.burden)
  }

  /// Whether a set keeps the limits, holds its companions and pins and no conflict.
  func keepsRules(_ items: [Int], _ tally: Tally) -> Bool {
    guard tally.price <= priceLimit, tally.hours <= hoursLimit, items.count <= countLimit else {
      return false
    }
    return tally.score.must >= floor.must && tally.score.value >= floor.value
      && conditions.allSatisfy { keeps($0, items, tally) } && pins.allSatisfy(items.contains)
      && items.allSatisfy { item in
        companions[item].allSatisfy { items.contains(Int($0)) }
          && !conflicts[item].contains { items.contains(Int($0)) }
      }
  }

  func keeps(_ condition: Instance.Condition, _ items: [Int], _ tally: Tally) -> Bool {
    let own = items.reduce(0) { $0 + condition.weights[$1] }
    return zip(condition.ofMonths, tally.months).reduce(own) { $0 + $1.0 * $1.1 } <= condition.most
  }

  /// The items of a set that can be followed with only each other's help, and the steps that then hold.
  func followable(_ items: [Int]) -> (items: [Int], steps: Set<Int32>) {
    var holds: Set<Int32> = []
    var followed: [Int] = []
    var waiting = items
    while true {
      let ready = waiting.filter { needs[$0].allSatisfy(holds.contains) }
      if ready.isEmpty { return (followed, holds) }
      waiting.removeAll { needs[$0].allSatisfy(holds.contains) }
      for item in ready { holds.formUnion(brings[item]) }
      followed += ready
    }
  }

  /// Whether a set is a plan.
  func isPlan(_ items: [Int]) -> Bool {
    keepsRules(items, tally(items)) && followable(items).items.count == items.count
  }
}
