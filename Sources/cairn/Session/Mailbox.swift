import CairnApp
import CairnTerminal
import Synchronization

/// Messages from other threads to the loop.
final class Mailbox: Sendable {
  private let messages = Mutex<[Message]>([])
  private let waker: Waker

  init(waker: Waker) { self.waker = waker }

  /// Wakes the loop though there is no message.
  func wake() { waker.wake() }

  /// Leaves a message and wakes the loop; may be called from any thread.
  func post(_ message: Message) {
    messages.withLock { $0.append(message) }
    waker.wake()
  }

  var isEmpty: Bool { messages.withLock(\.isEmpty) }

  /// Everything that has arrived since the last time.
  func drain() -> [Message] {
    messages.withLock { messages in
      defer { messages = [] }
      return messages
    }
  }
}
