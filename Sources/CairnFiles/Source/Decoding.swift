import CairnModel

/// The text of a file's bytes, or nil with the reason found: nothing in it, not UTF-8, not text.
func decode(_ name: String, _ bytes: [UInt8]) -> (SourceText?, Findings) {
  let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
  let hasMark = bytes.starts(with: mark)
  let source = SourceText(name: name, bytes: hasMark ? Array(bytes.dropFirst(3)) : bytes)
  if let (index, reason) = firstInvalidByte(source.bytes) {
    // Only what precedes the bad byte can be counted and shown as text.
    let findings = Findings(lossy(source))
    findings.error(
      "invalid-utf8", at: scalarCount(source.bytes[..<index]),
      "byte \(hexadecimal(source.bytes[index])) is not valid UTF-8",
      hint: reason)
    return (nil, findings)
  }
  let findings = Findings(source)
  if hasMark {
    findings.warning(
      "byte-order-mark", at: 0, "the file begins with a byte order mark, which is ignored",
      hint: "save it as UTF-8 without one")
  }
  guard !isBlank(source.bytes) else {
    findings.error(
      "empty-file", at: nil, "the file is empty", hint: "begin with 'format: cairn/…@1'")
    return (nil, findings)
  }
  if let index = source.bytes.firstIndex(where: isForbidden) {
    findings.error(
      "control-character", at: scalarCount(source.bytes[..<index]),
      "control character 0x\(String(source.bytes[index], radix: 16, uppercase: true)) in a text file"
    )
    return (nil, findings)
  }
  reportBareReturn(source, findings)
  return (source, findings)
}

private func hexadecimal(_ byte: UInt8) -> String {
  "0x" + String(byte, radix: 16, uppercase: true)
}

private func isForbidden(_ byte: UInt8) -> Bool {
  byte < 0x20 && byte != 0x09 && byte != 0x0A && byte != 0x0D || byte == 0x7F
}

private func isBlank(_ bytes: [UInt8]) -> Bool {
  bytes.allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x0A || $0 == 0x0D }
}

/// Scalars of UTF-8 text: bytes that continue none.
func scalarCount(_ bytes: some Sequence<UInt8>) -> Int {
  bytes.reduce(0) { $1 & 0xC0 != 0x80 ? $0 + 1 : $0 }
}

private func reportBareReturn(_ source: SourceText, _ findings: Findings) {
  var index = source.bytes.startIndex
  while let found = source.bytes[index...].firstIndex(of: 0x0D) {
    index = found + 1
    guard index == source.bytes.count || source.bytes[index] != 0x0A else { continue }
    findings.warning(
      "bare-carriage-return", at: scalarCount(source.bytes[..<found]),
      "a carriage return without a line feed ends this line",
      hint: "save the file with line feeds")
    return
  }
}

private func lossy(_ source: SourceText) -> SourceText {
  let text = String(decoding: source.bytes, as: UTF8.self)
  return SourceText(name: source.name, bytes: Array(text.utf8))
}

/// The first byte that no UTF-8 text holds at its place, and what to do about it.
private func firstInvalidByte(_ bytes: [UInt8]) -> (index: Int, hint: String)? {
  guard String(validating: bytes, as: UTF8.self) == nil else { return nil }
  if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
    return (0, "this looks like UTF-16; save it as UTF-8")
  }
  var decoder = UTF8()
  var rest = bytes.makeIterator()
  var index = 0
  while case .scalarValue(let scalar) = decoder.decode(&rest) {
    index += UTF8.width(scalar)
  }
  return (min(index, bytes.count - 1), "save the file as UTF-8")
}
