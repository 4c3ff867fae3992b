/// Lists of small integers by row in two flat arrays (compressed sparse rows).
struct Rows: Sendable {
  private(set) var starts: [Int32] = [0]
  private(set) var entries: [Int32] = []

  init() {}

  init(_ rows: [[Int32]]) {
    for row in rows { append(row) }
  }

  var count: Int { starts.count - 1 }

  subscript(row: Int) -> ArraySlice<Int32> {
    entries[Int(starts[row])..<Int(starts[row + 1])]
  }

  func size(_ row: Int) -> Int { Int(starts[row + 1] - starts[row]) }

  mutating func reserve(rows: Int, entries: Int) {
    starts.reserveCapacity(rows + 1)
    self.entries.reserveCapacity(entries)
  }

  /// Adds to the row that is being written.
  mutating func add(_ entry: Int32) { entries.append(entry) }

  /// Whether the row that is being written holds the entry.
  func isAdded(_ entry: Int32) -> Bool {
    entries[Int(starts[starts.count - 1])...].contains(entry)
  }

  mutating func endRow() { starts.append(Int32(truncatingIfNeeded: entries.count)) }

  mutating func append(_ row: some Sequence<Int32>) {
    entries.append(contentsOf: row)
    endRow()
  }

  /// The same pairs by entry; `columns` is one above the largest entry.
  func transposed(columns: Int) -> Rows {
    var result = Rows()
    result.starts = [Int32](repeating: 0, count: columns + 1)
    for entry in entries { result.starts[Int(entry) + 1] += 1 }
    for column in 0..<columns { result.starts[column + 1] += result.starts[column] }
    result.entries = [Int32](repeating: 0, count: entries.count)
    var next = result.starts
    for row in 0..<count {
      for position in Int(starts[row])..<Int(starts[row + 1]) {
        let column = Int(entries[position])
        result.entries[Int(next[column])] = Int32(truncatingIfNeeded: row)
        next[column] += 1
      }
    }
    return result
  }
}
