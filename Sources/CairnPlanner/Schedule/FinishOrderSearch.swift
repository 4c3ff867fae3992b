/// Looks for windows item by item in the order in which the items are finished.
///
/// Only windows that can't be moved on their own are tried, as among the timelines asked for there is one
/// with the least sum of last weeks and then of first weeks. In that one
/// - an item begins in the first week that its needs and companions leave it, or right after another one
///   has ended and left it a place, or in the week in which it ends;
/// - it can't end a week earlier even if later ones give way: their hours can move to the week it gives
///   up. (One with a limit of pace need not give way: its most hours a week are kept for it.)
///
/// Scheduled items have their windows already: `capacity` is what they leave.
final class FinishOrderSearch {
  let table: Timetable
  let values: ValueTable
  let ranges: WindowRanges
  let flow: HourFlow
  private var bound: FinishBound?
  private let fullWeeks: FullWeeks
  private let isPaced: Bool
  /// Stops at the first windows found; otherwise goes on to the cheapest.
  let takesFirst: Bool

  private(set) var found: Windows?
  /// Windows that cost more are of no use.
  private var ceiling: Int

  private var first: [Int]
  private var last: [Int]
  private var isDone: [Bool]
  private var reached: Reached
  private var doneValue = 0
  private var settled: SettledOrders
  /// Items open in each week among the done ones, without those that begin and end within it.
  private var open: [Int]

  init(
    _ table: Timetable, _ values: ValueTable, _ ranges: WindowRanges, ceiling: Int, takesFirst: Bool
  ) {
    self.table = table
    self.values = values
    reached = values.nothing
    self.ranges = ranges
    self.ceiling = ceiling
    self.takesFirst = takesFirst
    flow = HourFlow(capacity: table.capacityLeftByScheduled(ranges))
    fullWeeks = FullWeeks(flow.capacity)
    isPaced = table.pace.contains { $0 < .max }
    settled = SettledOrders(table, ranges)
    first = Array(repeating: 0, count: table.count)
    last = first
    isDone = Array(repeating: false, count: table.count)
    open = Array(repeating: 0, count: table.capacity.count)
  }

  func run(_ budget: inout NodeBudget) {
    guard flow.capacity.allSatisfy({ $0 >= 0 }), isAdmissible(at: 0, item: -1) else { return }
    bound = FinishBound(table, values, ranges)
    extend(Position(week: 0, item: -1, set: 0, cost: 0, done: 0), &budget)
  }
}

/// How far a finish order has come: the last week and item, the items done as bits, and their cost.
private struct Position {
  let week: Int
  let item: Int
  let set: Int
  let cost: Int
  let done: Int
}

private struct Choice {
  let item: Int
  let first: Int
  let last: Int
  let gain: Int
  /// Least cost of windows with this choice.
  let bound: Int
}

extension FinishOrderSearch {
  private func extend(_ position: Position, _ budget: inout NodeBudget) {
    guard budget.spend() else { return }
    guard position.done < table.count else {
      found = Windows(first: first, last: last, cost: position.cost)
      ceiling = takesFirst ? -1 : position.cost - 1
      return
    }
    let finished = finishedSet(position)
    guard !settled.cover(finished) else { return }
    for choice in choices(at: position) {
      guard choice.bound <= ceiling else { break }
      let before = (reached, doneValue)
      doneValue += values.finish(choice.item, &reached)
      place(choice.item, choice.first, choice.last)
      extend(position.after(choice), &budget)
      remove(choice.item)
      (reached, doneValue) = before
      guard !budget.isSpent else { return }
    }
    settled.insert(finished)
  }

  /// The windows with which the next item can be finished, the most promising first.
  private func choices(at position: Position) -> [Choice] {
    var choices: [Choice] = []
    for item in 0..<table.count where !isDone[item] {
      appendChoices(of: item, at: position, to: &choices)
    }
    return choices.sorted {
      ($0.bound, $0.last, $0.item, $0.first) < ($1.bound, $1.last, $1.item, $1.first)
    }
  }

  private func finishedSet(_ position: Position) -> FinishedSet {
    let done = (0..<table.count).filter { isDone[$0] }
    let demands = done.filter { !isScheduled($0) }.map { demand($0, first[$0], last[$0]) }
    return FinishedSet(
      set: position.set, first: first, last: last, week: position.week, item: position.item,
      cost: position.cost, open: open, fullUntil: flow.firstWeekLeft(by: demands),
      lastSum: done.reduce(0) { $0 + last[$1] }, firstSum: done.reduce(0) { $0 + first[$1] })
  }

  private func place(_ item: Int, _ begin: Int, _ end: Int) {
    (first[item], last[item], isDone[item]) = (begin, end, true)
    if begin < end { for week in begin...end { open[week] += 1 } }
  }

  private func remove(_ item: Int) {
    isDone[item] = false
    if first[item] < last[item] { for week in first[item]...last[item] { open[week] -= 1 } }
  }

  /// The windows with which an item can be the next one finished.
  private func appendChoices(
    of item: Int, at position: Position, to choices: inout [Choice]
  ) {
    guard let release = release(of: item, at: position.week, knownOnly: true) else { return }
    let gain = values.gain(of: item, above: reached)
    let scale = Scale(
      gain: gain, spent: position.cost, rest: costToGo(position, with: item, gain: gain))
    let soonest =
      isScheduled(item)
      ? ranges.lastLow[item] : max(ranges.lastLow[item], fullWeeks.last(of: hoursDone(with: item)))
    let earliest = max(soonest, position.week + (item > position.item ? 0 : 1))
    for begin in firstWeeks(of: item, from: release, at: position) {
      appendChoice(of: item, from: begin, lasts: earliest, scale, to: &choices)
    }
    appendWithinOneWeek(item, from: release, lasts: earliest, scale, to: &choices)
  }

  /// Windows of more than a week that begin in a given one.
  private func appendChoice(
    of item: Int, from begin: Int, lasts earliest: Int, _ scale: Scale, to choices: inout [Choice]
  ) {
    var end = max(earliest, begin + 1)
    while end <= ranges.lastHigh[item], scale.bound(end) <= ceiling {
      guard open[begin..<end + 1].allSatisfy({ $0 < table.atOnce }) else { return }
      guard tryWindow(item, begin, end, scale, to: &choices) else { return }
      end += 1
    }
  }

  private func appendWithinOneWeek(
    _ item: Int, from release: Int, lasts earliest: Int, _ scale: Scale, to choices: inout [Choice]
  ) {
    var week = max(earliest, release)
    while week <= min(ranges.firstHigh[item], ranges.lastHigh[item]), scale.bound(week) <= ceiling {
      guard tryWindow(item, week, week, scale, to: &choices) else { return }
      week += 1
    }
  }

  /// Adds a window if all of the rest may still be had; false where no later last week needs a look.
  private func tryWindow(
    _ item: Int, _ begin: Int, _ end: Int, _ scale: Scale, to choices: inout [Choice]
  ) -> Bool {
    guard companionsAllow(item, begin), hoursFit(doneBy: end, item, begin, end) else { return true }
    guard !couldEndEarlier(item, begin, end) else { return false }
    place(item, begin, end)
    if isAdmissible(at: end, item: item) {
      choices.append(
        Choice(item: item, first: begin, last: end, gain: scale.gain, bound: scale.bound(end)))
    }
    remove(item)
    return true
  }

  /// Whether the item could give up its last week, or move a week ahead where it has but one, whatever
  /// those that end later do with their hours.
  private func couldEndEarlier(_ item: Int, _ begin: Int, _ end: Int) -> Bool {
    guard !isScheduled(item), end > ranges.lastLow[item] else { return false }
    var earlier = begin
    if begin == end {
      guard table.companions[item].isEmpty,
        let release = release(of: item, at: end, knownOnly: true), release < begin
      else { return false }
      earlier = begin - 1
    }
    return hoursFit(
      doneBy: end - 1, item, earlier, end - 1,
      reserving: pacedHours(notBy: end, with: item, from: begin))
  }

  /// Hours that others with a limit of pace may take in each week before `end` without ending before it;
  /// nil where there are none. Those that need more than a week take none where there is no place for them.
  private func pacedHours(notBy end: Int, with item: Int, from begin: Int) -> [Int]? {
    guard isPaced else { return nil }
    let paced = (0..<table.count).filter {
      $0 != item && table.pace[$0] < .max && !isScheduled($0) && !(isDone[$0] && last[$0] < end)
    }.sorted { table.pace[$0] > table.pace[$1] }
    guard !paced.isEmpty else { return nil }
    var reserved = [Int](repeating: 0, count: table.capacity.count)
    for week in 0..<end {
      var places = table.atOnce - open[week] - (begin < end && begin <= week ? 1 : 0)
      for other in paced where (isDone[other] ? first[other] : ranges.firstLow[other]) <= week {
        if !isDone[other], table.hours[other] > table.pace[other] {
          guard places > 0 else { continue }
          places -= 1
        }
        reserved[week] += table.pace[other]
      }
    }
    return reserved
  }
}

extension Position {
  fileprivate func after(_ choice: Choice) -> Position {
    Position(
      week: choice.last, item: choice.item, set: set | (1 << choice.item),
      cost: cost + choice.gain * choice.last, done: done + 1)
  }
}

/// What the last week of an item adds to the cost.
private struct Scale {
  let gain: Int
  let spent: Int
  /// Least cost of the items after it, and their value, which is gained in its week at the earliest.
  let rest: (cost: Int, value: Int)

  func bound(_ week: Int) -> Int { spent + gain * week + max(rest.cost, rest.value * week) }
}

// What the items that are not done yet still allow.
extension FinishOrderSearch {
  private func isScheduled(_ item: Int) -> Bool { table.starts[item] != nil }

  private func costToGo(_ position: Position, with item: Int, gain: Int) -> (cost: Int, value: Int)
  {
    (
      bound?.cost(after: position.set | (1 << item)) ?? 0,
      values.total - doneValue - gain
    )
  }

  private func hoursDone(with item: Int) -> Int {
    (0..<table.count).reduce(0) { sum, other in
      (isDone[other] || other == item) && !isScheduled(other) ? sum + table.hours[other] : sum
    }
  }

  /// The earliest first week that an item's needs leave it, when all that ends before `week` is done. An
  /// item that is not done may still end in `week`, unless only known ends are asked for. Nil where none
  /// remains.
  private func release(of item: Int, at week: Int, knownOnly: Bool) -> Int? {
    var earliest = ranges.firstLow[item]
    for clause in table.needs[item] {
      var end = FinishBound.never
      for other in clause {
        if isDone[other] {
          end = min(end, last[other])
        } else if !knownOnly {
          end = min(end, max(week, ranges.lastLow[other]))
        }
      }
      earliest = max(earliest, end + 1)
    }
    for companion in table.companions[item] where isDone[companion] {
      earliest = max(earliest, first[companion])
    }
    return earliest <= ranges.firstHigh[item] ? earliest : nil
  }

  /// First weeks worth a try, ascending: as early as may be, with a companion, or after another's end.
  private func firstWeeks(of item: Int, from release: Int, at position: Position) -> [Int] {
    var weeks: Set<Int> = [release]
    for companion in table.companions[item] where !isDone[companion] {
      if let week = self.release(of: companion, at: position.week, knownOnly: false) {
        weeks.insert(week)
      }
    }
    for other in 0..<table.count where isDone[other] {
      weeks.insert(last[other] + 1)
    }
    return weeks.filter { $0 >= release && $0 <= ranges.firstHigh[item] }.sorted()
  }

  /// Whether the done ones that end by a week, and one more, have room for their hours.
  private func hoursFit(
    doneBy end: Int, _ item: Int, _ begin: Int, _ itemEnd: Int, reserving reserved: [Int]? = nil
  ) -> Bool {
    var demands = isScheduled(item) ? [] : [demand(item, begin, itemEnd)]
    for other in 0..<table.count where isDone[other] && last[other] <= end && !isScheduled(other) {
      demands.append(demand(other, first[other], last[other]))
    }
    return (reserved.map(flow.reserving) ?? flow).fits(demands)
  }

  private func demand(_ item: Int, _ begin: Int, _ end: Int) -> HourFlow.Demand {
    HourFlow.Demand(
      item: item, hours: table.hours[item], pace: table.pace[item], first: begin, last: end)
  }

  /// Whether the items that are not done may still find windows that end in `week` (after `item`) or later.
  private func isAdmissible(at week: Int, item: Int) -> Bool {
    var demands: [HourFlow.Demand] = []
    var forced = open
    for other in 0..<table.count {
      var (begin, end) = (first[other], last[other])
      if !isDone[other] {
        guard let release = release(of: other, at: week, knownOnly: false),
          ranges.lastHigh[other] >= week + (other > item ? 0 : 1), companionsAllow(other, release)
        else { return false }
        (begin, end) = (release, ranges.lastHigh[other])
        let openUntil = max(week, ranges.lastLow[other])
        if ranges.firstHigh[other] < openUntil {
          for open in ranges.firstHigh[other]...openUntil { forced[open] += 1 }
        }
      }
      if !isScheduled(other) { demands.append(demand(other, begin, end)) }
    }
    return forced.allSatisfy { $0 <= table.atOnce } && flow.fits(demands)
  }

  /// Whether an item that begins in `release` at the earliest is in time for those that it accompanies.
  private func companionsAllow(_ item: Int, _ release: Int) -> Bool {
    (0..<table.count).allSatisfy { other in
      !isDone[other] || !table.companions[other].contains(item) || release <= first[other]
    }
  }
}

extension Timetable {
  /// Hours of each week that the scheduled items, whose windows are fixed, leave to the others.
  fileprivate func capacityLeftByScheduled(_ ranges: WindowRanges) -> [Int] {
    var left = capacity
    for item in 0..<count {
      guard let weeks = weeksScheduled(item) else { continue }
      for k in 0..<weeks {
        left[ranges.firstLow[item] + k] -= problem.items[item].scheduledHours(inWeek: k, of: weeks)
      }
    }
    return left
  }
}
