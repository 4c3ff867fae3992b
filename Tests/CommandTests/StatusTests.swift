import Foundation
import Testing

/// A command with how it has to end, and words that have to stand on standard error.
struct Use: Sendable, CustomTestStringConvertible {
  let command: String
  let status: Int32
  let says: String

  init(_ command: String, _ status: Int32, _ says: String) {
    (self.command, self.status, self.says) = (command, status, says)
  }

  var testDescription: String { command }
}

@Suite("Exit statuses and what is said")
struct StatusTests {
  static let wrongUse = [
    Use("nonsense", 2, "nonsense"), Use("gap --nonsense", 2, "--nonsense"),
    Use("gap", 2, "--role"), Use("gap --role analist", 2, "did you mean 'analyst'?"),
    Use("gap --role zzzz", 2, "cairn role list"), Use("gap --role analyst --format xml", 2, "json"),
    Use("catalog show zzzz", 2, "cairn catalog list"), Use("role show zzzz", 2, "unknown role"),
    Use("skill show sq", 2, "did you mean 'sql'?"),
    Use("why zzzz --role analyst", 2, "unknown credential"),
    Use("plan --role analyst --hours-per-week 0", 2, "1 to 168"),
    Use("plan --role analyst --hours-per-week many", 2, "many"),
    Use("plan --role analyst --budget lots", 2, "no amount of money"),
    Use("plan --role analyst --by 2026-02-30", 2, "2026-02-30"),
    Use("plan --role analyst --start 2027-02-01 --by 2027-01-01", 2, "before the first day"),
    Use("plan --role analyst --prefer 1,2,0,4", 2, "--prefer"),
    Use("plan --role analyst --min-trust 11", 2, "0 to 10"),
    Use("plan --role analyst --limit-ms=-1", 2, "--limit-ms"),
    Use("plan --role analyst --pin zzzz", 2, "unknown credential"),
    Use("plan --role analyst --pin snakes --skip snakes", 2, "both pinned and skipped"),
    Use("verify", 2, "plan"), Use("solve", 2, "instance"), Use("check", 2, "paths"),
  ]

  static let noAnswer = [
    Use("plan --role analyst --pin whole-way --budget 10", 1, "beyond the budget"),
    Use("catalog search zzzz", 1, "nothing found"),
    Use("profile init --profile empty.yaml", 1, "--force"),
    Use("verify other.json", 1, "cairn/plan@1"), Use("solve other.json", 1, "cairn/instance@1"),
  ]

  /// Each way to read a file, and the files that can't be read.
  static let readers = [
    "gap --role analyst --profile", "gap --role", "gap --role analyst --catalogs", "check",
    "verify", "solve", "profile show --profile", "profile set --name Sam --profile",
  ]

  @Test("wrong use ends with 2, and a no with 1", arguments: wrongUse + noAnswer)
  func refuses(_ use: Use) throws {
    let folder = try Folder()
    try folder.write("", to: "empty.yaml")
    try folder.write(#"{"format": "cairn/gap@1"}"#, to: "other.json")
    let ending = try folder.cairn(use.command)
    #expect(ending.status == use.status)
    #expect(ending.err.contains(use.says), "\(ending.err)")
    if use.status == 2 { #expect(ending.out.isEmpty) }
  }

  @Test("what the system refuses ends with 3", arguments: readers)
  func system(reader: String) throws {
    let folder = try Folder()
    try folder.write("", to: "file.yaml")
    #expect(try folder.cairn(reader + " ./nowhere.yaml").status == 3)
    let through = try folder.cairn(reader + " ./file.yaml/through.yaml")
    #expect(through.status == 3)
    #expect(through.err.contains("file.yaml/through.yaml"))
    if reader != "check" && !reader.hasSuffix("--catalogs") {
      let inFolder = try folder.cairn(reader + " \(folder.path)")
      #expect(inFolder.status == 3)
      #expect(inFolder.err.contains("is a folder"))
    }
  }

  @Test("empty files and invalid UTF-8 end with 1", arguments: readers)
  func contents(reader: String) throws {
    let folder = try Folder()
    try folder.write("", to: "empty.yaml")
    try folder.write(Data([0x66, 0x6F, 0xFF, 0x0A]), to: "bytes.yaml")
    for (file, says) in [("./empty.yaml", "empty"), ("./bytes.yaml", "0xFF is not valid UTF-8")] {
      let ending = try folder.cairn(reader + " " + file)
      #expect(ending.status == 1)
      #expect((reader == "check" ? ending.out : ending.err).contains(says))
    }
  }

  @Test("a full disk is said", arguments: ["gap --role analyst", "skill list", "--version"])
  func fullDisk(command: String) throws {
    let folder = try Folder()
    let ending = try Program.run(
      command.split(separator: " ").map(String.init), in: folder, to: "/dev/full")
    #expect(ending.status == 3)
    #expect(ending.err.contains("No space left"))
  }

  @Test(
    "piped output has no colours and no curses",
    arguments: [
      "", "--role analyst", "plan --role analyst", "gap --role analyst", "rank --role analyst",
      "frontier --role analyst", "why snakes --role analyst", "check \(Program.fixture)",
    ])
  func plain(command: String) throws {
    let ending = try Folder().cairn(command)
    #expect(ending.status == 0)
    #expect(!(ending.out + ending.err).unicodeScalars.contains { $0 == "\u{1B}" || $0 == "\r" })
  }

  @Test(
    "tables and plans as text fit 80 columns", arguments: ["gap", "rank", "plan", "why whole-way"])
  func width(command: String) throws {
    let ending = try Folder().cairn(command + " --role analyst")
    #expect(ending.out.split(separator: "\n").allSatisfy { $0.count <= 80 })
    #expect(!ending.out.contains(" \n"))
  }
}
