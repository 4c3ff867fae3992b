import Foundation

/// A program on a pseudo-terminal of its own: bytes in, bytes out, nothing interpreted.
package final class PseudoTerminal {
  /// What was waited for did not come; with what the program wrote instead.
  package struct NotSeen: Error, CustomStringConvertible {
    package let description: String
  }

  private var master: Int32
  private let pid: pid_t
  /// Everything that the program has written.
  package private(set) var output = ""

  /// Starts a program in a session of its own, with the terminal as its controlling one.
  package init(
    _ command: [String], environment: [String: String], columns: Int = 80, rows: Int = 24
  ) throws {
    master = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
    var (unlocked, number): (Int32, Int32) = (0, 0)
    guard master >= 0, ioctl(master, Linux.unlock, &unlocked) == 0,
      ioctl(master, Linux.number, &number) == 0
    else { throw NotSeen(description: "no pseudo-terminal") }
    let path = "/dev/pts/\(number)"
    pid = try Self.spawn(command, environment, on: path, master, columns, rows)
  }

  deinit {
    hangUp()
    kill(pid, SIGKILL)
    var status: Int32 = 0
    waitpid(pid, &status, 0)
  }

  private static func spawn(
    _ command: [String], _ environment: [String: String], on path: String, _ master: Int32,
    _ columns: Int, _ rows: Int
  ) throws -> pid_t {
    var actions = posix_spawn_file_actions_t()
    var attributes = posix_spawnattr_t()
    posix_spawn_file_actions_init(&actions)
    posix_spawnattr_init(&attributes)
    defer {
      posix_spawn_file_actions_destroy(&actions)
      posix_spawnattr_destroy(&attributes)
    }
    // Threads of tests block signals, and what they start would inherit that.
    var nothing = sigset_t()
    sigemptyset(&nothing)
    posix_spawnattr_setsigmask(&attributes, &nothing)
    posix_spawnattr_setflags(&attributes, Linux.newSession | Int16(POSIX_SPAWN_SETSIGMASK))
    posix_spawn_file_actions_addopen(&actions, 0, path, O_RDWR, 0)
    posix_spawn_file_actions_adddup2(&actions, 0, 1)
    posix_spawn_file_actions_adddup2(&actions, 0, 2)
    var size = winsize()
    (size.ws_col, size.ws_row) = (UInt16(columns), UInt16(rows))
    _ = ioctl(master, UInt(TIOCSWINSZ), &size)
    var words: [UnsafeMutablePointer<CChar>?] = command.map { strdup($0) } + [nil]
    var variables: [UnsafeMutablePointer<CChar>?] =
      environment.map { strdup("\($0)=\($1)") } + [nil]
    defer { for text in words + variables { free(text) } }
    var pid: pid_t = 0
    guard posix_spawn(&pid, command[0], &actions, &attributes, &words, &variables) == 0 else {
      throw NotSeen(description: "\(command[0]) can't be run")
    }
    return pid
  }

  package func send(_ text: String) {
    let bytes = Array(text.utf8)
    _ = write(master, bytes, bytes.count)
  }

  package func signal(_ number: Int32) { kill(pid, number) }

  package func resize(columns: Int, rows: Int) {
    var size = winsize()
    (size.ws_col, size.ws_row) = (UInt16(columns), UInt16(rows))
    _ = ioctl(master, UInt(TIOCSWINSZ), &size)
  }

  /// Takes the terminal away, as closing its window does.
  package func hangUp() {
    if master >= 0 { close(master) }
    master = -1
  }

  /// Reads what comes until a condition holds.
  package func wait(
    _ what: String, atMost seconds: Double = 30, until isThere: (String) -> Bool
  ) throws {
    let end = Date().addingTimeInterval(seconds)
    while !isThere(output) {
      let left = end.timeIntervalSinceNow
      guard left > 0 else { throw NotSeen(description: "\(what): \(output.debugDescription)") }
      // What is waited for may be written elsewhere than here.
      read(within: min(left, 0.05))
    }
  }

  package func wait(for text: String, atMost seconds: Double = 30) throws {
    try wait(text, atMost: seconds) { $0.contains(text) }
  }

  /// The bytes that come in a bounded quiet window.
  package func bytes(within seconds: Double) -> Int {
    let before = output.utf8.count
    let end = Date().addingTimeInterval(seconds)
    while end.timeIntervalSinceNow > 0 { read(within: end.timeIntervalSinceNow) }
    return output.utf8.count - before
  }

  private func read(within seconds: Double) {
    var wait = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
    guard poll(&wait, 1, Int32(max(0, seconds) * 1000)) > 0 else { return }
    var bytes = [UInt8](repeating: 0, count: 65_536)
    let count = Foundation.read(master, &bytes, bytes.count)
    if count > 0 { output += String(decoding: bytes[..<count], as: UTF8.self) }
  }

  /// Waits for the end: its status, or 128 and the signal that ended it.
  package func end(atMost seconds: Double = 30) throws -> Int32 {
    let end = Date().addingTimeInterval(seconds)
    var status: Int32 = 0
    while waitpid(pid, &status, WNOHANG) == 0 {
      guard Date() < end else { throw NotSeen(description: "it goes on: \(output)") }
      read(within: 0.02)
    }
    read(within: 0)
    return status & 0x7f == 0 ? (status >> 8) & 0xff : 128 + status & 0x7f
  }

  /// Whether lines are edited and echoed, as before a full-screen program.
  package var isOrdinary: Bool {
    var modes = termios()
    tcgetattr(master, &modes)
    return modes.c_lflag & tcflag_t(ICANON) != 0 && modes.c_lflag & tcflag_t(ECHO) != 0
  }
}

/// Numbers of ioctl_tty(2) and of glibc's spawn.h that Swift is not shown.
private enum Linux {
  static let unlock: UInt = 0x4004_5431
  static let number: UInt = 0x8004_5430
  static let newSession: Int16 = 0x80
}

/// A program that was built along with the tests.
package func builtProgram(_ name: String) -> String {
  let tests = URL(fileURLWithPath: CommandLine.arguments[0]).resolvingSymlinksInPath()
  let bundle = ProcessInfo.processInfo.arguments.first { $0.hasSuffix(".xctest") }
  let built = bundle.map { URL(fileURLWithPath: $0) } ?? tests
  return built.deletingLastPathComponent().appendingPathComponent(name).path
}
