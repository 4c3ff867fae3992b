import CairnModel

/// A JSON value whose objects keep the order of their keys, so that the same result is the same
/// text.
enum JSONValue: Sendable {
  case null
  case flag(Bool)
  /// Digits as they are to be written.
  case number(String)
  case text(String)
  case list([JSONValue])
  case object([(key: String, value: JSONValue)])
  /// Written without blanks, each line as full as it can be.
  indirect case dense(JSONValue)
}

extension JSONValue: ExpressibleByStringLiteral, ExpressibleByDictionaryLiteral,
  ExpressibleByArrayLiteral
{
  init(stringLiteral text: String) { self = .text(text) }
  init(arrayLiteral values: JSONValue...) { self = .list(values) }
  init(dictionaryLiteral entries: (String, JSONValue)...) {
    self = .object(entries.map { (key: $0.0, value: $0.1) })
  }

  static func whole(_ number: Int) -> JSONValue { .number(String(number)) }
  static func text(_ text: String?) -> JSONValue { text.map { .text($0) } ?? .null }
  static func whole(_ number: Int?) -> JSONValue { number.map { .whole($0) } ?? .null }
  static func date(_ date: CivilDate?) -> JSONValue { .text(date?.iso) }
  static func id<Subject>(_ id: Identifier<Subject>?) -> JSONValue { .text(id?.text) }
  static func ids<Subject>(_ ids: some Sequence<Identifier<Subject>>) -> JSONValue {
    .list(ids.map { .id($0) })
  }
  static func texts(_ texts: [String]) -> JSONValue { .list(texts.map { .text($0) }) }

  /// A part of a whole as a decimal between 0 and 1, to a ten-thousandth.
  static func share(_ part: Int, of whole: Int) -> JSONValue {
    whole == 0 ? .number("1") : .number(decimal(part, over: whole, digits: 4))
  }

  static func share(_ readiness: Readiness) -> JSONValue {
    share(readiness.held, of: readiness.asked)
  }

  /// `{"amount": 294.00, "currency": "USD"}`; null where it is not known.
  static func money(_ money: Money?) -> JSONValue {
    guard let money else { return .null }
    let currency = money.currency
    let amount = decimal(
      money.minorUnits, over: currency.minorPerMajor, digits: currency.minorDigits, keepsZeros: true
    )
    return ["amount": .number(amount), "currency": .text(currency.code)]
  }

  static func rise(_ rise: Rise) -> JSONValue {
    ["skill": .id(rise.skill), "from": .whole(rise.from.rawValue), "to": .whole(rise.to.rawValue)]
  }
}

/// A quotient in decimal digits, rounded half up; without binary fractions, so that all machines
/// agree.
func decimal(_ part: Int, over whole: Int, digits: Int, keepsZeros: Bool = false) -> String {
  let scale = (0..<digits).reduce(1) { power, _ in power * 10 }
  let (major, rest) = abs(part).quotientAndRemainder(dividingBy: whole)
  var scaled = (rest * scale * 2 + whole) / (whole * 2)
  let carried = major + scaled / scale
  scaled %= scale
  let sign = part < 0 ? "-" : ""
  var fraction = String(scaled)
  fraction = String(repeating: "0", count: digits - min(digits, fraction.count)) + fraction
  if !keepsZeros { while fraction.last == "0" { fraction.removeLast() } }
  return sign + String(carried) + (digits == 0 || fraction.isEmpty ? "" : "." + fraction)
}

extension JSONValue {
  /// The value on a line of its own.
  var line: String { inline(within: .max) ?? "null" }

  /// The value as text: what fits a line stands on one line, the rest is indented by two.
  var serialized: String {
    var text = ""
    write(to: &text, indent: 0, width: 100)
    return text + "\n"
  }

  /// The value as it stands in a text that is indented by so much.
  func indented(by indent: Int) -> String {
    var text = ""
    write(to: &text, indent: indent, width: 100)
    return text
  }

  private func write(to text: inout String, indent: Int, width: Int) {
    switch self {
    case .list(let values) where !values.isEmpty:
      if let line = inline(within: width - indent) { return text += line }
      open(&text, "[", "]", indent, values) { text, value in
        value.write(to: &text, indent: indent + 2, width: width)
      }
    case .object(let entries) where !entries.isEmpty:
      if let line = inline(within: width - indent) { return text += line }
      open(&text, "{", "}", indent, entries) { text, entry in
        text += Self.escaped(entry.key) + ": "
        entry.value.write(to: &text, indent: indent + 2, width: width)
      }
    case .dense(let value): value.writeDense(to: &text, width: width)
    default: text += inline(within: .max) ?? ""
    }
  }

  /// Lines break only after commas; text values stay whole.
  private func writeDense(to text: inout String, width: Int) {
    var line = ""
    for piece in densePieces(followedBy: "") {
      if !line.isEmpty, line.utf8.count + piece.utf8.count > width {
        text += line + "\n"
        line = ""
      }
      line += piece
    }
    text += line
  }

  private func densePieces(followedBy end: String) -> [String] {
    let parts: [(before: String, value: JSONValue)]
    let brackets: (open: String, close: String)
    switch self {
    case .list(let values):
      (parts, brackets) = (values.map { ("", $0) }, ("[", "]"))
    case .object(let entries):
      (parts, brackets) = (entries.map { (Self.escaped($0.key) + ":", $0.value) }, ("{", "}"))
    case .dense(let value): return value.densePieces(followedBy: end)
    default: return [(inline(within: .max) ?? "") + end]
    }
    if parts.isEmpty { return [brackets.open + brackets.close + end] }
    var pieces: [String] = []
    for (index, part) in parts.enumerated() {
      let isLast = index == parts.count - 1
      var own = part.value.densePieces(followedBy: isLast ? brackets.close + end : ",")
      own[0] = (index == 0 ? brackets.open : "") + part.before + own[0]
      pieces += own
    }
    return pieces
  }

  private func open<Part>(
    _ text: inout String, _ opening: String, _ closing: String, _ indent: Int, _ parts: [Part],
    _ write: (inout String, Part) -> Void
  ) {
    let margin = "\n" + String(repeating: " ", count: indent)
    text += opening
    for (index, part) in parts.enumerated() {
      text += (index == 0 ? "" : ",") + margin + "  "
      write(&text, part)
    }
    text += margin + closing
  }

  /// The value on one line, or nil where that is longer than `width` bytes.
  private func inline(within width: Int) -> String? {
    var line = ""
    switch self {
    case .null: line = "null"
    case .flag(let flag): line = flag ? "true" : "false"
    case .number(let digits): line = digits
    case .text(let text): line = Self.escaped(text)
    case .list(let values):
      line = "["
      for (index, value) in values.enumerated() {
        guard let part = value.inline(within: width - line.utf8.count) else { return nil }
        line += (index == 0 ? "" : ", ") + part
      }
      line += "]"
    case .object(let entries):
      line = "{"
      for (index, entry) in entries.enumerated() {
        guard let part = entry.value.inline(within: width - line.utf8.count) else { return nil }
        line += (index == 0 ? "" : ", ") + Self.escaped(entry.key) + ": " + part
      }
      line += "}"
    case .dense(let value): return value.inline(within: width)
    }
    return line.utf8.count <= width ? line : nil
  }

  /// A text in quotes.
  static func escaped(_ text: String) -> String {
    if text.utf8.allSatisfy({ 0x20..<0x7F ~= $0 && $0 != 0x22 && $0 != 0x5C }) {
      return "\"" + text + "\""
    }
    var escaped = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": escaped += "\\\""
      case "\\": escaped += "\\\\"
      case "\n": escaped += "\\n"
      case "\t": escaped += "\\t"
      case "\r": escaped += "\\r"
      case _ where isControl(scalar):
        let digits = String(scalar.value, radix: 16)
        escaped += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped + "\""
  }
}
