extension Grid {
  /// The grid in bytes, for `init(bytes:)`.
  package var bytes: [UInt8] {
    var bytes: [UInt8] = []
    for number in [size.columns, size.rows, cursor?.x ?? -1, cursor?.y ?? -1, clusters.count] {
      bytes.append(UInt64(bitPattern: Int64(number)))
    }
    for cluster in clusters {
      let text = Array(String(cluster).utf8)
      bytes.append(UInt64(text.count))
      bytes += text
    }
    for cell in cells { bytes.append(cell.bits) }
    return bytes
  }

  /// The grid of some bytes; nil where they are not those of a grid.
  package init?(bytes: ArraySlice<UInt8>) {
    var rest = bytes
    guard let columns = rest.takeCount(), let rows = rest.takeCount(), columns * rows > 0,
      let x = rest.takeNumber(), let y = rest.takeNumber(), let count = rest.takeCount()
    else { return nil }
    var clusters: [Character] = []
    for _ in 0..<count {
      guard let length = rest.takeCount(), length <= rest.count else { return nil }
      let text = String(decoding: rest.prefix(length), as: UTF8.self)
      guard text.count == 1, let cluster = text.first else { return nil }
      clusters.append(cluster)
      rest = rest.dropFirst(length)
    }
    guard rest.count == columns * rows * 8 else { return nil }
    var cells: [PackedCell] = []
    cells.reserveCapacity(columns * rows)
    while let bits = rest.takeNumber() {
      let cell = PackedCell(bits: bits)
      guard cell.isSound(clusters: clusters.count) else { return nil }
      cells.append(cell)
    }
    let cursor = Point(x: Int(Int64(bitPattern: x)), y: Int(Int64(bitPattern: y)))
    let size = Size(columns: columns, rows: rows)
    let isInside = Rect(size).contains(cursor)
    self.init(size, cursor: isInside ? cursor : nil, cells: cells, clusters: clusters)
  }
}

extension PackedCell {
  /// Whether there is something to draw for it.
  fileprivate func isSound(clusters: Int) -> Bool {
    sign < Self.firstCluster
      ? Unicode.Scalar(sign) != nil : sign - Self.firstCluster < UInt32(clusters)
  }
}

extension [UInt8] {
  /// Eight bytes, the lowest first.
  fileprivate mutating func append(_ number: UInt64) {
    for shift in stride(from: 0, to: 64, by: 8) {
      append(UInt8(truncatingIfNeeded: number >> shift))
    }
  }
}

extension ArraySlice<UInt8> {
  fileprivate mutating func takeNumber() -> UInt64? {
    guard count >= 8 else { return nil }
    let start = startIndex
    let number = (0..<8).reduce(UInt64(0)) { $0 | UInt64(self[start + $1]) << UInt64(8 * $1) }
    self = self[(start + 8)...]
    return number
  }

  /// How many of something follow: more than a screen could have is nil.
  fileprivate mutating func takeCount() -> Int? {
    takeNumber().flatMap { $0 < 10_000 ? Int($0) : nil }
  }
}
