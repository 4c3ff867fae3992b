/// Looks for windows week by week: dynamic programming over what is finished and open (Held and Karp, "A dynamic
/// programming approach to sequencing problems", 1962), with the bound of `FinishBound`. The first ones within the
/// ceiling are looked for depth first; the cheapest ones week after week, as then no state of a week is gone on with that
/// another one makes needless.
final class WeekSearch {
  private let table: Timetable
  private let values: ValueTable
  private let ranges: WindowRanges
  private let rules: WeekRules
  private let moves: WeekMoves
  private let hours: HoursAhead
  private let charges: Charges
  /// Nil where any windows will do, whatever they cost.
  private let bound: FinishBound?
  /// By week, states that are known to lead nowhere under the ceiling.
  private let hopeless: [WeekStates]
  /// Most that windows may cost.
  private var ceiling: Int
  private var found: Windows?

  /// States of a week that a narrow search goes on with.
  private static let narrow = 24

  /// Windows within ranges that are tight; any of them, whatever they cost.
  convenience init(_ table: Timetable, _ values: ValueTable, _ ranges: WindowRanges) {
    let charges = Charges(table, until: ranges.lastHigh.max() ?? 0)
    self.init(table, values, ranges, charges, ceiling: FinishBound.never, bound: nil, hopeless: [])
  }

  /// Windows with some ends that cost no more than a ceiling.
  convenience init(_ table: Timetable, _ values: ValueTable, _ ends: PacedEnds, ceiling: Int) {
    self.init(
      table, values, ends.ranges, ends.charges, ceiling: ceiling, bound: ends.bound,
      hopeless: ends.hopeless)
  }

  private init(
    _ table: Timetable, _ values: ValueTable, _ ranges: WindowRanges, _ charges: Charges,
    ceiling: Int, bound: FinishBound?, hopeless: [WeekStates]
  ) {
    (self.table, self.values, self.ranges, self.charges) = (table, values, ranges, charges)
    (self.ceiling, self.bound, self.hopeless) = (ceiling, bound, hopeless)
    rules = WeekRules(table)
    moves = WeekMoves(table, ranges, rules)
    hours = HoursAhead(table, ranges)
  }

  /// The first windows found.
  func first(_ budget: inout NodeBudget) -> Windows? {
    guard table.count <= WeekRules.mostItems else {
      budget.giveUp()
      return nil
    }
    var search = DepthFirst(path: [WeekStates.Sets()])
    deepen(start, 0, week: 0, &search, &budget)
    return found
  }

  /// The cheapest windows; in a narrow search of the most promising states of each week alone.
  func cheapest(isNarrow: Bool, _ budget: inout NodeBudget) -> Windows? {
    sweep(keeping: isNarrow ? Self.narrow : .max, &budget)
    return found
  }

  private var start: WeekStates {
    var start = noStates
    start.add(
      WeekStates.State(),
      row: (0..<table.count).map { Int32(table.weeksScheduled($0) ?? table.hours[$0]) }
        + [Int32](repeating: 0, count: charges.count))
    return start
  }

  private var noStates: WeekStates {
    WeekStates(
      itemCount: table.count, scheduled: rules.scheduled, subscriptions: charges.count)
  }

  private var lastWeek: Int { ranges.lastHigh.max() ?? 0 }

  // MARK: Week after week

  /// Goes through all weeks, keeping the most promising states of each.
  private func sweep(keeping most: Int, _ budget: inout NodeBudget) {
    var layers = [start]
    var ends: (week: Int, state: Int, sets: WeekStates.Sets)?
    for week in 0...lastWeek {
      let next = advance(layers[week], week, keeping: most, &budget) { state, child in
        ceiling = child.cost - 1
        ends = (week, state, child.sets)
      }
      guard let next, !next.states.isEmpty else { break }
      layers.append(next)
    }
    take(layers, ends)
  }

  /// The states of the week after one; nil where the budget is spent first. `ended` hears of each that is finished with
  /// everything, `went` of each other one and of the number that it has there.
  private func advance(
    _ layer: WeekStates, _ week: Int, keeping most: Int = .max, _ budget: inout NodeBudget,
    ended: (_ state: Int, WeekStates.State) -> Void,
    went: (_ state: Int, _ child: Int) -> Void = { _, _ in }
  ) -> WeekStates? {
    var next = noStates
    for state in layer.promising.prefix(most) {
      guard layer.states[state].bound <= ceiling else { break }
      guard budget.spend() else { return nil }
      each(from: layer, state, in: week) { child, row in
        if child.sets.finished == rules.all {
          ended(state, child)
        } else {
          went(state, next.add(child, row: row).number)
        }
      }
    }
    return next
  }

  /// The windows of the best end that a pass has met.
  private func take(
    _ layers: [WeekStates], _ ends: (week: Int, state: Int, sets: WeekStates.Sets)?
  ) {
    guard let ends else { return }
    var path = [ends.sets]
    var state = ends.state
    for week in stride(from: ends.week, through: 0, by: -1) {
      path.append(layers[week].states[state].sets)
      state = layers[week].states[state].parent
    }
    found = windows(along: path.reversed())
  }

  // MARK: What leads nowhere

  /// By week all states that do not lead to windows within the ceiling, and that nothing was known of before; none where
  /// the budget is spent first.
  func hopelessStates(_ budget: inout NodeBudget) -> [WeekStates] {
    var layers = [start]
    var ways: [Ways] = []
    for week in 0...lastWeek {
      var way = Ways()
      let next = advance(layers[week], week, &budget) { state, _ in
        way.ends.insert(state)
      } went: { state, child in
        way.steps.append((state, child))
      }
      guard let next else { return [] }
      layers.append(next)
      ways.append(way)
    }
    var later: Set<Int> = []
    var hopeless = layers.map { _ in noStates }
    for week in stride(from: lastWeek, through: 0, by: -1) {
      let (layer, hopeful) = (layers[week + 1], later)
      later = ways[week].ends
      for (state, child) in ways[week].steps where !later.contains(state) {
        if hopeful.contains(layer.lasting(child)) { later.insert(state) }
      }
      hopeless[week] = self.hopeless(of: layers[week], but: later)
    }
    return hopeless
  }

  /// From which states of a week windows end, and which state of the next week others lead to.
  private struct Ways {
    var ends: Set<Int> = []
    var steps: [(state: Int, child: Int)] = []
  }

  private func hopeless(of layer: WeekStates, but hopeful: Set<Int>) -> WeekStates {
    var hopeless = noStates
    for state in layer.promising where !hopeful.contains(state) {
      hopeless.add(layer.states[state], row: layer.row(of: state))
    }
    return hopeless
  }

  // MARK: Depth first

  private struct DepthFirst {
    /// The sets at the beginning of each week so far.
    var path: [WeekStates.Sets]
    /// By week all states that were met.
    var met: [WeekStates] = []
  }

  private func deepen(
    _ states: WeekStates, _ state: Int, week: Int, _ search: inout DepthFirst,
    _ budget: inout NodeBudget
  ) {
    guard week <= lastWeek, budget.spend() else { return }
    if search.met.count <= week { search.met.append(noStates) }
    var children = noStates
    var end: WeekStates.Sets?
    each(from: states, state, in: week) { child, left in
      if child.sets.finished == rules.all { return end = child.sets }
      if week + 1 < hopeless.count, hopeless[week + 1].cover(child, row: left) { return }
      if search.met[week].add(child, row: left).isNew { children.add(child, row: left) }
    }
    if let end {
      found = windows(along: search.path + [end])
      return
    }
    for child in children.promising {
      search.path.append(children.states[child].sets)
      deepen(children, child, week: week + 1, &search, &budget)
      search.path.removeLast()
      if found != nil || budget.isSpent { return }
    }
  }

  // MARK: One state

  /// The states that a week leads to and that may still end within the ceiling.
  private func each(
    from states: WeekStates, _ index: Int, in week: Int,
    _ take: (WeekStates.State, [Int32]) -> Void
  ) {
    let state = states.states[index]
    moves.each(from: state, left: states.row(of: index), in: week) { sets, late, row in
      var child = WeekStates.State(
        sets: sets, late: late, cost: state.cost, charged: state.charged, parent: index)
      guard mayEndInTime(child.sets, row, after: week) else { return }
      if let bound {
        child.cost += week * (bound.held(by: sets.finished) - bound.held(by: state.sets.finished))
        child.bound = child.cost + bound.cost(after: sets.finished, from: week + 1)
        guard child.bound <= ceiling else { return }
      }
      guard charges.count > 0 else { return take(child, row) }
      var row = row
      child.charged += charges.close(state.sets, sets, in: week, &row, from: table.count)
      if charges.mayBePaid(child.charged, sets, row, after: week, from: table.count) {
        take(child, row)
      }
    }
  }

  private func mayEndInTime(_ sets: WeekStates.Sets, _ left: [Int32], after week: Int) -> Bool {
    for item in (rules.all & ~sets.finished).members {
      guard ranges.lastHigh[item] > week else { return false }
      if sets.open.contains(item) {
        if rules.paced.contains(item),
          Int(left[item]) > table.pace[item] * (ranges.lastHigh[item] - week)
        {
          return false
        }
      } else if ranges.firstHigh[item] <= week {
        return false
      }
    }
    return hours.suffice(for: left, without: sets.finished | rules.scheduled, after: week)
  }

  private func windows(along path: [WeekStates.Sets]) -> Windows {
    var windows = Windows(
      first: [Int](repeating: 0, count: table.count), last: [Int](repeating: 0, count: table.count),
      cost: 0)
    var reached = values.nothing
    for (week, (before, after)) in zip(path, path.dropFirst()).enumerated() {
      for item in (after.begun & ~before.begun).members { windows.first[item] = week }
      for item in (after.finished & ~before.finished).members {
        windows.last[item] = week
        windows.cost += values.finish(item, &reached) * week
      }
    }
    return windows
  }
}

/// Whether the hours of the weeks ahead suffice for what is left until each item has to end.
private struct HoursAhead {
  /// Items in the order in which they have to end, with that week.
  private let order: [(item: Int, last: Int)]
  private let full: FullWeeks

  init(_ table: Timetable, _ ranges: WindowRanges) {
    order = (0..<table.count).map { ($0, ranges.lastHigh[$0]) }.sorted { $0.1 < $1.1 }
    full = FullWeeks(table.capacity)
  }

  func suffice(for left: [Int32], without done: Int, after week: Int) -> Bool {
    var asked = full.total(by: week)
    for (item, last) in order where !done.contains(item) {
      asked += Int(left[item])
      if asked > full.total(by: last) { return false }
    }
    return true
  }
}
