import CairnModel

/// Where to branch: a few pivots on both sides of a few columns, as the search does it.
extension ClaimProver {
  struct Branch {
    let choice: Certificate.Choice
    let variable: Int
    let column: Int?
    let atMost: Int
  }

  private static let tries = 8
  private static let pivots = 12

  /// Nil where every candidate is settled.
  mutating func choice(_ values: [Double]?, _ boxes: Boxes) -> Branch? {
    take(boxes)
    let open = values.map { fractional($0, boxes) } ?? []
    guard let first = open.first else { return anyOpen(boxes) }
    if open.count == 1 { return first }
    let saved = relaxation.lp
    defer { relaxation.lp = saved }
    var best: (branch: Branch, score: Double)?
    for branch in open.prefix(Self.tries) {
      guard let column = branch.column else { continue }
      let low = trial(saved, column, upper: branch.atMost)
      let high = trial(saved, column, lower: branch.atMost + 1)
      let score = max(low, 1e-6) * max(high, 1e-6)
      if score > best?.score ?? -1 { best = (branch, score) }
    }
    return best?.branch ?? first
  }

  /// How much nearer one side of a branch comes to closing.
  private mutating func trial(
    _ saved: DualSimplex, _ column: Int, lower: Int? = nil, upper: Int? = nil
  ) -> Double {
    relaxation.lp = saved
    if let lower { relaxation.lp.lower[column] = Double(lower) }
    if let upper { relaxation.lp.upper[column] = Double(upper) }
    let before = saved.objective
    if relaxation.lp.solve(cutoff: cutoff, iterationLimit: Self.pivots) == .infeasible {
      return cutoff - before + 1
    }
    return min(relaxation.lp.provedBound().bound, cutoff + 1) - before
  }

  /// Open columns with a fractional value, the most fractional first.
  private func fractional(_ values: [Double], _ boxes: Boxes) -> [Branch] {
    var found: [(branch: Branch, part: Double)] = []
    for branch in items(boxes) + months(values, boxes) {
      guard let column = branch.column else { continue }
      let part = values[column] - values[column].rounded(.down)
      if min(part, 1 - part) > 1e-5 { found.append((branch, min(part, 1 - part))) }
    }
    return found.enumerated().sorted {
      $0.element.part != $1.element.part
        ? $0.element.part > $1.element.part : $0.offset < $1.offset
    }.map(\.element.branch)
  }

  private func items(_ boxes: Boxes) -> [Branch] {
    relaxation.problem.candidates.enumerated().compactMap { item, candidate in
      boxes.lower[candidate] == boxes.upper[candidate]
        ? nil
        : Branch(
          choice: .credential(candidate), variable: candidate,
          column: relaxation.itemColumn[item], atMost: 0)
    }
  }

  private func months(_ values: [Double], _ boxes: Boxes) -> [Branch] {
    relaxation.monthColumn.enumerated().compactMap { subscription, column in
      let variable = proof.variable(ofSubscription: subscription)
      let user = instance.candidates.firstIndex { $0.subscription == subscription }
      let (lower, upper) = (boxes.lower[variable], boxes.upper[variable])
      guard let user, lower < upper else { return nil }
      let below = Int((values[column] + 1e-6).rounded(.down))
      return Branch(
        choice: .months(of: user), variable: variable, column: column,
        atMost: min(max(below, lower), upper - 1))
    }
  }

  private func anyOpen(_ boxes: Boxes) -> Branch? {
    if let open = items(boxes).first { return open }
    let candidate = instance.candidates.indices.first { boxes.lower[$0] < boxes.upper[$0] }
    return candidate.map {
      Branch(choice: .credential($0), variable: $0, column: nil, atMost: 0)
    }
  }
}
