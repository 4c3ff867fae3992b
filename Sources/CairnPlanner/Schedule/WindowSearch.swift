/// Settles what is no question of order first, start dates and the weeks of a subscription within a budget,
/// and leaves the rest to a search by order of finishing.
struct WindowSearch {
  let table: Timetable
  let values: ValueTable
  /// Most that windows may cost.
  private var ceiling: Int
  private let takesFirst: Bool
  private(set) var found: Windows?

  static let noCeiling = FinishBound.never - 1

  init(
    _ table: Timetable, _ values: ValueTable, ceiling: Int = Self.noCeiling, takesFirst: Bool
  ) {
    self.table = table
    self.values = values
    self.ceiling = ceiling
    self.takesFirst = takesFirst
  }

  mutating func run(_ ranges: WindowRanges, _ budget: inout NodeBudget) {
    settleSubscriptions(
      table.bindingSubscriptions(until: ranges.lastHigh.max() ?? 0)[...],
      table.problem.subscriptionBudget ?? 0, ranges, &budget)
  }

  private var isOver: Bool { takesFirst && found != nil }

  /// For each subscription that the budget limits: how many months, and from which week on.
  private mutating func settleSubscriptions(
    _ subscriptions: ArraySlice<Int>, _ money: Int, _ loose: WindowRanges,
    _ budget: inout NodeBudget
  ) {
    var ranges = loose
    guard !isOver, !budget.isSpent, ranges.tighten(by: table) else { return }
    guard let subscription = subscriptions.first else {
      return settleStarts(ranges, &budget)
    }
    let members = table.members(of: subscription)
    let price = table.problem.monthlyPrices[subscription]
    let begins = members.map { ranges.firstLow[$0] }.min() ?? 0
    let ends = members.map { ranges.lastHigh[$0] }.max() ?? 0
    let mostMonths = min(money / price, months(of: ends - begins + 1))
    guard mostMonths >= 1 else { return }
    let latest = members.map { ranges.firstHigh[$0] }.min() ?? 0
    for count in (subscriptions.count == 1 ? mostMonths : 1)...mostMonths {
      let weeks = weeksCharged(months: count)
      for start in begins...max(begins, min(latest, ends - weeks + 1)) {
        var within = ranges
        for member in members {
          within.firstLow[member] = max(within.firstLow[member], start)
          within.lastHigh[member] = min(within.lastHigh[member], start + weeks - 1)
        }
        settleSubscriptions(subscriptions.dropFirst(), money - count * price, within, &budget)
      }
    }
  }

  /// The start date of each scheduled item.
  private mutating func settleStarts(_ loose: WindowRanges, _ budget: inout NodeBudget) {
    var ranges = loose
    guard !isOver, ranges.tighten(by: table) else { return }
    let open = (0..<table.count).filter { table.starts[$0] != nil && !ranges.isFixed($0) }
    guard let item = open.first, let weeks = table.weeksScheduled(item) else {
      return searchOrders(ranges, &budget)
    }
    for start in ranges.starts(of: item, by: table) {
      guard budget.spend() else { return }
      var fixed = ranges
      fixed.fix(item, first: start, last: start + weeks - 1)
      settleStarts(fixed, &budget)
    }
  }

  private mutating func searchOrders(_ ranges: WindowRanges, _ budget: inout NodeBudget) {
    var search = FinishOrderSearch(table, values, ranges, ceiling: ceiling, takesFirst: takesFirst)
    search.run(&budget)
    guard let windows = search.found else { return }
    found = windows
    ceiling = windows.cost - 1
  }
}

/// Started 30 days in a number of weeks.
func months(of weeks: Int) -> Int { (7 * weeks + 29) / 30 }

/// The most weeks that a number of started 30 days covers.
func weeksCharged(months: Int) -> Int { 30 * months / 7 }

extension Timetable {
  func members(of subscription: Int) -> [Int] {
    (0..<count).filter { problem.items[$0].subscription == subscription }
  }

  /// The subscriptions that the budget can limit when all is finished by a week; none where it covers the
  /// longest use of all of them.
  fileprivate func bindingSubscriptions(until last: Int) -> [Int] {
    guard let budget = problem.subscriptionBudget else { return [] }
    let used = problem.monthlyPrices.indices.filter {
      problem.monthlyPrices[$0] > 0 && !members(of: $0).isEmpty
    }
    let most = used.reduce(0) { $0 + problem.monthlyPrices[$1] * months(of: last + 1) }
    return most <= budget ? [] : used
  }
}
