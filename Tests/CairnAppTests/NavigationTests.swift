import CairnApp
import CairnModel
import CairnPlanner
import CairnScreen
import CairnWords
import Testing

@Suite("Moving about")
struct NavigationTests {
  @Test(
    "keys lead from pane to pane",
    arguments: [
      ("Tab", Place.needs), ("Tab Tab", .credentials), ("S-Tab", .plan), ("4", .plan),
      ("3 h", .needs),
      ("l l l l", .skills), ("t", .timeline), ("g", .goal), ("? Esc", .skills),
      ("3 Enter", .details),
      ("3 Enter Esc", .credentials), ("a", .audit), ("2 Enter", .audit), (": Esc", .skills),
      ("3 Enter t Esc", .details), ("t t Esc", .skills), ("Esc Esc", .skills), ("3 w", .why),
      ("3 Enter w Esc", .details),
      ("f", .frontier), ("f f Esc", .skills), ("w", .skills),
    ])
  func places(keys: String, expected: Place) {
    var app = Fixture.app()
    app.press(keys)
    #expect(app.place == expected)
  }

  @Test("q and ^C leave from every place", arguments: Place.allCases)
  func leaving(place: Place) {
    let ways: [Place: String] = [
      .skills: "", .needs: "2", .credentials: "3", .plan: "4", .timeline: "t", .details: "3 Enter",
      .why: "3 w", .frontier: "f", .compare: "3 m j c", .roles: "r", .audit: "a", .goal: "g",
      .help: "?", .palette: ":", .record: "e", .sources: "C", .roleEditor: "R", .picker: "R n",
      .postings: "P", .otherPlans: "o", .slip: "S",
    ]
    var app = Fixture.app()
    app.press(ways[place] ?? "")
    #expect(app.place == place)
    #expect(app.press("^C") == [.quit])
    if !["?", ":", "R n", "P"].contains(ways[place]) { #expect(app.press("q") == [.quit]) }
  }

  @Test("a filter narrows, q is a letter in it, Esc brings all back")
  func filter() {
    var app = Fixture.app()
    app.press("3 / S Q L")
    #expect(app.selectedCredential == "sql-advanced")
    #expect(app.screen.contains("1 of 7"))
    #expect(app.screen.hasSuffix("Esc drop what is typed"))
    app.press("q")
    #expect(app.screen.contains("Nothing matches"))
    app.press("Backspace Enter")
    #expect(app.place == .credentials)
    app.press("Esc")
    #expect(app.screen.contains("6 of 7") || app.screen.contains("7 of 7"))
  }

  @Test("the filter of skills finds skills that are nobody's yet, and + adds them")
  func addingSkill() {
    var app = Fixture.app(profile: Profile(name: "New", goal: Goal(role: "mediator")))
    #expect(!app.screen.contains("Juggling"))
    app.press("/ j u g Enter + Esc")
    #expect(app.profile.skills["juggling"]?.level == .foundation)
    #expect(app.screen.contains("Juggling"))
  }

  @Test("without a role or a plan every screen still opens")
  func nothing() {
    var app = App(catalogue: Catalogue(), profile: Profile(name: "New"), today: Fixture.today)
    #expect(app.update(.started) == [])
    for keys in [
      "j k Enter", "Tab Enter x", "3 Enter Space s", "4 Enter", "t j Esc", "a j Esc", "r Enter Esc",
      "g Esc", "? Esc", "u U", "[ ] { } < >",
    ] {
      app.press(keys)
      #expect(!app.screen.isEmpty)
    }
  }

  @Test("a click selects the row under it, a second one opens it")
  func mouse() throws {
    var app = Fixture.app()
    let lines = app.screen.split(separator: "\n", omittingEmptySubsequences: false)
    let y = try #require(lines.firstIndex { $0.contains("Advanced SQL") })
    let x = try #require(lines[y].firstRange(of: "Advanced")).lowerBound
    let column = String(lines[y][..<x]).columns
    app.press("click:\(column),\(y)")
    #expect(app.selectedCredential == "sql-advanced")
    app.press("click:\(column),\(y)")
    #expect(app.place == .details)
  }

  @Test("pasted text is text: it goes into a line, and nowhere else")
  func paste() {
    var app = Fixture.app()
    _ = app.update(.key(.paste("qx+")))
    #expect(app.profile == Fixture.profile && app.notice == nil)
    app.press("3 /")
    _ = app.update(.key(.paste("SQL\n")))
    #expect(app.screen.contains("1 of 7"))
  }

  @Test("the goal is typed with checks")
  func goal() {
    var app = Fixture.app()
    app.press("g Enter ^U 0 Enter")
    #expect(app.screen.contains("whole number"))
    app.press("^U 1 2 Enter")
    #expect(app.profile.goal.hoursPerWeek == 12)
    app.press("Down Down Enter ^U Enter")
    #expect(app.profile.goal.budget == nil)
    app.press("Down Down Enter ^U")
    app.type("2026-01-01")
    app.press("Enter")
    #expect(app.screen.contains("before the start"))
    app.press("Esc Esc")
    #expect(app.pages.isEmpty)
    #expect(app.profile.goal.by == Fixture.profile.goal.by)
  }

  @Test("help and palette run what is selected where they were called")
  func running() {
    var app = Fixture.app()
    app.press(": t i m e l Enter")
    #expect(app.place == .timeline)
    app.press("Esc ? r a i s e Enter")
    #expect(app.profile.skills["sql"]?.level == .intermediate)
    app.press("3 : r a i s e Enter")
    #expect(app.notice?.contains("means nothing") == true)
  }
}

@Suite("The table of commands")
struct CommandTests {
  @Test("has every command once, with words, and no key twice in a place")
  func table() {
    #expect(Set(Command.table.map(\.command)).count == Command.allCases.count)
    #expect(Command.table.count == Command.allCases.count)
    for place in Place.allCases {
      let keys = Command.table.filter { $0.places.contains(place) }.flatMap(\.keys)
      #expect(keys.count == Set(keys).count, "\(place)")
    }
    let app = Fixture.app()
    for command in Command.allCases {
      let phrase = app.words.command(command.rawValue)
      #expect(!phrase.help.isEmpty && phrase.help.hasSuffix("."), "\(command)")
      #expect(phrase.name != command.rawValue, "\(command)")
    }
  }

  @Test("a key means the same wherever it works")
  func oneMeaning() {
    let all = Command.table.flatMap { binding in binding.keys.map { ($0, binding.command) } }
    for (key, command) in all {
      #expect(Set(all.filter { $0.0 == key }.map(\.1)) == [command], "\(key)")
    }
  }

  @Test("help can always be seen among the hints", arguments: [60, 80, 120])
  func helpHint(columns: Int) {
    var app = Fixture.app(columns, 24)
    for keys in ["", "Tab", "Tab", "Tab", "t", "Esc r", "Esc a", "Esc g"] {
      app.press(keys)
      #expect(app.screen.hasSuffix("? help"), "\(app.place)")
    }
  }
}
