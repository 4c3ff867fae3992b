/// A sum of bytes that tells files and names apart where nobody wants to forge one (FNV-1a, 64 bits).
struct Checksum {
  private let sum: UInt64

  init(of bytes: some Sequence<UInt8>) {
    sum = bytes.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
  }

  /// In hexadecimal digits, without zeros before them.
  var text: String { String(sum, radix: 16) }
}
