import Foundation
import Testing

@Suite("Signals", .serialized)
struct SignalTests {
  @Test(
    "give the terminal back within three seconds",
    arguments: [SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGSEGV, SIGILL, SIGABRT, SIGTRAP])
  func restore(signal: Int32) throws {
    let place = try Workplace()
    let screen = try TerminalScreen(place, ["--profile", "me.yaml"])
    try screen.wait(for: "My skills", "optimal")
    try screen.signal(signal)
    let left = try screen.wait(for: "left with \(128 + signal)", "told all", atMost: 3)
    #expect(left.contains(" icanon") && left.contains(" echo "))
    #expect(try !screen.isFullScreen)
    #expect(try !screen.reportsMouse)
  }

  @Test("that ask to leave save what was changed first", arguments: [SIGTERM, SIGHUP, SIGINT])
  func save(signal: Int32) throws {
    let place = try Workplace()
    let screen = try TerminalScreen(place, ["--profile", "me.yaml"])
    try screen.wait(for: "My skills", "optimal")
    try screen.press("+")
    try screen.wait("the changed level") { !$0.contains("must 0 %") }
    try screen.signal(signal)
    try screen.wait(for: "ended by signal \(signal); your changes are saved", "left with")
    #expect(try place.text(of: "me.yaml").contains("sql: 1"))
  }

  @Test("or a window that is closed lose nothing")
  func closedWindow() throws {
    let place = try Workplace()
    let screen = try TerminalScreen(place, ["--profile", "me.yaml"])
    try screen.wait(for: "My skills", "optimal")
    try screen.press("+")
    try screen.wait("the changed level") { !$0.contains("must 0 %") }
    screen.close()
    try waitForFile(place, "me.yaml") { $0.contains("sql: 1") }
  }
}
