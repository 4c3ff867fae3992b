import CairnModel
import Foundation

/// One line on a terminal's standard error that says how far a long task is; nothing before a second
/// has passed, nothing where no terminal is.
final class Progress {
  private let isShown = isatty(STDERR_FILENO) == 1
  private let start = Clock.milliseconds
  private var last = 0.0
  private var isDrawn = false

  func say(_ text: @autoclosure () -> String) {
    guard isShown else { return }
    let now = Clock.milliseconds
    guard now - start > 1000, now - last > 100 else { return }
    last = now
    isDrawn = true
    try? FileHandle.standardError.write(contentsOf: Data("\r\u{1B}[K\(text())".utf8))
  }

  /// Takes the line away again.
  func end() {
    guard isDrawn else { return }
    isDrawn = false
    try? FileHandle.standardError.write(contentsOf: Data("\r\u{1B}[K".utf8))
  }
}
