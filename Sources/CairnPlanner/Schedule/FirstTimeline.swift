/// A timeline at once, by list scheduling: week by week, the hours go to the first item of a list that can take
/// them (R. L. Graham, "Bounds on multiprocessing timing anomalies", 1969). The members of a subscription
/// stand together in the list, so that it is open for few weeks; every order of such groups is tried while
/// there are few of them, and the timeline that ends first is taken.
struct FirstTimeline {
  private let table: Timetable
  private let values: ValueTable

  /// Orders of groups that are tried at most: all of up to five groups.
  private static let mostOrders = 120
  /// Of large sets: all of up to four groups.
  private static let mostOrdersOfMany = 24

  init(_ table: Timetable, _ values: ValueTable) {
    self.table = table
    self.values = values
  }

  /// A list and the timeline that it leads to.
  struct Listed {
    let order: [Int]
    let windows: Windows
  }

  /// The list whose timeline ends first among those that keep every rule, or the first such list; nil where no list
  /// finds a timeline.
  func first(orAny takesAny: Bool = false) -> Listed? {
    var best: Listed?
    for order in orders() {
      guard let windows = admissible(order) else { continue }
      if best.map({ windows.isBetter(than: $0.windows) }) ?? true {
        best = Listed(order: order, windows: windows)
      }
      if takesAny { break }
    }
    return best
  }

  /// The least (last week, cost) that moving one item at a time leads to, as far as the budget lasts.
  func improved(_ listed: Listed, _ budget: inout NodeBudget) -> Listed {
    var best = listed
    while let better = bestMove(of: best, &budget) { best = better }
    return best
  }

  private func bestMove(of listed: Listed, _ budget: inout NodeBudget) -> Listed? {
    var best: Listed?
    for order in moves(of: listed.order) {
      guard budget.spend() else { break }
      guard let found = admissible(order), found.isBetter(than: best?.windows ?? listed.windows)
      else { continue }
      best = Listed(order: order, windows: found)
    }
    return best
  }

  /// Lists that are as good, reached by moving one item at a time; the given one comes first.
  func equals(of listed: Listed, atMost most: Int) -> [[Int]] {
    var found = [listed.order]
    var next = 0
    while next < found.count {
      for order in moves(of: found[next]) where !found.contains(order) {
        guard found.count < most else { return found }
        guard let windows = admissible(order), !listed.windows.isBetter(than: windows) else {
          continue
        }
        found.append(order)
      }
      next += 1
    }
    return found
  }

  private func moves(of order: [Int]) -> [[Int]] {
    var moves: [[Int]] = []
    for from in order.indices {
      for place in order.indices where place != from {
        var moved = order
        moved.insert(moved.remove(at: from), at: place)
        moves.append(moved)
      }
    }
    return moves
  }

  /// The timeline of a list in which some items are opened in given weeks, though their hours come later.
  func admissible(_ order: [Int], opening weeks: [Int?] = []) -> Windows? {
    lay(order, opening: weeks).flatMap { windows in
      table.charge(of: windows) <= table.problem.subscriptionBudget ?? .max ? windows : nil
    }
  }

  // MARK: Lists

  /// Scheduled items come first: their weeks are not to be chosen freely.
  private func orders() -> [[Int]] {
    let fixed = (0..<table.count).filter { table.starts[$0] != nil }
    let groups = groups()
    let most = table.count > FinishBound.mostItems ? Self.mostOrdersOfMany : Self.mostOrders
    var orders: [[[Int]]] = [[]]
    for (position, group) in groups.enumerated() {
      let isFew = orders.count * (position + 1) <= most
      orders = orders.flatMap { order in
        (isFew ? Array(0...order.count) : [order.count]).map { place in
          Array(order[..<place]) + [group] + Array(order[place...])
        }
      }
    }
    return orders.map { fixed + $0.flatMap { $0 } }
  }

  /// Self-paced items: those of a subscription together, the others one by one; the largest groups first, as
  /// only the first ones are tried in every order.
  private func groups() -> [[Int]] {
    let free = (0..<table.count).filter { table.starts[$0] == nil }
    let bySubscription = Dictionary(grouping: free) { item in
      table.problem.items[item].subscription ?? -1 - item
    }
    return bySubscription.values.map { $0.sorted(by: isWorthMore) }.sorted {
      ($0.count, $1[0]) > ($1.count, $0[0])
    }
  }

  /// More value an hour first, so that readiness rises early.
  private func isWorthMore(_ a: Int, _ b: Int) -> Bool {
    let (left, right) = (worth(a) * max(1, table.hours[b]), worth(b) * max(1, table.hours[a]))
    return left != right ? left > right : a < b
  }

  private func worth(_ item: Int) -> Int {
    table.problem.items[item].gains.reduce(0) { $0 + $1.importance * ($1.to - $1.from) }
  }

  // MARK: Weeks

  private func lay(_ order: [Int], opening weeks: [Int?]) -> Windows? {
    var laying = Laying(table, order)
    var week = 0
    while !laying.isDone, week < table.capacity.count {
      laying.fill(week, opening: weeks.isEmpty ? [] : order.filter { weeks[$0] == week })
      week += 1
    }
    guard laying.isDone else { return nil }
    var reached = values.nothing
    let finished = (0..<table.count).sorted { (laying.last[$0], $0) < (laying.last[$1], $1) }
    let cost = finished.reduce(0) { cost, item in
      cost + values.finish(item, &reached) * laying.last[item]
    }
    return Windows(first: laying.first, last: laying.last, cost: cost)
  }
}

extension Windows {
  fileprivate func isBetter(than other: Windows) -> Bool {
    (lastWeek, cost) < (other.lastWeek, other.cost)
  }
}

/// Weeks as they are filled, from the first on.
private struct Laying {
  let table: Timetable
  private(set) var first: [Int]
  private(set) var last: [Int]
  private var left: [Int]
  private var isOpen: [Bool]
  private var openCount = 0
  private var isFinished: [Bool]
  /// Items that lack what was not finished when they were last looked at.
  private var isBlocked: [Bool]
  /// Items that are not finished, in the order of the list.
  private var waiting: [Int]
  /// Whether every item takes hours of the week in which it is worked on: then a full week is over.
  private let takesHoursOnly: Bool
  /// Hours that scheduled items have taken of weeks to come.
  private var room: [Int]

  init(_ table: Timetable, _ order: [Int]) {
    self.table = table
    waiting = order
    first = Array(repeating: -1, count: table.count)
    last = first
    left = table.hours
    isOpen = Array(repeating: false, count: table.count)
    isFinished = isOpen
    isBlocked = isOpen
    takesHoursOnly = table.starts.allSatisfy { $0 == nil } && !table.hours.contains(0)
    room = table.capacity
  }

  var isDone: Bool { waiting.isEmpty }

  mutating func fill(_ week: Int, opening opened: [Int]) {
    // Items that were open before this week, or stay open after it, count; those within it do not.
    var places = table.atOnce - openCount
    for item in opened
    where !isOpen[item] && !isFinished[item] && places > 0 && table.starts[item] == nil
      && mayBegin(item, in: week)
    {
      first[item] = week
      open(item)
      places -= 1
    }
    for item in waiting {
      if takesHoursOnly && room[week] == 0 { break }
      if !isOpen[item] {
        guard mayBegin(item, in: week) else { continue }
        if let weeks = table.weeksScheduled(item) {
          book(item, from: week, weeks: weeks, &places)
          continue
        }
        let fits = min(room[week], table.pace[item]) >= left[item]
        guard room[week] > 0 || left[item] == 0, fits || places > 0 else { continue }
        first[item] = week
        if !fits { places -= 1 }
        open(item)
      }
      work(on: item, in: week)
    }
    close()
  }

  private mutating func open(_ item: Int) {
    isOpen[item] = true
    openCount += 1
  }

  private mutating func close() {
    let (before, finished) = (waiting.count, isFinished)
    waiting.removeAll { finished[$0] }
    guard waiting.count < before else { return }
    openCount -= before - waiting.count
    for item in waiting { isBlocked[item] = false }
  }

  private mutating func work(on item: Int, in week: Int) {
    guard table.starts[item] == nil else {
      if last[item] == week { isFinished[item] = true }
      return
    }
    let hours = min(room[week], table.pace[item], left[item])
    room[week] -= hours
    left[item] -= hours
    if left[item] == 0 {
      last[item] = week
      isFinished[item] = true
    }
  }

  /// A scheduled item takes its hours of all its weeks at once.
  private mutating func book(_ item: Int, from week: Int, weeks: Int, _ places: inout Int) {
    let hours = (0..<weeks).map { table.problem.items[item].scheduledHours(inWeek: $0, of: weeks) }
    guard weeks == 1 || places > 0,
      hours.enumerated().allSatisfy({ room[week + $0.offset] >= $0.element })
    else { return }
    for (offset, hours) in hours.enumerated() { room[week + offset] -= hours }
    first[item] = week
    last[item] = week + weeks - 1
    if weeks > 1 { places -= 1 }
    open(item)
    if weeks == 1 { isFinished[item] = true }
  }

  private mutating func mayBegin(_ item: Int, in week: Int) -> Bool {
    if isBlocked[item] { return false }
    if let starts = table.starts[item], !starts.contains(week) { return false }
    for clause in table.needs[item]
    where !clause.contains(where: { isFinished[$0] && last[$0] < week }) {
      isBlocked[item] = true
      return false
    }
    return table.companions[item].allSatisfy { first[$0] >= 0 }
  }
}
