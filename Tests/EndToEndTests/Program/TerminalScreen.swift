import Foundation

/// The program in a terminal of tmux: keys in, what is drawn out. Waits are for what is drawn.
final class TerminalScreen {
  /// What was waited for did not come; with what was there instead.
  struct NotDrawn: Error, CustomStringConvertible {
    let description: String
  }

  private let place: Workplace
  private let socket = "cairn-" + UUID().uuidString.prefix(8)
  private var pidFile: String { place.path("pid") }

  /// Opens the program; when it ends, the terminal tells its status and modes.
  init(
    _ place: Workplace, _ arguments: [String] = [], columns: Int = 120, rows: Int = 36,
    environment: [String: String] = [:]
  ) throws {
    self.place = place
    let variables = place.environment.merging(environment) { _, new in new }
      .map { "export \($0)='\($1)'" }.joined(separator: "\n")
    let command = ([Program.path] + arguments).map { "'\($0)'" }.joined(separator: " ")
    try place.write(
      """
      \(variables)
      cd '\(place.folder)'
      sh -c 'echo $$ > "$0"; exec "$@"' '\(pidFile)' \(command)
      echo "left with $?"
      stty -a
      echo "told all"
      exec cat
      """, to: "open.sh")
    try tmux(
      "-f", "/dev/null", "new-session", "-d", "-x", "\(columns)", "-y", "\(rows)",
      "sh '\(place.path("open.sh"))'")
  }

  /// Opens a shell with job control in the workplace.
  init(inShell place: Workplace, columns: Int = 120, rows: Int = 36) throws {
    self.place = place
    try place.write(
      place.environment.map { "export \($0)='\($1)'\n" }.joined()
        + "cd '\(place.folder)'\nPS1='$ ' exec bash --norc --noprofile -i\n",
      to: "open.sh")
    try tmux(
      "-f", "/dev/null", "new-session", "-d", "-x", "\(columns)", "-y", "\(rows)",
      "sh '\(place.path("open.sh"))'")
    try wait(for: "$")
  }

  deinit { close() }

  /// Takes the terminal away, as closing its window does.
  func close() { _ = try? tmux("kill-server") }

  /// Keys by tmux's names: letters, `Enter`, `Tab`, `Escape`, `Space`, `C-c`.
  func press(_ keys: String...) throws { try tmux(["send-keys"] + keys) }

  /// Pastes text as a terminal does: between marks, where the program has asked for them.
  func paste(_ text: String) throws {
    try tmux("set-buffer", "-b", "posting", text)
    try tmux("paste-buffer", "-d", "-p", "-r", "-b", "posting")
  }

  func resize(columns: Int, rows: Int) throws {
    try tmux("resize-window", "-x", "\(columns)", "-y", "\(rows)")
  }

  /// What is drawn now.
  var text: String { get throws { try tmux("capture-pane", "-p") } }

  /// What is drawn now, with the escape sequences of its colours.
  var colouredText: String { get throws { try tmux("capture-pane", "-p", "-e") } }

  /// Column and row of the terminal's cursor, from 0.
  var cursor: (column: Int, row: Int) {
    get throws {
      let text = try tmux("display-message", "-p", "#{cursor_x} #{cursor_y}")
      let numbers = text.split { !$0.isNumber }.compactMap { Int($0) }
      guard numbers.count == 2 else { throw NotDrawn(description: "no cursor in '\(text)'") }
      return (numbers[0], numbers[1])
    }
  }

  /// Waits until something is drawn and returns the whole screen.
  @discardableResult
  func wait(
    _ what: String, atMost seconds: Double = 20, until isDrawn: (String) -> Bool
  ) throws -> String {
    let end = Date().addingTimeInterval(seconds)
    var text = try text
    while !isDrawn(text) {
      guard Date() < end else { throw NotDrawn(description: "\(what):\n\(text)") }
      text = try self.text
    }
    return text
  }

  @discardableResult
  func wait(for words: String..., atMost seconds: Double = 20) throws -> String {
    try wait("\(words)", atMost: seconds) { text in words.allSatisfy { text.contains($0) } }
  }

  /// Whether the terminal shows its second screen, as full-screen programs do.
  var isFullScreen: Bool {
    get throws { try tmux("display-message", "-p", "#{alternate_on}") == "1\n" }
  }

  /// Whether the terminal reports the mouse.
  var reportsMouse: Bool {
    get throws { try tmux("display-message", "-p", "#{mouse_any_flag}") == "1\n" }
  }

  /// Sends a signal to the program.
  func signal(_ number: Int32) throws {
    let text = try String(contentsOfFile: pidFile, encoding: .utf8)
    guard let pid = Int32(text.trimmingCharacters(in: .whitespacesAndNewlines)) else {
      throw NotDrawn(description: "no process id in '\(text)'")
    }
    kill(pid, number)
  }

  @discardableResult
  private func tmux(_ arguments: String...) throws -> String { try tmux(arguments) }

  @discardableResult
  private func tmux(_ arguments: [String]) throws -> String {
    try run(["tmux", "-L", String(socket)] + arguments, of: "/usr/bin/env", in: place).output
  }
}
