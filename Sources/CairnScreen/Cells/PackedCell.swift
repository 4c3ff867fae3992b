/// A cell in eight bytes: a scalar, the number of a cluster or the rest of a wide grapheme; ink and traits.
struct PackedCell: Equatable {
  private(set) var bits: UInt64

  static let blank = PackedCell(0x20, .plain)
  /// Numbers from here on, which no scalar has, stand for clusters.
  static let firstCluster: UInt32 = 0x11_0000
  /// What the grapheme to the left reaches into.
  static let rest: UInt32 = 0

  init(bits: UInt64) { self.bits = bits }

  init(_ sign: UInt32, _ style: Style) {
    bits =
      UInt64(sign) | UInt64(style.ink.rawValue) << 32 | UInt64(style.traits.rawValue) << 40
  }

  var sign: UInt32 { UInt32(truncatingIfNeeded: bits) }
  var isRest: Bool { sign == Self.rest }

  var style: Style {
    get {
      Style(
        Ink(rawValue: UInt8(truncatingIfNeeded: bits >> 32)) ?? .plain,
        Traits(rawValue: UInt8(truncatingIfNeeded: bits >> 40)))
    }
    set { self = PackedCell(sign, newValue) }
  }
}
