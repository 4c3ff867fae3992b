/// A row of a list with headings, which can't be selected.
package enum Row<Item: Hashable & Sendable>: Hashable, Sendable {
  case heading(String)
  case item(Item)

  var item: Item? {
    if case .item(let item) = self { item } else { nil }
  }
}

extension [Bool] {
  /// The selectable row nearest to `row` when one comes from `direction`; nil where there is none.
  func selectable(from row: Int, direction: Int) -> Int? {
    guard !isEmpty else { return nil }
    let row = Swift.max(0, Swift.min(count - 1, row))
    let ahead =
      direction < 0
      ? self[...row].lastIndex(of: true) : self[row...].firstIndex(of: true)
    return ahead ?? (direction < 0 ? firstIndex(of: true) : lastIndex(of: true))
  }
}
