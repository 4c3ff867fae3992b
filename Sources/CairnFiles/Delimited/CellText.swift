/// The text of a cell as a person would have typed it: without invisible signs, HTML entities and
/// encoding accidents.
struct CellText {
  let text: String
  /// Whether UTF-8 had been encoded twice.
  let wasDoubleEncoded: Bool

  init(_ bytes: ArraySlice<UInt8>) {
    // Nearly all cells are plain; asking Unicode about each sign takes longer than all the rest.
    if bytes.allSatisfy({ 0x20..<0x7F ~= $0 && $0 != UInt8(ascii: "&") }) {
      let body = bytes.drop { $0 == 0x20 }
      let end = body.lastIndex { $0 != 0x20 }.map { $0 + 1 } ?? body.startIndex
      self.init(
        text: String(decoding: body[..<end], as: UTF8.self), wasDoubleEncoded: false)
    } else {
      self.init(String(decoding: bytes, as: UTF8.self))
    }
  }

  init(_ raw: String) {
    let mended = raw.utf8.allSatisfy { $0 < 0x80 } ? nil : withoutDoubleEncoding(raw)
    self.init(
      text: trimmed(withoutEntities(withoutInvisible(mended ?? raw))),
      wasDoubleEncoded: mended != nil)
  }

  private init(text: String, wasDoubleEncoded: Bool) {
    self.text = text
    self.wasDoubleEncoded = wasDoubleEncoded
  }
}

/// Without signs that nobody sees; odd blanks and line ends become plain ones.
private func withoutInvisible(_ text: String) -> String {
  var result = String.UnicodeScalarView()
  var endsInReturn = false
  for scalar in text.unicodeScalars {
    switch scalar.value {
    case 0x0D, 0x0B, 0x0C, 0x85, 0x2028, 0x2029:
      result.append("\n")
      endsInReturn = scalar.value == 0x0D
      continue
    case 0x0A: if !endsInReturn { result.append("\n") }
    case 0x09, 0xA0, 0x2007, 0x202F: result.append(" ")
    case 0x200B, 0x2060, 0xFEFF, 0xAD: break
    case _ where isControl(scalar): break
    default: result.append(scalar)
    }
    endsInReturn = false
  }
  return String(result)
}

private let entities = [
  "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": " ", "rsquo": "’",
  "lsquo": "‘", "ldquo": "“", "rdquo": "”", "ndash": "–", "mdash": "—", "hellip": "…",
]

/// HTML entities as what they stand for.
private func withoutEntities(_ text: String) -> String {
  guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
  var result = ""
  var rest = text[...]
  while let start = rest.firstIndex(of: "&") {
    result += rest[..<start]
    rest = rest[start...]
    guard let end = rest.prefix(12).firstIndex(of: ";"),
      let meaning = entity(rest[rest.index(after: start)..<end])
    else {
      result.append("&")
      rest = rest.dropFirst()
      continue
    }
    result += meaning
    rest = rest[rest.index(after: end)...]
  }
  return result + rest
}

private func entity(_ name: Substring) -> String? {
  if let meaning = entities[String(name)] { return meaning }
  guard name.first == "#" else { return nil }
  let digits = name.dropFirst()
  let isHex = digits.first == "x" || digits.first == "X"
  let value = isHex ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
  guard let scalar = value.flatMap({ Unicode.Scalar($0) }), !isControl(scalar) else { return nil }
  return String(Character(scalar))
}

private func isBlank(_ byte: UInt8) -> Bool {
  byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09
}

/// Without blanks and line ends around it.
func trimmed(_ text: String) -> String {
  guard let first = text.utf8.first, let last = text.utf8.last, isBlank(first) || isBlank(last)
  else { return text }
  return trimmed(text[...])
}

/// Without blanks and line ends around it.
func trimmed(_ text: some StringProtocol) -> String {
  let bytes = Substring(text).utf8
  var (start, end) = (bytes.startIndex, bytes.endIndex)
  while start < end, isBlank(bytes[start]) { start = bytes.index(after: start) }
  while start < end {
    let last = bytes.index(before: end)
    guard isBlank(bytes[last]) else { break }
    end = last
  }
  return String(Substring(bytes[start..<end]))
}

/// Whether a text has another in it, byte by byte: asking letter by letter takes much longer.
func holds(_ text: String, _ part: String) -> Bool {
  var (text, part) = (text, part)
  return text.withUTF8 { bytes in
    part.withUTF8 { wanted in
      guard let first = wanted.first, bytes.count >= wanted.count else { return wanted.isEmpty }
      for start in 0...(bytes.count - wanted.count) where bytes[start] == first {
        if (1..<wanted.count).allSatisfy({ bytes[start + $0] == wanted[$0] }) { return true }
      }
      return false
    }
  }
}

/// On one line, with single blanks.
func onOneLine(_ text: String) -> String {
  var wasBlank = false
  let isOdd = text.utf8.contains { byte in
    defer { wasBlank = byte == 0x20 }
    return byte == 0x0A || byte == 0x20 && wasBlank
  }
  guard isOdd else { return text }
  return text.split { $0 == " " || $0.isNewline }.joined(separator: " ")
}
