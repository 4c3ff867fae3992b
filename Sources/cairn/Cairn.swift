import ArgumentParser
import Foundation

/// The program: bare, it opens the planner; with a command it prints.
@main
struct Cairn: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cairn",
    abstract: "Which micro-credentials, in which order, get me to the role I want?",
    discussion: """
      Without a command cairn opens full screen on your profile, or on a worked example where you have none.
      Press ? there for every key, q to leave.

      Examples:
        cairn
        cairn --profile me.yaml --role data-analyst
        cairn plan --role data-analyst --hours-per-week 8 --budget 900 --by 2027-06-30
      """,
    version: "cairn 0.1.0",
    subcommands: [
      GapCommand.self, RankCommand.self, PlanCommand.self, WhyCommand.self, FrontierCommand.self,
      VerifyCommand.self, CheckCommand.self, CatalogCommand.self, RoleCommand.self,
      SkillCommand.self, ProfileCommand.self, SolveCommand.self,
    ])

  @OptionGroup var sources: SourceOptions
  @OptionGroup var screen: ScreenOptions

  func run() throws {
    try openPlanner(sources, screen)
  }

  /// Runs the command line; ends with 0 done, 1 the answer is no, 2 wrong use, 3 the system refused.
  static func main() {
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch let stop as Stop {
      if !stop.message.isEmpty { Console.error(stop.message) }
      Foundation.exit(stop.status.rawValue)
    } catch {
      let text = fullMessage(for: error)
      if exitCode(for: error) == .success {
        print(text)
        Foundation.exit(0)
      }
      Console.error(text)
      Foundation.exit(Stop.Status.wrongUse.rawValue)
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
  static func error(_ text: String) {
    FileHandle.standardError.write(Data((text + "\n").utf8))
  }

  /// Prints a result that ends in exactly one line end.
  static func result(_ text: String) {
    print(text, terminator: text.hasSuffix("\n") ? "" : "\n")
  }

  static var isTerminal: Bool { isatty(STDOUT_FILENO) == 1 && isatty(STDIN_FILENO) == 1 }
}
