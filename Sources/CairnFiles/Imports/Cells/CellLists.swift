/// The items of a cell that holds a list: a Python or JSON literal, lines, or text with `|`, `;`,
/// bullets, double blanks or commas between the items.
///
/// A comma parts items only outside brackets, and where the pieces that it would part are together a
/// name that `isName` knows (`Extract, Transform, Load`) they stay together.
func listItems(_ text: String, isName: (String) -> Bool = { _ in false }) -> [String] {
  let body = withoutLabel(text)
  if let items = literalItems(body) { return joinedNames(items.compactMap(listItem), isName) }
  for separator in ["\n", " | ", "|", ";", "•", "·", " / "] where holds(body, separator) {
    let parts = body.components(by: separator)
    if separator != " / " || parts.count > 2 { return parts.compactMap(listItem) }
  }
  if holds(body, "  "), !holds(body, ",") { return body.components(by: "  ").compactMap(listItem) }
  return joined(commaParts(body), isName).compactMap(listItem)
}

/// The items of a list that was parted at commas inside names, whole again.
func joinedNames(_ items: [String], _ isName: (String) -> Bool) -> [String] {
  var parts = items
  for index in parts.indices.dropFirst() { parts[index] = " " + parts[index] }
  return joined(parts, isName).map { trimmed($0) }
}

/// `Skills you'll gain:` and its like.
private func withoutLabel(_ text: String) -> String {
  guard let colon = text.prefix(40).firstIndex(of: ":") else { return text }
  let label = text[..<colon].lowercased()
  let words = ["skill", "gain", "learn", "topic", "cover", "tag", "competenc"]
  guard words.contains(where: label.contains), !label.contains(",") else { return text }
  return trimmed(text[text.index(after: colon)...])
}

/// One item without what only holds lists together; nil where nothing is left.
func listItem(_ text: String) -> String? {
  if isPlainItem(text) { return text }
  var item = onOneLine(trimmed(text))
  for opening in ["and ", "& ", "- ", "* "] where item.hasPrefix(opening) && item.count > 6 {
    item = trimmed(item.dropFirst(opening.count))
  }
  while let last = item.last, ".,;".contains(last), item.count > 1, !item.hasSuffix("...") {
    item.removeLast()
  }
  let small = item.lowercased()
  // `(461 reviews)` slips in where a page has no list.
  if small.hasPrefix("("), small.hasSuffix(" reviews)") { return nil }
  return fillers.contains(small) || isNull(item) || item.utf8.count > 200 ? nil : item
}

private let fillers: Set = [
  "and more", "more", "etc", "others", "and others", "& more", "& more...", "...",
]

/// Whether an item is one as it stands, by its bytes: no blanks around or doubled, nothing before or
/// after it that only holds lists together.
private func isPlainItem(_ text: String) -> Bool {
  var text = text
  return text.withUTF8 { bytes in
    guard let first = bytes.first, let last = bytes.last, bytes.count <= 200,
      97...122 ~= first | 0x20 || 48...57 ~= first, last != 0x20, !".,;".utf8.contains(last),
      !bytes.starts(with: "and ".utf8)
    else { return false }
    var before: UInt8 = 0
    for byte in bytes {
      guard 0x20..<0x7F ~= byte, byte != 0x20 || before != 0x20 else { return false }
      before = byte
    }
    guard bytes.count < 16 else { return true }
    let text = String(decoding: bytes, as: UTF8.self)
    return !fillers.contains(text.lowercased()) && !isNull(text)
  }
}

/// The text parted at commas that stand in no brackets.
private func commaParts(_ text: String) -> [String] {
  var parts = [""]
  var depth = 0
  for character in text {
    if "([{".contains(character) { depth += 1 }
    if ")]}".contains(character) { depth = max(0, depth - 1) }
    if character == ",", depth == 0 {
      parts.append("")
    } else {
      parts[parts.count - 1].append(character)
    }
  }
  return parts
}

/// Puts pieces together again that are one name with commas in it: the longest first, at most five.
private func joined(_ parts: [String], _ isName: (String) -> Bool) -> [String] {
  guard parts.count > 1 else { return parts }
  var items: [String] = []
  var index = 0
  while index < parts.count {
    let most = min(5, parts.count - index)
    let length =
      (2..<max(2, most + 1)).reversed().first { length in
        isName(trimmed(parts[index..<(index + length)].joined(separator: ",")))
      } ?? 1
    items.append(parts[index..<(index + length)].joined(separator: ","))
    index += length
  }
  return items
}

/// The items of `['a', "b's", "c, d"]`, of a set or tuple, or of a JSON list; nil where the text is
/// none. What is not closed ends with the text.
func literalItems(_ text: String) -> [String]? {
  let pairs: [Character: Character] = ["[": "]", "{": "}", "(": ")"]
  guard let first = text.first, pairs[first] != nil else { return nil }
  var scanner = LiteralScanner(text.dropFirst())
  let items = scanner.items()
  // Text in brackets is a list only where its items are quoted or the bracket is square.
  guard scanner.sawQuote || first == "[" else { return nil }
  return items
}

private struct LiteralScanner {
  private var rest: Substring
  private(set) var sawQuote = false

  init(_ text: Substring) { rest = text }

  mutating func items() -> [String] {
    var items: [String] = []
    var bare = ""
    func end() {
      let word = trimmed(bare)
      if !word.isEmpty, word.lowercased() != "none", word != "nan" { items.append(word) }
      bare = ""
    }
    while let sign = rest.popFirst() {
      switch sign {
      case _ where "'\"“".contains(sign) && trimmed(bare).isEmpty:
        sawQuote = true
        items.append(quoted(sign == "“" ? "”" : sign))
        bare = ""
      case ",", "[", "(", "{": end()
      case "]", ")", "}": end()
      default: bare.append(sign)
      }
    }
    end()
    return items
  }

  /// A text up to its quote; one inside a word (`b's`) doesn't end it.
  private mutating func quoted(_ quote: Character) -> String {
    var text = ""
    while let sign = rest.popFirst() {
      if sign == "\\", let escaped = rest.popFirst() {
        text.append(escaped == "n" ? "\n" : escaped == "t" ? " " : escaped)
      } else if sign == quote, isEnd {
        return text
      } else {
        text.append(sign)
      }
    }
    return text
  }

  private var isEnd: Bool {
    guard let next = rest.first(where: { $0 != " " }) else { return true }
    return ",:]})".contains(next)
  }
}

extension String {
  /// The parts between a separator.
  fileprivate func components(by separator: String) -> [String] {
    split(separator: separator, omittingEmptySubsequences: true).map(String.init)
  }
}
