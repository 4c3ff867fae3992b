/// Where timelines stand at the beginning of a week: what is finished, what is open and the hours that it lacks. Of two
/// that agree in both sets, one that lacks no more of anything and has cost no more makes the other needless; where it has come
/// as far with what has start dates, whose hours have weeks of their own.
struct WeekStates {
  /// A state's sets of items, as bits.
  struct Sets: Hashable {
    var finished = 0
    var open = 0
    var begun: Int { finished | open }
  }

  /// One state, without its row of hours.
  struct State {
    var sets = Sets()
    var late = LatePairs()
    /// Σ gained value × week in which it was gained.
    var cost = 0
    /// What subscriptions have charged that are not needed any more, in minor units.
    var charged = 0
    /// Least cost of any timeline that goes on from here.
    var bound = 0
    /// The state a week before.
    var parent = -1
    /// A later state that makes it needless, or -1.
    var replacedBy = -1

    func isNoWorse(than other: State) -> Bool {
      cost <= other.cost && charged <= other.charged && late.isPart(of: other.late)
    }
  }

  /// Numbers of a state's row: hours by item, then one for each subscription that is counted.
  let width: Int
  private let itemCount: Int
  private let scheduled: Int
  private(set) var states: [State] = []
  /// Hours that each item lacks, or weeks of one that has start dates, then the subscriptions' numbers; state by state.
  private var left: [Int32] = []
  /// The last state of the same sets, and before each state the one that came before it; -1 is none.
  private var latest: [Sets: Int32] = [:]
  private var previous: [Int32] = []

  /// `scheduled` are the items with start dates, as bits.
  init(itemCount: Int, scheduled: Int, subscriptions: Int) {
    (self.itemCount, width) = (itemCount, itemCount + subscriptions)
    self.scheduled = scheduled
  }

  func row(of state: Int) -> [Int32] { Array(left[(state * width)..<((state + 1) * width)]) }

  /// Adds a state unless a known one makes it needless; returns its number or that one's.
  @discardableResult
  mutating func add(_ state: State, row: [Int32]) -> (number: Int, isNew: Bool) {
    let last = latest[state.sets] ?? -1
    var rival = Int(last)
    while rival >= 0 {
      if states[rival].replacedBy < 0 {
        let lacks = lacks(of: rival, beside: row, state.sets.open)
        if lacks.areNoMore, states[rival].isNoWorse(than: state) { return (rival, false) }
        if lacks.areNoLess, state.isNoWorse(than: states[rival]) {
          states[rival].replacedBy = states.count
        }
      }
      rival = Int(previous[rival])
    }
    latest[state.sets] = Int32(truncatingIfNeeded: states.count)
    previous.append(last)
    states.append(state)
    left += row
    return (states.count - 1, true)
  }

  /// Whether a known state is no worse.
  func cover(_ state: State, row: [Int32]) -> Bool {
    var rival = Int(latest[state.sets] ?? -1)
    while rival >= 0 {
      if states[rival].isNoWorse(than: state),
        lacks(of: rival, beside: row, state.sets.open).areNoMore
      {
        return true
      }
      rival = Int(previous[rival])
    }
    return false
  }

  /// Whether a state lacks no more of anything that is open than a row says, and no less.
  private func lacks(
    of state: Int, beside row: [Int32], _ open: Int
  ) -> (areNoMore: Bool, areNoLess: Bool) {
    var (areNoMore, areNoLess) = (true, true)
    func compare(_ place: Int, isFixed: Bool) {
      let own = left[state * width + place]
      if own > row[place] || isFixed && own != row[place] { areNoMore = false }
      if own < row[place] || isFixed && own != row[place] { areNoLess = false }
    }
    for item in open.members { compare(item, isFixed: scheduled.contains(item)) }
    for place in itemCount..<width { compare(place, isFixed: false) }
    return (areNoMore, areNoLess)
  }

  /// The state that stands for one in the end.
  func lasting(_ state: Int) -> Int {
    var state = state
    while states[state].replacedBy >= 0 { state = states[state].replacedBy }
    return state
  }

  /// The states that are still of use, the most promising first.
  var promising: [Int] {
    states.indices.filter { states[$0].replacedBy < 0 }
      .sorted { (states[$0].bound, $0) < (states[$1].bound, $1) }
  }
}

extension Int {
  /// The integer with these bits set.
  init(bits members: [Int]) { self = members.reduce(0) { $0 | (1 << $1) } }

  /// The numbers of the bits that are set, ascending.
  var members: BitMembers { BitMembers(bits: self) }
  func contains(_ member: Int) -> Bool { self & (1 << member) != 0 }
}

/// Numbers of the bits of an integer.
struct BitMembers: Sequence, IteratorProtocol {
  fileprivate var bits: Int

  mutating func next() -> Int? {
    guard bits != 0 else { return nil }
    let member = bits.trailingZeroBitCount
    bits &= bits - 1
    return member
  }
}
