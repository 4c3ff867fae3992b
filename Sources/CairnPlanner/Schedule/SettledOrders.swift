/// A set of finished items with their windows: all that the rest of a search depends on.
struct FinishedSet {
  /// The items as bits.
  let set: Int
  /// Windows by item; of no meaning for the others.
  let first: [Int]
  let last: [Int]
  /// The last of the last weeks, and the item that has it.
  let week: Int
  let item: Int
  let cost: Int
  /// Items open in each week, without those that begin and end within it.
  let open: [Int]
  /// Every earlier week has all its hours taken by these items.
  let fullUntil: Int
  /// Sums of the items' last and first weeks.
  let lastSum: Int
  let firstSum: Int

  func contains(_ item: Int) -> Bool { set & (1 << item) != 0 }
}

/// Finished sets that the search has been through without finding what it looks for.
///
/// Among the windows asked for the search looks for those with the least cost, then least sum of last weeks,
/// then of first weeks. Where a settled set leaves the others at least as much room as the one at hand, and
/// is no worse in that order, whatever completes the one at hand also completes the settled one.
struct SettledOrders {
  private let table: Timetable
  private let ranges: WindowRanges
  private var settled: [Int: [FinishedSet]] = [:]
  /// Most sets of the same items that are kept.
  private static let most = 48
  /// Most items whose sets fit the bits of an integer.
  private static let mostItems = 62

  init(_ table: Timetable, _ ranges: WindowRanges) {
    self.table = table
    self.ranges = ranges
  }

  mutating func insert(_ finished: FinishedSet) {
    guard table.count <= Self.mostItems, settled[finished.set, default: []].count < Self.most
    else { return }
    settled[finished.set, default: []].append(finished)
  }

  /// Whether a settled set makes it needless to go on from this one.
  func cover(_ finished: FinishedSet) -> Bool {
    guard let candidates = settled[finished.set] else { return false }
    return candidates.contains { covers($0, finished) }
  }

  private func covers(_ old: FinishedSet, _ new: FinishedSet) -> Bool {
    guard (old.week, old.item) <= (new.week, new.item),
      (old.cost, old.lastSum) <= (new.cost, new.lastSum)
    else { return false }
    let isStrict = (old.cost, old.lastSum) == (new.cost, new.lastSum)
    if isStrict, old.firstSum > new.firstSum { return false }
    return leavesPlaces(old, new, isStrict) && meetsNeedsAsSoon(old, new)
      && leavesHours(old, new)
  }

  /// Where the weeks before one are full, others can begin in it instead, unless something holds them
  /// earlier; then only the places from that week on count.
  private func leavesPlaces(_ old: FinishedSet, _ new: FinishedSet, _ isStrict: Bool) -> Bool {
    let canBeginLater =
      !isStrict
      && (0..<table.count).allSatisfy { item in
        new.contains(item)
          ? table.companions[item].allSatisfy(new.contains)
          : ranges.firstHigh[item] >= new.fullUntil && table.pace[item] == .max
      }
    let from = canBeginLater ? min(new.fullUntil, new.week) : 0
    return (from...new.week).allSatisfy { old.open[$0] <= new.open[$0] }
  }

  private func meetsNeedsAsSoon(_ old: FinishedSet, _ new: FinishedSet) -> Bool {
    (0..<table.count).allSatisfy { item in
      if new.contains(item) {
        return table.companions[item].allSatisfy(new.contains) || old.first[item] >= new.first[item]
      }
      return table.needs[item].allSatisfy { soonest($0, old) <= soonest($0, new) }
        && table.companions[item].allSatisfy {
          !new.contains($0) || old.first[$0] <= new.first[$0]
        }
    }
  }

  private func soonest(_ clause: [Int], _ set: FinishedSet) -> Int {
    clause.reduce(FinishBound.never) { set.contains($1) ? min($0, set.last[$1]) : $0 }
  }

  /// Items without a limit of pace leave the others the hours of some weeks if, for every interval, the
  /// windows within it ask for no more than it has left (Hall's condition for intervals). It suffices to
  /// look at intervals from a first week to a last week of the settled windows.
  private func leavesHours(_ old: FinishedSet, _ new: FinishedSet) -> Bool {
    let free = (0..<table.count).filter { new.contains($0) && table.starts[$0] == nil }
    for item in free where table.pace[item] < .max {
      guard old.first[item] <= new.first[item], new.last[item] <= old.last[item] else {
        return false
      }
    }
    let unpaced = free.filter { table.pace[$0] == .max }
    for begin in unpaced {
      for end in unpaced where old.first[begin] <= old.last[end] {
        let (first, last) = (old.first[begin], old.last[end])
        if asked(old, unpaced, first, last) > asked(new, unpaced, first, last) { return false }
      }
    }
    return true
  }

  private func asked(_ set: FinishedSet, _ items: [Int], _ first: Int, _ last: Int) -> Int {
    items.reduce(0) { sum, item in
      first <= set.first[item] && set.last[item] <= last ? sum + table.hours[item] : sum
    }
  }
}
