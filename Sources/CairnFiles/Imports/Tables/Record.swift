/// One entry of a table, whatever the table was written in.
struct Record {
  enum Cell: Equatable {
    case text(String)
    /// What the file itself writes as a list.
    case list([String])
  }

  /// As a spreadsheet counts: the headings are row 1.
  let row: Int
  /// The line of the file that it begins on.
  let line: Int
  var cells: [Cell]
  /// What had to be put right to read it.
  var repairs: [Repair] = []

  /// The text of a cell, on one line; nil where it says nothing or is not there.
  func text(_ index: Int?) -> String? {
    guard let index, cells.indices.contains(index) else { return nil }
    switch cells[index] {
    case .text(let text): return isNull(text) ? nil : onOneLine(text)
    case .list(let items): return items.isEmpty ? nil : items.joined(separator: ", ")
    }
  }
}

/// A way in which a row was put right.
package enum Repair: String, CaseIterable, Sendable {
  case windows1252 = "windows-1252"
  case doubleEncoded = "double-encoded"
  case strayQuote = "stray-quote"
  /// Fewer cells than headings; the last ones are taken as empty.
  case shortRow = "short-row"
  /// A cell fell apart or was left out, and the rest stood under wrong headings.
  case shifted
  /// Its address had blanks, or commas for slashes.
  case address
  /// The address of the provider stands in for one of its own.
  case providerAddress = "provider-address"
  /// It was there twice with other skills, which were put together.
  case merged
}
