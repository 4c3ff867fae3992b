/// What the order in which items are finished costs at least, by subsets of items.
///
/// The cost of a timeline is Σ gained value × week in which it is gained; as the value of all items is the
/// same in every timeline, the least cost is the largest sum over weeks of value held. A set of items can't
/// be finished before the weeks until then offer its hours, and those that others with a limit of pace must have had to
/// end in time; nor before its slowest item alone. Dropping every other rule, the cheapest order of finishing is a
/// shortest path through the subsets.
struct FinishBound {
  /// Most items for which subsets are tabled.
  static let mostItems = 15
  static let never = Int.max / 4

  /// Earliest week in which all of a set is finished.
  private let finish: [Int]
  /// Least cost of finishing the items outside a set.
  private let costToGo: [Int]
  /// Value by subset of the items.
  private let held: [Int]

  /// `held` is the value by subset, of no more than `mostItems`.
  init(_ table: Timetable, held: [Int], _ ranges: WindowRanges) {
    self.held = held
    finish = Self.finishes(table, ranges)
    costToGo = Self.costs(table, held, finish)
  }

  private static func costs(_ table: Timetable, _ held: [Int], _ finish: [Int]) -> [Int] {
    let needs = Rows(table.needs.map { $0.map { Int32(Int(bits: $0)) } })
    var costToGo = [Int](repeating: never, count: held.count)
    costToGo[held.count - 1] = 0
    for set in stride(from: held.count - 2, through: 0, by: -1) {
      for item in 0..<table.count where !set.contains(item) {
        let with = set | (1 << item)
        guard costToGo[with] < never, finish[with] < never,
          needs[item].allSatisfy({ set & Int($0) != 0 })
        else { continue }
        costToGo[set] = min(
          costToGo[set], (held[with] - held[set]) * finish[with] + costToGo[with])
      }
    }
    return costToGo
  }

  func finish(of set: Int) -> Int { finish[set] }
  func held(by set: Int) -> Int { held[set] }

  /// Least cost of finishing the items outside a set where none of them ends before a week.
  func cost(after set: Int, from week: Int) -> Int {
    max(costToGo[set], (held[held.count - 1] - held[set]) * week)
  }

  /// `never` for a set that would come too late for an item outside it.
  private static func finishes(_ table: Timetable, _ ranges: WindowRanges) -> [Int] {
    let sets = 1 << table.count
    var finish = [Int](repeating: 0, count: sets)
    var hours = [Int](repeating: 0, count: sets)
    var patience = [Int](repeating: .max, count: sets)
    let week = FullWeeks(table.capacity)
    let lanes = LaneBound(table, ranges)
    let slow = SlowRest(table, ranges)
    for set in 1..<max(1, sets) {
      let item = set.trailingZeroBitCount
      let rest = set & (set - 1)
      hours[set] = hours[rest] + table.hours[item]
      patience[set] = min(patience[rest], ranges.lastHigh[item])
      let slowest = max(finish[rest], ranges.lastLow[item])
      finish[set] = max(slowest, week.last(of: hours[set]), lanes.finish[set])
      if finish[set] < never {
        finish[set] = slow.finish(
          of: hours[set], beside: (sets - 1) & ~set, notBefore: finish[set], week)
      }
    }
    for set in 1..<max(1, sets) where finish[set] > patience[(sets - 1) & ~set] {
      finish[set] = never
    }
    return finish
  }
}

/// Hours that items with a limit of pace must have had before a set can be finished, as they could not make up for them
/// in the weeks that are left to them.
private struct SlowRest {
  private let paced: Int
  /// By item, hours that it must have had by the end of each week.
  private let owed: [[Int]]

  init(_ table: Timetable, _ ranges: WindowRanges) {
    paced = Int(bits: (0..<table.count).filter(table.isPaced))
    owed = (0..<table.count).map { item in
      guard table.isPaced(item) else { return [] }
      var owed = [Int](repeating: table.hours[item], count: table.capacity.count)
      var later = 0
      for week in stride(from: ranges.lastHigh[item], through: 0, by: -1) {
        owed[week] = max(0, table.hours[item] - later)
        later += min(table.capacity[week], table.pace[item])
      }
      return owed
    }
  }

  /// The first week from one on by which hours of a set and those owed to others have room.
  func finish(of hours: Int, beside others: Int, notBefore week: Int, _ full: FullWeeks) -> Int {
    var week = week
    while others & paced != 0, week < full.count {
      let asked = (others & paced).members.reduce(hours) { $0 + owed[$1][week] }
      if full.total(by: week) >= asked { return week }
      week += 1
    }
    return week < full.count ? week : FinishBound.never
  }
}

/// When sets can be finished at the earliest as only so many items are open at once.
///
/// An item that fits into no single week takes a place for at least some weeks. Where there is one place, such
/// items come one after the other: the best order is a shortest path through their sets. Where there are
/// more, their weeks are shared out evenly.
private struct LaneBound {
  let finish: [Int]

  init(_ table: Timetable, _ ranges: WindowRanges) {
    let sets = 1 << table.count
    let lasts = (0..<table.count).map { item in
      table.capacity.indices.map { table.earliestLast(item, first: $0) ?? FinishBound.never }
    }
    let lengths = lasts.map { lasts in
      (lasts.enumerated().map { $0.element - $0.offset }.min() ?? 0) + 1
    }
    var finish = [Int](repeating: -1, count: sets)
    var weeks = [Int](repeating: 0, count: sets)
    for set in 1..<max(1, sets) {
      let item = set.trailingZeroBitCount
      let rest = set & (set - 1)
      weeks[set] = weeks[rest] + (lengths[item] > 1 ? lengths[item] : 0)
      if table.atOnce > 1 {
        finish[set] = (weeks[set] + table.atOnce - 1) / table.atOnce - 1
        continue
      }
      var best = FinishBound.never
      for item in 0..<table.count where set & (1 << item) != 0 {
        let before = finish[set & ~(1 << item)]
        let first = max(before + 1, ranges.firstLow[item])
        let last =
          lengths[item] == 1
          ? before : first < lasts[item].count ? lasts[item][first] : FinishBound.never
        best = min(best, last)
      }
      finish[set] = best
    }
    self.finish = finish
  }
}

/// In which week a number of hours is used up when every week is used in full.
struct FullWeeks {
  private let total: [Int]

  init(_ capacity: [Int]) {
    var sum = 0
    total = capacity.map { hours in
      sum += hours
      return sum
    }
  }

  var count: Int { total.count }
  /// Hours of all weeks until the end of one; -1 is before the first.
  func total(by week: Int) -> Int { week < 0 ? 0 : total[week] }

  /// `FinishBound.never` where all weeks together offer less.
  func last(of hours: Int) -> Int {
    var (low, high) = (0, total.count)
    while low < high {
      let middle = (low + high) / 2
      if total[middle] < hours { low = middle + 1 } else { high = middle }
    }
    return low < total.count ? low : FinishBound.never
  }
}

/// The value that sets of items hold: Σ importance × the highest level reached above what was held before.
struct ValueTable {
  /// Value of all items together.
  let total: Int
  /// What each item raises, requirements numbered from 0 without gaps.
  private let gains: [[ScheduleProblem.Gain]]
  private let requirements: Int

  init(_ problem: ScheduleProblem) {
    var numbers: [Int: Int] = [:]
    gains = problem.items.map { item in
      item.gains.map { gain in
        let number = numbers[gain.requirement] ?? numbers.count
        numbers[gain.requirement] = number
        return .init(
          requirement: number, from: gain.from, to: gain.to, importance: gain.importance)
      }
    }
    requirements = numbers.count
    var all = Reached(requirements: requirements)
    total = gains.reduce(0) { $0 + all.raise(by: $1) }
  }

  /// Nothing finished yet.
  var nothing: Reached { Reached(requirements: requirements) }

  /// Value by subset of the items.
  func held() -> [Int] {
    var held = [Int](repeating: 0, count: 1 << gains.count)
    var highest = held
    for requirement in 0..<requirements {
      let rises = gains.map { gains in
        gains.first { $0.requirement == requirement }.map { $0.importance * ($0.to - $0.from) } ?? 0
      }
      for set in 1..<held.count {
        highest[set] = max(highest[set & (set - 1)], rises[set.trailingZeroBitCount])
        held[set] += highest[set]
      }
    }
    return held
  }

  /// Takes note that an item is finished; returns what that adds to the value.
  func finish(_ item: Int, _ reached: inout Reached) -> Int { reached.raise(by: gains[item]) }
}

/// The highest level reached of each requirement.
struct Reached {
  private var levels: [Int]

  init(requirements: Int) { levels = [Int](repeating: 0, count: requirements) }

  func gain(of gains: [ScheduleProblem.Gain]) -> Int {
    gains.reduce(0) { sum, gain in
      sum + gain.importance * max(0, gain.to - max(gain.from, levels[gain.requirement]))
    }
  }

  /// The value added.
  mutating func raise(by gains: [ScheduleProblem.Gain]) -> Int {
    let added = gain(of: gains)
    for gain in gains { levels[gain.requirement] = max(levels[gain.requirement], gain.to) }
    return added
  }
}
