/// JSON with the keys of objects in the order in which they stand, as readers by eye see them.
indirect enum OrderedJSON: Equatable {
  case object([Entry])
  case list([OrderedJSON])
  case text(String)
  case number(String)
  case flag(Bool)
  case null

  struct Entry: Equatable {
    let key: String
    let value: OrderedJSON
  }

  struct Malformed: Error { let offset: Int }

  init(_ text: String) throws {
    var reader = Reader(bytes: Array(text.utf8))
    self = try reader.value()
    reader.skipBlanks()
    guard reader.isAtEnd else { throw Malformed(offset: reader.position) }
  }

  subscript(key: String) -> OrderedJSON? {
    guard case .object(let entries) = self else { return nil }
    return entries.first { $0.key == key }?.value
  }

  /// All values at a path such as `steps[].gains[]`; the empty path is the value itself.
  func values(at path: String) -> [OrderedJSON] {
    path.split(separator: ".").reduce([self]) { found, part in
      let isList = part.hasSuffix("[]")
      let key = isList ? String(part.dropLast(2)) : String(part)
      return found.compactMap { $0[key] }.flatMap { value -> [OrderedJSON] in
        guard isList, case .list(let elements) = value else { return [value] }
        return elements
      }
    }
  }

  /// A word for the type: `money` and `object` are objects, `date` is a text of that form.
  var type: String {
    switch self {
    case .object(let entries):
      Array(entries.map(\.key).prefix(2)) == ["amount", "currency"] ? "money" : "object"
    case .list: "list"
    case .text(let text): text.wholeMatch(of: /\d{4}-\d\d-\d\d/) != nil ? "date" : "text"
    case .number: "number"
    case .flag: "flag"
    case .null: "null"
    }
  }
}

private struct Reader {
  let bytes: [UInt8]
  var position = 0

  var isAtEnd: Bool { position == bytes.count }

  mutating func skipBlanks() {
    while !isAtEnd, [0x20, 0x0A, 0x0D, 0x09].contains(bytes[position]) { position += 1 }
  }

  mutating func value() throws -> OrderedJSON {
    skipBlanks()
    guard !isAtEnd else { throw malformed }
    switch bytes[position] {
    case UInt8(ascii: "{"):
      return .object(
        try elements(until: "}") { reader throws in
          let key = try reader.string()
          try reader.expect(":")
          return OrderedJSON.Entry(key: key, value: try reader.value())
        })
    case UInt8(ascii: "["):
      return .list(try elements(until: "]") { reader throws in try reader.value() })
    case UInt8(ascii: "\""): return .text(try string())
    default: return try word()
    }
  }

  private mutating func elements<Element>(
    until end: Unicode.Scalar, _ read: (inout Reader) throws -> Element
  ) throws -> [Element] {
    position += 1
    var found: [Element] = []
    skipBlanks()
    while !isAtEnd, bytes[position] != UInt8(ascii: end) {
      if !found.isEmpty { try expect(",") }
      found.append(try read(&self))
      skipBlanks()
    }
    try expect(end)
    return found
  }

  private mutating func expect(_ sign: Unicode.Scalar) throws {
    skipBlanks()
    guard !isAtEnd, bytes[position] == UInt8(ascii: sign) else { throw malformed }
    position += 1
  }

  /// Escapes stay as they are written, but for the quote.
  private mutating func string() throws -> String {
    try expect("\"")
    let start = position
    while !isAtEnd, bytes[position] != UInt8(ascii: "\"") {
      position += bytes[position] == UInt8(ascii: "\\") ? 2 : 1
    }
    guard position < bytes.count else { throw malformed }
    let text = String(decoding: bytes[start..<position], as: UTF8.self)
    position += 1
    return text.replacing("\\\"", with: "\"")
  }

  private mutating func word() throws -> OrderedJSON {
    let start = position
    while !isAtEnd, !Array(" \n\r\t,]}".utf8).contains(bytes[position]) { position += 1 }
    let word = String(decoding: bytes[start..<position], as: UTF8.self)
    switch word {
    case "true", "false": return .flag(word == "true")
    case "null": return .null
    default:
      guard Double(word) != nil else { throw malformed }
      return .number(word)
    }
  }

  private var malformed: OrderedJSON.Malformed { .init(offset: position) }
}
