import Foundation
import Testing

/// The examples of `--help` are run as they stand, on files of the project's catalogues.
@Suite("Help")
struct HelpTests {
  static let commands = [
    "gap", "rank", "plan", "why", "frontier", "verify", "check", "catalog list", "catalog search",
    "catalog show", "role list", "role show", "skill list", "skill show", "profile init",
    "profile show", "profile set", "profile earn", "profile start", "profile progress", "solve",
  ]

  /// Commands whose examples may take a search to its time limit.
  private static let searches: Set = ["plan", "why", "frontier"]

  @Test("shows examples that work as they are", arguments: commands)
  func examples(command: String) throws {
    let place = try Workplace()
    try place.write(Self.profile, to: "data/cairn/profile.yaml")
    try place.write(Self.profile, to: "me.yaml")
    let words = command.split(separator: " ").map(String.init)
    let lines = try run(words + ["--help"], in: place).output.split(separator: "\n")
      .map { $0.trimmingCharacters(in: .whitespaces) }.filter { $0.hasPrefix("cairn ") }
    try #require(!lines.isEmpty)
    if command == "verify" {
      try prepare("cairn plan --role data-analyst --format json > plan.json", place)
      try prepare("cairn solve instance.json --certificate --format json > solution.json", place)
    }
    if command == "profile init" {
      try FileManager.default.removeItem(atPath: place.path("me.yaml"))
      try FileManager.default.removeItem(atPath: place.path("data/cairn/profile.yaml"))
    }
    for line in lines {
      let limit = Self.searches.contains(words[0]) ? " --limit-ms 500" : ""
      let run = try shell(line.replacing(" > plan.json", with: "") + limit, place)
      #expect(run.status == 0, "\(line): \(run.errors)")
    }
  }

  private func prepare(_ line: String, _ place: Workplace) throws {
    #expect(try shell(line.replacing(" >", with: " --limit-ms 500 >"), place).status == 0)
  }

  private func shell(_ line: String, _ place: Workplace) throws -> Run {
    try run(
      ["-c", line.replacing("cairn ", with: "'\(Program.path)' ", maxReplacements: 1)],
      of: "/bin/sh",
      in: place, environment: ["CAIRN_CATALOGS": Self.catalogs])
  }

  /// Of the project's catalogues the files that the examples speak of: reading all takes a while.
  private static let catalogs: String = {
    let root = URL(fileURLWithPath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("catalogs").path
    let names = [
      "skills.yaml", "providers.yaml", "rates.yaml", "roles/data-analyst.yaml",
      "roles/ux-designer.yaml", "credentials/coursera-google.yaml",
      "credentials/coursera-subscriptions.yaml", "credentials/microsoft.yaml",
    ]
    return names.map { root + "/" + $0 }.joined(separator: ":")
  }()

  private static let profile = "format: cairn/profile@1\nname: Sam\ngoal: {role: data-analyst}\n"
}
