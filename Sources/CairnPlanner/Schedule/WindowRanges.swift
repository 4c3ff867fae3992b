/// The first and last weeks that items may still have; all bounds are inclusive.
struct WindowRanges {
  var firstLow: [Int]
  var firstHigh: [Int]
  var lastLow: [Int]
  var lastHigh: [Int]

  /// Every window that ends by a week.
  init(count: Int, until last: Int) {
    firstLow = Array(repeating: 0, count: count)
    firstHigh = Array(repeating: last, count: count)
    lastLow = Array(repeating: 0, count: count)
    lastHigh = Array(repeating: last, count: count)
  }

  func contain(_ windows: Windows) -> Bool {
    firstLow.indices.allSatisfy { item in
      (firstLow[item]...firstHigh[item]).contains(windows.first[item])
        && (lastLow[item]...lastHigh[item]).contains(windows.last[item])
    }
  }

  mutating func end(by last: Int) {
    for item in lastHigh.indices { lastHigh[item] = min(lastHigh[item], last) }
  }

  /// Removes weeks that no timeline within these ranges uses; false where nothing remains for an item.
  mutating func tighten(by table: Timetable) -> Bool {
    var before: WindowRanges
    repeat {
      before = self
      for item in 0..<table.count {
        guard tightenWindow(of: item, by: table) else { return false }
        tightenNeeds(of: item, by: table)
        for companion in table.companions[item] {
          firstLow[item] = max(firstLow[item], firstLow[companion])
          firstHigh[companion] = min(firstHigh[companion], firstHigh[item])
        }
      }
    } while self != before
    return true
  }

  /// Its own hours: how soon it can end, how late it can begin.
  private mutating func tightenWindow(of item: Int, by table: Timetable) -> Bool {
    firstHigh[item] = min(firstHigh[item], lastHigh[item])
    lastLow[item] = max(lastLow[item], firstLow[item])
    guard firstLow[item] <= firstHigh[item], lastLow[item] <= lastHigh[item] else { return false }
    if let weeks = table.weeksScheduled(item) {
      return tightenStarts(of: item, lasting: weeks, by: table)
    }
    guard let last = table.earliestLast(item, first: firstLow[item]),
      let first = table.latestFirst(item, last: lastHigh[item])
    else { return false }
    lastLow[item] = max(lastLow[item], last)
    firstHigh[item] = min(firstHigh[item], first)
    return firstLow[item] <= firstHigh[item] && lastLow[item] <= lastHigh[item]
  }

  private mutating func tightenStarts(of item: Int, lasting weeks: Int, by table: Timetable) -> Bool
  {
    let starts = self.starts(of: item, by: table)
    guard let first = starts.first, let last = starts.last else { return false }
    (firstLow[item], firstHigh[item]) = (first, last)
    (lastLow[item], lastHigh[item]) = (first + weeks - 1, last + weeks - 1)
    return true
  }

  /// The weeks of a scheduled item's starts that remain.
  func starts(of item: Int, by table: Timetable) -> [Int] {
    let (all, weeks) = (table.starts[item] ?? [], table.weeksScheduled(item) ?? 1)
    return all.filter { start in
      (firstLow[item]...firstHigh[item]).contains(start)
        && (lastLow[item]...lastHigh[item]).contains(start + weeks - 1)
    }
  }

  private mutating func tightenNeeds(of item: Int, by table: Timetable) {
    for clause in table.needs[item] {
      let soonest = clause.map { lastLow[$0] }.min() ?? .max - 1
      firstLow[item] = max(firstLow[item], soonest + 1)
      if clause.count == 1 {
        lastHigh[clause[0]] = min(lastHigh[clause[0]], firstHigh[item] - 1)
      }
    }
  }
}

extension WindowRanges: Equatable {}
