import Foundation
import Testing

@Suite("Commands")
struct CommandTests {
  @Test("write no escape codes where nobody looks", arguments: ["plan", "gap", "rank", ""])
  func noEscapes(command: String) throws {
    let run = try run(
      (command.isEmpty ? [] : [command]) + ["--profile", "me.yaml"], in: Workplace())
    #expect(run.status == 0)
    #expect(!run.output.isEmpty)
    #expect(!(run.output + run.errors).contains("\u{1B}"))
  }

  @Test("say how to make a profile where there is none, and plan with the one that is made")
  func firstProfile() throws {
    let place = try Workplace()
    #expect(try run([], in: place).output.contains("cairn profile init"))
    #expect(
      try run(["profile", "init", "--name", "Sam", "--role", "analyst"], in: place).status == 0)
    #expect(try run([], in: place).output.contains("Sam"))
    #expect(try run(["profile", "set", "--skill", "sql=2"], in: place).status == 0)
    #expect(try run(["profile", "earn", "charts-badge"], in: place).status == 0)
    #expect(try run(["profile", "start", "statistics-course"], in: place).status == 0)
    #expect(try run(["profile", "progress", "statistics-course", "10"], in: place).status == 0)
    let plan = try json(run(["plan", "--format", "json"], in: place).output)
    let steps = try #require(plan["steps"] as? [[String: Any]])
    #expect(steps.map { $0["id"] as? String } == ["statistics-course"])
    #expect(steps.first?["hours"] as? Int == 30)
  }

  @Test("change a profile in place: comments, permissions and links stay")
  func inPlace() throws {
    let place = try Workplace()
    let manager = FileManager.default
    try manager.setAttributes([.posixPermissions: 0o600], ofItemAtPath: place.path("me.yaml"))
    try manager.createSymbolicLink(
      atPath: place.path("link.yaml"), withDestinationPath: "me.yaml")
    let run = try run(["profile", "set", "--profile", "link.yaml", "--skill", "sql=2"], in: place)
    #expect(run.status == 0, "\(run.errors)")
    let text = try place.text(of: "me.yaml")
    #expect(text.contains("sql: 2") && text.contains("# What I can do today."))
    let mode = try manager.attributesOfItem(atPath: place.path("me.yaml"))[.posixPermissions]
    #expect(mode as? Int == 0o600)
    #expect(try manager.destinationOfSymbolicLink(atPath: place.path("link.yaml")) == "me.yaml")
    let left = try manager.contentsOfDirectory(atPath: place.folder)
    #expect(!left.contains { $0.hasPrefix("me.yaml.") })
  }

  @Test("verify what was planned, and notice a changed catalogue or plan")
  func verify() throws {
    let place = try Workplace()
    let plan = try run(["plan", "--profile", "me.yaml", "--format", "json"], in: place).output
    try place.write(plan, to: "plan.json")
    let sound = try run(["verify", "plan.json"], in: place)
    #expect(sound.status == 0, "\(sound.errors)")

    let forged = plan.replacing("\"hours\": 16", with: "\"hours\": 15")
    #expect(forged != plan)
    try place.write(forged, to: "forged.json")
    #expect(try run(["verify", "forged.json"], in: place).status == 1)

    try place.write(place.text(of: "catalogs/skills.yaml") + "\n", to: "catalogs/skills.yaml")
    let changed = try run(["verify", "plan.json"], in: place)
    #expect(changed.status == 1)
    #expect(changed.errors.contains("catalogue changed"))
  }

  @Test("answer in the JSON that others rely on")
  func formats() throws {
    let place = try Workplace()
    let expected = [
      (["gap", "--profile", "me.yaml"], "cairn/gap@1"),
      (["rank", "--profile", "me.yaml"], "cairn/ranking@1"),
      (["plan", "--profile", "me.yaml"], "cairn/plan@1"),
      (["catalog", "list"], "cairn/credentials@1"), (["role", "list"], "cairn/roles@1"),
      (["skill", "list"], "cairn/skills@1"), (["check", "catalogs"], "cairn/diagnostics@1"),
      (["solve", "instance.json"], "cairn/solution@1"),
    ]
    for (words, format) in expected {
      let run = try run(words + ["--format", "json"], in: place)
      #expect(run.status == 0, "\(words): \(run.errors)")
      #expect(try json(run.output)["format"] as? String == format)
    }
  }

  @Test("solve an instance")
  func solve() throws {
    let run = try run(["solve", "instance.json", "--format", "json"], in: Workplace())
    let solution = try json(run.output)
    #expect(solution["outcome"] as? String == "optimal")
    #expect(solution["plan"] as? [String] == ["a", "b", "c"])
    #expect(solution["must"] as? Int == 10)
    #expect(solution["value"] as? Int == 12)
    #expect(solution["burden"] as? Int == 30)
  }

  @Test("point at the place of a problem")
  func check() throws {
    let place = try Workplace()
    try place.write(
      """
      format: cairn/role@1
      id: x
      title: X
      summary: x
      requirements:
        - {skill: sqll, level: 2, importance: 3}
      """, to: "x.yaml")
    let run = try run(["check", "x.yaml"], in: place)
    #expect(run.status == 1)
    #expect(run.output.contains("x.yaml:6:13: error:"))
    #expect(run.output.contains("did you mean 'sql'?"))
  }

  private func json(_ text: String) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }
}
