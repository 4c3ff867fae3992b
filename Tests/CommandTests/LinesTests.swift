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

  /// A folder with more credentials than are ever held at once.
  private func large() throws -> Folder {
    try folder(
      [Self.head]
        + (0..<5001).map {
          Self.line("n\($0)", #", "teaches": {"sql": 2}, "hours": \#(1 + $0 % 50)"#)
        })
  }

  @Test("all credentials of a large library are listed in order, and counted")
  func listed() throws {
    let folder = try large()
    let text = try folder.cairn("catalog list --catalogs catalogue")
    #expect(text.status == 0, "\(text.err)")
    let lines = text.out.split(separator: "\n")
    let ids = lines.map { String($0.prefix { $0 != " " }) }
    #expect(ids == ids.sorted() && Set(ids).count == ids.count)
    #expect(ids.count { $0.hasPrefix("n") && Int($0.dropFirst()) != nil } == 5001)
    let json = try OrderedJSON(
      try folder.cairn("catalog list --catalogs catalogue --format json").out)
    #expect(json.values(at: "credentials[].id") == ids.map { .text($0) })
    let census = try folder.cairn("catalog stats --catalogs catalogue --format json")
    #expect(try OrderedJSON(census.out).values(at: "credentials") == [.number("\(ids.count)")])
  }

  @Test(
    "a large library is exported whole, and reads as it did", arguments: ["csv", "json", "yaml"])
  func exported(form: String) throws {
    let folder = try large()
    let command = "catalog export --catalogs catalogue --format \(form)"
    let printed = try folder.cairn(command)
    #expect(printed.status == 0, "\(printed.err)")
    #expect(try folder.cairn(command + " --into all.\(form)").status == 0)
    #expect(try folder.text("all.\(form)") == printed.out)
    #expect(printed.out.split(separator: "\n").count { $0.contains("T n") } == 5001)
    if form == "json" { _ = try OrderedJSON(printed.out) }
    guard form == "yaml" else { return }
    try folder.write(printed.out, to: "again/all.yaml")
    try FileManager.default.copyItem(
      atPath: folder.path + "/catalogue/skills.yaml", toPath: folder.path + "/again/skills.yaml")
    let again = try folder.cairn("catalog list --catalogs again")
    #expect(
      again.out == (try folder.cairn("catalog list --catalogs catalogue").out), "\(again.err)")
  }
}
