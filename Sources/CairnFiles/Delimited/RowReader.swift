/// Reads rows of delimited text the way a patient person would: RFC 4180 where it holds, and where
/// a stray quote would swallow the rows after it, that quote as a sign like any other.
struct RowReader {
  struct Row {
    /// Counted as a spreadsheet shows it: the headings are row 1.
    let number: Int
    /// The line of the file that it begins on.
    let line: Int
    /// The bytes of each field without its quotes.
    let fields: [ArraySlice<UInt8>]
    let bytes: Range<Int>
    /// A quote that opened no field was taken as text.
    let hadStrayQuote: Bool
  }

  private let bytes: [UInt8]
  private let delimiter: UInt8
  private let honoursQuotes: Bool
  private var quotes: QuoteScan
  private var index = 0
  private var line = 1
  private var number = 0
  /// Fields that the headings have.
  var width = 0
  /// Whether bare carriage returns end the lines of this file.
  private let returnsEndLines: Bool
  /// Bytes that may still be read a second time; keeps hostile files from taking quadratic time.
  private var patience: Int

  init(_ bytes: [UInt8], delimiter: UInt8, honoursQuotes: Bool = true) {
    self.bytes = bytes
    self.delimiter = delimiter
    self.honoursQuotes = honoursQuotes
    quotes = QuoteScan(bytes, delimiter: delimiter)
    let end = bytes.firstIndex { $0 == 0x0A || $0 == 0x0D }
    returnsEndLines = end.map { bytes[$0] == 0x0D && bytes[($0 + 1)...].first != 0x0A } ?? false
    patience = bytes.count * 8 + 1 << 16
  }

  /// The next row that is not blank; nil at the end.
  mutating func next() -> Row? {
    while index < bytes.count {
      let start = index
      let (draft, isStray) = bestDraft(from: start)
      let row = Row(
        number: number + 1, line: line, fields: draft.fields.map(text), bytes: start..<draft.end,
        hadStrayQuote: isStray)
      pass(to: draft.next)
      number += 1
      let isBlank = row.fields.allSatisfy { $0.allSatisfy { $0 == 0x20 || $0 == 0x09 } }
      if isBlank { continue }
      if width == 0 { width = row.fields.count }
      return row
    }
    return nil
  }

  private mutating func pass(to next: Int) {
    while index < next {
      let byte = bytes[index]
      index += 1
      if byte == 0x0A || byte == 0x0D && (index >= bytes.count || bytes[index] != 0x0A) {
        line += 1
      }
    }
  }
}

// MARK: - Which reading of a row is meant

extension RowReader {
  /// A reading of a row as places in the text.
  private struct Draft {
    var fields: [Range<Int>] = []
    var end = 0
    /// Where the next row begins.
    var next = 0
    var spansLines = false
    /// Something about its quotes is not as a writer of CSV leaves it.
    var isDoubtful = false
    var hasStrayQuote = false
  }

  private mutating func bestDraft(from start: Int) -> (Draft, isStray: Bool) {
    let draft = draft(from: start, quotesSpanLines: true)
    guard draft.spansLines, patience > 0 else { return (draft, draft.hasStrayQuote) }
    patience -= draft.end - start
    let oneLine = self.draft(from: start, quotesSpanLines: false)
    let fits = draft.fields.count == width
    let isSwallowing =
      draft.isDoubtful
      ? !fits || oneLine.fields.count == width
      : fits ? width > 2 && linesAreRows(start..<draft.end) : oneLine.fields.count == width
    return isSwallowing ? (oneLine, true) : (draft, draft.hasStrayQuote)
  }

  /// Whether every line of a stretch has as many fields as the headings: then it is rows, and no
  /// text of several lines.
  private mutating func linesAreRows(_ stretch: Range<Int>) -> Bool {
    var start = stretch.lowerBound
    while start < stretch.upperBound {
      let line = draft(from: start, quotesSpanLines: false)
      patience -= line.next - start
      guard line.fields.count == width, patience > 0 else { return false }
      start = line.next
    }
    return true
  }

  private mutating func draft(from start: Int, quotesSpanLines: Bool) -> Draft {
    var draft = Draft()
    var index = start
    while true {
      let end = field(from: index, quotesSpanLines, &draft)
      guard end < bytes.count else {
        (draft.end, draft.next) = (end, end)
        return draft
      }
      if bytes[end] == delimiter {
        index = end + 1
        continue
      }
      let isPair = bytes[end] == 0x0D && end + 1 < bytes.count && bytes[end + 1] == 0x0A
      (draft.end, draft.next) = (end, end + (isPair ? 2 : 1))
      return draft
    }
  }

  /// Reads one field into the draft; the delimiter or line end after it, or the end of the text.
  private mutating func field(
    from start: Int, _ quotesSpanLines: Bool, _ draft: inout Draft
  ) -> Int {
    var (opening, isStray) = (start, false)
    while opening < bytes.count, bytes[opening] == 0x20 { opening += 1 }
    if honoursQuotes, opening < bytes.count, bytes[opening] == 0x22 {
      let end = quotes.end(from: opening + 1)
      if end.isClosed, quotesSpanLines || !end.spansLines {
        draft.fields.append((opening + 1)..<end.index)
        draft.spansLines = draft.spansLines || end.spansLines
        draft.isDoubtful = draft.isDoubtful || end.hasLoneQuote
        return afterBlanks(end.index + 1)
      }
      isStray = true
      draft.hasStrayQuote = true
    }
    // A quote that opens nothing is no part of the text either.
    let begin = isStray ? opening + 1 : start
    let end = bareEnd(from: begin, fieldsBefore: draft.fields.count)
    draft.fields.append(begin..<end)
    return end
  }

  private func afterBlanks(_ start: Int) -> Int {
    var index = start
    while index < bytes.count, bytes[index] == 0x20 { index += 1 }
    return index
  }

  /// The end of a field without quotes. A carriage return alone ends a row only where lines end so
  /// in this file or the row is complete.
  private func bareEnd(from start: Int, fieldsBefore: Int) -> Int {
    var index = start
    while index < bytes.count {
      let byte = bytes[index]
      if byte == delimiter || byte == 0x0A { return index }
      if byte == 0x0D {
        let isPair = index + 1 < bytes.count && bytes[index + 1] == 0x0A
        if isPair || returnsEndLines || width == 0 || fieldsBefore + 1 >= width { return index }
      }
      index += 1
    }
    return index
  }

  /// The bytes of a field with doubled quotes undone.
  private func text(_ range: Range<Int>) -> ArraySlice<UInt8> {
    let isQuoted = honoursQuotes && range.lowerBound > 0 && bytes[range.lowerBound - 1] == 0x22
    guard isQuoted, bytes[range].contains(0x22) else { return bytes[range] }
    var text: [UInt8] = []
    var index = range.lowerBound
    while index < range.upperBound {
      text.append(bytes[index])
      let isDoubled =
        bytes[index] == 0x22 && index + 1 < range.upperBound && bytes[index + 1] == 0x22
      index += isDoubled ? 2 : 1
    }
    return text[...]
  }
}

/// The delimiter that a first line uses most: a tab, comma, semicolon or bar.
func likelyDelimiter(_ bytes: [UInt8]) -> UInt8 {
  let candidates = "\t,;|".utf8
  var counts: [UInt8: Int] = [:]
  var isQuoted = false
  for byte in bytes.prefix(1 << 16) {
    if byte == 0x22 { isQuoted.toggle() }
    if !isQuoted, byte == 0x0A || byte == 0x0D { break }
    if !isQuoted, candidates.contains(byte) { counts[byte, default: 0] += 1 }
  }
  return candidates.max { counts[$0, default: 0] < counts[$1, default: 0] }.flatMap {
    counts[$0] == nil ? nil : $0
  } ?? UInt8(ascii: ",")
}
