/// A place in a text: Unicode scalars from its beginning.
typealias Place = Int

/// The text of a file with the name that messages give it.
struct SourceText: Sendable {
  let name: String
  /// Valid UTF-8 without a byte order mark.
  let bytes: [UInt8]

  /// Where each line begins, in bytes and in scalars. LF, CR LF and CR end a line.
  func lineStarts() -> [(byte: Int, place: Place)] {
    var starts = [(byte: 0, place: 0)]
    var place = 0
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      if byte & 0xC0 != 0x80 { place += 1 }
      guard byte == 0x0A || byte == 0x0D else { continue }
      if byte == 0x0D, index < bytes.count, bytes[index] == 0x0A {
        index += 1
        place += 1
      }
      starts.append((index, place))
    }
    return starts
  }
}
