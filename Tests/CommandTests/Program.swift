import Foundation

/// The built executable, run as a process without a terminal.
enum Program {
  struct Ending {
    let status: Int32
    let out: String
    let err: String
  }

  /// The executable stands beside the tests.
  static let path = URL(
    fileURLWithPath: (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe"))
      ?? CommandLine.arguments[0]
  ).deletingLastPathComponent().appendingPathComponent("cairn").path

  static let fixture = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Fixture").path
  static let repository = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().path

  /// Runs `cairn` with the small catalogue, on a fixed day, without a profile of its own. A nil
  /// in the environment takes a variable away.
  static func run(
    _ arguments: [String], in folder: Folder, _ changes: [String: String?] = [:],
    executable: String = path, to output: String? = nil
  ) throws -> Ending {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: executable)
    process.arguments = arguments
    process.currentDirectoryURL = URL(fileURLWithPath: folder.path)
    var environment: [String: String?] = [
      "HOME": folder.path, "XDG_DATA_HOME": folder.path + "/data",
      "XDG_CACHE_HOME": folder.path + "/cache", "CAIRN_TODAY": "2026-12-01",
      "CAIRN_CATALOGS": fixture + "/catalogue", "LC_ALL": "C.UTF-8", "TERM": "xterm-256color",
    ]
    environment.merge(changes) { $1 }
    process.environment = environment.compactMapValues { $0 }
    // Files instead of pipes: neither fills up while the other is read.
    let name = folder.path + "/." + UUID().uuidString
    let (out, err) = (output ?? name + ".out", name + ".err")
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try opened(out)
    process.standardError = try opened(err)
    try process.run()
    process.waitUntilExit()
    return Ending(
      status: process.terminationReason == .exit
        ? process.terminationStatus : 128 + process.terminationStatus,
      out: output == nil ? try text(out) : "", err: try text(err))
  }

  private static func opened(_ path: String) throws -> FileHandle {
    if !FileManager.default.fileExists(atPath: path) {
      _ = FileManager.default.createFile(atPath: path, contents: nil)
    }
    return try FileHandle(forWritingTo: URL(fileURLWithPath: path))
  }

  private static func text(_ path: String) throws -> String {
    String(decoding: try Data(contentsOf: URL(fileURLWithPath: path)), as: UTF8.self)
  }
}

/// A folder of its own for a test, gone when the test is over.
final class Folder: Sendable {
  let path: String

  init() throws {
    let place = FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
      .appendingPathComponent("cairn-" + UUID().uuidString)
    try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
    path = place.path
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// Copies the small catalogue to `catalogue` and saves a plan made from it by relative paths as
  /// `plan.json`; gives the plan.
  @discardableResult
  func savePlan() throws -> String {
    try copy("catalogue")
    let plan = try cairn(
      "plan --profile \(Program.fixture)/learner.yaml --catalogs catalogue --format json")
    try write(plan.out, to: "plan.json")
    return plan.out
  }

  /// Writes a file below the folder and gives its path.
  @discardableResult
  func write(_ text: String, to name: String) throws -> String {
    try write(Data(text.utf8), to: name)
  }

  @discardableResult
  func write(_ bytes: Data, to name: String) throws -> String {
    let place = URL(fileURLWithPath: path).appendingPathComponent(name)
    try FileManager.default.createDirectory(
      at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
    try bytes.write(to: place)
    return place.path
  }

  func text(_ name: String) throws -> String {
    try String(contentsOfFile: path + "/" + name, encoding: .utf8)
  }

  /// A copy of a part of the fixture.
  @discardableResult
  func copy(_ name: String, as other: String? = nil) throws -> String {
    let target = path + "/" + (other ?? name)
    try FileManager.default.createDirectory(
      atPath: URL(fileURLWithPath: target).deletingLastPathComponent().path,
      withIntermediateDirectories: true)
    try FileManager.default.copyItem(atPath: Program.fixture + "/" + name, toPath: target)
    return target
  }

  /// Runs `cairn` here; words are parted by blanks.
  func cairn(_ words: String, _ changes: [String: String?] = [:]) throws -> Program.Ending {
    try Program.run(words.split(separator: " ").map(String.init), in: self, changes)
  }
}
