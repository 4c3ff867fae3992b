import CairnTestSupport
import Foundation
import Testing

/// A folder of its own for one test, with a small catalogue, a profile and an environment that knows nothing of
/// the machine's user.
final class Workplace: Sendable {
  let folder: String

  init() throws {
    folder = NSTemporaryDirectory() + "cairn-" + UUID().uuidString
    for (name, text) in Fixture.files { try write(text, to: name) }
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  func path(_ name: String) -> String { folder + "/" + name }

  func write(_ text: String, to name: String) throws {
    let url = URL(fileURLWithPath: path(name))
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
  }

  func text(of name: String) throws -> String {
    try String(contentsOfFile: path(name), encoding: .utf8)
  }

  /// Variables of the program: a fixed day, the catalogue of the folder, no home but the folder.
  var environment: [String: String] {
    [
      "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin", "HOME": folder,
      "XDG_DATA_HOME": path("data"), "XDG_CONFIG_HOME": path("config"),
      "XDG_CACHE_HOME": path("cache"), "CAIRN_CATALOGS": path("catalogs"),
      "CAIRN_TODAY": "2026-12-01", "LC_ALL": "C.UTF-8", "TERM": "xterm-256color",
    ]
  }
}

/// The program under test: the one that was built along with the tests.
enum Program {
  static let path: String =
    ProcessInfo.processInfo.environment["CAIRN_PROGRAM"] ?? builtProgram("cairn")
}

/// What a run of a program left behind.
struct Run {
  let status: Int32
  let output: String
  let errors: String
}

/// Why a program could not be run.
struct NotStarted: Error {
  let path: String
  let reason: String
}

/// Runs a program in a workplace, without a terminal, and waits for it: not for what it leaves running, such as
/// a server of tmux. It writes into files, as a full pipe would hold it up.
func run(
  _ arguments: [String], of program: String = Program.path, in place: Workplace,
  environment changes: [String: String] = [:]
) throws -> Run {
  let variables = place.environment.merging(changes) { _, new in new }
  let (output, errors) = (place.path("out-\(UUID())"), place.path("err-\(UUID())"))
  var actions = posix_spawn_file_actions_t()
  posix_spawn_file_actions_init(&actions)
  defer { posix_spawn_file_actions_destroy(&actions) }
  let creating = O_WRONLY | O_CREAT | O_TRUNC
  posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
  posix_spawn_file_actions_addopen(&actions, 1, output, creating, 0o600)
  posix_spawn_file_actions_addopen(&actions, 2, errors, creating, 0o600)
  let status = try spawn(
    ["env", "-C", place.folder, program] + arguments, variables.map { "\($0)=\($1)" }, &actions)
  return Run(
    status: status, output: try String(contentsOfFile: output, encoding: .utf8),
    errors: try String(contentsOfFile: errors, encoding: .utf8))
}

/// Spawns a program by way of `env` and waits for its end: its status, or 128 and the signal that ended it.
private func spawn(
  _ arguments: [String], _ variables: [String],
  _ actions: inout posix_spawn_file_actions_t
) throws -> Int32 {
  var (words, environment) = (arguments.map { strdup($0) }, variables.map { strdup($0) })
  defer { for text in words + environment { free(text) } }
  words.append(nil)
  environment.append(nil)
  var attributes = posix_spawnattr_t()
  posix_spawnattr_init(&attributes)
  defer { posix_spawnattr_destroy(&attributes) }
  // Threads of tests block signals; a server of tmux that inherits that never ends.
  var nothing = sigset_t()
  sigemptyset(&nothing)
  posix_spawnattr_setsigmask(&attributes, &nothing)
  posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))
  var pid: pid_t = 0
  let code = posix_spawn(&pid, "/usr/bin/env", &actions, &attributes, words, environment)
  guard code == 0 else {
    throw NotStarted(path: arguments[3], reason: String(cString: strerror(code)))
  }
  var status: Int32 = 0
  while waitpid(pid, &status, 0) < 0, errno == EINTR {}
  return status & 0x7f == 0 ? (status >> 8) & 0xff : 128 + status & 0x7f
}

/// Waits until a file of a workplace holds what it should.
func waitForFile(
  _ place: Workplace, _ name: String, until isThere: (String) -> Bool
) throws {
  let end = Date().addingTimeInterval(60)
  var text = try place.text(of: name)
  while !isThere(text) {
    try #require(Date() < end, "\(text)")
    text = try place.text(of: name)
  }
}
