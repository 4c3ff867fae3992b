import Foundation
import Testing

@Suite("The planner in a terminal", .serialized)
struct PlannerTests {
  private func planner(_ place: Workplace, _ more: String...) throws -> TerminalScreen {
    let screen = try TerminalScreen(place, ["--profile", "me.yaml"] + more)
    try screen.wait(for: "My skills", "Junior analyst", "Credentials", "Plan", "optimal")
    return screen
  }

  @Test("opens on the four panes, and q gives the terminal back")
  func openAndQuit() throws {
    let screen = try planner(Workplace())
    #expect(try screen.isFullScreen)
    try screen.press("q")
    let left = try screen.wait(for: "left with 0", "told all")
    #expect(left.contains(" icanon") && left.contains(" echo "))
    #expect(try !screen.isFullScreen)
    #expect(try !screen.reportsMouse)
  }

  @Test("shows a worked example where there is no profile, and saves nothing of it")
  func example() throws {
    let place = try Workplace()
    let example = try place.text(of: "me.yaml")
      .replacing("name: Sam", with: "name: Somebody\nexample: true")
    try place.write(example, to: "catalogs/example/profile.yaml")
    let screen = try TerminalScreen(place)
    try screen.wait(for: "Somebody", "Junior analyst", "optimal")
    try screen.press("+")
    try screen.press("q")
    try screen.wait(for: "left with 0")
    #expect(try place.text(of: "catalogs/example/profile.yaml") == example)
    #expect(!FileManager.default.fileExists(atPath: place.path("data/cairn/profile.yaml")))
  }

  @Test("a changed level changes the plan and the file, and undo takes both back")
  func changeAndUndo() throws {
    let place = try Workplace()
    let before = try place.text(of: "me.yaml")
    let screen = try planner(place)
    #expect(try screen.text.contains("SQL Basics"))
    try screen.press("+")
    try screen.wait("a plan without SQL Basics") { text in
      text.contains("optimal") && planPane(text).contains("SQL Joins")
        && !planPane(text).contains("SQL Basics")
    }
    try waitForFile(place, "me.yaml") { $0.contains("sql: 1") && $0.contains("# What I can do") }
    try screen.press("u")
    try screen.wait("SQL Basics in the plan again") { planPane($0).contains("SQL Basics") }
    try screen.press("q")
    try screen.wait(for: "left with 0")
    #expect(try place.text(of: "me.yaml") == before)
  }

  @Test("a pinned credential comes into the plan")
  func pin() throws {
    let place = try Workplace()
    let screen = try planner(place)
    #expect(!planPane(try screen.text).contains("Data Bundle"))
    try screen.press("3")
    try screen.press("/")
    try screen.press("B", "u", "n", "d", "l", "e")
    try screen.press("Enter")
    try screen.press("Space")
    try screen.wait("the pin in the plan") { planPane($0).contains("Data Bundle") }
    try screen.press("q")
    try screen.wait(for: "left with 0")
    #expect(try place.text(of: "me.yaml").contains("data-bundle"))
  }

  @Test("the timeline opens and Esc leads back")
  func timeline() throws {
    let screen = try planner(Workplace())
    let home = try screen.text
    try screen.press("t")
    try screen.wait("the timeline") { !$0.contains("My skills") && $0.contains("SQL Basics") }
    try screen.press("Escape")
    try screen.wait("the home screen as it was:\n\(home)") { $0 == home }
  }

  @Test("a storm of sizes ends on a whole screen, and too small a window says so")
  func resizing() throws {
    let screen = try planner(Workplace())
    for step in 0..<30 { try screen.resize(columns: 60 + step * 3, rows: 16 + step) }
    try screen.resize(columns: 40, rows: 10)
    try screen.wait("the size that is needed") { $0.contains("60") && !$0.contains("╭") }
    let fresh = try TerminalScreen(Workplace(), ["--profile", "me.yaml"], columns: 80, rows: 24)
    let whole = try fresh.wait(for: "My skills", "needs", "Credentials", "Plan", "optimal")
    try screen.resize(columns: 80, rows: 24)
    try screen.wait("the same as a fresh screen:\n\(whole)") { $0 == whole }
    try screen.press("q")
    try screen.wait(for: "left with 0")
  }

  @Test("a profile that can't be written is said, and the planner stays")
  func unwritable() throws {
    let place = try Workplace()
    let screen = try planner(place)
    try FileManager.default.removeItem(atPath: place.path("me.yaml"))
    try FileManager.default.createDirectory(
      atPath: place.path("me.yaml"), withIntermediateDirectories: true)
    try screen.press("+")
    try screen.wait(for: "me.yaml", "My skills")
    try screen.press("q")
    try screen.wait(for: "left with ")
    #expect(try !screen.isFullScreen)
  }

  /// The lines of the plan's pane.
  private func planPane(_ screen: String) -> String {
    let lines = screen.split(separator: "\n", omittingEmptySubsequences: false)
    let first = lines.firstIndex { $0.contains("─4 Plan") } ?? lines.endIndex
    return lines[first...].prefix { !$0.hasPrefix("╰") }.joined(separator: "\n")
  }
}
