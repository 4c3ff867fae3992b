/// The selected row of a list and the first one that is shown.
package struct Selection: Hashable, Sendable {
  package private(set) var row = 0
  private var top = 0

  package init() {}

  /// Moves by rows and keeps inside of a list of `count`, of which `height` are shown.
  package mutating func move(by rows: Int, count: Int, height: Int) {
    select(row + rows, count: count, height: height)
  }

  /// Selects a row, or the nearest that exists.
  package mutating func select(_ row: Int, count: Int, height: Int) {
    self.row = max(0, min(row, count - 1))
    top = first(count: count, height: height)
  }

  /// The first row to show: the one before, or as near to it as the selected row allows.
  package func first(count: Int, height: Int) -> Int {
    let row = max(0, min(row, count - 1))
    let top = max(row - height + 1, min(self.top, row))
    return max(0, min(top, count - height))
  }
}

extension Selection {
  /// Moves by rows to a row that can be selected; the heading over it comes into sight with it.
  mutating func move(by step: Int, through rows: [Bool], height: Int) {
    let direction = step < 0 ? -1 : 1
    let target = rows.selectable(from: row + step, direction: direction) ?? 0
    if target > 0, rows.indices.contains(target - 1), !rows[target - 1], height > 1 {
      select(target - 1, count: rows.count, height: height)
    }
    select(target, count: rows.count, height: height)
  }
}
