internal import CNcurses

extension Terminal {
  /// Asks the terminal to put text into its clipboard (OSC 52). False where it is known to have none, or where
  /// the text is longer than terminals take; whether it did can't be known.
  package func copy(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    guard bytes.count <= 50_000, Self.mayHaveClipboard else { return false }
    cairn_send("\u{1B}]52;c;\(base64(bytes))\u{07}")
    return true
  }

  private static var mayHaveClipboard: Bool {
    guard let name = getenv("TERM").map({ String(cString: $0) }) else { return false }
    return !["linux", "vt", "dumb", "ansi", "cons"].contains { name.hasPrefix($0) }
  }
}

/// Bytes in base 64 (RFC 4648).
func base64(_ bytes: [UInt8]) -> String {
  let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
  var text = ""
  for start in stride(from: 0, to: bytes.count, by: 3) {
    let part = bytes[start..<min(start + 3, bytes.count)]
    let bits = (0..<3).reduce(0) {
      $0 << 8 | (part.count > $1 ? Int(part[part.startIndex + $1]) : 0)
    }
    for digit in 0..<4 {
      text.append(digit <= part.count ? digits[bits >> (18 - 6 * digit) & 63] : "=")
    }
  }
  return text
}
