/// The id of a skill, role, credential, provider or subscription: lower-case letters, digits and
/// dashes; ordered by its UTF-8 bytes, so that two machines sort alike.
package struct Identifier<Subject>: Hashable, Sendable, Comparable, CustomStringConvertible,
  ExpressibleByStringLiteral
{
  package let text: String

  package init(_ text: String) { self.text = text }
  package init(stringLiteral text: String) { self.text = text }

  package var description: String { text }

  package static func < (a: Self, b: Self) -> Bool {
    a.text.utf8.lexicographicallyPrecedes(b.text.utf8)
  }

  /// Whether `text` has the shape of an id: lower-case letters, digits and single inner dashes.
  package static func isWellFormed(_ text: String) -> Bool {
    guard let first = text.utf8.first, let last = text.utf8.last else { return false }
    let dash = UInt8(ascii: "-")
    var previous = UInt8(ascii: "a")
    for byte in text.utf8 {
      let letter = (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
      let digit = (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
      guard letter || digit || (byte == dash && previous != dash) else { return false }
      previous = byte
    }
    return first != dash && last != dash
  }
}
