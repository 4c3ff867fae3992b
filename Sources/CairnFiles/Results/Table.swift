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
    ([columns.map(\.title)] + rows).map { row in
      row.map(csvField).joined(separator: ",") + "\n"
    }.joined()
  }
}

/// Columns of a printed page.
let pageWidth = 80

/// Rows in columns two blanks apart, each as wide as its cells.
package func alignedText(_ rows: [[String]]) -> String {
  aligned(rows, widths: naturalWidths(rows), numbers: [])
}

private func naturalWidths(_ rows: [[String]]) -> [Int] {
  (rows.first ?? []).indices.map { index in rows.map { displayWidth($0[index]) }.max() ?? 0 }
}

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

/// A field of a CSV line, in quotes where it has to be.
func csvField(_ text: String) -> String {
  guard text.utf8.contains(where: { [0x22, 0x2C, 0x0A, 0x0D].contains($0) }) else { return text }
  return "\"" + text.replacing("\"", with: "\"\"") + "\""
}
