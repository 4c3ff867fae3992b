import CairnTestSupport
import Foundation
import Testing

@Suite("Recorded sessions, repeated")
struct RecordingTests {
  private func replay(_ keys: String, _ place: Workplace, _ more: String...) throws -> Run {
    try place.write("cairn/session@1 today=2026-12-01\n" + keys, to: "a.keys")
    return try run(
      ["--replay", "a.keys", "--profile", "me.yaml", "--save-screen", "-"] + more, in: place)
  }

  @Test("show the screen that the keys led to, headless, and leave the profile as it is")
  func replay() throws {
    let place = try Workplace()
    let before = try place.text(of: "me.yaml")
    let run = try replay("size:80x24 + 3 / b u n d l e Enter", place)
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.output.contains("Data Bundle") && run.output.contains("My skills"))
    #expect(run.output.split(separator: "\n", omittingEmptySubsequences: false).count == 25)
    #expect(try place.text(of: "me.yaml") == before)
    let wide = try replay("size:120x36 t", place)
    #expect(wide.output.contains("Timeline") && !wide.output.contains("My skills"))
  }

  @Test("are the same each time, and each screen can be kept")
  func repeated() throws {
    let place = try Workplace()
    let keys = "size:100x30 + + 3 w Esc t ] Esc u"
    let first = try replay(keys, place)
    #expect(first.output == (try replay(keys, place)).output)
    try FileManager.default.createDirectory(
      atPath: place.path("shots"), withIntermediateDirectories: false)
    let each = try run(
      ["--replay", "a.keys", "--profile", "me.yaml", "--save-screen", "shots"], in: place)
    #expect(each.status == 0, "\(each.errors)")
    let files = try FileManager.default.contentsOfDirectory(atPath: place.path("shots")).sorted()
    #expect(files.count == 10)
    #expect(try place.text(of: "shots/0004.txt").hasPrefix("w\n"))
    #expect(try place.text(of: "shots/0009.txt") == "u\n" + first.output)
  }

  @Test("hold what was pressed in a terminal, and lead to the same screen")
  func recorded() throws {
    let place = try Workplace()
    let before = try place.text(of: "me.yaml")
    let screen = try TerminalScreen(
      place, ["--profile", "me.yaml", "--record", "b.keys"], columns: 100, rows: 30)
    try screen.wait(for: "My skills", "optimal")
    try screen.press("Tab", "j", "+")
    try screen.wait("the changed level") { $0.contains("u takes it back") }
    let drawn = try screen.wait(for: "optimal")
    try screen.press("q")
    try screen.wait(for: "left with 0")
    let keys = try place.text(of: "b.keys").split(separator: "\n")
    #expect(keys.suffix(5) == ["size:100x30", "Tab", "j", "+", "q"])
    try place.write(before, to: "me.yaml")
    let again = try run(
      ["--replay", "b.keys", "--profile", "me.yaml", "--save-screen", "-"], in: place)
    #expect(again.output == drawn)
  }

  @Test("that can't be read are named with the line, and one flag needs the other")
  func wrong() throws {
    let place = try Workplace()
    let wrong = try replay("size:80x24\nj\nfoo", place)
    #expect(wrong.status == 1)
    #expect(wrong.errors.contains("a.keys:4: 'foo'"))
    #expect(try run(["--save-screen", "-"], in: place).status == 2)
    #expect(try run(["--replay", "absent"], in: place).status == 3)
  }
}
