import Foundation

/// Lines of the standard input, one at a time.
struct LineInput {
  let isTerminal = isatty(STDIN_FILENO) == 1

  /// The next line without its end; nil after the last one.
  func next() -> String? { readLine() }
}
