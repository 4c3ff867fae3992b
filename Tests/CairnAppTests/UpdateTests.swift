import CairnApp
import CairnModel
import CairnPlanner
import CairnScreen
import CairnWords
import Testing

@Suite("Changes made with keys")
struct UpdateTests {
  @Test("a level goes up and down, is saved and planned for, and can be taken back")
  func levels() {
    var app = Fixture.app()
    let effects = app.press("+")
    #expect(app.profile.skills["sql"]?.level == .intermediate)
    #expect(effects.contains(.save(app.profile)))
    #expect(effects.contains { if case .solve = $0 { true } else { false } })
    #expect(app.notice?.contains("SQL 1 → 2") == true)
    app.press("u")
    #expect(app.profile == Fixture.profile)
    #expect(app.notice?.contains("SQL 1 → 2") == true)
    app.press("U")
    #expect(app.profile.skills["sql"]?.level == .intermediate)
    app.press("- - -")
    #expect(app.profile.skills["sql"]?.level == Level.none)
    #expect(app.notice?.contains("lowest") == true)
  }

  @Test("undo leads back through every change, redo forward again")
  func history() {
    var app = Fixture.app()
    let changes = "+ 3 Space j x [ } < g Esc r End Enter"
    app.press(changes)
    let changed = app.profile
    let count = app.history.done.count
    #expect(count == 7, "\(app.history.done.map(\.name))")
    for _ in 0..<count { app.press("u") }
    #expect(app.profile == Fixture.profile)
    app.press("u")
    #expect(app.notice?.contains("nothing to undo") == true)
    for _ in 0..<count { app.press("^R") }
    #expect(app.profile == changed)
  }

  @Test("pinning and skipping exclude each other")
  func pins() {
    var app = Fixture.app()
    app.press("3 Space")
    guard let id = app.selectedCredential else {
      Issue.record("a credential is selected")
      return
    }
    #expect(app.profile.pins == [id])
    app.press("x")
    #expect(app.profile.pins.isEmpty)
    #expect(app.profile.skips.contains(id))
    app.press("x")
    #expect(app.profile.skips == Fixture.profile.skips)
  }

  @Test("an earned credential gives its levels and leaves the list, until that is taken back")
  func earned() {
    var app = Fixture.app()
    app.press("3 E")
    #expect(app.profile.earned.map(\.credential) == ["analytics-certificate"])
    #expect(app.profile.earned.first?.date == Fixture.today)
    #expect(app.standing.levels["sql"] == .intermediate)
    #expect(app.selectedCredential != "analytics-certificate")
    app.press("u")
    #expect(app.profile == Fixture.profile)
  }

  @Test("late answers are dropped, early ones shown as improving")
  func latePlans() throws {
    var app = Fixture.app()
    let plan = try #require(app.planning.plan)
    let first = app.update(.key(.character("+")))
    let second = app.update(.key(.character("+")))
    #expect(app.planning.isSearching)
    #expect(app.screen.contains("improving"))
    app.settle(first)
    #expect(app.planning.isSearching)
    #expect(app.planning.plan == plan)
    app.settle(second)
    #expect(!app.planning.isSearching)
    #expect(app.screen.contains("optimal"))
  }

  @Test("a study is asked for once the plan is settled, once, and again for a new plan")
  func studies() throws {
    func studies(_ effects: [Effect]) -> [Study] {
      effects.compactMap { if case .study(_, let study, _, _) = $0 { study } else { nil } }
    }
    var app = Fixture.app()
    let plan = try #require(app.planning.plan)
    #expect(studies(app.update(.key(.character("t")))) == [.limitPrices])
    #expect(studies(app.update(.key(.character("j")))) == [])
    #expect(studies(app.update(.key(.character("]")))) == [])
    let id = app.planning.id
    #expect(studies(app.update(.planned(id: id, plan, isFinal: false))) == [])
    #expect(studies(app.update(.planned(id: id, plan, isFinal: true))) == [.limitPrices])
    _ = app.update(.studied(id: id - 1, .limitPrices([])))
    #expect(app.insights.isEmpty)
    _ = app.update(.studied(id: id, .limitPrices([])))
    #expect(app.insights == [.limitPrices: .limitPrices([])])
  }

  @Test("a row of the frontier can be taken as the budget, and that be undone")
  func frontier() throws {
    var app = Fixture.app()
    app.press("f Home j Enter")
    let budget = try #require(app.profile.goal.budget)
    #expect(budget.minorUnits < 60_000)
    #expect(app.pages.isEmpty)
    app.press("u")
    #expect(app.profile == Fixture.profile)
  }

  @Test("two to four credentials are compared, the better values marked")
  func comparing() {
    var app = Fixture.app()
    app.press("3 c")
    #expect(app.place == .credentials && app.notice?.contains("mark another") == true)
    app.press("m j c")
    #expect(app.place == .compare)
    #expect(app.screen.contains("★"))
    app.press("Esc j m j m j m j m")
    #expect(app.marks.count == 4)
    #expect(app.notice?.contains("Four are marked") == true)
  }

  @Test("a new role drops the plan of the old one")
  func role() {
    var app = Fixture.app()
    app.press("r")
    #expect(app.screen.contains("Mediator"))
    _ = app.update(.key(.home))
    _ = app.update(.key(.enter))
    #expect(app.planning.plan == nil)
    #expect(app.profile.goal.role == "mediator")
    #expect(app.pages.isEmpty)
  }

  @Test("the selected row stays on its subject when the order changes")
  func selection() {
    var app = Fixture.app()
    app.press("3 j j")
    let id = app.selectedCredential
    app.press("s")
    app.press("Home j j j")
    let other = app.selectedCredential
    app.press("[")
    #expect(app.selectedCredential == other)
    #expect(id != nil && other != nil)
  }
}

@Suite("Copy and mouse")
struct CopyAndMouseTests {
  @Test("y copies the selected row's name and address, or an explanation, and says where to")
  func copy() {
    var app = Fixture.app()
    #expect(app.press("y") == [.copy("SQL")])
    app.press("3")
    guard case .copy(let text)? = app.press("y").first else {
      Issue.record("nothing is copied")
      return
    }
    #expect(text.contains("\nhttps://"))
    app.press("w")
    guard case .copy(let why)? = app.press("y").first else {
      Issue.record("no explanation is copied")
      return
    }
    #expect(why.contains("because"))
    _ = app.update(.copied(toTerminal: false, file: "state/clipboard.txt"))
    #expect(app.notice?.contains("state/clipboard.txt") == true)
    app.press("Esc r")
    #expect(app.press("y") == [])
    #expect(app.notice?.contains("select") == true)
  }

  @Test("M leaves the mouse to the terminal and takes it again")
  func mouse() {
    var app = Fixture.app()
    #expect(app.press("M") == [.mouse(isOn: false)])
    #expect(app.press("M") == [.mouse(isOn: true)])
  }
}
