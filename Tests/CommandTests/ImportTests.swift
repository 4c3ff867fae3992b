import Foundation
import Testing

@Suite("Imports from the command line")
struct ImportTests {
  private let table = """
    Course Name,Where,Skills,Long
    Baking,https://www.snakes.example/bake,"SQL, Falconry",Approx. 12 hours
    ,https://www.snakes.example/none,SQL,3
    """

  @Test("an import writes files that check accepts, tells its rows, and may be repeated")
  func imports() throws {
    let folder = try Folder()
    try folder.write(table, to: "c.csv")
    let command =
      "catalog import c.csv --map url=Where,hours=Long --set provider=Snakes --save-map m.yaml --into out"
    let first = try folder.cairn(command)
    #expect(first.status == 0, "\(first.err)")
    #expect(first.out.contains("1 credential imported"))
    #expect(first.out.contains("row 3: it has no title"))
    #expect(try folder.cairn("check out m.yaml").status == 0)
    #expect(try folder.text("out/c.yaml").contains("hours: 12"))
    #expect(try folder.text("out/c-skills.yaml").contains("id: falconry"))
    let again = try folder.cairn("catalog import c.csv --map-file m.yaml --into out --format json")
    #expect(again.status == 0, "\(again.err)")
    #expect(try OrderedJSON(again.out).values(at: "refused") == [.number("1")])
  }

  @Test("what must write nothing writes nothing", arguments: ["--dry-run", "--strict"])
  func writesNothing(flag: String) throws {
    let folder = try Folder()
    try folder.write(table, to: "c.csv")
    let ending = try folder.cairn(
      "catalog import c.csv --map url=Where --set provider=Snakes --into out \(flag)")
    #expect(ending.status == (flag == "--strict" ? 1 : 0))
    #expect(!FileManager.default.fileExists(atPath: folder.path + "/out/c.yaml"))
  }

  @Test("a file that no import wrote is not replaced")
  func foreign() throws {
    let folder = try Folder()
    try folder.write(table, to: "c.csv")
    try folder.write("mine\n", to: "out/c.yaml")
    let ending = try folder.cairn(
      "catalog import c.csv --map url=Where --set provider=S --into out")
    #expect(ending.status == 1)
    #expect(try folder.text("out/c.yaml") == "mine\n")
  }

  @Test(
    "what can't be meant is said",
    arguments: [
      ("catalog import missing.csv", Int32(3)), ("catalog import c.csv --map zzz=a", 2),
      ("catalog import c.csv --map title=zzz --into out", 1), ("role import c.csv", 1),
    ])
  func wrong(command: String, status: Int32) throws {
    let folder = try Folder()
    try folder.write(table, to: "c.csv")
    #expect(try folder.cairn(command).status == status)
  }

  @Test("a folder that may not be read is said", .enabled(if: geteuid() != 0))
  func lockedFolder() throws {
    let folder = try Folder()
    try folder.write(table, to: "in/c.csv")
    chmod(folder.path + "/in", 0)
    defer { chmod(folder.path + "/in", 0o700) }
    for command in ["catalog import in", "role import in"] {
      let ending = try folder.cairn(command)
      #expect(ending.status == 3)
      #expect(ending.err.contains("cairn: in: "))
    }
  }

  @Test("a killed import leaves the old file as it was and nothing half-written", arguments: 0..<6)
  func killed(round: Int) throws {
    let folder = try Folder()
    let rows = (0..<3000).map { "Course \($0),https://x.example/c-\($0),\"SQL, Skill \($0)\"\n" }
    try folder.write("title,url,skills\n" + rows.joined(), to: "c.csv")
    try folder.write("# Imported by cairn\nold\n", to: "out/c-skills.yaml")
    let process = Process()
    process.executableURL = URL(fileURLWithPath: Program.path)
    process.arguments = ["catalog", "import", "c.csv", "--into", "out"]
    process.currentDirectoryURL = URL(fileURLWithPath: folder.path)
    process.environment = [
      "HOME": folder.path, "CAIRN_CATALOGS": Program.fixture + "/catalogue",
      "XDG_CACHE_HOME": folder.path + "/cache",
    ]
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    usleep(UInt32(40_000 * (round + 1)))
    kill(process.processIdentifier, round % 2 == 0 ? SIGKILL : SIGINT)
    process.waitUntilExit()
    let left = try FileManager.default.contentsOfDirectory(atPath: folder.path + "/out").sorted()
    // Wherever it was: either nothing has its name yet, or all have.
    #expect(left == ["c-skills.yaml"] || left == ["c-skills.yaml", "c.jsonl"])
    let skills = try folder.text("out/c-skills.yaml")
    #expect(skills.hasSuffix("old\n") == (left.count == 1))
  }

  @Test("what is exported as CSV can be imported again")
  func export() throws {
    let folder = try Folder()
    let csv = try folder.cairn("catalog export --format csv --into all.csv")
    #expect(csv.status == 0)
    try folder.write(
      """
      format: cairn/skills@1
      skills:
        - {id: sql, name: SQL, area: A, kind: technical}
        - {id: talk, name: Talk, area: A, kind: human}
      """, to: "bare/skills.yaml")
    let ending = try folder.cairn("catalog import all.csv --catalogs bare --dry-run --format json")
    #expect(ending.status == 0, "\(ending.err) \(ending.out)")
    #expect(try OrderedJSON(ending.out).values(at: "refused") == [.number("0")])
    let yaml = try folder.cairn("catalog export --format yaml --into all.yaml")
    #expect(yaml.status == 0)
  }
}
