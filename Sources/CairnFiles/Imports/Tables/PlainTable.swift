/// A table whose headings are fixed by who publishes it, as with O*NET, ESCO and NICE.
struct PlainTable {
  struct Row {
    let number: Int
    let line: Int
    fileprivate let cells: [String]

    /// A cell's text; empty where the row ends before it.
    subscript(column: Int) -> String { column < cells.count ? cells[column] : "" }
  }

  let headings: [String: Int]
  let rows: [Row]

  /// Nil where there are no headings.
  init?(_ raw: [UInt8], delimiter: UInt8? = nil, honoursQuotes: Bool = true) {
    let bytes = LooseText(raw).bytes
    var reader = RowReader(
      bytes, delimiter: delimiter ?? likelyDelimiter(bytes), honoursQuotes: honoursQuotes)
    guard let first = reader.next() else { return nil }
    headings = Dictionary(
      first.fields.enumerated().map { (plainHeading(CellText($1).text), $0) },
      uniquingKeysWith: { a, _ in a })
    var rows: [Row] = []
    while let row = reader.next() {
      rows.append(
        Row(number: row.number, line: row.line, cells: row.fields.map { CellText($0).text }))
    }
    self.rows = rows
  }

  /// The column with a heading, however it is spelt.
  subscript(heading: String) -> Int? { headings[plainHeading(heading)] }
}
