/// Columns that come and go, keeping the basis.
extension DualSimplex {
  /// A variable that comes later, with its entries by row.
  struct LateColumn {
    let cost: Double
    let upper: Double
    let entries: [(row: Int, value: Double)]
  }

  /// Adds variables at 0, after the other columns; returns the first one's index.
  mutating func addColumns(_ late: [LateColumn]) -> Int {
    let first = columns
    cost.insert(contentsOf: late.map(\.cost), at: first)
    lower.insert(contentsOf: late.map { _ in 0 }, at: first)
    upper.insert(contentsOf: late.map(\.upper), at: first)
    widestLower += late.map { _ in 0 }
    widestUpper += late.map(\.upper)
    place.insert(contentsOf: late.map { _ in .lower }, at: first)
    reducedCost.insert(contentsOf: late.map { _ in 0 }, at: first)
    head = head.map { $0 < first ? $0 : $0 + late.count }
    columns += late.count
    var byRow = [[(column: Int, value: Double)]](repeating: [], count: rows)
    for (offset, column) in late.enumerated() {
      for (row, value) in column.entries { byRow[row].append((first + offset, value)) }
    }
    var starts = [0]
    var entryColumns: [Int32] = []
    var entryValues: [Double] = []
    for row in 0..<rows {
      entryColumns += rowColumn[rowStart[row]..<rowStart[row + 1]]
      entryValues += rowValue[rowStart[row]..<rowStart[row + 1]]
      entryColumns += byRow[row].map { Int32(truncatingIfNeeded: $0.column) }
      entryValues += byRow[row].map(\.value)
      starts.append(entryColumns.count)
      // The slack's box has to hold what the new columns make possible.
      let most = byRow[row].reduce(0) { $0 + max(0, -$1.value * upper[$1.column]) }
      upper[columns + row] += most
    }
    (rowStart, rowColumn, rowValue) = (starts, entryColumns, entryValues)
    columnsAreFresh = false
    return first
  }

  /// Drops variables that are not basic and whose box is only 0; returns the new index of each old one, or -1.
  mutating func dropColumns(where isDropped: (Int) -> Bool) -> [Int] {
    var newColumn = [Int](repeating: -1, count: columns)
    var kept: [Int] = []
    for column in 0..<columns where place[column] == .basic || !isDropped(column) {
      newColumn[column] = kept.count
      kept.append(column)
    }
    let slacks = Array(columns..<columns + rows)
    let all = kept + slacks
    cost = all.map { cost[$0] }
    lower = all.map { lower[$0] }
    upper = all.map { upper[$0] }
    place = all.map { place[$0] }
    reducedCost = all.map { reducedCost[$0] }
    widestLower = kept.map { widestLower[$0] }
    widestUpper = kept.map { widestUpper[$0] }
    let (old, shift) = (columns, columns - kept.count)
    head = head.map { $0 < old ? newColumn[$0] : $0 - shift }
    columns = kept.count
    var starts = [0]
    var entryColumns: [Int32] = []
    var entryValues: [Double] = []
    for row in 0..<rows {
      for entry in rowStart[row]..<rowStart[row + 1] where newColumn[Int(rowColumn[entry])] >= 0 {
        entryColumns.append(Int32(truncatingIfNeeded: newColumn[Int(rowColumn[entry])]))
        entryValues.append(rowValue[entry])
      }
      starts.append(entryColumns.count)
    }
    (rowStart, rowColumn, rowValue) = (starts, entryColumns, entryValues)
    columnsAreFresh = false
    return newColumn
  }
}
