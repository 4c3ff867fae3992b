/// Finds the quote that closes a field. An odd run of quotes closes where a delimiter or a line end
/// follows it; any other is part of the text. What was found is kept, so that a file full of stray
/// quotes is passed over once and not once a quote.
struct QuoteScan {
  /// The end of a quoted field.
  struct End {
    /// The last quote, or the end of the text where none closes it.
    let index: Int
    let isClosed: Bool
    /// Whether a quote inside is not doubled, as no writer of CSV leaves it.
    let hasLoneQuote: Bool
    let spansLines: Bool
  }

  /// The end that all scans starting in a stretch of the text come to.
  private struct Known {
    let from: Int
    let end: Int
    let isClosed: Bool
    let lastLoneQuote: Int
    let lastLineEnd: Int
  }

  private let bytes: [UInt8]
  private let delimiter: UInt8
  private var known: Known?

  init(_ bytes: [UInt8], delimiter: UInt8) {
    self.bytes = bytes
    self.delimiter = delimiter
  }

  /// The end of the field whose text begins at `start`, after its opening quote.
  mutating func end(from start: Int) -> End {
    // Quotes that touch the opening one are counted apart: a scan from further up would have
    // counted that one among them.
    let run = quotes(at: start)
    if run % 2 == 1, isTerminated(start + run) {
      return End(index: start + run - 1, isClosed: true, hasLoneQuote: false, spansLines: false)
    }
    let rest = start + run
    let found = lookUp(from: rest)
    return End(
      index: found.end, isClosed: found.isClosed,
      hasLoneQuote: run % 2 == 1 || found.lastLoneQuote >= rest,
      spansLines: found.lastLineEnd >= rest)
  }

  private mutating func lookUp(from start: Int) -> Known {
    if let known, known.from <= start, start <= known.end { return known }
    let found = scan(from: start)
    known = found
    return found
  }

  private func scan(from start: Int) -> Known {
    var (index, lone, line) = (start, -1, -1)
    while index < bytes.count {
      let byte = bytes[index]
      if byte == 0x22 {
        let run = quotes(at: index)
        if run % 2 == 1 {
          if isTerminated(index + run) {
            return Known(
              from: start, end: index + run - 1, isClosed: true, lastLoneQuote: lone,
              lastLineEnd: line)
          }
          lone = index
        }
        index += run
      } else {
        if byte == 0x0A || byte == 0x0D { line = index }
        index += 1
      }
    }
    return Known(
      from: start, end: bytes.count, isClosed: false, lastLoneQuote: lone, lastLineEnd: line)
  }

  private func quotes(at start: Int) -> Int {
    var index = start
    while index < bytes.count, bytes[index] == 0x22 { index += 1 }
    return index - start
  }

  /// Whether a delimiter, a line end or the end of the text follows, blanks apart.
  private func isTerminated(_ start: Int) -> Bool {
    var index = start
    while index < bytes.count, bytes[index] == 0x20, index - start < 16 { index += 1 }
    guard index < bytes.count else { return true }
    return bytes[index] == delimiter || bytes[index] == 0x0A || bytes[index] == 0x0D
  }
}
