import Foundation
import Testing

@Suite("Help and its examples")
struct HelpTests {
  static let commands = [
    "", "gap", "rank", "plan", "why", "frontier", "verify", "check", "catalog", "catalog list",
    "catalog show", "catalog search", "catalog import", "catalog export", "role", "role list",
    "role show", "role import", "role from-postings", "skill", "skill list",
    "skill show", "profile", "profile init", "profile show", "profile set", "profile earn",
    "profile start", "profile progress", "profile import", "solve", "replan",
  ]

  @Test("each command's help shows examples, in lines as wide as a page", arguments: commands)
  func examples(command: String) throws {
    let help = try Folder().cairn(command + " --help")
    #expect(help.status == 0)
    #expect(help.err.isEmpty)
    let lines = help.out.components(separatedBy: "\n")
    #expect(lines.allSatisfy { $0.count <= 80 || $0.hasPrefix("USAGE:") })
    let examples = lines.drop { $0 != "Examples:" }.dropFirst().prefix { $0 != "" }
    #expect(!examples.isEmpty)
    for example in examples {
      #expect(example.hasPrefix("  cairn"), "'\(example)' goes on from the line before")
    }
  }
}
