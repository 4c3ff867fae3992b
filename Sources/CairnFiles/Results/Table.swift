/// Rows under headings, to be written as aligned text, Markdown or CSV.
struct Table {
  struct Column {
    let title: String
    var isNumber = false
    /// Whether its cells are cut where the text would be wider than a page.
    var yields = false
  }

  let columns: [Column]
  let rows: [[String]]

  /// Columns two blanks apart, headings above; numbers to the right.
  var text: String {
    let rows = [columns.map(\.title)] + rows
    return aligned(rows, widths: fitting(rows), numbers: columns.map(\.isNumber)) + "\n"
  }

  /// The table with one column left out.
  func without(_ title: String) -> Table {
    let kept = columns.indices.filter { columns[$0].title != title }
    return Table(
      columns: kept.map { columns[$0] }, rows: rows.map { row in kept.map { row[$0] } })
  }

  /// As wide as the cells are; what is beyond a page is taken from the column that yields.
  private func fitting(_ rows: [[String]]) -> [Int] {
    var widths = naturalWidths(rows)
    let excess = widths.reduce(0, +) + 2 * (widths.count - 1) - pageWidth
    if excess > 0, let index = columns.firstIndex(where: \.yields) {
      widths[index] = max(12, widths[index] - excess)
    }
    return widths
  }

  var markdown: String {
    let rule = columns.map { $0.isNumber ? "--:" : "---" }
    return ([columns.map(\.title), rule] + rows).enumerated().map { index, row in
      "| " + (index == 1 ? row : row.map(markdownEscaped)).joined(separator: " | ") + " |"
    }.joined(separator: "\n") + "\n"
  }

  /// RFC 4180, with line feeds as pipes expect them.
  var csv: String {
    ([columns.map(\.title)] + rows).map(csvLine).joined()
  }
}

/// Columns of a printed page.
let pageWidth = 80

/// Rows in columns two blanks apart, each as wide as its cells.
package func alignedText(_ rows: [[String]]) -> String {
  let columns = AlignedColumns(rows)
  return rows.map(columns.line).joined(separator: "\n")
}

/// Columns two blanks apart that are as wide as the cells of the rows that were measured.
package struct AlignedColumns {
  fileprivate private(set) var widths: [Int] = []

  package init(_ rows: [[String]] = []) {
    for row in rows { measure(row) }
  }

  /// Makes room for the cells of a row.
  package mutating func measure(_ row: [String]) {
    for (index, cell) in row.enumerated() {
      let width = displayWidth(cell)
      if index == widths.count { widths.append(width) }
      widths[index] = max(widths[index], width)
    }
  }

  /// A row as text, without a line end.
  package func line(_ row: [String]) -> String { aligned([row], widths: widths, numbers: []) }
}

private func naturalWidths(_ rows: [[String]]) -> [Int] { AlignedColumns(rows).widths }

private func aligned(_ rows: [[String]], widths: [Int], numbers: [Bool]) -> String {
  rows.map { row in
    let cells = row.indices.map { index in
      padded(
        cut(row[index], to: widths[index]), to: widths[index],
        onTheRight: numbers.indices.contains(index) && numbers[index])
    }
    return withoutTrailingBlanks(cells.joined(separator: "  "))
  }.joined(separator: "\n")
}

/// A text in which nothing means anything to Markdown.
func markdownEscaped(_ text: String) -> String {
  var escaped = ""
  for character in text {
    if "\\`*_{}[]<>#|".contains(character) { escaped += "\\" }
    escaped += character == "\n" ? " " : String(character)
  }
  return escaped
}

/// A line of CSV.
func csvLine(_ row: [String]) -> String { row.map(csvField).joined(separator: ",") + "\n" }

/// A field of a CSV line, in quotes where it has to be.
func csvField(_ text: String) -> String {
  guard text.utf8.contains(where: { [0x22, 0x2C, 0x0A, 0x0D].contains($0) }) else { return text }
  return "\"" + text.replacing("\"", with: "\"\"") + "\""
}
