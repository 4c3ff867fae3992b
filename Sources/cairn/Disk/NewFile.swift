/// A file that is to be written, part by part: a large one is never all in memory.
struct NewFile: Sendable {
  let path: String
  /// How many parts it has.
  let count: Int
  /// The bytes of a part; parts are worked out on all cores.
  let part: @Sendable (Int) -> [UInt8]

  init(_ path: String, _ text: String) {
    self.init(path, count: 1) { _ in Array(text.utf8) }
  }

  init(_ path: String, count: Int, part: @escaping @Sendable (Int) -> [UInt8]) {
    (self.path, self.count, self.part) = (path, count, part)
  }

  private static let partsAtOnce = 16

  /// Calls `take` with the bytes of each part in order.
  func read<Failure>(take: ([UInt8]) throws(Failure) -> Void) throws(Failure) {
    for start in stride(from: 0, to: count, by: Self.partsAtOnce) {
      let parts = together(min(Self.partsAtOnce, count - start)) { part(start + $0) }
      for part in parts { try take(part) }
    }
  }
}
