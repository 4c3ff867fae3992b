/// The text of an HTML page in lines, as a person sees it: without scripts, styles and comments.
/// Broken markup gives text, never an error.
func htmlLines(_ html: String, firstLine: Int = 1) -> [PostingLine] {
  var reader = HTMLReader(Array(html.utf8), firstLine: firstLine)
  reader.read()
  return reader.lines
}

private struct HTMLReader {
  private let bytes: [UInt8]
  private var at = 0
  private var line: Int
  private(set) var lines: [PostingLine] = []
  private var text: [UInt8] = []
  private var textLine = 1
  private var isInHeading = false
  private var isInItem = false

  init(_ bytes: [UInt8], firstLine: Int) {
    self.bytes = bytes
    line = firstLine
    textLine = firstLine
  }

  mutating func read() {
    while at < bytes.count {
      switch bytes[at] {
      case UInt8(ascii: "<"): readMarkup()
      case UInt8(ascii: "&"): readEntity()
      default: take(bytes[at])
      }
    }
    endLine()
  }

  private mutating func take(_ byte: UInt8) {
    if byte == 0x0A { line += 1 }
    add([byte <= 0x20 ? 0x20 : byte])
    at += 1
  }

  private mutating func add(_ more: [UInt8]) {
    // Blanks in a row are one, and none begins a line.
    if more == [0x20], text.last == nil || text.last == 0x20 { return }
    if text.isEmpty { textLine = line }
    text += more
  }

  private mutating func endLine() {
    let content = text.last == 0x20 ? text.dropLast() : text[...]
    if !content.isEmpty {
      lines.append(
        PostingLine(
          number: textLine, text: String(decoding: content, as: UTF8.self),
          isHeading: isInHeading, isItem: isInItem))
    }
    text = []
  }

  private mutating func skip(to end: Int) {
    line += bytes[at..<end].count { $0 == 0x0A }
    at = end
  }

  private mutating func readMarkup() {
    if bytes[at...].starts(with: "<!--".utf8) {
      skip(to: end(of: "-->", from: at + 4))
      return
    }
    // A tag that is never closed ends where the next begins, so that no byte is looked at twice.
    let close = bytes[(at + 1)...].firstIndex { $0 == 0x3E || $0 == 0x3C } ?? bytes.count
    let first = at + 1 < bytes.count ? bytes[at + 1] : 0x20
    let isTag = isLetter(first) || "/!?".utf8.contains(first)
    guard isTag, close < bytes.count, bytes[close] == 0x3E else {
      take(bytes[at])
      return
    }
    let inner = bytes[(at + 1)..<close]
    let isEnd = first == UInt8(ascii: "/")
    let name = String(
      decoding: inner.drop { !isLetter($0) }.prefix { isLetter($0) || (0x30...0x39).contains($0) },
      as: UTF8.self
    ).lowercased()
    skip(to: close + 1)
    apply(name, isEnd: isEnd)
  }

  private mutating func apply(_ name: String, isEnd: Bool) {
    if ["script", "style", "noscript", "svg", "template"].contains(name), !isEnd {
      skip(to: end(of: "</" + name, from: at))
      return
    }
    guard isBlock(name) else { return }
    endLine()
    if name.count == 2, name.hasPrefix("h"), name != "hr" { isInHeading = !isEnd }
    if name == "li" || name == "ul" || name == "ol" { isInItem = name == "li" && !isEnd }
  }

  private func isBlock(_ name: String) -> Bool {
    [
      "p", "div", "li", "ul", "ol", "br", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "tr", "td",
      "th", "table", "section", "article", "header", "footer", "title", "dt", "dd", "dl", "body",
      "head", "option", "blockquote", "main", "nav", "aside",
    ].contains(name)
  }

  /// Behind the next occurrence of an ASCII text in any case; the end where there is none.
  private func end(of text: String, from start: Int) -> Int {
    let wanted = Array(text.utf8)
    guard start < bytes.count else { return bytes.count }
    var index = start
    while let found = bytes[index...].firstIndex(of: wanted[0]) {
      let candidate = bytes[found...].prefix(wanted.count).map { isLetter($0) ? $0 | 0x20 : $0 }
      if candidate == wanted { return found + wanted.count }
      index = found + 1
    }
    return bytes.count
  }

  private mutating func readEntity() {
    // No entity is longer.
    let rest = bytes[(at + 1)...].prefix(10)
    guard let close = rest.firstIndex(of: UInt8(ascii: ";")),
      let meant = entity(String(decoding: bytes[(at + 1)..<close], as: UTF8.self))
    else {
      take(bytes[at])
      return
    }
    at = close + 1
    let isBlank = meant.unicodeScalars.allSatisfy { $0.properties.isWhitespace || $0.value < 0x20 }
    add(isBlank ? [0x20] : Array(meant.utf8))
  }
}

private func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

private func entity(_ name: String) -> String? {
  if name.hasPrefix("#") {
    let digits = name.dropFirst()
    let isHexadecimal = digits.first == "x" || digits.first == "X"
    let value = isHexadecimal ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
    return value.flatMap(Unicode.Scalar.init).map { String(Character($0)) }
  }
  return namedEntities[name]
}

/// The ones that postings use.
private let namedEntities: [String: String] = [
  "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": " ", "ndash": "–",
  "mdash": "—", "bull": "•", "middot": "·", "hellip": "…", "rsquo": "’", "lsquo": "‘",
  "ldquo": "“", "rdquo": "”", "reg": "®", "trade": "™", "copy": "©", "euro": "€", "pound": "£",
  "eacute": "é", "egrave": "è", "agrave": "à", "ccedil": "ç", "ecirc": "ê", "auml": "ä",
  "ouml": "ö", "uuml": "ü", "Auml": "Ä", "Ouml": "Ö", "Uuml": "Ü", "szlig": "ß", "aacute": "á",
  "iacute": "í", "oacute": "ó", "uacute": "ú", "ntilde": "ñ", "ensp": " ", "emsp": " ",
  "thinsp": " ", "shy": "", "rarr": "→", "times": "×",
]
