/// Reads what a `ByteWriter` wrote. Of bytes that it did not write it makes zeros and empty texts, and says so
/// in `isSound`.
struct ByteReader {
  private let bytes: UnsafeRawBufferPointer
  private var position = 0
  private(set) var isSound = true

  init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

  var isAtEnd: Bool { position == bytes.count }

  mutating func read<Value: Recorded>(_: Value.Type = Value.self) -> Value { Value(from: &self) }

  mutating func number() -> Int {
    var (value, shift) = (UInt64(0), UInt64(0))
    while position < bytes.count, shift < 64 {
      let byte = bytes[position]
      position += 1
      value |= UInt64(byte & 0x7F) << shift
      if byte < 0x80 { return Int(bitPattern: UInt(value >> 1)) ^ -Int(value & 1) }
      shift += 7
    }
    isSound = false
    return 0
  }

  /// A number of things that follow, each of at least one byte.
  mutating func count() -> Int {
    let count = number()
    guard (0...(bytes.count - position)).contains(count) else {
      isSound = false
      return 0
    }
    return count
  }

  mutating func text() -> String {
    let count = count()
    let text = String(
      decoding: UnsafeRawBufferPointer(rebasing: bytes[position..<position + count]),
      as: UTF8.self)
    position += count
    return text
  }

  /// The element at a position that follows; another one where there is no such position.
  mutating func element<Value>(of values: [Value], or other: Value) -> Value {
    let position = number()
    if values.indices.contains(position) { return values[position] }
    isSound = false
    return other
  }
}
