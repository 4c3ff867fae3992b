/// Adding and dropping variables and rows, keeping the basis; and the bound that duals prove.
extension DualSimplex {
  /// Adds a variable at its lower bound and returns its index. Only before there are rows.
  mutating func addColumn(cost: Double, lower: Double, upper: Double) -> Int {
    precondition(rows == 0, "columns that come later are added with their entries")
    self.cost.append(cost)
    self.lower.append(lower)
    self.upper.append(upper)
    widestLower.append(lower)
    widestUpper.append(upper)
    place.append(.lower)
    reducedCost.append(0)
    columns += 1
    columnsAreFresh = false
    return columns - 1
  }

  /// Adds Σ value × variable ≤ right with its slack basic.
  mutating func addRow(_ entries: [(column: Int, value: Double)], atMost right: Double) {
    var least = 0.0
    for (column, value) in entries {
      rowColumn.append(Int32(truncatingIfNeeded: column))
      rowValue.append(value)
      least += value * (value > 0 ? widestLower[column] : widestUpper[column])
    }
    rowStart.append(rowColumn.count)
    self.right.append(right)
    cost.append(0)
    lower.append(0)
    upper.append(max(0, right - least) + 1)
    place.append(.basic)
    reducedCost.append(0)
    basicValue.append(0)
    head.append(columns + rows)
    extendInverse(with: entries)
    rows += 1
    columnsAreFresh = false
  }

  private mutating func extendInverse(with entries: [(column: Int, value: Double)]) {
    if rows + 1 > stride { resize(to: max(32, 2 * stride)) }
    let start = rows * stride
    for position in 0...rows {
      inverse[start + position] = 0
      inverse[position * stride + rows] = 0
    }
    inverse[start + rows] = 1
    for (column, value) in entries where place[column] == .basic {
      guard let position = head.firstIndex(of: column) else { continue }
      for source in 0..<rows {
        inverse[start + source] -= value * inverse[position * stride + source]
      }
    }
  }

  /// Copies of a program take time with the size of the inverse, so that it must not stay larger than needed.
  private mutating func resize(to width: Int) {
    var resized = [Double](repeating: 0, count: width * width)
    for row in 0..<rows {
      for position in 0..<rows {
        resized[row * width + position] = inverse[row * stride + position]
      }
    }
    inverse = resized
    stride = width
  }

  /// Drops rows whose slack is basic, where `isDropped` says so; returns the kept rows' old numbers.
  mutating func dropRows(where isDropped: (Int) -> Bool) -> [Int] {
    let kept = (0..<rows).filter { place[columns + $0] != .basic || !isDropped($0) }
    guard kept.count < rows else { return kept }
    let positions = (0..<rows).filter { position in
      head[position] < columns || !isDropped(head[position] - columns)
    }
    var newRow = [Int](repeating: -1, count: rows)
    for (new, old) in kept.enumerated() { newRow[old] = new }
    for (newPosition, position) in positions.enumerated() {
      for (new, old) in kept.enumerated() {
        inverse[newPosition * stride + new] = inverse[position * stride + old]
      }
    }
    head = positions.map { head[$0] < columns ? head[$0] : columns + newRow[head[$0] - columns] }
    keepRows(kept)
    if 2 * rows < stride { resize(to: rows + rows / 2 + 8) }
    return kept
  }

  private mutating func keepRows(_ kept: [Int]) {
    var starts = [0]
    var entryColumns: [Int32] = []
    var entryValues: [Double] = []
    for row in kept {
      entryColumns += rowColumn[rowStart[row]..<rowStart[row + 1]]
      entryValues += rowValue[rowStart[row]..<rowStart[row + 1]]
      starts.append(entryColumns.count)
    }
    (rowStart, rowColumn, rowValue) = (starts, entryColumns, entryValues)
    right = kept.map { right[$0] }
    let slacks = (0..<columns) + kept.map { columns + $0 }
    lower = slacks.map { lower[$0] }
    upper = slacks.map { upper[$0] }
    cost = slacks.map { cost[$0] }
    place = slacks.map { place[$0] }
    reducedCost = slacks.map { reducedCost[$0] }
    basicValue = [Double](repeating: 0, count: kept.count)
    rows = kept.count
    columnsAreFresh = false
  }

  /// A lower bound of the objective that holds for any multipliers of the rows: signs are clipped and the
  /// boxes take the rest. Also gives the reduced cost of each variable under these multipliers.
  mutating func provedBound() -> (bound: Double, reduced: [Double]) {
    let multipliers = duals().map { min(0, $0) }
    var bound = 0.0
    for row in 0..<rows { bound += multipliers[row] * right[row] }
    var reduced = Array(cost[0..<columns])
    for row in 0..<rows where multipliers[row] != 0 {
      for entry in rowStart[row]..<rowStart[row + 1] {
        reduced[Int(rowColumn[entry])] -= multipliers[row] * rowValue[entry]
      }
    }
    for column in 0..<columns {
      bound += reduced[column] * (reduced[column] > 0 ? lower[column] : upper[column])
    }
    return (bound, reduced)
  }
}
