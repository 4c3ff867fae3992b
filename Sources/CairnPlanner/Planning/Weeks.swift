package import CairnModel

/// The weeks of a goal: how many count and how many hours each offers.
package struct Weeks: Hashable, Sendable {
  package let start: CivilDate
  /// Hours of each week. Without a deadline the last entry goes on for ever.
  package let capacity: [Int]
  package let hasDeadline: Bool

  package init(of goal: Goal, from start: CivilDate) {
    self.start = start
    hasDeadline = goal.by != nil
    let count: Int
    if let by = goal.by {
      // A week counts if its last day is no later than the deadline.
      count = max(0, (by - start + 1) / 7)
    } else {
      let lastAway = goal.weeksAway.map(\.to).max() ?? start
      count = max(0, lastAway - start) / 7 + 2
    }
    capacity = (0..<count).map { Self.hours(ofWeek: $0, from: start, goal) }
  }

  private static func hours(ofWeek week: Int, from start: CivilDate, _ goal: Goal) -> Int {
    let (first, last) = (start + 7 * week, start + (7 * week + 6))
    return goal.weeksAway.reduce(max(0, goal.hoursPerWeek)) { hours, away in
      away.from <= last && away.to >= first ? min(hours, max(0, away.hours)) : hours
    }
  }

  /// Hours before the deadline; nil without one.
  package var hoursBeforeDeadline: Int? { hasDeadline ? capacity.reduce(0, +) : nil }

  /// The week that holds a day; nil for a day before the start.
  package func week(of date: CivilDate) -> Int? {
    date < start ? nil : (date - start) / 7
  }
}
