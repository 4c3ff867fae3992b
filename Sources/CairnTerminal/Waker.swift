internal import CNcurses

/// Wakes the loop from another thread; it may be called from anywhere, at any time.
package struct Waker: Sendable {
  let descriptor: Int32

  /// Makes the terminal report `Event.woken` once or more.
  package func wake() {
    var byte: UInt8 = 0
    // A full pipe will wake the loop anyway.
    _ = write(descriptor, &byte, 1)
  }
}

/// A pipe that handlers and other threads write bytes into and the loop polls.
package struct WakePipe: Sendable {
  let readEnd: Int32
  let writeEnd: Int32

  /// Writes into the pipe.
  package var waker: Waker { Waker(descriptor: writeEnd) }

  /// Waits until someone wakes it, or for some milliseconds, and takes what was written.
  package func wait(atMost milliseconds: Int?) {
    var wait = pollfd(fd: readEnd, events: Int16(POLLIN), revents: 0)
    poll(&wait, 1, milliseconds.map { Int32(max(0, $0)) } ?? -1)
    _ = drain()
  }

  package init?() {
    var ends: [Int32] = [0, 0]
    guard pipe(&ends) == 0 else { return nil }
    (readEnd, writeEnd) = (ends[0], ends[1])
    cairn_make_private(readEnd)
    cairn_make_private(writeEnd)
  }

  /// Everything that was written since the last time.
  func drain() -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: 64)
    var all: [UInt8] = []
    while true {
      let count = read(readEnd, &bytes, bytes.count)
      guard count > 0 else { return all }
      all += bytes[..<count]
    }
  }
}
