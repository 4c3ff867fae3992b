/// The weeks in which items with a limit of pace end, settled before anything else, and what timelines with them cost at
/// least.
///
/// Such an item takes hours over a long time that nobody else can have. Once it is known when it ends, so is what it must
/// have had by each week, and the order in which the others are finished costs nearly what its bound says.
struct PacedEnds {
  private(set) var bound: FinishBound
  private(set) var ranges: WindowRanges
  /// Counted in the same way whatever the ranges are narrowed to.
  let charges: Charges
  private let held: [Int]
  /// Item and week.
  private let ends: [(item: Int, week: Int)]
  /// By week, states that lead to no windows of the cost that is looked for.
  var hopeless: [WeekStates] = []
  var cost: Int { bound.cost(after: 0, from: 0) }

  /// All ends within ranges whose timelines may cost no more than a ceiling, the cheapest first.
  static func all(
    _ table: Timetable, _ values: ValueTable, _ ranges: WindowRanges, ceiling: Int
  ) -> [PacedEnds] {
    let held = values.held()
    let paced = (0..<table.count).filter(table.isPaced)
    let charges = Charges(table, until: ranges.lastHigh.max() ?? 0)
    var found: [PacedEnds] = []
    func settle(_ loose: WindowRanges, _ ends: [(item: Int, week: Int)]) {
      var ranges = loose
      guard ranges.tighten(by: table) else { return }
      let bound = FinishBound(table, held: held, ranges)
      guard bound.cost(after: 0, from: 0) <= ceiling else { return }
      guard ends.count < paced.count else {
        return found.append(
          PacedEnds(bound: bound, ranges: ranges, charges: charges, held: held, ends: ends))
      }
      let item = paced[ends.count]
      for week in ranges.lastLow[item]...ranges.lastHigh[item] {
        var ending = ranges
        (ending.lastLow[item], ending.lastHigh[item]) = (week, week)
        settle(ending, ends + [(item, week)])
      }
    }
    settle(ranges, [])
    return found.enumerated().sorted { ($0.element.cost, $0.offset) < ($1.element.cost, $1.offset) }
      .map(\.element)
  }

  /// The same ends within other ranges; nil where nothing is left of those.
  func narrowed(to loose: WindowRanges, by table: Timetable) -> PacedEnds? {
    var ranges = loose
    for (item, week) in ends {
      ranges.lastLow[item] = max(ranges.lastLow[item], week)
      ranges.lastHigh[item] = min(ranges.lastHigh[item], week)
    }
    guard ranges.tighten(by: table) else { return nil }
    var narrowed = self
    narrowed.ranges = ranges
    narrowed.bound = FinishBound(table, held: held, ranges)
    return narrowed
  }
}
