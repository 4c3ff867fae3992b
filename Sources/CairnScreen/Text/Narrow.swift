/// Nearly all text on a screen is made of scalars that each fill one cell by themselves: Latin letters, digits,
/// borders, bars. Such text is measured and cut without looking for grapheme clusters, which takes long.

/// What measuring text of such scalars found.
struct NarrowText {
  /// Display columns, which are as many as scalars.
  var columns = 0
  /// Whether some scalar is a space that a cell does not know.
  var hasThinSpaces = false
}

/// Whether a scalar fills one cell and joins nothing that such scalars stand beside.
@inline(__always)
func isNarrow(_ scalar: UInt32) -> Bool {
  switch scalar {
  case 0x20..<0x7F, 0xA1..<0xAD, 0xAE..<0x300: true
  // Dashes, quotation marks, dots; the euro; arrows, boxes, blocks and the signs of the screen.
  case 0x2010...0x2027, 0x20AC, 0x2190...0x22FF, 0x2500...0x25FC, 0x2605, 0x2713, 0x2717: true
  default: false
  }
}

/// A space of some typographic width that a cell does not know: no-break, thin, figure …
@inline(__always)
func isThinSpace(_ scalar: UInt32) -> Bool {
  switch scalar {
  case 0xA0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F: true
  default: false
  }
}

/// The scalar that begins at a position of valid UTF-8, and the position of the next.
@inline(__always)
func scalar(
  in bytes: UnsafeBufferPointer<UInt8>, at position: inout Int
) -> UInt32 {
  let first = UInt32(bytes[position])
  position += 1
  guard first >= 0x80 else { return first }
  let more = first < 0xE0 ? 1 : first < 0xF0 ? 2 : 3
  var value = first & (more == 1 ? 0x1F : more == 2 ? 0x0F : 0x07)
  for _ in 0..<more where position < bytes.count {
    value = value << 6 | UInt32(bytes[position] & 0x3F)
    position += 1
  }
  return value
}

extension StringProtocol {
  /// What is known of text that consists of narrow scalars and spaces; nil for any other.
  var narrow: NarrowText? {
    guard let found = utf8.withContiguousStorageIfAvailable(NarrowText.init(of:)) else {
      var copy = String(self)
      return copy.withUTF8(NarrowText.init(of:))
    }
    return found
  }

  /// Calls `body` with each scalar of text that consists of narrow ones; false for any other, of which nothing is
  /// told.
  func forEachNarrowScalar(_ body: (UInt32) -> Void) -> Bool {
    guard let narrow, !narrow.hasThinSpaces else { return false }
    var copy = String(self)
    copy.withUTF8 { bytes in
      var position = 0
      while position < bytes.count { body(scalar(in: bytes, at: &position)) }
    }
    return true
  }
}

extension NarrowText {
  fileprivate init?(of bytes: UnsafeBufferPointer<UInt8>) {
    var position = 0
    while position < bytes.count {
      let scalar = scalar(in: bytes, at: &position)
      columns += 1
      if isNarrow(scalar) { continue }
      guard isThinSpace(scalar) else { return nil }
      hasThinSpaces = true
    }
  }
}
