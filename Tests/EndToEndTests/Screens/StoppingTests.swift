import CairnTestSupport
import Foundation
import Testing

@Suite("Stopping, going on, vanishing", .serialized)
struct StoppingTests {
  @Test("^Z gives the terminal to the shell with everything saved, and fg brings the screen back")
  func stopAndGoOn() throws {
    let place = try Workplace()
    let screen = try TerminalScreen(inShell: place)
    try screen.press("'\(Program.path)' --profile me.yaml", "Enter")
    let home = try screen.wait(for: "My skills", "optimal")
    try screen.press("+")
    try screen.wait("the changed level") { $0.contains("u takes it back") }
    try screen.press("C-z")
    try screen.wait(for: "Stopped")
    #expect(try !screen.isFullScreen)
    #expect(try !screen.reportsMouse)
    #expect(try place.text(of: "me.yaml").contains("sql: 1"))
    try screen.press("stty -a | grep -c ' icanon'; echo said", "Enter")
    try screen.wait(for: "1\nsaid")
    try screen.press("fg", "Enter")
    try screen.wait(for: "My skills", "optimal")
    #expect(try screen.isFullScreen)
    try screen.press("u")
    try screen.wait(for: "Undone")
    try screen.press("j", "k")
    try screen.wait("the home screen as it was:\n\(home)") { $0 == home }
    try screen.press("q")
    try screen.wait("the shell") { !$0.contains("My skills") }
  }

  @Test("a terminal that vanishes ends it, with all saved, though SIGHUP is ignored")
  func vanishing() throws {
    let place = try Workplace()
    let terminal = try PseudoTerminal(
      [
        "/bin/sh", "-c",
        "trap '' HUP; cd '\(place.folder)'; exec '\(Program.path)' --profile me.yaml",
      ],
      environment: place.environment, columns: 100, rows: 30)
    try terminal.wait(for: "optimal")
    terminal.send("+")
    try terminal.wait(for: "takes it back")
    terminal.hangUp()
    #expect(try terminal.end(atMost: 5) != 0)
    #expect(try place.text(of: "me.yaml").contains("sql: 1"))
  }

  @Test("a catalogue or a profile that is changed on the disk is read again, the selection stays")
  func changedFiles() throws {
    let place = try Workplace()
    let screen = try TerminalScreen(place, ["--profile", "me.yaml"])
    try screen.wait(for: "My skills", "optimal")
    try screen.press("3", "j", "w")
    try screen.press("Escape")
    try screen.wait(for: "Data Bundle: +33 points", "optimal")
    let text = try place.text(of: "catalogs/credentials.yaml")
    try place.write(
      text.replacing("Charts Badge", with: "Renamed Badge"), to: "catalogs/credentials.yaml")
    try screen.wait(for: "Renamed Badge", "Data Bundle: +33 points", "optimal")
    let profile = try place.text(of: "me.yaml")
    try place.write(
      profile.replacing("statistics: 1", with: "statistics: 2"), to: "me.yaml")
    try screen.wait(for: "profile's file")
    try screen.press("u")
    try waitForFile(place, "me.yaml") { $0.contains("statistics: 1") }
    try screen.press("q")
    try screen.wait(for: "left with 0")
  }
}
