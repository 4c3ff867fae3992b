/// What follows from the basis: its inverse, multipliers, reduced costs and basic values, all computed anew.
extension DualSimplex {
  /// Recomputes reduced costs and basic values, and flips variables to the side that their cost asks for.
  mutating func refresh() {
    if !columnsAreFresh { buildColumns() }
    if pivotRow.count != columns + rows {
      pivotRow = [Double](repeating: 0, count: columns + rows)
      touched.removeAll(keepingCapacity: true)
    }
    let duals = self.duals()
    for index in 0..<columns {
      var sum = cost[index]
      for entry in columnStart[index]..<columnStart[index + 1] {
        sum -= duals[Int(columnRow[entry])] * columnValue[entry]
      }
      reducedCost[index] = sum
    }
    for row in 0..<rows { reducedCost[columns + row] = -duals[row] }
    for index in place.indices where place[index] != .basic {
      if reducedCost[index] > Self.zero {
        place[index] = .lower
      } else if reducedCost[index] < -Self.zero {
        place[index] = .upper
      }
    }
    for index in head { reducedCost[index] = 0 }
    computeBasicValues()
  }

  /// Row multipliers c_B · inverse.
  func duals() -> [Double] {
    var duals = [Double](repeating: 0, count: rows)
    let (rows, stride) = (rows, stride)
    duals.withUnsafeMutableBufferPointer { duals in
      inverse.withUnsafeBufferPointer { inverse in
        for row in 0..<rows where cost[head[row]] != 0 {
          let weight = cost[head[row]]
          for position in 0..<rows { duals[position] += weight * inverse[row * stride + position] }
        }
      }
    }
    return duals
  }

  private mutating func computeBasicValues() {
    var rest = right
    for index in 0..<columns where place[index] != .basic {
      let value = place[index] == .upper ? upper[index] : lower[index]
      if value == 0 { continue }
      for entry in columnStart[index]..<columnStart[index + 1] {
        rest[Int(columnRow[entry])] -= value * columnValue[entry]
      }
    }
    for row in 0..<rows where place[columns + row] != .basic {
      rest[row] -= place[columns + row] == .upper ? upper[columns + row] : lower[columns + row]
    }
    for row in 0..<rows { basicValue[row] = 0 }
    addToBasic(rest, factor: 1)
  }

  /// Computes the inverse anew by Gauss-Jordan elimination; a basis that is singular gets slacks instead.
  mutating func factor() {
    if !columnsAreFresh { buildColumns() }
    let basic = head.filter { $0 < columns }
    // Rows whose slack is basic keep it.
    var isTaken = (0..<rows).map { place[columns + $0] == .basic }
    for index in place.indices where place[index] == .basic { place[index] = .lower }
    inverse = [Double](repeating: 0, count: stride * stride)
    for row in 0..<rows {
      inverse[row * stride + row] = 1
      head[row] = columns + row
    }
    for index in basic {
      computePivotColumn(index)
      let best = (0..<rows).filter { !isTaken[$0] }.max {
        abs(pivotColumn[$0]) < abs(pivotColumn[$1])
      }
      guard let row = best, abs(pivotColumn[row]) > 1e-7 else { continue }
      isTaken[row] = true
      head[row] = index
      updateInverse(row)
    }
    for index in head { place[index] = .basic }
    pivotsSinceFactor = 0
  }

  private mutating func buildColumns() {
    columnStart = [Int](repeating: 0, count: columns + 1)
    for column in rowColumn { columnStart[Int(column) + 1] += 1 }
    for column in 0..<columns { columnStart[column + 1] += columnStart[column] }
    columnRow = [Int32](repeating: 0, count: rowColumn.count)
    columnValue = [Double](repeating: 0, count: rowColumn.count)
    var next = columnStart
    for row in 0..<rows {
      for entry in rowStart[row]..<rowStart[row + 1] {
        let column = Int(rowColumn[entry])
        columnRow[next[column]] = Int32(truncatingIfNeeded: row)
        columnValue[next[column]] = rowValue[entry]
        next[column] += 1
      }
    }
    columnsAreFresh = true
  }
}
