import CairnTestSupport
import Foundation
import Testing

@Suite("The planner in lines")
struct LineModeTests {
  private func lines(_ input: String, _ place: Workplace, _ words: String = "--profile me.yaml")
    throws -> Run
  {
    try place.write(input, to: "input")
    return try run(
      ["-c", "'\(Program.path)' --plain \(words) < input"], of: "/bin/sh", in: place)
  }

  @Test("does the whole job over a pipe: select, change, explain, pin, set the goal, undo, leave")
  func wholeJob() throws {
    let place = try Workplace()
    let run = try lines(
      """
      +
      credentials
      filter bundle
      pin
      why
      back
      timeline
      back
      goal
      Enter
      6
      Esc
      undo
      quit

      """, place)
    #expect(run.status == 0, "\(run.errors)")
    #expect(!run.output.contains("\u{1B}"))
    #expect(!run.output.contains { "╭│╰█".contains($0) })
    let profile = try place.text(of: "me.yaml")
    #expect(profile.contains("sql: 1") && profile.contains("data-bundle"))
    #expect(profile.contains("hours-per-week: 8"))
    for words in ["> 1 SQL", "Data Bundle", "pin Data Bundle", "Timeline", "Hours a week 6"] {
      #expect(run.output.contains(words), "\(words) in:\n\(run.output)")
    }
  }

  @Test("works in a terminal with a prompt, and asks for neither cursor nor colour")
  func inTerminal() throws {
    let place = try Workplace()
    let terminal = try PseudoTerminal(
      ["/usr/bin/env", "-C", place.folder, Program.path, "--plain", "--profile", "me.yaml"],
      environment: place.environment.merging(["TERM": "dumb"]) { _, new in new })
    try terminal.wait(for: "> ")
    terminal.send("needs\n")
    try terminal.wait(for: "Statistics, 1 of 2")
    terminal.send("quit\n")
    #expect(try terminal.end() == 0)
    #expect(!terminal.output.contains("\u{1B}"))
  }

  @Test("ends with its input, and says what it does not know")
  func ends() throws {
    let place = try Workplace()
    let run = try lines("dance\n77\nhelp theme", place)
    #expect(run.status == 0)
    #expect(run.output.contains("“dance” is no command"))
    #expect(run.output.contains("no row 77"))
    #expect(run.output.contains("change colours, T:"))
  }
}
