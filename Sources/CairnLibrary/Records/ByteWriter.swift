/// Writes values into bytes: numbers in 7 bits a byte, texts with their length before them.
struct ByteWriter {
  private(set) var bytes: [UInt8] = []

  mutating func put(_ value: some Recorded) { value.write(to: &self) }

  /// Small numbers of either sign take one byte.
  mutating func put(_ number: Int) {
    var rest = UInt64(bitPattern: Int64(number << 1 ^ number >> (Int.bitWidth - 1)))
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(truncatingIfNeeded: rest))
  }

  mutating func put(_ text: String) {
    var text = text
    text.withUTF8 { utf8 in
      put(utf8.count)
      bytes.append(contentsOf: utf8)
    }
  }

  mutating func removeAll() { bytes.removeAll(keepingCapacity: true) }
}

/// A value with a form in bytes. Reading never fails on the spot: the reader remembers that it did.
protocol Recorded {
  func write(to writer: inout ByteWriter)
  init(from reader: inout ByteReader)
}

extension Int: Recorded {
  func write(to writer: inout ByteWriter) { writer.put(self) }
  init(from reader: inout ByteReader) { self = reader.number() }
}

extension Bool: Recorded {
  func write(to writer: inout ByteWriter) { writer.put(self ? 1 : 0) }
  init(from reader: inout ByteReader) { self = reader.number() != 0 }
}

extension String: Recorded {
  func write(to writer: inout ByteWriter) { writer.put(self) }
  init(from reader: inout ByteReader) { self = reader.text() }
}

extension Optional: Recorded where Wrapped: Recorded {
  func write(to writer: inout ByteWriter) {
    writer.put(self == nil ? 0 : 1)
    if let self { self.write(to: &writer) }
  }
  init(from reader: inout ByteReader) {
    self = reader.number() == 0 ? nil : Wrapped(from: &reader)
  }
}

extension Array: Recorded where Element: Recorded {
  func write(to writer: inout ByteWriter) {
    writer.put(count)
    for element in self { element.write(to: &writer) }
  }
  init(from reader: inout ByteReader) {
    let count = reader.count()
    self.init()
    reserveCapacity(count)
    for _ in 0..<count { append(Element(from: &reader)) }
  }
}

/// Cases are written by their position in the declaration: changing it is a new version of the index.
protocol RecordedCase: Recorded, CaseIterable, Equatable {}

extension RecordedCase {
  func write(to writer: inout ByteWriter) {
    for (position, value) in Self.allCases.enumerated() where value == self { writer.put(position) }
  }
  init(from reader: inout ByteReader) {
    let cases = Array(Self.allCases)
    self = reader.element(of: cases, or: cases[0])
  }
}

/// A writer or a reader: fields that are handed to it one by one are named once for both.
protocol RecordPass {
  mutating func pass(_ value: inout some Recorded)
}

extension ByteWriter: RecordPass {
  mutating func pass(_ value: inout some Recorded) { put(value) }
}

extension ByteReader: RecordPass {
  mutating func pass<Value: Recorded>(_ value: inout Value) { value = read() }
}
