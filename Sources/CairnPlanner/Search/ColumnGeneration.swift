import CairnModel

/// Columns for the few items that matter: the relaxation begins with a core, its multipliers price all other items,
/// and those that would lower the bound get a column (Gilmore and Gomory, 1961). What no multiplier makes
/// interesting never gets one.
extension Relaxation {
  /// Reduced costs of all items of the whole problem under multipliers with clipped signs.
  func reducedCosts(in whole: DenseProblem, _ multipliers: [Double]) -> [Double] {
    var reduced = (0..<whole.itemCount).map { cost(of: $0, in: whole) }
    var isCounted = [Bool](repeating: false, count: whole.itemCount)
    for (row, kind) in kinds.enumerated() where multipliers[row] != 0 {
      let multiplier = multipliers[row]
      guard case .unfounded(let set, let relying) = kind else {
        for item in items(of: kind, in: whole) {
          reduced[item] -= multiplier * entry(of: item, in: kind, whole)
        }
        continue
      }
      if relying >= 0 { reduced[relying] -= multiplier }
      for step in set.steps {
        for item in whole.bringers[Int(step)] where !isCounted[Int(item)] {
          isCounted[Int(item)] = true
          if !whole.needs[Int(item)].contains(where: set.steps.contains) {
            reduced[Int(item)] += multiplier
          }
        }
      }
      for step in set.steps {
        for item in whole.bringers[Int(step)] { isCounted[Int(item)] = false }
      }
    }
    return reduced
  }

  /// Gives columns to more items of the whole problem and to their companions.
  mutating func add(_ items: [Int], of whole: DenseProblem) {
    let companions = Set(items.flatMap { whole.companions[$0] }.map(Int.init))
    let part = whole.restricted(to: companions.union(items).sorted())
    var columnOf: [Int: Int] = [:]
    for (item, column) in itemColumn.enumerated() { columnOf[problem.origin[item]] = column }
    var entries = [[(row: Int, value: Double)]](repeating: [], count: part.itemCount)
    for (row, kind) in kinds.enumerated() {
      for item in self.items(of: kind, in: part) {
        let value = entry(of: item, in: kind, part)
        if value != 0 { entries[item].append((row, value)) }
      }
    }
    let new = part.origin.indices.filter { columnOf[part.origin[$0]] == nil }
    let first = lp.addColumns(
      new.map {
        DualSimplex.LateColumn(cost: cost(of: $0, in: part), upper: 1, entries: entries[$0])
      })
    for (offset, item) in new.enumerated() { columnOf[part.origin[item]] = first + offset }
    take(whole.restricted(to: columnOf.keys.sorted()), columnOf)
  }
}

extension BranchAndBound {
  /// Brings in columns until no other item can matter; false where nothing better than the best plan exists.
  mutating func generateColumns(of whole: DenseProblem, _ state: inout SearchState) -> Bool {
    var coreSearches = 0
    while true {
      let (bound, reduced) = priced(whole, &state)
      if state.isCut { return true }
      let hasColumn = Set(problem.origin)
      let outside = (0..<whole.itemCount).filter { !hasColumn.contains($0) }
      let proved = outside.reduce(bound) { $0 + min(0, reduced[$1]) }
      let cutoff = cutoff(state) + Self.tolerance
      if proved > cutoff { return false }
      let wanted = outside.filter { reduced[$0] < -1e-7 }.sorted {
        reduced[$0] != reduced[$1] ? reduced[$0] < reduced[$1] : $0 < $1
      }
      if !wanted.isEmpty {
        relaxation.add(Array(wanted.prefix(Self.mostAtOnce)), of: whole)
        continue
      }
      let survivors = outside.filter { proved + reduced[$0] <= cutoff }
      if survivors.count > Self.mostAtOnce && coreSearches < 2 {
        coreSearches += 1
        searchCore(whole, &state)
        if state.isCut { return true }
        continue
      }
      if !survivors.isEmpty { relaxation.add(survivors, of: whole) }
      return true
    }
  }

  private static let mostAtOnce = 250

  /// Solves the relaxation of the present columns with its cuts; the bound holds for them alone.
  private mutating func priced(
    _ whole: DenseProblem, _ state: inout SearchState
  ) -> (bound: Double, reduced: [Double]) {
    for _ in 0..<12 {
      guard relaxation.lp.solve() == .optimal, !state.limits.isOver() else { break }
      let values = relaxation.lp.values()
      if relaxation.addViolated(values, least: 0.02, pool: &state.pool) == 0 {
        suggest(relaxation.amounts(values), &state)
        break
      }
    }
    relaxation.purge()
    _ = relaxation.lp.solve()
    let multipliers = relaxation.lp.duals().map { min(0, $0) }
    return (
      relaxation.lp.provedBound().bound, relaxation.reducedCosts(in: whole, multipliers)
    )
  }

  /// Searches the present columns for a better plan, for a while.
  private mutating func searchCore(_ whole: DenseProblem, _ state: inout SearchState) {
    var search = self
    search.nodesLeft = Self.coreNodes
    search.runWithColumns(&state)
  }
}
