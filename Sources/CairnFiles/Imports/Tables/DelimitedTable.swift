import CairnModel

/// The records of a file of delimited text.
struct DelimitedTable {
  let map: ColumnMap
  let encoding: LooseText.Encoding
  let delimiter: UInt8
  private var reader: RowReader
  private var shifted: ShiftedRow
  private let convertedLines: [Int]
  private var nextConverted = 0

  /// What is in the way of reading a file at all.
  enum Failure: Error {
    case empty
    case missing(ColumnMap.Missing)
  }

  init(_ raw: [UInt8], asked: [ImportField: String]) throws(Failure) {
    let text = LooseText(raw)
    encoding = text.encoding
    convertedLines = text.convertedLines
    delimiter = likelyDelimiter(text.bytes)
    reader = RowReader(text.bytes, delimiter: delimiter)
    guard let first = reader.next() else { throw .empty }
    var headings = first.fields.map { CellText($0).text }
    if Self.hasIndexColumn(reader, besides: headings.count) {
      headings.insert("", at: 0)
      reader.width = headings.count
    }
    do throws(ColumnMap.Missing) {
      map = try ColumnMap(headings, asked: asked)
    } catch {
      throw .missing(error)
    }
    shifted = ShiftedRow(map, delimiter: Character(Unicode.Scalar(delimiter)))
  }

  /// The next record, or what row can't be read; nil at the end.
  mutating func next() -> Result<Record, Unreadable>? {
    guard let row = reader.next() else { return nil }
    var repairs: [Repair] = row.hadStrayQuote ? [.strayQuote] : []
    if isConverted(row.bytes) { repairs.append(.windows1252) }
    let texts = row.fields.map { CellText($0) }
    if texts.contains(where: \.wasDoubleEncoded) { repairs.append(.doubleEncoded) }
    // Blanks after a comma tell running text from cells; they go once the cells are in place.
    let cells =
      row.fields.count == map.headings.count
      ? texts.map(\.text)
      : zip(row.fields, texts).map { field, text in
        (field.first == 0x20 && !text.text.isEmpty ? " " : "") + text.text
      }
    guard let aligned = shifted.aligned(cells) else {
      return .failure(Unreadable(row: row.number, line: row.line, cells: cells.count))
    }
    if let repair = aligned.repair { repairs.append(repair) }
    return .success(
      Record(
        row: row.number, line: row.line, cells: aligned.cells.map { .text($0) }, repairs: repairs))
  }

  /// A row whose cells can't be told apart.
  struct Unreadable: Error {
    let row: Int
    let line: Int
    let cells: Int
  }

  /// Whether the rows have one cell more than the headings, a number in front of all: written by
  /// tools that don't name the column of their row numbers.
  private static func hasIndexColumn(_ reader: RowReader, besides width: Int) -> Bool {
    var probe = reader
    probe.width = width + 1
    for count in 0..<20 {
      guard let row = probe.next() else { return count > 0 }
      guard row.fields.count == width + 1, let first = row.fields.first,
        !first.isEmpty, first.allSatisfy({ 48...57 ~= $0 })
      else { return false }
    }
    return true
  }

  private mutating func isConverted(_ range: Range<Int>) -> Bool {
    var found = false
    while nextConverted < convertedLines.count, convertedLines[nextConverted] < range.upperBound {
      found = found || convertedLines[nextConverted] >= range.lowerBound
      nextConverted += 1
    }
    return found
  }
}
