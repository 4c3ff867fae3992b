import Foundation
import Testing

@Suite("Catalogues in JSON Lines")
struct LinesTests {
  private static let head =
    #"{"format": "cairn/credentials@1", "comment": ["by hand"], "providers": [{"id": "acme", "name": "Acme", "kind": "company"}]}"#

  private static func line(_ id: String, _ more: String = "") -> String {
    #"{"id": "\#(id)", "title": "T \#(id)", "provider": "acme", "kind": "course", "url": "https://acme.example/\#(id)", "source": "acme"\#(more)}"#
  }

  /// A folder with the small catalogue and a file of lines beside it.
  private func folder(_ lines: [String]) throws -> Folder {
    let folder = try Folder()
    try folder.copy("catalogue")
    try folder.write(
      lines.map { $0 + "\n" }.joined(), to: "catalogue/more.jsonl")
    return folder
  }

  @Test("a good file has nothing to be said about, and is counted")
  func good() throws {
    let folder = try folder([
      Self.head, Self.line("a", #", "teaches": {"sql": 2}, "hours": 8, "price": "free""#),
      "", Self.line("b", #", "prerequisites": [{"credential": "a"}]"#),
    ])
    let ending = try folder.cairn("check catalogue")
    #expect(ending.status == 0, "\(ending.out)")
    #expect(ending.out.isEmpty)
    #expect(try folder.cairn("check catalogue/more.jsonl").status == 0)
  }

  @Test(
    "what is wrong in a line is said with its place, and the other lines count",
    arguments: [
      (Self.line("a", #", "hours": "x""#), "wrong-type", 2),
      (Self.line("a", #", "colour": 1"#), "unknown-key", 2),
      (Self.line("a", #", "teaches": {"sql": 9}"#), "level-out-of-range", 2),
      (Self.line("a", #", "teaches": {"nothing": 1}"#), "unknown-skill", 2),
      (Self.line("A-B"), "not-an-id", 2), (Self.line("good"), "duplicate-id", 3),
      (Self.line("a", #", "prerequisites": [{"credential": "none"}]"#), "unknown-credential", 2),
      (Self.line("a", #", "prerequisites": [{"credential": "a"}]"#), "prerequisite-cycle", 2),
      (Self.line("a", #", "parts": ["a"]"#), "parts-cycle", 2),
      (String(Self.line("a").dropLast()), "json-syntax", 2), ("[1]", "wrong-type", 2),
      (#"{"providers": [{"id": "acme2", "name": "A"}]}"#, "missing-key", 2),
      (#"{"format": "cairn/credentials@1", "comment": 7}"#, "wrong-type", 2),
    ])
  func problems(line: String, id: String, place: Int) throws {
    let folder = try folder([Self.head, line, Self.line("good")])
    let ending = try folder.cairn("check catalogue --format json")
    #expect(ending.status == 1)
    let found = try OrderedJSON(ending.out)
    #expect(found.values(at: "diagnostics[].id") == [.text(id)])
    #expect(found.values(at: "diagnostics[].file") == [.text("catalogue/more.jsonl")])
    #expect(found.values(at: "diagnostics[].line") == [.number("\(place)")])
    // What is used of the file is the same that the check leaves.
    let used = try folder.cairn("catalog show good --catalogs catalogue")
    #expect(used.status == 0, "\(used.err)")
  }

  @Test("a file that does not say what it is, is said", arguments: ["{}", Self.line("a"), "no"])
  func formless(first: String) throws {
    let folder = try folder([first])
    let ending = try folder.cairn("check catalogue/more.jsonl --format json")
    #expect(ending.status == 1)
    #expect(try OrderedJSON(ending.out).values(at: "diagnostics[].line").first == .number("1"))
  }

  @Test("old facts are told by line")
  func stale() throws {
    let folder = try folder([
      Self.head, Self.line("a", #", "checked": "2025-01""#),
      Self.line("b", #", "checked": "2026-11""#), Self.line("c"),
    ])
    let ending = try folder.cairn("check --stale catalogue/more.jsonl --format json")
    #expect(ending.status == 0)
    let found = try OrderedJSON(ending.out)
    #expect(
      found.values(at: "diagnostics[].id") == [.text("stale"), .text("not-looked-up")])
    #expect(found.values(at: "diagnostics[].line") == [.number("2"), .number("4")])
  }

  /// A folder whose plan takes a credential of the file of lines.
  private func planned() throws -> Folder {
    let folder = try folder([
      Self.head,
      Self.line("wonder", #", "teaches": {"sql": 3, "talk": 2}, "hours": 2, "price": "free""#),
    ])
    let plan = try folder.cairn(
      "plan --profile \(Program.fixture)/learner.yaml --catalogs catalogue --format json")
    #expect(plan.status == 0, "\(plan.err)")
    #expect(plan.out.contains("\"id\": \"wonder\""))
    try folder.write(plan.out, to: "plan.json")
    return folder
  }

  @Test("a plan from a file of lines is verified")
  func verified() throws {
    let ending = try planned().cairn("verify plan.json")
    #expect(ending.status == 0, "\(ending.err)")
    #expect(ending.out.contains("verified"))
  }

  @Test("a changed line of the file is said, and a changed figure of the plan is found")
  func changed() throws {
    let folder = try planned()
    let file = "catalogue/more.jsonl"
    let lines = try folder.text(file)
    try folder.write(lines.replacing("\"hours\": 2", with: "\"hours\": 3"), to: file)
    let ending = try folder.cairn("verify plan.json")
    #expect(ending.status == 1)
    #expect(ending.err.contains("catalogue changed"))
    try folder.write(lines, to: file)
    let plan = try folder.text("plan.json")
    try folder.write(plan.replacing("\"hours\": 2,", with: "\"hours\": 1,"), to: "plan.json")
    let tampered = try folder.cairn("verify plan.json")
    #expect(tampered.status == 1)
    #expect(tampered.out.isEmpty)
    try FileManager.default.removeItem(atPath: folder.path + "/" + file)
    #expect(try folder.cairn("verify plan.json").status == 3)
  }
}
