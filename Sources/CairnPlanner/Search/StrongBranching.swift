/// What branching on each column has cost so far, for each unit of change: pseudo-costs (Achterberg, Koch, Martin:
/// "Branching rules revisited", 2005).
struct BranchingHistory {
  private struct Record {
    var down = 0.0
    var downs = 0
    var up = 0.0
    var ups = 0
  }

  private var records: [Int: Record] = [:]

  mutating func add(_ item: Int, isUp: Bool, gain: Double) {
    var record = records[item] ?? Record()
    if isUp {
      record.up += gain
      record.ups += 1
    } else {
      record.down += gain
      record.downs += 1
    }
    records[item] = record
  }

  /// Expected gain of the bound by unit of change; nil where that was not tried often enough.
  func expected(_ item: Int) -> (down: Double, up: Double)? {
    guard let record = records[item], record.downs > 1, record.ups > 1 else { return nil }
    return (record.down / Double(record.downs), record.up / Double(record.ups))
  }
}

extension BranchAndBound {
  /// Narrows a node by what is settled and puts its children aside.
  mutating func branch(_ node: Node, _ settled: Settled, _ state: SearchState) {
    var node = node
    node.fixes += fixed(settled, cutoff(state))
    node.bound = max(settled.bound, node.bound)
    for fix in node.fixes { narrow(fix) }
    guard let choice = choose(settled, state) else { return }
    node.fixes += choice.fixes
    guard let column = choice.column else {
      open.append(node)
      return
    }
    let value = settled.values[column]
    let (down, up) = children(column, value)
    var both = [
      Node(fixes: node.fixes + [down], bound: max(node.bound, choice.down)),
      Node(fixes: node.fixes + [up], bound: max(node.bound, choice.up)),
    ]
    if value - value.rounded(.down) <= 0.5 { both.swapAt(0, 1) }
    open += both
  }

  private struct Choice {
    var column: Int?
    var down = -Double.infinity
    var up = -Double.infinity
    var score = -1.0
    var fixes: [Fix] = []
  }

  private mutating func narrow(_ fix: Fix) {
    relaxation.lp.lower[fix.column] = fix.lower
    relaxation.lp.upper[fix.column] = fix.upper
  }

  /// Tries the most promising columns with a few pivots each; nil where that settles the node. Columns that turn
  /// out to have only one side left come back as fixes, without a column to branch on.
  private mutating func choose(_ settled: Settled, _ state: SearchState) -> Choice? {
    let cutoff = cutoff(state) + Self.tolerance
    let candidates = fractional(settled.values)
    guard let first = candidates.first else {
      return branchingColumn(settled.values).map { Choice(column: $0) }
    }
    if candidates.count == 1 { return Choice(column: first.column) }
    let saved = relaxation.lp
    defer { relaxation.lp = saved }
    var best = Choice(column: nil)
    var tries = Self.strongTries
    for (column, key) in candidates {
      let part = settled.values[column] - settled.values[column].rounded(.down)
      var choice = Choice(column: column)
      if let expected = history.expected(key) {
        choice.score = Self.score(expected.down * part, expected.up * (1 - part))
      } else if tries > 0 {
        tries -= 1
        choice = attempt(column, key, part, settled, saved, cutoff)
        if choice.down > cutoff && choice.up > cutoff { return nil }
      }
      choice.fixes += best.fixes
      if choice.score > best.score { best = choice } else { best.fixes = choice.fixes }
    }
    if !best.fixes.isEmpty { best.column = nil }
    return best
  }

  /// A few pivots on both sides of a column; a side that is ruled out fixes the other.
  private mutating func attempt(
    _ column: Int, _ key: Int, _ part: Double, _ settled: Settled, _ saved: DualSimplex,
    _ cutoff: Double
  ) -> Choice {
    let (downFix, upFix) = children(column, settled.values[column])
    let down = trial(downFix, saved, cutoff)
    let up = trial(upFix, saved, cutoff)
    let (downGain, upGain) = (max(0, down - settled.bound), max(0, up - settled.bound))
    if down < .infinity { history.add(key, isUp: false, gain: downGain / part) }
    if up < .infinity { history.add(key, isUp: true, gain: upGain / (1 - part)) }
    return Choice(
      column: column, down: down, up: up, score: Self.score(downGain, upGain),
      fixes: (down > cutoff ? [upFix] : []) + (up > cutoff ? [downFix] : []))
  }

  /// The product rule: both sides have to gain.
  private static func score(_ down: Double, _ up: Double) -> Double {
    max(min(down, 1e9), 1e-6) * max(min(up, 1e9), 1e-6)
  }

  private static let strongTries = 6
  private static let strongPivots = 12

  private mutating func trial(_ fix: Fix, _ saved: DualSimplex, _ cutoff: Double) -> Double {
    relaxation.lp = saved
    narrow(fix)
    let status = relaxation.lp.solve(cutoff: cutoff, iterationLimit: Self.strongPivots)
    return status == .infeasible ? .infinity : relaxation.lp.provedBound().bound
  }

  /// Fractional columns, the most promising first.
  private func fractional(_ values: [Double]) -> [(column: Int, key: Int)] {
    var found: [(column: Int, key: Int, score: Double)] = []
    for (item, column) in relaxation.itemColumn.enumerated() {
      let part = values[column] - values[column].rounded(.down)
      if min(part, 1 - part) > 1e-5 {
        found.append((column, problem.origin[item], min(part, 1 - part)))
      }
    }
    for (index, column) in relaxation.monthColumn.enumerated() {
      let part = values[column] - values[column].rounded(.down)
      if min(part, 1 - part) > 1e-5 { found.append((column, -1 - index, min(part, 1 - part))) }
    }
    return found.sorted { $0.score != $1.score ? $0.score > $1.score : $0.key < $1.key }
      .map { ($0.column, $0.key) }
  }

  /// The column to branch on: the most fractional item or month, else any item that is still open.
  private func branchingColumn(_ values: [Double]) -> Int? {
    var best: (column: Int, score: Double)?
    for column in relaxation.itemColumn + relaxation.monthColumn {
      guard relaxation.lp.lower[column] < relaxation.lp.upper[column] else { continue }
      let part = values[column] - values[column].rounded(.down)
      let score = min(part, 1 - part)
      if score > best?.score ?? 1e-5 { best = (column, score) }
    }
    if let best { return best.column }
    return relaxation.itemColumn.first { relaxation.lp.lower[$0] < relaxation.lp.upper[$0] }
  }

  private func children(_ column: Int, _ value: Double) -> (down: Fix, up: Fix) {
    let (lower, upper) = (relaxation.lp.lower[column], relaxation.lp.upper[column])
    let middle = min(max((value + 1e-6).rounded(.down), lower), upper - 1)
    return (
      Fix(column: column, lower: lower, upper: middle),
      Fix(column: column, lower: middle + 1, upper: upper)
    )
  }
}
