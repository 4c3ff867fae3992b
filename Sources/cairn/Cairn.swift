import ArgumentParser
import Foundation
import Synchronization

/// The program: bare, it opens the planner; with a command it prints.
@main
struct Cairn: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cairn",
    abstract: "Which micro-credentials, in which order, get me to the role I want?",
    discussion: """
      Without a command cairn opens full screen on your profile, or on a worked \
      example where you have none. Press ? there for every key, q to leave.

      Examples:
        cairn
        cairn --profile me.yaml --role data-analyst
        cairn plan --role data-analyst --budget 900 --by 2027-08-31
      """,
    version: "cairn 0.1.0",
    subcommands: [
      GapCommand.self, RankCommand.self, PlanCommand.self, ReplanCommand.self, WhyCommand.self,
      FrontierCommand.self, VerifyCommand.self, CheckCommand.self, CatalogCommand.self,
      RoleCommand.self, SkillCommand.self, ProfileCommand.self, SolveCommand.self,
      TourCommand.self, MeasureCommand.self, MeasureLibraryCommand.self,
    ])

  @OptionGroup var sources: SourceOptions
  @OptionGroup var screen: ScreenOptions

  func run() throws {
    try openPlanner(sources, screen)
  }

  /// Runs the command line; ends with 0 done, 1 the answer is no, 2 wrong use, 3 the system refused.
  static func main() {
    do {
      do {
        let arguments = Array(CommandLine.arguments.dropFirst())
        // Without a word there is nothing to choose between, and to look through the table of commands takes its time.
        if arguments.isEmpty { return try openPlanner(.none, .none) }
        var command = try parseAsRoot(Age.filledIn(arguments))
        try command.run()
      } catch  where !(error is Stop) {
        // Help and the version are results; all else that parsing finds is wrong use.
        let text = fullMessage(for: error)
        guard exitCode(for: error) == .success else { throw Stop(.wrongUse, text) }
        try Console.result(text)
      }
    } catch {
      let stop = error as? Stop ?? Stop(.no, "cairn: \(error)")
      if !stop.message.isEmpty { Console.error(stop.message) }
      Foundation.exit(stop.status.rawValue)
    }
  }
}

/// Ends the program with a message on standard error.
struct Stop: Error {
  enum Status: Int32 {
    /// The answer is "no", or the contents of a file are wrong.
    case no = 1
    /// Wrong use, unknown id or flag.
    case wrongUse = 2
    /// The system refused: file absent, no permission, disk full.
    case refused = 3
  }

  let status: Status
  let message: String

  init(_ status: Status, _ message: String = "") {
    self.status = status
    self.message = message
  }
}

/// The standard streams.
enum Console {
  /// What was said while the screen was full; nil while it is not.
  private static let held = Mutex<[String]?>(nil)

  /// Keeps what is said on standard error, which would end up in the middle of a full screen.
  static func hold() { held.withLock { $0 = $0 ?? [] } }

  /// Says what was kept.
  static func release() {
    let kept = held.withLock { held in
      defer { held = nil }
      return held ?? []
    }
    for text in kept { error(text) }
  }

  /// Says something that is no result. Where even that stream is closed there is nobody left to tell.
  static func error(_ text: String) {
    let isHeld = held.withLock { held in
      held?.append(text)
      return held != nil
    }
    if isHeld { return }
    try? write(text + "\n", to: STDERR_FILENO, called: "stderr")
  }

  /// Prints a result that ends in exactly one line end. A full disk is no silent one.
  static func result(_ text: String) throws(Stop) {
    try write(text.hasSuffix("\n") ? text : text + "\n", to: STDOUT_FILENO, called: "stdout")
  }

  /// Prints a part of a result as it is.
  static func part(_ bytes: [UInt8]) throws(Stop) {
    try write(bytes[...], to: STDOUT_FILENO, called: "stdout")
  }

  /// Prints a prompt, without a line end.
  static func prompt(_ text: String) throws(Stop) {
    try write(text, to: STDOUT_FILENO, called: "stdout")
  }

  static var isTerminal: Bool { isatty(STDOUT_FILENO) == 1 && isatty(STDIN_FILENO) == 1 }

  private static func write(_ text: String, to descriptor: Int32, called name: String) throws(Stop)
  {
    try write(Array(text.utf8)[...], to: descriptor, called: name)
  }

  private static func write(
    _ bytes: ArraySlice<UInt8>, to descriptor: Int32, called name: String
  ) throws(Stop) {
    if let error = Disk.write(bytes, to: descriptor) {
      throw Stop(.refused, "cairn: \(name): \(Disk.systemReason(error))")
    }
  }
}
