/// A text file of unknown origin as UTF-8.
struct LooseText {
  /// How the bytes were taken.
  enum Encoding: String, Sendable {
    case utf8 = "UTF-8"
    case utf16 = "UTF-16"
    /// Some lines or all are Windows-1252, the rest UTF-8.
    case windows1252 = "Windows-1252"
  }

  /// Valid UTF-8 without a byte order mark.
  let bytes: [UInt8]
  let encoding: Encoding
  let hadMark: Bool
  /// Where in `bytes` each line begins that was Windows-1252, in ascending order.
  let convertedLines: [Int]

  init(_ raw: [UInt8]) {
    let wide = raw.starts(with: [0xFF, 0xFE]) || raw.starts(with: [0xFE, 0xFF])
    hadMark = wide || raw.starts(with: [0xEF, 0xBB, 0xBF])
    if wide {
      (bytes, encoding, convertedLines) = (Self.fromUTF16(raw), .utf16, [])
      return
    }
    let text = hadMark ? Array(raw.dropFirst(3)) : raw
    if String(validating: text, as: UTF8.self) != nil {
      (bytes, encoding, convertedLines) = (text, .utf8, [])
    } else {
      (bytes, convertedLines) = Self.fromWindows(text)
      encoding = .windows1252
    }
  }

  private static func fromUTF16(_ raw: [UInt8]) -> [UInt8] {
    let isLittle = raw[0] == 0xFF
    let units = stride(from: 2, to: raw.count - 1, by: 2).map { index in
      let (a, b) = (UInt16(raw[index]), UInt16(raw[index + 1]))
      return isLittle ? b << 8 | a : a << 8 | b
    }
    return Array(String(decoding: units, as: UTF16.self).utf8)
  }

  /// Lines that are valid UTF-8 stay; the others are taken as Windows-1252.
  private static func fromWindows(_ raw: [UInt8]) -> (bytes: [UInt8], converted: [Int]) {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(raw.count + raw.count / 16)
    var converted: [Int] = []
    var start = 0
    while start < raw.count {
      let end = raw[start...].firstIndex { $0 == 0x0A || $0 == 0x0D }.map { $0 + 1 } ?? raw.count
      let line = raw[start..<end]
      if line.allSatisfy({ $0 < 0x80 }) || String(validating: line, as: UTF8.self) != nil {
        bytes += line
      } else {
        converted.append(bytes.count)
        for byte in line { bytes += Array(String(Character(Windows1252.scalar(byte))).utf8) }
      }
      start = end
    }
    return (bytes, converted)
  }
}

/// The code page of Western Windows (WHATWG Encoding: its unused bytes are control characters).
enum Windows1252 {
  private static let upper: [Unicode.Scalar] =
    Array(
      "\u{20AC}\u{81}\u{201A}\u{192}\u{201E}\u{2026}\u{2020}\u{2021}\u{2C6}\u{2030}\u{160}\u{2039}"
        .unicodeScalars)
    + Array(
      "\u{152}\u{8D}\u{17D}\u{8F}\u{90}\u{2018}\u{2019}\u{201C}\u{201D}\u{2022}\u{2013}\u{2014}"
        .unicodeScalars)
    + Array("\u{2DC}\u{2122}\u{161}\u{203A}\u{153}\u{9D}\u{17E}\u{178}".unicodeScalars)

  private static let bytes = Dictionary(
    uniqueKeysWithValues: upper.enumerated().map { ($1, UInt8($0 + 0x80)) })

  static func scalar(_ byte: UInt8) -> Unicode.Scalar {
    0x80...0x9F ~= byte ? upper[Int(byte) - 0x80] : Unicode.Scalar(byte)
  }

  /// The byte that a scalar has in the code page; nil where it has none.
  static func byte(_ scalar: Unicode.Scalar) -> UInt8? {
    if scalar.value < 0x80 || 0xA0...0xFF ~= scalar.value { return UInt8(scalar.value) }
    return bytes[scalar]
  }
}
