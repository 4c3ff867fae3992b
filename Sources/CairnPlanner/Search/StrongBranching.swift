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
