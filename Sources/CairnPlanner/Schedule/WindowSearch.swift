/// Looks for windows within ranges: the first ones found, or the cheapest.
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
    var months: [[Int]] = [[]]
    if let money = table.problem.subscriptionBudget {
      months = table.affordableMonths(money, until: ranges.lastHigh.max() ?? 0)
    }
    guard months.count <= 1 || mayHaveWindows(ranges, &budget) else { return }
    for months in months { narrow(ranges, to: months, &budget) }
  }

  /// Whether there are windows if subscriptions have no price.
  private func mayHaveWindows(_ ranges: WindowRanges, _ budget: inout NodeBudget) -> Bool {
    var relaxed = StartSearch(table, values, ceiling: ceiling, takesFirst: true)
    relaxed.run(ranges, &budget)
    return relaxed.found != nil
  }

  private var isOver: Bool { takesFirst && found != nil }

  /// Searches as if subscriptions had no price; where the windows found keep one open for longer than its
  /// months, it must end sooner or begin later.
  private mutating func narrow(
    _ loose: WindowRanges, to months: [Int], _ budget: inout NodeBudget
  ) {
    var ranges = loose
    guard !isOver, ranges.tighten(by: table, months: months), budget.spend() else { return }
    var relaxed = StartSearch(table, values, ceiling: ceiling, takesFirst: takesFirst)
    relaxed.run(ranges, &budget)
    guard let windows = relaxed.found else { return }
    guard let long = table.subscriptionOpenTooLong(windows, months) else {
      found = windows
      ceiling = windows.cost - 1
      return
    }
    let middle = (long.first + long.last - long.weeks) / 2
    var soon = ranges
    var late = ranges
    for member in table.members(of: long.subscription) {
      soon.lastHigh[member] = min(soon.lastHigh[member], middle + long.weeks - 1)
      late.firstLow[member] = max(late.firstLow[member], middle + 1)
    }
    narrow(soon, to: months, &budget)
    narrow(late, to: months, &budget)
  }
}

/// Settles the start dates of scheduled items, and leaves the rest to a search by order of finishing.
private struct StartSearch {
  let table: Timetable
  let values: ValueTable
  var ceiling: Int
  let takesFirst: Bool
  var found: Windows?

  init(_ table: Timetable, _ values: ValueTable, ceiling: Int, takesFirst: Bool) {
    self.table = table
    self.values = values
    self.ceiling = ceiling
    self.takesFirst = takesFirst
  }

  mutating func run(_ ranges: WindowRanges, _ budget: inout NodeBudget) {
    settleStarts(ranges, &budget)
  }

  private var isOver: Bool { takesFirst && found != nil }

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
    let search = FinishOrderSearch(table, values, ranges, ceiling: ceiling, takesFirst: takesFirst)
    search.run(&budget)
    guard let windows = search.found else { return }
    found = windows
    ceiling = windows.cost - 1
  }
}

extension WindowRanges {
  /// As `tighten(by:)`; besides, no subscription may be open for longer than its months.
  fileprivate mutating func tighten(by table: Timetable, months: [Int]) -> Bool {
    repeat {
      guard tighten(by: table) else { return false }
    } while keepMonths(months, by: table)
    return true
  }

  /// Members end before the months from the latest possible opening are over, and begin no sooner than the
  /// months before the earliest possible end; true where that removed weeks.
  private mutating func keepMonths(_ months: [Int], by table: Timetable) -> Bool {
    var removed = false
    for (subscription, months) in months.enumerated() {
      let members = table.members(of: subscription)
      guard let opens = members.map({ firstHigh[$0] }).min(),
        let ends = members.map({ lastLow[$0] }).max()
      else { continue }
      let weeks = weeksCharged(months: months)
      for member in members {
        if lastHigh[member] > opens + weeks - 1 {
          lastHigh[member] = opens + weeks - 1
          removed = true
        }
        if firstLow[member] < ends - weeks + 1 {
          firstLow[member] = ends - weeks + 1
          removed = true
        }
      }
    }
    return removed
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

  /// The most months that the subscriptions may have at a budget, in every way to share it among them. One
  /// list without entries where it covers the longest use of all.
  fileprivate func affordableMonths(_ money: Int, until last: Int) -> [[Int]] {
    let longest = months(of: last + 1)
    let prices = problem.monthlyPrices.indices.map {
      members(of: $0).isEmpty ? 0 : problem.monthlyPrices[$0]
    }
    if prices.reduce(0, { $0 + $1 * longest }) <= money { return [[]] }
    let least = prices.indices.map { max(1, months(of: fewestWeeks(for: members(of: $0)))) }
    var shares: [(months: [Int], left: Int)] = [([], money)]
    let lastPaid = prices.lastIndex { $0 > 0 }
    for (subscription, price) in prices.enumerated() {
      let fewest = least[subscription]
      shares = shares.flatMap { share in
        let most = price == 0 ? longest : min(longest, share.left / price)
        let from = price == 0 || subscription == lastPaid ? max(fewest, most) : fewest
        return (from...max(from, most)).filter { $0 <= most }.map {
          (share.months + [$0], share.left - price * $0)
        }
      }
    }
    return shares.map(\.months)
  }

  /// The fewest weeks on end that offer the hours of some items.
  private func fewestWeeks(for items: [Int]) -> Int {
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

  /// A subscription that windows keep open for more weeks than its months have; `months` may be empty.
  fileprivate func subscriptionOpenTooLong(_ windows: Windows, _ months: [Int]) -> OpenTooLong? {
    for (subscription, months) in months.enumerated() {
      let members = members(of: subscription)
      guard let first = members.map({ windows.first[$0] }).min(),
        let last = members.map({ windows.last[$0] }).max()
      else { continue }
      let weeks = weeksCharged(months: months)
      if last - first + 1 > weeks {
        return OpenTooLong(subscription: subscription, first: first, last: last, weeks: weeks)
      }
    }
    return nil
  }
}

private struct OpenTooLong {
  let subscription: Int
  let first: Int
  let last: Int
  /// Weeks that it may be open.
  let weeks: Int
}
