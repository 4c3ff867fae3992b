package import CairnScreen

/// What the terminal has to tell the loop.
package enum Event: Equatable, Sendable {
  case key(Key)
  case resized(Size)
  /// Someone called `Waker.wake`: there is something in the mailbox.
  case woken
  /// A signal asks the program to save and leave.
  case leave(signal: Int32)
  /// A signal asks the program to stop for a while, as ^Z does.
  case suspend
  /// The terminal is gone: save and leave; nothing more can be drawn or read.
  case vanished
}

/// Why there can be no full screen.
package enum TerminalFailure: Error, Equatable, Sendable {
  case notATerminal
  /// The terminal database does not know `TERM`, or no way to move its cursor.
  case unknownTerminal
  case noPipe
}
