package import CairnPlanner

/// The best timeline by trying every pair of weeks for every item: slow, and as close to the definition's
/// words as code can be. For a handful of items and weeks.
package struct TimelineOracle {
  package struct Answer: Hashable {
    package let lastWeek: Int
    package let valueWeeks: Int
    /// First and last week by item, in the order of ids.
    package let windows: [[Int]]

    package init(lastWeek: Int, valueWeeks: Int, windows: [[Int]]) {
      self.lastWeek = lastWeek
      self.valueWeeks = valueWeeks
      self.windows = windows
    }
  }

  private typealias Window = (first: Int, last: Int)

  private let problem: ScheduleProblem
  private let capacity: [Int]
  private let byID: [Int]
  private var best: Answer?

  /// - Parameter weeks: how many weeks to try where the problem has no deadline.
  package static func best(_ problem: ScheduleProblem, weeks: Int) -> Answer? {
    var oracle = TimelineOracle(problem, weeks: weeks)
    oracle.tryWindows([])
    return oracle.best
  }

  /// Whether windows of all items, by index, keep every rule.
  package static func admits(_ problem: ScheduleProblem, windows: [(first: Int, last: Int)]) -> Bool
  {
    let last = windows.map(\.last).max() ?? 0
    return TimelineOracle(problem, weeks: last + 1).isAdmissible(windows)
  }

  /// Σ over weeks 0 to the last of the value held at the week's end.
  package static func valueWeeks(_ problem: ScheduleProblem, lasts: [Int]) -> Int {
    (0...(lasts.max() ?? 0)).reduce(0) { sum, week in
      var reached: [Int: (levels: Int, importance: Int)] = [:]
      for (item, last) in zip(problem.items, lasts) where last <= week {
        for gain in item.gains {
          let levels = max(reached[gain.requirement]?.levels ?? 0, gain.to - gain.from)
          reached[gain.requirement] = (levels, gain.importance)
        }
      }
      return sum + reached.values.reduce(0) { $0 + $1.levels * $1.importance }
    }
  }

  private init(_ problem: ScheduleProblem, weeks: Int) {
    self.problem = problem
    byID = problem.items.indices.sorted {
      Array(problem.items[$0].id.utf8).lexicographicallyPrecedes(Array(problem.items[$1].id.utf8))
    }
    let steady = problem.capacity.last ?? 0
    capacity =
      problem.endsWithCapacity
      ? problem.capacity
      : (0..<max(weeks, problem.capacity.count)).map {
        $0 < problem.capacity.count ? problem.capacity[$0] : steady
      }
  }

  private mutating func tryWindows(_ chosen: [Window]) {
    guard chosen.count < problem.items.count else { return compare(chosen) }
    for first in capacity.indices {
      for last in first..<capacity.count {
        tryWindows(chosen + [(first, last)])
      }
    }
  }

  private mutating func compare(_ windows: [Window]) {
    let lastWeek = windows.map(\.last).max() ?? 0
    if let best, lastWeek > best.lastWeek { return }
    guard needsAreMet(windows), laneLimitHolds(windows) else { return }
    let answer = Answer(
      lastWeek: lastWeek,
      valueWeeks: Self.valueWeeks(problem, lasts: windows.map(\.last)),
      windows: byID.map { [windows[$0].first, windows[$0].last] })
    if let best, !answer.isBetter(than: best) { return }
    if isAdmissible(windows) { best = answer }
  }

  private func isAdmissible(_ windows: [Window]) -> Bool {
    needsAreMet(windows) && laneLimitHolds(windows) && startDatesHold(windows)
      && subscriptionsAreAffordable(windows) && hoursFit(windows)
  }

  private func needsAreMet(_ windows: [Window]) -> Bool {
    problem.items.indices.allSatisfy { item in
      problem.items[item].needs.allSatisfy { clause in
        clause.contains { windows[$0].last < windows[item].first }
      }
        && problem.items[item].companions.allSatisfy {
          windows[$0].first <= windows[item].first
        }
    }
  }

  private func laneLimitHolds(_ windows: [Window]) -> Bool {
    capacity.indices.allSatisfy { week in
      windows.count { $0.first < $0.last && $0.first <= week && week <= $0.last } <= problem.atOnce
    }
  }

  private func startDatesHold(_ windows: [Window]) -> Bool {
    zip(problem.items, windows).allSatisfy { item, window in
      guard let schedule = item.schedule else { return true }
      return schedule.starts.contains(window.first)
        && window.last == window.first + schedule.weeks - 1
    }
  }

  private func subscriptionsAreAffordable(_ windows: [Window]) -> Bool {
    guard let budget = problem.subscriptionBudget else { return true }
    var charge = 0
    for (subscription, price) in problem.monthlyPrices.enumerated() {
      let open = zip(problem.items, windows).filter { $0.0.subscription == subscription }.map(\.1)
      guard let first = open.map(\.first).min(), let last = open.map(\.last).max() else { continue }
      let days = 7 * (last - first + 1)
      charge += price * Array(stride(from: 0, to: days, by: 30)).count
    }
    return charge <= budget
  }

  /// Gives out hour by hour, each to the week of an augmenting path found by depth-first search.
  private func hoursFit(_ windows: [Window]) -> Bool {
    var left = capacity
    var given = [[Int]](
      repeating: [Int](repeating: 0, count: capacity.count), count: windows.count)
    for (index, item) in problem.items.enumerated() {
      guard let weeks = item.schedule?.weeks else { continue }
      for k in 0..<weeks {
        let hours = (k + 1) * item.hours / weeks - k * item.hours / weeks
        if hours > item.hoursAWeekAtMost ?? hours { return false }
        left[windows[index].first + k] -= hours
      }
    }
    guard left.allSatisfy({ $0 >= 0 }) else { return false }
    for (index, item) in problem.items.enumerated() where item.schedule == nil {
      for _ in 0..<item.hours {
        var visited: Set<Int> = []
        guard giveHour(to: index, windows, &left, &given, &visited) else { return false }
      }
    }
    return true
  }

  private func giveHour(
    to index: Int, _ windows: [Window], _ left: inout [Int], _ given: inout [[Int]],
    _ visited: inout Set<Int>
  ) -> Bool {
    let most = problem.items[index].hoursAWeekAtMost ?? .max
    for week in windows[index].first...windows[index].last
    where given[index][week] < most && visited.insert(week).inserted {
      if left[week] > 0 {
        left[week] -= 1
        given[index][week] += 1
        return true
      }
      for other in windows.indices where given[other][week] > 0 {
        if giveHour(to: other, windows, &left, &given, &visited) {
          given[other][week] -= 1
          given[index][week] += 1
          return true
        }
      }
    }
    return false
  }
}

extension TimelineOracle.Answer {
  fileprivate func isBetter(than other: Self) -> Bool {
    if lastWeek != other.lastWeek { return lastWeek < other.lastWeek }
    if valueWeeks != other.valueWeeks { return valueWeeks > other.valueWeeks }
    return Array(windows.joined()).lexicographicallyPrecedes(Array(other.windows.joined()))
  }
}
