/// All that is worth doing in one week, from a state at its beginning.
///
/// Among the timelines asked for there is one in which
/// - hours that are left over by what ends in the week all go to one item, and until that one ends the others that are
///   open have none: two without limits of pace can swap hours until the one that ends first has its own first. Limits of
///   pace make every way to share hours worth a look;
/// - an item with a limit of pace has its hours as early as can be: once it took less than its pace beside one without,
///   it has none as long as that one is open, or else the two could swap hours;
/// - an item begins with its first hour, or with another one that it accompanies, or when it has to;
/// - no hour is idle that an open item could use.
final class WeekMoves {
  private let table: Timetable
  private let ranges: WindowRanges
  private let rules: WeekRules

  private var week = 0
  private var sets = WeekStates.Sets()
  /// Hours at the beginning of the week, and what is left of them by the choices made so far.
  private var had: [Int32] = []
  private var left: [Int32] = []
  private var room = 0
  /// Places for items that go on after this week.
  private var places = 0
  private var mayBegin = 0
  private var mustBegin = 0
  /// Companions of what may begin.
  private var accompanying = 0
  private var ending = 0
  private var opening = 0
  /// Items with a limit of pace that are late beside an open one.
  private var waiting = 0
  /// Pairs of open items of which one has to wait for the other.
  private var late = LatePairs()

  typealias Emit = (WeekStates.Sets, LatePairs, _ left: [Int32]) -> Void

  init(_ table: Timetable, _ ranges: WindowRanges, _ rules: WeekRules) {
    (self.table, self.ranges, self.rules) = (table, ranges, rules)
  }

  /// Calls `emit` with the sets and hours after each way to spend a week.
  func each(
    from state: WeekStates.State, left: [Int32], in week: Int, emit: Emit
  ) {
    (self.week, sets, late, had, self.left) = (week, state.sets, state.late, left, left)
    waiting = Int(
      bits: (sets.open & rules.paced).members.filter { late.isLate($0, beside: sets.open) })
    room = table.capacity[week]
    places = table.atOnce - sets.open.nonzeroBitCount
    (mayBegin, mustBegin, ending, opening) = (0, 0, 0, 0)
    for item in (sets.open & rules.scheduled).members { takeWeek(of: item) }
    guard room >= 0, findBeginners() else { return }
    accompanying = rules.companionsOf(mayBegin)
    chooseEnding(Array(((sets.open & ~rules.scheduled) | mayBegin).members), 0, emit)
  }

  /// The hours of the next week of an item with start dates.
  private func takeWeek(of item: Int) {
    let weeks = table.weeksScheduled(item) ?? 1
    room -= table.problem.items[item].scheduledHours(inWeek: weeks - Int(left[item]), of: weeks)
    left[item] -= 1
    if left[item] == 0 { ending |= 1 << item }
  }

  /// False where an item that has to begin can't.
  private func findBeginners() -> Bool {
    for item in (rules.all & ~sets.begun).members where ranges.firstLow[item] <= week {
      let isReady = rules.needs[item].allSatisfy { $0 & sets.finished != 0 }
      if isReady, table.starts[item]?.contains(week) ?? true { mayBegin |= 1 << item }
      if ranges.firstHigh[item] == week { mustBegin |= 1 << item }
    }
    return mustBegin & ~mayBegin == 0
  }

  // MARK: What ends

  /// Which items get all their hours, and which ones with start dates begin.
  private func chooseEnding(_ candidates: [Int], _ position: Int, _ emit: Emit) {
    guard position < candidates.count else {
      guard !(ending & ~rules.paced).members.contains(where: hasToWait) else { return }
      let sharing = (sets.open | mayBegin) & ~rules.scheduled & ~ending
      return share(among: Array(sharing.members), 0, emit)
    }
    let item = candidates[position]
    let isScheduled = rules.scheduled.contains(item)
    if !isScheduled || !mustBegin.contains(item) { chooseEnding(candidates, position + 1, emit) }
    let before = (room, places, left[item], ending, opening)
    if isScheduled {
      takeWeek(of: item)
      if left[item] > 0 {
        opening |= 1 << item
        places -= 1
      }
      if room >= 0, places >= 0 { chooseEnding(candidates, position + 1, emit) }
    } else if Int(left[item]) <= min(room, table.pace[item]), mayEnd(item) {
      room -= Int(left[item])
      left[item] = 0
      ending |= 1 << item
      chooseEnding(candidates, position + 1, emit)
    }
    (room, places, left[item], ending, opening) = before
  }

  /// The ends of items with a limit of pace are settled.
  private func mayEnd(_ item: Int) -> Bool {
    !rules.paced.contains(item) || !waiting.contains(item) && ranges.lastLow[item] <= week
  }

  /// Whether one without a limit of pace is late beside another that goes on.
  private func hasToWait(_ item: Int) -> Bool { late.isLate(item, beside: sets.open & ~ending) }

  // MARK: Who has the other hours

  /// What begins without hours, and hours of items with a limit of pace.
  private func share(among items: [Int], _ position: Int, _ emit: Emit) {
    guard position < items.count else { return giveRest(to: items, emit) }
    let item = items[position]
    let isOpen = sets.open.contains(item)
    if isOpen || !mustBegin.contains(item) { share(among: items, position + 1, emit) }
    guard isOpen || places > 0 else { return }
    let before = (room, places, left[item], opening)
    if !isOpen {
      opening |= 1 << item
      places -= 1
      if mustBegin.contains(item) || accompanying.contains(item) {
        share(among: items, position + 1, emit)
      }
    }
    let isWilling = rules.paced.contains(item) && !waiting.contains(item)
    while isWilling, room > 0, left[item] > 1, !usesItsPace(item) {
      room -= 1
      left[item] -= 1
      share(among: items, position + 1, emit)
    }
    (room, places, left[item], opening) = before
  }

  private func usesItsPace(_ item: Int) -> Bool {
    Int(had[item] - left[item]) == table.pace[item]
  }

  /// All remaining hours to one item without a limit of pace; to none where none that is open could use them.
  private func giveRest(to items: [Int], _ emit: Emit) {
    guard room > 0 else { return finish(nil, emit) }
    let going = sets.open | opening
    for item in items where !rules.paced.contains(item) && Int(left[item]) > room {
      guard going.contains(item) ? !hasToWait(item) : places > 0 else { continue }
      let before = (left[item], opening)
      left[item] -= Int32(truncatingIfNeeded: room)
      if !going.contains(item) { opening |= 1 << item }
      finish(item, emit)
      (left[item], opening) = before
    }
    let couldUseMore = items.contains {
      going.contains($0) && !(rules.paced.contains($0) && usesItsPace($0))
    }
    if !couldUseMore { finish(nil, emit) }
  }

  /// `taker` is the item without a limit of pace that has the remaining hours.
  private func finish(_ taker: Int?, _ emit: Emit) {
    let begun = sets.begun | ending | opening
    for item in (begun & ~sets.begun).members where rules.companions[item] & ~begun != 0 { return }
    let open = (sets.open | opening) & ~ending
    var late = late
    if let taker {
      for item in (open & ~rules.scheduled).members
      where item != taker && !(rules.paced.contains(item) && usesItsPace(item)) {
        late.add(item, beside: taker)
      }
    }
    late.keep(among: open)
    emit(WeekStates.Sets(finished: sets.finished | ending, open: open), late, left)
  }
}

/// The rules of a timetable as sets of items, in bits.
struct WeekRules {
  let all: Int
  let scheduled: Int
  let paced: Int
  /// By item its clauses.
  let needs: [[Int]]
  let companions: [Int]

  /// Most items whose sets fit the bits of an integer.
  static let mostItems = 62

  init(_ table: Timetable) {
    let items = 0..<table.count
    all = Int(bits: Array(items))
    scheduled = Int(bits: items.filter { table.starts[$0] != nil })
    paced = Int(bits: items.filter(table.isPaced))
    needs = table.needs.map { $0.map(Int.init(bits:)) }
    companions = table.companions.map(Int.init(bits:))
  }

  func companionsOf(_ items: Int) -> Int { items.members.reduce(0) { $0 | companions[$1] } }
}

/// Pairs of open items: the first has no hours until the second one ends.
struct LatePairs {
  /// By item those beside which it is late, as bits. Of sets too large for these bits none is.
  private var beside = SIMD16<UInt16>()

  mutating func add(_ item: Int, beside other: Int) {
    if item < 16 && other < 16 { beside[item] |= 1 << UInt16(other) }
  }

  func isLate(_ item: Int, beside others: Int) -> Bool {
    item < 16 && beside[item] & UInt16(truncatingIfNeeded: others) != 0
  }

  /// Forgets pairs of which one is not open.
  mutating func keep(among open: Int) {
    guard beside != .zero else { return }
    beside &= SIMD16(repeating: UInt16(truncatingIfNeeded: open))
    for item in 0..<16 where !open.contains(item) { beside[item] = 0 }
  }

  /// Whether every pair is one of another's.
  func isPart(of other: LatePairs) -> Bool { beside & ~other.beside == .zero }
}
