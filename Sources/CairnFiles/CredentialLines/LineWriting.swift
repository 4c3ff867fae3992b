package import CairnModel

/// The first line of a file of JSON Lines: what it is, the lines of `comment`, and what is declared.
package func credentialLinesHead(providers: [Provider], comment: [String] = []) -> [UInt8] {
  var head: [(key: String, value: JSONValue)] = [
    ("format", .text(DocumentFormat.credentials.rawValue))
  ]
  if !comment.isEmpty { head.append(("comment", .texts(comment))) }
  head.append(("providers", .list(providers.map(\.value.json))))
  return Array((JSONValue.object(head).line + "\n").utf8)
}

/// A line for each credential. Parts of a list can be written at the same time and put one behind the other.
package func credentialLines(_ credentials: ArraySlice<Credential>) -> [UInt8] {
  var bytes: [UInt8] = []
  bytes.reserveCapacity(credentials.count * 600)
  for credential in credentials {
    credential.value.appendJSON(to: &bytes)
    bytes.append(0x0A)
  }
  return bytes
}

extension YAMLValue {
  /// Appends the value as `json.line` would be, straight into bytes.
  fileprivate func appendJSON(to bytes: inout [UInt8]) {
    switch self {
    case .scalar(let text):
      let isBare = text == "true" || text == "false" || Self.isNumber(text)
      if isBare { bytes += text.utf8 } else { Self.appendQuoted(text, to: &bytes) }
    case .text(let text): Self.appendQuoted(text, to: &bytes)
    case .list(let items, _):
      bytes.append(UInt8(ascii: "["))
      for (index, item) in items.enumerated() {
        if index > 0 { bytes += ", ".utf8 }
        item.appendJSON(to: &bytes)
      }
      bytes.append(UInt8(ascii: "]"))
    case .map(let pairs, _):
      bytes.append(UInt8(ascii: "{"))
      for (index, pair) in pairs.enumerated() {
        if index > 0 { bytes += ", ".utf8 }
        Self.appendQuoted(pair.key, to: &bytes)
        bytes += ": ".utf8
        pair.value.appendJSON(to: &bytes)
      }
      bytes.append(UInt8(ascii: "}"))
    }
  }

  private static func appendQuoted(_ text: String, to bytes: inout [UInt8]) {
    var text = text
    let isPlain = text.withUTF8 { utf8 in
      guard utf8.allSatisfy({ 0x20..<0x7F ~= $0 && $0 != 0x22 && $0 != 0x5C }) else { return false }
      bytes.append(0x22)
      bytes.append(contentsOf: utf8)
      bytes.append(0x22)
      return true
    }
    if !isPlain { bytes += JSONValue.escaped(text).utf8 }
  }
}
