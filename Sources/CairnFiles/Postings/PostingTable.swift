/// The postings of a CSV, TSV or JSON file: one a row, in a column of their own or in several.
package struct PostingTable: Sendable {
  /// The headings as the file has them.
  package let headings: [String]
  /// Nil where no column has the wanted heading.
  package let postings: [PostingSource]?

  /// Without a wanted column the first that looks like the text of a posting is taken; several, with
  /// commas between, stand below one another under their headings. Rows in which all are empty are
  /// passed over. Lines are those at which a row begins.
  package init(name: String, _ raw: [UInt8], column wanted: String? = nil) {
    let start = raw.first { $0 > 0x20 && $0 < 0x80 }
    let isJSON = start == UInt8(ascii: "{") || start == UInt8(ascii: "[")
    let table = isJSON ? Self.objects(name, raw) : Self.rows(raw)
    let headings = table.headings
    self.headings = headings
    let plain = headings.map(plainHeading)
    func column(_ names: [String]) -> Int? {
      names.lazy.compactMap { plain.firstIndex(of: plainHeading($0)) }.first
    }
    let asked = wanted.map { [$0] + $0.split(separator: ",").map(String.init) }
    let texts: [Int?] =
      switch asked {
      case nil: [column(textHeadings)]
      case let asked? where column([asked[0]]) != nil: [column([asked[0]])]
      case let asked?: asked.dropFirst().map { column([$0]) }
      }
    guard !texts.isEmpty, !texts.contains(nil) else {
      postings = nil
      return
    }
    let columns = texts.compactMap(\.self)
    let title = column(titleHeadings)
    postings = table.rows.compactMap { line, cells in
      let text = Self.text(columns.map { (headings[$0], cells[$0] ?? "") })
      let named = title.flatMap { cells[$0] }.map { CellText($0).text }
      guard !text.isEmpty else { return nil }
      return PostingSource(
        name: name, text: text, firstLine: line, title: named.flatMap { $0.isEmpty ? nil : $0 })
    }
  }

  private typealias Rows = (headings: [String], rows: [(line: Int, cells: [Int: String])])

  private static func rows(_ raw: [UInt8]) -> Rows {
    let bytes = LooseText(raw).bytes
    var reader = RowReader(bytes, delimiter: likelyDelimiter(bytes))
    let headings = reader.next()?.fields.map { CellText($0).text } ?? []
    var rows: [(line: Int, cells: [Int: String])] = []
    while let row = reader.next() {
      let cells = row.fields.enumerated().map { ($0, String(decoding: $1, as: UTF8.self)) }
      rows.append((row.line, Dictionary(uniqueKeysWithValues: cells)))
    }
    return (headings, rows)
  }

  private static func objects(_ name: String, _ raw: [UInt8]) -> Rows {
    guard let table = try? JSONTable(name, raw, asked: [:]) else { return ([], []) }
    let rows = table.records.map { record in
      let texts = record.cells.enumerated().map { column, cell in
        switch cell {
        case .text(let text): (column, text)
        case .list(let items): (column, items.map { "- " + $0 }.joined(separator: "\n"))
        }
      }
      return (line: record.line, cells: Dictionary(uniqueKeysWithValues: texts))
    }
    return (table.map.headings, rows)
  }

  /// The cells below one another; several each under its heading, which tells must from duty.
  private static func text(_ cells: [(heading: String, text: String)]) -> String {
    let filled = cells.filter { $0.text.contains { !$0.isWhitespace } }
    if cells.count == 1 { return filled.first?.text ?? "" }
    return filled.map { plainHeading($0.heading) + ":\n" + $0.text }.joined(separator: "\n\n")
  }
}

private let textHeadings = [
  "description", "job description", "jobdescription", "posting", "job posting", "text", "body",
  "content", "details", "requirements", "duties",
]
private let titleHeadings = ["title", "job title", "jobtitle", "position", "role"]
