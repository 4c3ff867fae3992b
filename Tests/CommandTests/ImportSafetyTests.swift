import Foundation
import Testing

@Suite("Files that an import finds in its way")
struct ImportSafetyTests {
  private static let own =
    #"{"format": "cairn/credentials@1", "providers": [{"id": "me", "name": "Me", "kind": "company"}]}"#
    + "\n"
    + #"{"id": "mine", "title": "Mine", "provider": "me", "kind": "course", "url": "https://me.example", "source": "me"}"#
    + "\n"

  private func table(_ count: Int, skill: String = "SQL") -> String {
    let rows = (0..<count).map { "Course \($0),https://x.example/c-\($0),\(skill)\n" }
    return "title,url,skills\n" + rows.joined()
  }

  private func isThere(_ name: String, in folder: Folder) -> Bool {
    FileManager.default.fileExists(atPath: folder.path + "/" + name)
  }

  @Test(
    "a JSON Lines file of another hand stays as it is, whatever the import would write",
    arguments: [
      (1, "out"), (2001, "out"), (1, "out/c.jsonl"), (2001, "out/c.jsonl"),
    ])
  func foreignLines(rows: Int, into: String) throws {
    let folder = try Folder()
    try folder.write(table(rows), to: "c.csv")
    try folder.write(Self.own, to: "out/c.jsonl")
    let ending = try folder.cairn("catalog import c.csv --into \(into)")
    #expect(ending.status == 1)
    #expect(ending.err.contains("out/c.jsonl is there already and was not imported"))
    #expect(ending.err.contains("--into") && ending.err.contains("--force"))
    #expect(try folder.text("out/c.jsonl") == Self.own)
    #expect(!isThere("out/c.yaml", in: folder))
  }

  @Test("beside a JSON Lines file of another hand a YAML file may be asked for")
  func beside() throws {
    let folder = try Folder()
    try folder.write(table(1), to: "c.csv")
    try folder.write(Self.own, to: "out/c.jsonl")
    let ending = try folder.cairn("catalog import c.csv --into out/c.yaml")
    #expect(ending.status == 0, "\(ending.err)")
    #expect(try folder.text("out/c.jsonl") == Self.own)
    #expect(try folder.cairn("check out").status == 0)
  }

  @Test("an import takes the place of an earlier one of the same name, in either form")
  func forms() throws {
    let folder = try Folder()
    for (rows, form, other) in [
      (2001, "c.jsonl", "c.yaml"), (3, "c.yaml", "c.jsonl"), (2001, "c.jsonl", "c.yaml"),
    ] {
      try folder.write(table(rows), to: "c.csv")
      let ending = try folder.cairn("catalog import c.csv --into out")
      #expect(ending.status == 0, "\(ending.err)")
      #expect(
        try folder.text("out/" + form).prefix(200).contains("Imported by cairn on 2026-12-01"))
      #expect(!isThere("out/" + other, in: folder))
      let check = try folder.cairn("check out")
      #expect(check.status == 0, "\(check.out)")
    }
  }

  @Test("a file is replaced where that is asked for, and the file of the other form stays")
  func forced() throws {
    let folder = try Folder()
    try folder.write(table(3), to: "c.csv")
    try folder.write(Self.own, to: "out/c.jsonl")
    let ending = try folder.cairn("catalog import c.csv --into out --force")
    #expect(ending.status == 0, "\(ending.err)")
    #expect(try folder.text("out/c.jsonl").contains("Course 2"))
    #expect(!isThere("out/c.yaml", in: folder))
    try folder.write(Self.own, to: "both/c.jsonl")
    try folder.write("mine\n", to: "both/c.yaml")
    let both = try folder.cairn("catalog import c.csv --into both --force")
    #expect(both.status == 1)
    #expect(both.err.contains("both/c.yaml and both/c.jsonl are there already"))
    #expect(try folder.text("both/c.yaml") == "mine\n")
    #expect(try folder.cairn("catalog import c.csv --into both/c.yaml --force").status == 0)
    #expect(try folder.text("both/c.jsonl") == Self.own)
  }

  @Test("neither skills of one's own nor any other file are written over")
  func others() throws {
    let folder = try Folder()
    try folder.write(table(3, skill: "Falconry"), to: "c.csv")
    try folder.write("mine\n", to: "out/c-skills.yaml")
    let skills = try folder.cairn("catalog import c.csv --into out")
    #expect(skills.status == 1)
    #expect(skills.err.contains("out/c-skills.yaml"))
    #expect(try folder.text("out/c-skills.yaml") == "mine\n")
    #expect(!isThere("out/c.yaml", in: folder))
    let map = try folder.cairn("catalog import c.csv --into new --save-map c.csv")
    #expect(map.status == 1)
    #expect(try folder.text("c.csv") == table(3, skill: "Falconry"))
    #expect(!isThere("new/c.yaml", in: folder))
  }

  @Test("what is imported is never written over")
  func input() throws {
    let folder = try Folder()
    let lines = #"{"title": "A", "url": "https://x.example/a-b"}"# + "\n"
    try folder.write(lines, to: "c.jsonl")
    for flags in ["--into .", "--into . --force", "--into c.jsonl --force"] {
      #expect(try folder.cairn("catalog import c.jsonl " + flags).status == 2)
    }
    #expect(try folder.text("c.jsonl") == lines)
    #expect(!isThere("c.yaml", in: folder))
  }

  @Test("an import that can't write its files leaves all as it was")
  func full() throws {
    let folder = try Folder()
    try folder.write(table(2001), to: "c.csv")
    #expect(try folder.cairn("catalog import c.csv --into out").status == 0)
    let before = try folder.text("out/c.jsonl")
    try folder.write(table(2500), to: "c.csv")
    // No more than a part of the file fits: 600 blocks of 512 bytes.
    let limits = "trap '' XFSZ; ulimit -f 600; "
    let limited = try Program.run(
      ["-c", limits + "exec \(Program.path) catalog import c.csv --into out"], in: folder,
      executable: "/bin/sh")
    #expect(limited.status == 3)
    #expect(limited.err.contains("out/c.jsonl: "))
    #expect(try folder.text("out/c.jsonl") == before)
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: folder.path + "/out") == ["c.jsonl"])
  }

  @Test("skills of one's own in the folder of imported roles are known, and stay")
  func roles() throws {
    let folder = try Folder()
    let skills = """
      format: cairn/skills@1
      local: true
      skills:
        - {id: my-falconry, name: Falconry, area: Birds, kind: technical}

      """
    try folder.write(skills, to: "roles/own-skills.yaml")
    try folder.write(
      "Work Role,Competency,KSA ID\nKeeper (K-1),Falconry,K0001\n", to: "nice.csv")
    let ending = try folder.cairn(
      "role import nice.csv --into roles --catalogs \(Program.fixture)/catalogue roles")
    #expect(ending.status == 0, "\(ending.err)")
    #expect(ending.out.contains("1 name"))
    #expect(!isThere("roles/nice-skills.yaml", in: folder))
    #expect(try folder.text("roles/own-skills.yaml") == skills)
  }
}
