import CairnScreen
import Foundation

/// Writes a session's keys and sizes to a file as they happen, so that nothing is missing after a crash.
final class Recorder {
  private let file: Int32

  /// Begins a file with what the session depends on.
  init(_ path: String, _ setting: [String: String]) throws(Stop) {
    file = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard file >= 0 else {
      throw Stop(.refused, "cairn: \(path): \(String(cString: strerror(errno)))")
    }
    put("# cairn " + CommandLine.arguments.dropFirst().joined(separator: " ") + "\n")
    put(Recording(setting: setting).text)
  }

  deinit { close(file) }

  func write(_ step: Recording.Step) { put(step.word + "\n") }

  /// A recording is a convenience: a full disk must not end the session.
  private func put(_ text: String) {
    let bytes = Array(text.utf8)
    _ = Foundation.write(file, bytes, bytes.count)
  }
}
