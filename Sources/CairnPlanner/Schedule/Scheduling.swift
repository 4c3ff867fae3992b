/// The best timeline of a chosen set: least last week; then the largest sum over weeks of value held; then
/// the smallest list of (first, last) in the order of ids.
///
/// - Parameter aim: how far to go, for callers that only ask whether there is one, or when it ends.
/// - Returns: `best` and `none` only if proved; what was found so far where the limits end the search.
package func schedule(
  _ problem: ScheduleProblem, within limits: SearchLimits, aim: ScheduleAim = .best
) -> Schedule {
  guard !problem.items.isEmpty else {
    return Schedule(outcome: .best([]), leastLastWeek: -1, nodes: 0)
  }
  var scheduler = Scheduler(problem, limits)
  return scheduler.run(aim)
}

/// How far a search for a timeline goes.
package enum ScheduleAim: Sendable {
  /// To the first one.
  case any
  /// To one that ends as early as can be.
  case earliest
  case best
}

private struct Scheduler {
  let table: Timetable
  let values: ValueTable
  var budget: NodeBudget
  var best: Windows?
  var leastLastWeek = 0
  /// How items with a limit of pace may end in timelines that end in the least last week.
  var ends: [PacedEnds] = []

  init(_ problem: ScheduleProblem, _ limits: SearchLimits) {
    table = Timetable(problem)
    values = ValueTable(problem)
    budget = NodeBudget(limits)
  }

  mutating func run(_ aim: ScheduleAim) -> Schedule {
    var ranges = WindowRanges(count: table.count, until: table.capacity.count - 1)
    guard !table.capacity.isEmpty, ranges.tighten(by: table) else { return answer(.none) }
    let lists = FirstTimeline(table, values)
    var listed = lists.first(orAny: aim == .any && table.count > FinishBound.mostItems)
    if aim == .any, let listed { return answer(.found(table.spans(listed.windows))) }
    leastLastWeek = leastLastWeek(ranges)
    guard leastLastWeek < table.capacity.count else { return answer(.none) }
    if aim == .best { listed = listed.map { lists.improved($0, &budget) } }
    best = listed?.windows ?? windows(in: ranges)
    guard let anyWindows = best else { return answer(budget.isSpent ? .undecided : .none) }
    // Of large sets what moves of a list lead to is better than what a tree finds in the same time.
    let isLarge = table.count > FinishBound.mostItems
    if aim == .any || isLarge { return answer(.found(table.spans(anyWindows))) }
    findLeastLastWeek(ranges, below: anyWindows.lastWeek)
    guard !budget.isSpent, let timely = best else { return answerFound() }
    if aim == .earliest { return answer(.found(table.spans(timely))) }
    ranges.end(by: timely.lastWeek)
    findMostValue(ranges, than: timely)
    guard !budget.isSpent else { return answerFound() }
    ends = WindowSearch(table: table, values: values, ends: ends)
      .hopefulEnds(costing: best?.cost ?? timely.cost, &budget)
    var opening = listed.map { Opening(lists: lists, listed: $0) }
    findSmallestList(ranges, &opening)
    return answerFound()
  }

  private func answer(_ outcome: Schedule.Outcome) -> Schedule {
    // Where there is no timeline, none ends in any of the weeks.
    let least = outcome == .none ? table.capacity.count : leastLastWeek
    return Schedule(outcome: outcome, leastLastWeek: least, nodes: budget.nodes)
  }

  private func answerFound() -> Schedule {
    guard let best else { return answer(.undecided) }
    let spans = table.spans(best)
    return answer(budget.isSpent ? .found(spans) : .best(spans))
  }

  private mutating func windows(in ranges: WindowRanges, costing ceiling: Int? = nil) -> Windows? {
    WindowSearch(table: table, values: values, ends: ceiling == nil ? nil : ends)
      .first(in: ranges, ceiling: ceiling ?? FinishBound.never, &budget)
  }

  private func leastLastWeek(_ ranges: WindowRanges) -> Int {
    if table.count <= FinishBound.mostItems {
      return FinishBound(table, held: values.held(), ranges).finish(of: (1 << table.count) - 1)
    }
    let slowest = ranges.lastLow.max() ?? 0
    return max(slowest, FullWeeks(table.capacity).last(of: table.hours.reduce(0, +)))
  }

  private mutating func findLeastLastWeek(_ ranges: WindowRanges, below last: Int) {
    while leastLastWeek < last {
      var within = ranges
      within.end(by: leastLastWeek)
      let found = windows(in: within)
      if let found { best = found }
      if found != nil || budget.isSpent { return }
      leastLastWeek += 1
    }
  }

  private mutating func findMostValue(_ ranges: WindowRanges, than timely: Windows) {
    var tight = ranges
    guard tight.tighten(by: table) else { return }
    let ends = PacedEnds.all(table, values, tight, ceiling: timely.cost)
    self.ends = ends
    let found = WindowSearch(table: table, values: values, ends: ends)
      .cheapest(ceiling: timely.cost - 1, &budget)
    if let found { best = found }
  }

  /// Item by item, first the first week and then the last one: as small as windows of the best value allow.
  private mutating func findSmallestList(_ loose: WindowRanges, _ opening: inout Opening?) {
    var ranges = loose
    for item in table.byID {
      if let current = best,
        let sooner = opening?.sooner(item, than: current, in: ranges)
      {
        best = sooner
      }
      reduce(item, &ranges, \.firstLow, \.firstHigh, \.first)
      reduce(item, &ranges, \.lastLow, \.lastHigh, \.last)
    }
  }

  private mutating func reduce(
    _ item: Int, _ ranges: inout WindowRanges, _ low: WritableKeyPath<WindowRanges, [Int]>,
    _ high: WritableKeyPath<WindowRanges, [Int]>, _ weeks: KeyPath<Windows, [Int]>
  ) {
    while let current = best, !budget.isSpent {
      var smaller = ranges
      smaller[keyPath: high][item] = current[keyPath: weeks][item] - 1
      guard smaller.tighten(by: table), let found = windows(in: smaller, costing: current.cost)
      else { break }
      best = found
    }
    guard let best, !budget.isSpent else { return }
    ranges[keyPath: low][item] = best[keyPath: weeks][item]
    ranges[keyPath: high][item] = best[keyPath: weeks][item]
  }
}

/// Opens items sooner than lists would, their hours staying where they are.
private struct Opening {
  let lists: FirstTimeline
  let listed: FirstTimeline.Listed
  /// Lists of equal timelines; made only where an item may begin sooner.
  private lazy var orders = lists.equals(of: listed, atMost: Self.mostOrders)
  private static let mostOrders = 48

  init(lists: FirstTimeline, listed: FirstTimeline.Listed) {
    self.lists = lists
    self.listed = listed
  }

  /// Windows as good as the current ones, with the earliest first week of an item that the lists allow.
  mutating func sooner(_ item: Int, than current: Windows, in ranges: WindowRanges) -> Windows? {
    var weeks = current.first.map { Optional($0) }
    for week in ranges.firstLow[item]..<max(ranges.firstLow[item], current.first[item]) {
      weeks[item] = week
      for order in orders {
        guard let found = lists.admissible(order, opening: weeks), found.cost == current.cost,
          found.first[item] == week, ranges.contain(found)
        else { continue }
        return found
      }
    }
    return nil
  }
}

extension Timetable {
  /// Windows with hours: laid as early as possible, earlier last week first, then by id.
  fileprivate func spans(_ windows: Windows) -> [Schedule.Span] {
    var hours = [[Int]](repeating: [], count: count)
    var flow = HourFlow(capacity: capacity)
    for item in 0..<count {
      guard let weeks = weeksScheduled(item) else { continue }
      hours[item] = (0..<weeks).map { problem.items[item].scheduledHours(inWeek: $0, of: weeks) }
      for (k, hours) in hours[item].enumerated() { flow.capacity[windows.first[item] + k] -= hours }
    }
    let order = byID.enumerated().filter { starts[$0.element] == nil }
      .sorted { (windows.last[$0.element], $0.offset) < (windows.last[$1.element], $1.offset) }
      .map(\.element)
    let demands = order.map {
      HourFlow.Demand(
        item: $0, hours: self.hours[$0], pace: pace[$0], first: windows.first[$0],
        last: windows.last[$0])
    }
    guard let laid = flow.layEarliest(demands) else {
      fatalError("windows that the search accepted have room for their hours")
    }
    for (position, item) in order.enumerated() { hours[item] = laid[position] }
    return (0..<count).map {
      Schedule.Span(first: windows.first[$0], last: windows.last[$0], hours: hours[$0])
    }
  }
}
