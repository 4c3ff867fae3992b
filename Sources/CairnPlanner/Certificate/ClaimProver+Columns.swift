import CairnModel

/// The relaxation's columns: their boxes, and which candidates have one.
extension ClaimProver {
  /// Gives the columns the boxes of a node.
  mutating func take(_ boxes: Boxes) {
    for (column, variable) in columnVariables {
      relaxation.lp.lower[column] = Double(boxes.lower[variable])
      relaxation.lp.upper[column] = Double(boxes.upper[variable])
    }
  }

  private var columnVariables: [(column: Int, variable: Int)] {
    let items = relaxation.problem.candidates.enumerated().map {
      (column: relaxation.itemColumn[$0], variable: $1)
    }
    let worths = relaxation.stepsOfWorth.compactMap { step in
      worthVariable[step].map { (column: relaxation.stepColumn[step], variable: $0) }
    }
    let months = relaxation.monthColumn.enumerated().map {
      (column: $1, variable: proof.variable(ofSubscription: $0))
    }
    return items + worths + months
  }

  /// After the root: columns for the candidates that it leaves open, and none for those that it settles.
  mutating func keepWhatMatters(_ boxes: Boxes) {
    let hasColumn = Set(relaxation.problem.origin)
    let missing = (0..<whole.itemCount).filter {
      boxes.upper[whole.candidates[$0]] == 1 && !hasColumn.contains($0)
    }
    if !missing.isEmpty { relaxation.add(missing, of: whole) }
    for (column, variable) in columnVariables {
      relaxation.lp.widestLower[column] = Double(boxes.lower[variable])
      relaxation.lp.widestUpper[column] = Double(boxes.upper[variable])
    }
    take(boxes)
    relaxation.purge()
    let upper = relaxation.lp.widestUpper
    let columns = relaxation.itemColumn
    relaxation.drop { upper[columns[$0]] < 0.5 }
  }

  /// Begins with a core and brings in the columns that lower the bound, until none is left.
  mutating func generateColumns() {
    while !limits.isOver() {
      for _ in 0..<12 {
        guard relaxation.lp.solve() == .optimal else { break }
        let values = relaxation.lp.values()
        if relaxation.addViolated(values, least: 0.02, pool: &pool) == 0 { break }
      }
      relaxation.purge()
      _ = relaxation.lp.solve()
      let multipliers = relaxation.lp.duals().map { min(0, $0) }
      let reduced = relaxation.reducedCosts(in: whole, multipliers)
      let hasColumn = Set(relaxation.problem.origin)
      let wanted = reduced.indices.filter { reduced[$0] < -1e-7 && !hasColumn.contains($0) }
        .sorted { (reduced[$0], $0) < (reduced[$1], $1) }
      if wanted.isEmpty { return }
      relaxation.add(Array(wanted.prefix(Self.mostAtOnce)), of: whole)
    }
  }

  private static let mostAtOnce = 250
}
