import CairnTestSupport
import Foundation
import Testing

@Suite("Settings of the user")
struct SettingsTests {
  private func planner(
    _ place: Workplace, _ environment: [String: String] = [:], _ flags: String...
  ) throws -> PseudoTerminal {
    let terminal = try PseudoTerminal(
      ["/usr/bin/env", "-C", place.folder, Program.path, "--profile", "me.yaml"] + flags,
      environment: place.environment.merging(environment) { _, new in new }, columns: 100, rows: 30)
    try terminal.wait(for: "optimal")
    return terminal
  }

  private func hasColour(_ output: String) -> Bool {
    output.contains(/\u{1B}\[[0-9;]*(?:3[0-7]|9[0-7])m/)
  }

  @Test("choose borders and colours and leave the mouse alone")
  func applied() throws {
    let place = try Workplace()
    try place.write(
      "format: cairn/settings@1\nborders: ascii\ntheme: none\nmouse: false\n",
      to: "config/cairn/settings.yaml")
    let terminal = try planner(place)
    #expect(!terminal.output.contains("╭") && terminal.output.contains("+-"))
    #expect(!terminal.output.contains("\u{1B}[?1000h"))
    #expect(!hasColour(terminal.output))
  }

  @Test("that are wrong are told with their line, and the planner opens all the same")
  func wrong() throws {
    let place = try Workplace()
    try place.write(
      "format: cairn/settings@1\ntheme: pink\n", to: "config/cairn/settings.yaml")
    let terminal = try planner(place)
    #expect(terminal.output.contains("settings.yaml:2:8: error: 'pink' is no theme"))
    terminal.send("q")
    #expect(try terminal.end() == 0)
    let gap = try run(["gap", "--profile", "me.yaml"], in: place)
    #expect(gap.status == 0)
  }

  @Test("NO_COLOR means no colour; without it there is some")
  func noColour() throws {
    let plain = try planner(Workplace(), ["NO_COLOR": "1"])
    #expect(!hasColour(plain.output))
    #expect(hasColour(try planner(Workplace()).output))
  }

  @Test("a locale without Unicode draws borders in ASCII")
  func plainLocale() throws {
    let terminal = try planner(Workplace(), ["LC_ALL": "C"])
    #expect(terminal.output.contains("+-"))
    #expect(terminal.output.allSatisfy { $0.isASCII })
  }

  @Test("--no-mouse never takes the mouse")
  func noMouse() throws {
    let terminal = try planner(Workplace(), [:], "--no-mouse")
    #expect(!terminal.output.contains("\u{1B}[?1000h"))
  }

  @Test("M leaves the mouse to the terminal, y copies and says into which file")
  func mouseAndCopy() throws {
    let place = try Workplace()
    let terminal = try planner(place, ["XDG_STATE_HOME": place.path("state")])
    #expect(terminal.output.contains("\u{1B}[?1000h"))
    terminal.send("M")
    try terminal.wait(for: "\u{1B}[?1000l")
    terminal.send("y")
    try terminal.wait(for: "\u{1B}]52;c;U1FM\u{07}")
    try terminal.wait(for: "clipboard.txt")
    #expect(try place.text(of: "state/cairn/clipboard.txt") == "SQL")
  }

  @Test("nothing is written while idle")
  func idle() throws {
    let terminal = try planner(Workplace())
    _ = terminal.bytes(within: 0.6)
    #expect(terminal.bytes(within: 1) == 0)
  }
}
