/// Rows under headings, to be written as aligned text, Markdown or CSV.
struct Table {
  struct Column {
    let title: String
    var isNumber = false
    /// Widest that the column gets as text.
    var most = Int.max
  }

  let columns: [Column]
  let rows: [[String]]

  /// Columns two blanks apart, headings above; numbers to the right.
  var text: String {
    let widths = columns.indices.map { index in
      ([columns[index].title] + rows.map { $0[index] }).map { cell in
        min(displayWidth(cell), columns[index].most)
      }.max() ?? 0
    }
    return ([columns.map(\.title)] + rows).map { row in
      let cells = columns.indices.map { index in
        padded(
          cut(row[index], to: widths[index]), to: widths[index],
          onTheRight: columns[index].isNumber)
      }
      return trimmed(cells.joined(separator: "  "))
    }.joined(separator: "\n") + "\n"
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

  private func trimmed(_ line: String) -> String {
    var line = line
    while line.last == " " { line.removeLast() }
    return line
  }
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
