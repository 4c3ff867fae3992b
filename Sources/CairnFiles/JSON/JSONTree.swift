/// The tree of a JSON text (RFC 8259), or nil with the first syntax error among the findings.
func readJSON(_ findings: Findings) -> Node? {
  var parser = JSONTreeParser(findings.source.bytes)
  do throws(JSONTreeParser.Failure) {
    return try parser.document()
  } catch {
    findings.error(error.id, at: error.place, error.message)
    return nil
  }
}

/// Calls `take` with the tree of each line that holds one; ends where it says false. A line with a syntax error is said
/// and passed over.
func readJSONLines(_ findings: Findings, take: (Node) -> Bool) {
  var parser = JSONTreeParser(findings.source.bytes, isLined: true)
  while parser.goToNextLine() {
    do throws(JSONTreeParser.Failure) {
      let node = try parser.line()
      guard take(node) else { return }
    } catch {
      findings.error(error.id, at: error.place, error.message)
      parser.skipLine()
    }
  }
}

/// Reads JSON byte by byte and counts scalars on the way.
private struct JSONTreeParser {
  struct Failure: Error {
    var id = "json-syntax"
    let place: Place
    let message: String
  }

  /// Keeps recursion off the end of the stack.
  private static let deepest = 64

  private let bytes: [UInt8]
  /// A line end ends what is being read.
  private let isLined: Bool
  private var index = 0
  private var place: Place = 0

  init(_ bytes: [UInt8], isLined: Bool = false) {
    self.bytes = bytes
    self.isLined = isLined
  }

  mutating func document() throws(Failure) -> Node {
    let root = try value(depth: 0)
    skipBlanks()
    if index < bytes.count { throw failure("expected the end of the file") }
    return root
  }

  /// The value of a line, after which nothing else stands in it.
  mutating func line() throws(Failure) -> Node {
    let root = try value(depth: 0)
    skipBlanks()
    if let byte = next, byte != 0x0A { throw failure("expected the end of the line") }
    return root
  }

  /// Goes to the next line that is not blank; false where there is none.
  mutating func goToNextLine() -> Bool {
    skipBlanks()
    while next == 0x0A {
      advance()
      skipBlanks()
    }
    return index < bytes.count
  }

  mutating func skipLine() {
    while let byte = next, byte != 0x0A { advance() }
  }

  private var next: UInt8? { index < bytes.count ? bytes[index] : nil }

  private mutating func advance() {
    index += 1
    if index >= bytes.count || bytes[index] & 0xC0 != 0x80 { place += 1 }
  }

  private mutating func skipBlanks() {
    while let byte = next, byte == 0x20 || byte == 0x0D || byte == 0x09 || byte == 0x0A && !isLined
    {
      advance()
    }
  }

  private func failure(_ message: String) -> Failure {
    Failure(place: place, message: message)
  }

  private mutating func value(depth: Int) throws(Failure) -> Node {
    skipBlanks()
    guard depth <= Self.deepest else {
      throw Failure(id: "too-deep", place: place, message: "lists and objects are nested too deep")
    }
    let start = place
    switch next {
    case UInt8(ascii: "{"):
      let pairs = try object(depth)
      return Node(.map(pairs), start: start, end: place, isFlow: true)
    case UInt8(ascii: "["):
      let values = try list(depth)
      return Node(.list(values), start: start, end: place, isFlow: true)
    case UInt8(ascii: "\""):
      return Node(.scalar(try string(), .quoted), start: start, end: place)
    case nil: throw failure("expected a value, found the end of the file")
    default: return Node(.scalar(try word(), .plain), start: start, end: place)
    }
  }

  private mutating func object(_ depth: Int) throws(Failure) -> [Node.Pair] {
    var pairs: [Node.Pair] = []
    // As many as a credential has.
    if depth == 0 { pairs.reserveCapacity(16) }
    try entries(closedBy: UInt8(ascii: "}")) { parser throws(Failure) in
      let start = parser.place
      guard parser.next == UInt8(ascii: "\"") else {
        throw parser.failure("expected a key in quotes")
      }
      let key = Node(.scalar(try parser.string(), .quoted), start: start, end: parser.place)
      parser.skipBlanks()
      guard parser.next == UInt8(ascii: ":") else {
        throw parser.failure("expected ':' after the key")
      }
      parser.advance()
      pairs.append(Node.Pair(key: key, value: try parser.value(depth: depth + 1)))
    }
    return pairs
  }

  private mutating func list(_ depth: Int) throws(Failure) -> [Node] {
    var values: [Node] = []
    try entries(closedBy: UInt8(ascii: "]")) { parser throws(Failure) in
      values.append(try parser.value(depth: depth + 1))
    }
    return values
  }

  /// What stands between brackets, separated by commas.
  private mutating func entries(
    closedBy end: UInt8, _ entry: (inout JSONTreeParser) throws(Failure) -> Void
  ) throws(Failure) {
    advance()
    skipBlanks()
    if next == end { return advance() }
    while true {
      skipBlanks()
      try entry(&self)
      skipBlanks()
      if next == end { return advance() }
      guard next == UInt8(ascii: ",") else {
        throw failure("expected ',' or '\(Character(Unicode.Scalar(end)))'")
      }
      advance()
    }
  }

  /// `true`, `false`, `null` or a number.
  private mutating func word() throws(Failure) -> String {
    let start = (index, place)
    while let byte = next, !endsWord(byte) { advance() }
    let word = String(decoding: bytes[start.0..<index], as: UTF8.self)
    guard isNumber(bytes[start.0..<index]) || ["true", "false", "null"].contains(word) else {
      throw Failure(
        place: start.1,
        message: word.isEmpty ? "expected a value" : "\(quoted(word)) is no value of JSON")
    }
    return word
  }

  private func endsWord(_ byte: UInt8) -> Bool {
    switch byte {
    case 0...0x20, UInt8(ascii: ","), UInt8(ascii: ":"), UInt8(ascii: "\""), UInt8(ascii: "["),
      UInt8(ascii: "]"), UInt8(ascii: "{"), UInt8(ascii: "}"):
      true
    default: false
    }
  }

  /// `-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][-+]?[0-9]+)?`
  private func isNumber(_ word: ArraySlice<UInt8>) -> Bool {
    var rest = word
    func digits() -> Int {
      let count = rest.prefix { 48...57 ~= $0 }.count
      rest = rest.dropFirst(count)
      return count
    }
    if rest.first == UInt8(ascii: "-") { rest = rest.dropFirst() }
    let startsWithZero = rest.first == UInt8(ascii: "0")
    let whole = digits()
    guard whole == 1 || (whole > 1 && !startsWithZero) else { return false }
    if rest.first == UInt8(ascii: ".") {
      rest = rest.dropFirst()
      guard digits() > 0 else { return false }
    }
    if let mark = rest.first, mark | 0x20 == UInt8(ascii: "e") {
      rest = rest.dropFirst()
      if rest.first == UInt8(ascii: "-") || rest.first == UInt8(ascii: "+") {
        rest = rest.dropFirst()
      }
      guard digits() > 0 else { return false }
    }
    return rest.isEmpty
  }

  private mutating func string() throws(Failure) -> String {
    advance()
    var start = index
    skipPlain()
    if next == UInt8(ascii: "\"") {
      defer { advance() }
      return String(decoding: bytes[start..<index], as: UTF8.self)
    }
    var text = Array(bytes[start..<index])
    while let byte = next {
      switch byte {
      case UInt8(ascii: "\""):
        advance()
        return String(decoding: text, as: UTF8.self)
      case UInt8(ascii: "\\"):
        text += String(try escape()).utf8
      case 0..<0x20: throw failure("a line or control character inside quotes")
      default:
        start = index
        skipPlain()
        text += bytes[start..<index]
      }
    }
    throw failure("the quote is not closed")
  }

  /// Goes past what stands for itself inside quotes.
  private mutating func skipPlain() {
    while index < bytes.count {
      let byte = bytes[index]
      guard byte >= 0x20, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\") else { return }
      if byte & 0xC0 != 0x80 { place += 1 }
      index += 1
    }
  }

  private static let simpleEscapes: [UInt8: Character] = [
    UInt8(ascii: "\""): "\"", UInt8(ascii: "\\"): "\\", UInt8(ascii: "/"): "/",
    UInt8(ascii: "b"): "\u{8}", UInt8(ascii: "f"): "\u{C}", UInt8(ascii: "n"): "\n",
    UInt8(ascii: "r"): "\r", UInt8(ascii: "t"): "\t",
  ]

  private mutating func escape() throws(Failure) -> Character {
    advance()
    guard let byte = next else { throw failure("the quote is not closed") }
    if let character = Self.simpleEscapes[byte] {
      advance()
      return character
    }
    guard byte == UInt8(ascii: "u") else { throw failure("unknown escape after '\\'") }
    let high = try unit()
    if let scalar = Unicode.Scalar(high) { return Character(scalar) }
    // A pair of surrogates stands for one scalar beyond the first 65,536.
    guard high < 0xDC00, next == UInt8(ascii: "\\"), bytes[index...].dropFirst().first == 0x75
    else { throw failure("half of a surrogate pair") }
    advance()
    let low = try unit()
    guard (0xDC00...0xDFFF).contains(low),
      let scalar = Unicode.Scalar(0x10000 + (high - 0xD800) << 10 + (low - 0xDC00))
    else { throw failure("half of a surrogate pair") }
    return Character(scalar)
  }

  /// The four digits after the `u` that is next.
  private mutating func unit() throws(Failure) -> UInt32 {
    advance()
    let digits = String(decoding: bytes[index...].prefix(4), as: UTF8.self)
    guard digits.utf8.count == 4, digits.allSatisfy(\.isHexDigit),
      let unit = UInt32(digits, radix: 16)
    else { throw failure("expected four hexadecimal digits") }
    for _ in 0..<4 { advance() }
    return unit
  }
}
