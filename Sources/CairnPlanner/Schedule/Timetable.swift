/// A schedule problem made ready for the search: every week that can matter, and per item flat rows.
struct Timetable {
  let problem: ScheduleProblem
  let count: Int
  /// Hours that each week offers, from week 0 to the last one that any good timeline can use.
  let capacity: [Int]
  let hours: [Int]
  /// Most hours a week; `Int.max` where no week offers more than the item's own limit.
  let pace: [Int]
  /// First weeks in which a scheduled item can begin by itself; nil for a self-paced one.
  let starts: [[Int]?]
  /// Items that start no later than the item, and those that start no later than these, and so on.
  let companions: [[Int]]
  /// By item its clauses: the items of which one must be finished in an earlier week.
  let needs: [[[Int]]]
  /// Items in ascending order of id.
  let byID: [Int]

  init(_ problem: ScheduleProblem) {
    self.problem = problem
    count = problem.items.count
    let capacity = Self.weeks(of: problem)
    self.capacity = capacity
    let most = capacity.max() ?? 0
    hours = problem.items.map(\.hours)
    pace = problem.items.map { item in
      item.hoursAWeekAtMost.map { $0 < most ? $0 : .max } ?? .max
    }
    starts = problem.items.map { item in
      item.schedule.map { schedule in
        schedule.starts.filter { item.fits(startingIn: $0, of: schedule.weeks, under: capacity) }
      }
    }
    companions = problem.items.indices.map { problem.companions(of: $0) }
    needs = problem.items.map(\.needs)
    byID = problem.items.indices.sorted { problem.items[$0].precedes(problem.items[$1]) }
  }

  var atOnce: Int { problem.atOnce }
  /// Whether an item has a limit of its own and its hours may be shared out.
  func isPaced(_ item: Int) -> Bool { pace[item] < .max && starts[item] == nil }
  func weeksScheduled(_ item: Int) -> Int? { problem.items[item].schedule?.weeks }

  /// The earliest last week of an item that is open from `first` on and has every week to itself.
  func earliestLast(_ item: Int, first: Int) -> Int? {
    var left = hours[item]
    for week in first..<max(first, capacity.count) {
      left -= min(capacity[week], pace[item])
      if left <= 0 { return week }
    }
    return nil
  }

  /// The latest first week of an item that is open until `last` and has every week to itself.
  func latestFirst(_ item: Int, last: Int) -> Int? {
    var left = hours[item]
    for week in stride(from: last, through: 0, by: -1) {
      left -= min(capacity[week], pace[item])
      if left <= 0 { return week }
    }
    return nil
  }

  /// Without a deadline: as many weeks as it takes to do one item after the other once the last week of
  /// the list, and the last start date, have passed. A timeline that ends later has idle weeks to remove.
  private static func weeks(of problem: ScheduleProblem) -> [Int] {
    guard !problem.endsWithCapacity else { return problem.capacity }
    let steady = problem.capacity.last ?? 0
    var weeks = problem.capacity.count
    for item in problem.items {
      guard let schedule = item.schedule, let start = schedule.starts.last else { continue }
      weeks = max(weeks, start + schedule.weeks)
    }
    for item in problem.items {
      let pace = max(1, min(steady, item.hoursAWeekAtMost ?? .max))
      weeks += max(1, (item.hours + pace - 1) / pace) + 1
    }
    let missing = weeks - problem.capacity.count
    return problem.capacity + [Int](repeating: steady, count: missing)
  }
}

extension ScheduleProblem {
  fileprivate func companions(of item: Int) -> [Int] {
    var found = Set(items[item].companions)
    var waiting = Array(found)
    while let next = waiting.popLast() {
      for other in items[next].companions where found.insert(other).inserted {
        waiting.append(other)
      }
    }
    return found.subtracting([item]).sorted()
  }
}

extension ScheduleProblem.Item {
  /// Whether this one's id comes first by its UTF-8 bytes.
  func precedes(_ other: Self) -> Bool { id.utf8.lexicographicallyPrecedes(other.id.utf8) }

  /// Hours that a scheduled item takes in the k-th of its weeks, from 0.
  func scheduledHours(inWeek k: Int, of weeks: Int) -> Int {
    (k + 1) * hours / weeks - k * hours / weeks
  }

  fileprivate func fits(startingIn first: Int, of weeks: Int, under capacity: [Int]) -> Bool {
    guard first >= 0, weeks >= 1, first + weeks <= capacity.count else { return false }
    return (0..<weeks).allSatisfy { k in
      let hours = scheduledHours(inWeek: k, of: weeks)
      return hours <= capacity[first + k] && hours <= hoursAWeekAtMost ?? .max
    }
  }
}
