import CairnApp
import CairnModel
import CairnPlanner
import CairnScreen
import CairnWords
import Testing

@Suite("The tour")
struct TourTests {
  @Test(
    "waits for the key that each step teaches, and every step can be taken",
    arguments: [
      (60, 16), (80, 24), (120, 36),
    ])
  func walk(size: (Int, Int)) {
    var app = Fixture.app(size.0, size.1)
    app.press("V")
    for (step, command) in Tour.commands.enumerated() {
      #expect(app.tour?.step == step)
      #expect(app.screen.contains("\(step + 1) of \(Tour.commands.count)"))
      app.press("k")
      #expect(app.tour?.step == step, "another key changes nothing")
      #expect(app.obstacle(to: command) == nil, "\(command) at step \(step)")
      app.press(command.binding.keys[0].name(.ascii))
    }
    #expect(app.place == .help)
    #expect(app.tour?.command == nil)
    app.press("Esc")
    #expect(app.tour == nil)
    #expect(app.profile == Fixture.profile, "it leaves everything as it was")
  }

  @Test("begins on the home screen, wherever it is asked for")
  func beginning() {
    var app = Fixture.app()
    app.press("t V")
    #expect(app.place == .skills && app.tour?.step == 0)
  }

  @Test("is left by its own key, by the palette, or by Esc where there is nothing to go back from")
  func leaving() {
    for keys in ["V", "Esc", ": t o u r Enter"] {
      var app = Fixture.app()
      app.press("V")
      app.press(keys)
      #expect(app.tour == nil, "\(keys)")
    }
  }

  @Test("says the whole of each step at the smallest size")
  func whole() {
    var app = Fixture.app(60, 16)
    app.press("V")
    for (step, command) in Tour.commands.enumerated() {
      let words = app.words.phrases.screen.tour.steps[step].split(separator: " ")
      let screen = app.screen
      #expect(words.allSatisfy { screen.contains($0) }, "step \(step)")
      app.press(command.binding.keys[0].name(.ascii))
    }
  }
}

@Suite("The frontier")
struct FrontierPageTests {
  @Test("shows the plan of the row one moves to, and what it changes against a frozen one")
  func moving() {
    var app = Fixture.app()
    app.press("f End")
    #expect(app.screen.contains("Charts that Convince"))
    app.press("A Home")
    #expect(app.screen.contains("From A ("))
    #expect(app.screen.contains("- Charts that Convince"))
    #expect(app.screen.contains("B:"))
    app.press("End A")
    #expect(!app.screen.contains("From A ("))
  }

  @Test("keeps the colours of a bar in the selected row")
  func bar() throws {
    var app = Fixture.app()
    app.press("f End")
    let grid = app.view(app.size)
    let cursor = try #require(grid.cursor)
    let inks = Set(grid.row(cursor.y).filter { $0.grapheme == "━" }.map(\.style.ink))
    #expect(inks == [.bar])
    #expect(grid.row(cursor.y).contains { $0.style.ink == .selection })
  }
}

@Suite("The role picker")
struct RolePickerTests {
  private func opened() -> (App, Int, [Question]) {
    var app = Fixture.app()
    for case .estimate(let id, let questions) in app.update(.key(.character("r"))) {
      return (app, id, questions)
    }
    return (app, -1, [])
  }

  @Test("asks what each role would take, nearest first, and shows answers as they come")
  func estimates() throws {
    var (app, id, questions) = opened()
    #expect(Set(questions.map(\.role.id)) == ["data-analyst", "mediator"])
    let shares = questions.map { Readiness($0.role, at: app.standing.levels).share }
    #expect(shares == shares.sorted(by: >))
    let estimate = RoleEstimate(
      readiness: Readiness(held: 9, asked: 10), hours: 234,
      price: Money(minorUnits: 39_400, currency: "USD"), finish: CivilDate(day: 20_999))
    _ = app.update(.estimated(id: id - 1, "mediator", estimate))
    #expect(app.estimates.isEmpty, "late answers are dropped")
    _ = app.update(.estimated(id: id, "mediator", estimate))
    #expect(app.screen.contains("234 h") && app.screen.contains("$394"))
    #expect(app.update(.key(.character("j"))) == [], "they are asked for once")
  }

  @Test("reckons without budget and deadline, which are no part of what a role takes")
  func free() throws {
    let (_, _, questions) = opened()
    let question = try #require(questions.first { $0.role.id == "data-analyst" })
    var tight = question.profile
    tight.goal.budget = Money(minorUnits: 0, currency: "USD")
    let poor = Question(
      catalogue: question.catalogue, role: question.role, profile: tight, today: question.today)
    #expect(RoleEstimate(poor).readiness == RoleEstimate(question).readiness)
    #expect(RoleEstimate(question).hours > 0)
  }
}

@Suite("The timeline")
struct TimelinePageTests {
  @Test("draws the old weeks of what a change has moved, and says by how much")
  func slip() throws {
    var app = Fixture.app()
    app.press("t")
    let before = app.screen
    app.press("[ [ [ [")
    let row = try #require(app.screen.split(separator: "\n").first { $0.contains("▸") })
    #expect(app.planning.previous != nil)
    #expect(app.screen != before)
    app.press("End")
    #expect(app.screen.contains("before the last change"), "\(row)")
  }

  @Test("draws lines from what is needed first to what needs it, on demand")
  func prerequisites() {
    var app = Fixture.app()
    app.press("t")
    let corners = app.screen.count { $0 == "╰" }
    app.press("p")
    #expect(app.screen.count { $0 == "╰" } > corners)
    app.press("p")
    #expect(app.screen.count { $0 == "╰" } == corners)
  }

  @Test("says what a little more of each limit would bring")
  func whatIf() {
    var app = Fixture.app()
    app.press("t")
    for step in ["1 h a week more", "$100 more", "a month later"] {
      #expect(app.screen.contains(step), "\(step)")
    }
  }
}

@Suite("Help and palette")
struct CommandListTests {
  /// What is left of a text when borders and breaks do not count.
  private func letters(_ text: String) -> String {
    String(text.filter { !$0.isWhitespace && !"│╭╮╰╯─┃".contains($0) })
  }

  @Test("say the whole sentence of every command, at every size", arguments: [60, 80, 120, 200])
  func whole(columns: Int) {
    var app = Fixture.app(columns, columns == 60 ? 16 : 36)
    app.press("?")
    for binding in Command.table {
      let help = app.words.command(binding.command.rawValue).help
      #expect(letters(app.screen).contains(letters(help)), "\(binding.command) at \(columns)")
      app.press("Down")
    }
  }

  @Test("keep a disabled command and say why", arguments: ["?", ":"])
  func disabled(list: String) {
    var app = Fixture.app()
    app.press(list + " r e d o")
    #expect(app.screen.contains("there is nothing to redo"))
    app.press("Enter")
    #expect(app.notice?.contains("there is nothing to redo") == true)
  }

  @Test("find a command by its key")
  func byKey() {
    var app = Fixture.app()
    app.press("? ]")
    #expect(app.screen.contains("One hour a week more"))
    app.press("Enter")
    #expect(app.profile.goal.hoursPerWeek == Fixture.profile.goal.hoursPerWeek + 1)
  }
}

@Suite("The mouse on pages")
struct PageMouseTests {
  @Test(
    "selects the row under it, opens it with a second click, scrolls with the wheel",
    arguments: [
      ("r", "Mediator", Place.skills), ("g", "Budget", .goal), ("R", "Statistics", .roleEditor),
      (":", "Timeline", .timeline), ("f", "$140", .skills),
    ])
  func clicking(keys: String, row: String, opened: Place) throws {
    var app = Fixture.app()
    app.press(keys)
    let lines = app.screen.split(separator: "\n", omittingEmptySubsequences: false)
    let y = try #require(lines.indices.dropFirst(2).first { lines[$0].contains(row) })
    let range = try #require(lines[y].firstRange(of: row))
    let x = String(lines[y][..<range.lowerBound]).columns
    app.press("click:\(x),\(y)")
    if keys != ":" { app.press("click:\(x),\(y)") }
    if keys == "g" || keys == "R" { #expect(app.isTyping) }
    if keys == ":" { app.press("click:\(x),\(y)") }
    #expect(app.place == opened)
    app.press("wheel:\(x),\(y),1")
  }
}
