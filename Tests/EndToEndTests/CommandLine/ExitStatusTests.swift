import Foundation
import Testing

@Suite("Exit status")
struct ExitStatusTests {
  struct Case: CustomTestStringConvertible {
    let words: String
    let status: Int32
    var testDescription: String { "\(words) → \(status)" }

    init(_ words: String, _ status: Int32) {
      self.words = words
      self.status = status
    }
  }

  static let cases = [
    Case("", 0), Case("--help", 0), Case("--version", 0), Case("plan --help", 0),
    Case("gap --profile me.yaml", 0), Case("gap --role catalogs/roles/analyst.yaml", 0),
    Case("rank --profile me.yaml --format csv", 0),
    Case("plan --profile me.yaml --format markdown", 0), Case("check catalogs me.yaml", 0),
    Case("catalog list", 0), Case("catalog search sql", 0), Case("role list", 0),
    Case("role show analyst", 0), Case("skill show sql", 0), Case("solve instance.json", 0),
    Case("plan --profile me.yaml --pin data-bundle --budget 10", 1),
    Case("check broken.yaml", 1), Case("check empty.yaml", 1), Case("check latin1.yaml", 1),
    Case("verify broken.yaml", 1), Case("solve me.yaml", 1),
    Case("profile init --profile me.yaml", 1),
    Case("plan", 2), Case("plan --role nobody", 2), Case("gap --nonsense", 2),
    Case("nonsense", 2), Case("catalog show nothing", 2), Case("skill show nothing", 2),
    Case("plan --profile me.yaml --pin nothing", 2),
    Case("plan --profile me.yaml --by tomorrow", 2),
    Case("plan --profile me.yaml --hours-per-week 0", 2),
    Case("plan --profile me.yaml --budget much", 2),
    Case("plan --profile me.yaml --by 2026-12-01", 2),
    Case("plan --profile me.yaml --pin sql-basics --skip sql-basics", 2),
    Case("plan --profile me.yaml --limit-ms=-1", 2),
    Case("solve instance.json --limit-nodes=-1", 2),
    Case("plan --profile absent.yaml", 3), Case("gap --catalogs absent --role analyst", 3),
    Case("check absent.yaml", 3), Case("verify absent.json", 3), Case("verify catalogs", 3),
    Case("solve absent.json", 3), Case("profile show", 3),
  ]

  @Test("is 0 done, 1 no, 2 wrong use, 3 refused", arguments: cases)
  func status(example: Case) throws {
    let place = try Workplace()
    try place.write("format: cairn/role@1\nid: x\n", to: "broken.yaml")
    try place.write("", to: "empty.yaml")
    try Data([0x66, 0x3A, 0x20, 0xE9, 0x0A]).write(
      to: URL(fileURLWithPath: place.path("latin1.yaml")))
    let run = try run(example.words.split(separator: " ").map(String.init), in: place)
    #expect(run.status == example.status, "\(run.errors)")
    #expect((run.status == 0) || !(run.errors + run.output).isEmpty)
  }

  @Test("is 3 where stdout is a full disk")
  func fullDisk() throws {
    let place = try Workplace()
    let full = try EndToEndTests.run(
      ["-c", "'\(Program.path)' role list > /dev/full"], of: "/bin/sh", in: place)
    #expect(full.status == 3)
    #expect(full.errors.contains("stdout"))
  }
}
