/// Looks for windows within ranges: the first ones found, or the cheapest.
struct WindowSearch {
  let table: Timetable
  let values: ValueTable
  /// The ends to look for windows with; nil where any windows will do, whatever they cost.
  let ends: [PacedEnds]?

  /// Ends that the cheapest windows are first looked for with in a narrow way.
  private static let mostNarrow = 6

  /// Any windows, or any that cost no more than a ceiling; nil where there are none, or where the budget is spent first.
  func first(
    in loose: WindowRanges, ceiling: Int = FinishBound.never, _ budget: inout NodeBudget
  ) -> Windows? {
    guard let ends else {
      var ranges = loose
      guard ranges.tighten(by: table) else { return nil }
      let search = WeekSearch(table, values, ranges)
      return search.first(&budget)
    }
    for end in ends where end.cost <= ceiling {
      guard let end = end.narrowed(to: loose, by: table), end.cost <= ceiling else { continue }
      let search = WeekSearch(table, values, end, ceiling: ceiling)
      if let found = search.first(&budget) { return found }
    }
    return nil
  }

  /// The cheapest windows that cost no more than a ceiling. As most cost little more than their bound, they are looked for
  /// under the lowest ceiling first, and then under higher ones (Korf, "Depth-first iterative-deepening", 1985).
  func cheapest(ceiling: Int, _ budget: inout NodeBudget) -> Windows? {
    guard let ends, let least = ends.first?.cost else { return nil }
    var best: Windows?
    for end in ends.prefix(Self.mostNarrow) {
      best = cheapest(end, ceiling, than: best, isNarrow: true, &budget) ?? best
    }
    var allowance = 0
    while !budget.isSpent {
      let top = best.map { $0.cost - 1 } ?? ceiling
      let limit = min(least + allowance, top)
      var found: Windows?
      for end in ends where end.cost <= limit {
        found = cheapest(end, limit, than: found, isNarrow: false, &budget) ?? found
      }
      if let found { return found }
      if limit == top { return best }
      allowance = max(1, 2 * allowance)
    }
    return best
  }

  /// The ends with which windows of a cost may be found, with what is known to lead nowhere.
  func hopefulEnds(costing cost: Int, _ budget: inout NodeBudget) -> [PacedEnds] {
    (ends ?? []).filter { $0.cost <= cost }.map { end in
      let search = WeekSearch(table, values, end, ceiling: cost)
      var end = end
      end.hopeless = search.hopelessStates(&budget)
      return end
    }
  }

  private func cheapest(
    _ end: PacedEnds, _ ceiling: Int, than best: Windows?, isNarrow: Bool,
    _ budget: inout NodeBudget
  ) -> Windows? {
    let ceiling = best.map { min($0.cost - 1, ceiling) } ?? ceiling
    guard end.cost <= ceiling else { return nil }
    let search = WeekSearch(table, values, end, ceiling: ceiling)
    return search.cheapest(isNarrow: isNarrow, &budget)
  }
}
