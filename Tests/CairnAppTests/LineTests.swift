import CairnApp
import CairnModel
import CairnScreen
import CairnWords
import Testing

@Suite("Screens as lines")
struct LineTests {
  private func app() -> App {
    var app = App(
      catalogue: Fixture.catalogue, profile: Fixture.profile, today: Fixture.today, isLinear: true)
    _ = app.update(.resized(app.linedSize))
    app.settle(app.update(.started))
    return app
  }

  /// Types a line as `--plain` does.
  private func type(_ line: String, into app: inout App) {
    guard case .keys(let keys) = app.command(for: line) else {
      Issue.record("'\(line)' presses no key: \(app.command(for: line))")
      return
    }
    for key in keys { app.settle(app.update(.key(key))) }
    if app.size != app.linedSize { _ = app.update(.resized(app.linedSize)) }
  }

  @Test("hold no borders, bars or cut names, and number the rows from 1")
  func lines() {
    var app = app()
    for line in ["", "needs", "credentials", "plan", "timeline", "Esc", "roles", "Esc", "audit"] {
      if !line.isEmpty { type(line, into: &app) }
      let screen = app.lined
      let all = screen.rows.map(\.text) + [screen.header]
      #expect(all.allSatisfy { !$0.contains { "╭╮╰╯│─█▌░▒▇┃".contains($0) } }, "\(line)")
      let numbers = screen.rows.compactMap(\.number)
      #expect(!numbers.isEmpty && numbers == Array(1...numbers.count), "\(line): \(all)")
      #expect(screen.rows.count { $0.isSelected } == 1, "\(line): \(all)")
      #expect(!screen.explanation.isEmpty)
    }
  }

  @Test("a number selects a row, and the same number again opens it")
  func numbers() {
    var app = app()
    type("credentials", into: &app)
    type("3", into: &app)
    let id = app.selectedCredential
    #expect(app.lined.rows.first { $0.isSelected }?.number == 3)
    type("3", into: &app)
    #expect(app.place == .details)
    #expect(app.selectedCredential == id)
    #expect(app.command(for: "999") == .noSuchRow(999))
  }

  @Test(
    "commands are names, beginnings of names, keys, or keys and text",
    arguments: [
      ("timeline", Place.timeline), ("Timel", .timeline), ("t", .timeline), ("goal", .goal),
      ("t Esc g", .goal), ("Levels in words", .audit), ("credentials", .credentials),
      ("/visual", .skills), ("filter visual", .skills), (": timeline", .timeline),
    ])
  func commands(line: String, place: Place) {
    var app = app()
    type(line, into: &app)
    #expect(app.place == place)
    if line.contains("visual") {
      #expect(!app.isTyping)
      #expect(app.lined.rows.contains { $0.text.contains("Data visualisation") })
      #expect(!app.lined.rows.contains { $0.text.contains("Negotiation") })
    }
  }

  @Test("what is no command is said, an empty line asks for the screen again")
  func others() {
    let app = app()
    #expect(app.command(for: "") == .again)
    #expect(app.command(for: "dance") == .unknown("dance"))
    #expect(app.command(for: "help sort") == .help("sort"))
    #expect(app.linedHelp(for: "sort").contains { $0.hasPrefix("sort, s:") })
    #expect(app.linedHelp(for: "").count > 20)
    #expect(app.linedHelp(for: "xyzzy").isEmpty)
  }

  @Test("the goal is set by typing a value in its row")
  func goal() {
    var app = app()
    type("goal", into: &app)
    type("Enter", into: &app)
    #expect(app.isTyping)
    type("12", into: &app)
    #expect(app.profile.goal.hoursPerWeek == 12)
  }
}
