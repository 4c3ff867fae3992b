import CairnFiles
import Dispatch
import Synchronization

/// A catalogue of one entry a line, read part by part: while one part is taken, the next ones are being read on the
/// other cores. Never much more than these is in memory.
struct LinedFile {
  let path: String

  init(_ path: String) { self.path = path }

  private static let partsAtOnce = 4

  /// Calls `take` with each part in order and the number of its bytes.
  func read(take: (CredentialLines, Int) throws -> Void) throws {
    var waiting: [(part: Ahead<CredentialLines>, size: Int)] = []
    var isFirst = true
    func takeNext() throws {
      let next = waiting.removeFirst()
      try take(next.part.value(), next.size)
    }
    try Disk.readLines(path) { bytes in
      let (name, beginsFile) = (path, isFirst)
      isFirst = false
      waiting.append(
        (Ahead { readCredentialLines(name, bytes, isFirst: beginsFile) }, bytes.count))
      if waiting.count > Self.partsAtOnce { try takeNext() }
    }
    while !waiting.isEmpty { try takeNext() }
  }
}

/// A value that is worked out on another thread from now on.
private final class Ahead<Value: Sendable>: Sendable {
  private let result = Mutex<Value?>(nil)
  private let done = DispatchGroup()

  init(_ work: @escaping @Sendable () -> Value) {
    done.enter()
    DispatchQueue.global(qos: .userInitiated).async { [self] in
      let value = work()
      result.withLock { $0 = value }
      done.leave()
    }
  }

  /// Waits until it is there.
  func value() -> Value {
    done.wait()
    guard let value = result.withLock({ $0 }) else {
      preconditionFailure("a value is there once its work is done")
    }
    return value
  }
}
