/// Started 30 days in a number of weeks.
func months(of weeks: Int) -> Int { (7 * weeks + 29) / 30 }

/// The most weeks that a number of started 30 days covers.
func weeksCharged(months: Int) -> Int { 30 * months / 7 }

extension Timetable {
  func members(of subscription: Int) -> [Int] {
    (0..<count).filter { problem.items[$0].subscription == subscription }
  }

  /// What windows charge for subscriptions: every started 30 days from the first to the last open week.
  func charge(of windows: Windows) -> Int {
    problem.monthlyPrices.indices.reduce(0) { sum, subscription in
      let members = members(of: subscription)
      guard let first = members.map({ windows.first[$0] }).min(),
        let last = members.map({ windows.last[$0] }).max()
      else { return sum }
      return sum + problem.monthlyPrices[subscription] * months(of: last - first + 1)
    }
  }

  /// The fewest weeks on end that offer the hours of some items.
  fileprivate func fewestWeeks(for items: [Int]) -> Int {
    let asked = items.reduce(0) { $0 + hours[$1] }
    var fewest = capacity.count
    var (begin, offered) = (0, 0)
    for end in capacity.indices {
      offered += capacity[end]
      while begin < end, offered - capacity[begin] >= asked {
        offered -= capacity[begin]
        begin += 1
      }
      if offered >= asked { fewest = min(fewest, end - begin + 1) }
    }
    return fewest
  }
}

/// The subscriptions whose months have to be counted, as the budget for them does not cover every use.
struct Charges {
  private struct Subscription {
    /// As bits.
    let members: Int
    let price: Int
    /// What the fewest weeks that offer its hours charge.
    let least: Int
  }

  private let subscriptions: [Subscription]
  private let budget: Int
  /// Items with start dates, as bits: they have their weeks, whatever the others' hours are.
  private let scheduled: Int
  private let full: FullWeeks

  init(_ table: Timetable, until last: Int) {
    let used = table.problem.monthlyPrices.enumerated().compactMap { number, price in
      let members = table.members(of: number)
      return members.isEmpty || price == 0
        ? nil
        : Subscription(
          members: Int(bits: members), price: price,
          least: price * max(1, months(of: table.fewestWeeks(for: members))))
    }
    budget = table.problem.subscriptionBudget ?? .max
    let most = used.reduce(0) { $0 + $1.price * months(of: last + 1) }
    subscriptions = most <= budget ? [] : used
    scheduled = Int(bits: (0..<table.count).filter { table.starts[$0] != nil })
    full = FullWeeks(table.capacity)
  }

  /// A number of each is kept behind the hours of a state's items: minus the week in which it was opened, so that less is
  /// better; 0 before that and once all of its members are finished.
  var count: Int { subscriptions.count }

  /// Takes note of what a week opened and closed; returns what the subscriptions that closed have charged.
  func close(
    _ before: WeekStates.Sets, _ after: WeekStates.Sets, in week: Int, _ row: inout [Int32],
    from offset: Int
  ) -> Int {
    var charged = 0
    for (number, subscription) in subscriptions.enumerated() {
      let members = subscription.members
      if members & after.begun != 0, members & before.begun == 0 {
        row[offset + number] = -Int32(truncatingIfNeeded: week)
      }
      if members & ~after.finished == 0, members & ~before.finished != 0 {
        charged += subscription.price * months(of: week + Int(row[offset + number]) + 1)
        row[offset + number] = 0
      }
    }
    return charged
  }

  /// Whether the budget may still do after a week: open subscriptions last at least until the weeks ahead have offered what
  /// their members lack.
  func mayBePaid(
    _ charged: Int, _ sets: WeekStates.Sets, _ row: [Int32], after week: Int, from offset: Int
  ) -> Bool {
    var least = charged
    for (number, subscription) in subscriptions.enumerated() {
      let members = subscription.members
      if members & ~sets.finished == 0 { continue }
      if members & sets.begun == 0 {
        least += subscription.least
        continue
      }
      let end = leastEnd(of: members & ~sets.finished, row, after: week)
      least += subscription.price * months(of: end + Int(row[offset + number]) + 1)
    }
    return least <= budget
  }

  /// The first week by which items may all be finished.
  private func leastEnd(of items: Int, _ row: [Int32], after week: Int) -> Int {
    let lacking = (items & ~scheduled).members.reduce(0) { $0 + Int(row[$1]) }
    let studied = min(full.last(of: full.total(by: week) + lacking), full.count)
    let attended = (items & scheduled).members.reduce(week + 1) { max($0, week + Int(row[$1])) }
    return max(attended, studied)
  }
}
