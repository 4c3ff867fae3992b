import CairnApp
import CairnModel
import CairnPlanner
import CairnScreen
import Testing

@Suite("The record")
struct RecordTests {
  @Test("teaches what to do while it is empty")
  func empty() {
    var app = Fixture.app()
    app.press("e")
    #expect(app.screen.contains("Your record is empty"))
    #expect(app.screen.contains("n adds"))
  }

  @Test("b begins a credential, + and - tell of hours done, within what it takes")
  func hours() {
    var app = Fixture.app()
    app.press("3 b e")
    #expect(app.profile.progress.map(\.credential) == ["analytics-certificate"])
    #expect(app.profile.progress.first?.started == Fixture.today)
    app.press("-")
    #expect(app.notice?.contains("no hours are done") == true)
    app.press("+ +")
    #expect(app.profile.progress.first?.hoursDone == 4)
    #expect(app.screen.contains("4 of 90"))
    #expect(app.history.done.last?.name.contains("2 → 4 h done") == true)
    for _ in 0..<60 { app.press("+") }
    #expect(app.profile.progress.first?.hoursDone == 90)
    #expect(app.notice?.contains("all its hours are done") == true)
    app.press("E")
    #expect(app.profile.progress.isEmpty)
    #expect(app.profile.earned.map(\.credential) == ["analytics-certificate"])
    #expect(app.screen.contains("EARNED"))
  }

  @Test("what is begun and dropped stays on the record, and is taken up or forgotten")
  func dropped() {
    var app = Fixture.app()
    app.press("3 b e + x")
    #expect(app.screen.contains("BEGUN AND DROPPED"))
    #expect(app.profile.progress.count == 1)
    app.press("x")
    #expect(app.screen.contains("IN PROGRESS"))
    app.press("d")
    #expect(app.profile.progress.isEmpty)
    app.press("u u u u u")
    #expect(app.profile == Fixture.profile)
  }

  @Test("an earned credential is found by typing, and its date, expiry and link are typed in turn")
  func adding() {
    var app = Fixture.app()
    app.press("e n a d v Enter")
    #expect(app.profile.earned.map(\.credential) == ["sql-advanced"])
    #expect(app.standing.levels["sql"] == .advanced)
    app.press("Enter ^U")
    app.type("2026-05-01")
    app.press("Enter")
    app.type("yesterday")
    app.press("Enter")
    #expect(app.screen.contains("a date is needed"))
    app.press("^U")
    app.type("2026-06-01")
    app.press("Enter")
    app.type("https://example.org/badge")
    app.press("Enter")
    let earned = app.profile.earned.first
    #expect(earned?.date?.iso == "2026-05-01")
    #expect(earned?.expires?.iso == "2026-06-01")
    #expect(earned?.url == "https://example.org/badge")
    #expect(app.screen.contains("expired 1 Jun 2026"))
    #expect(app.standing.levels["sql"] == .foundation)
    while !app.history.done.isEmpty { app.press("u") }
    #expect(app.profile == Fixture.profile)
  }
}

@Suite("The catalogue files")
struct SourcesTests {
  @Test("are asked for when someone looks, problems first, each with its place and a way out")
  func shown() {
    var app = Fixture.app()
    let effects = app.update(.key(.character("C")))
    #expect(effects.contains(.readSources))
    #expect(app.screen.contains("Reading the files"))
    _ = app.update(.sourcesRead(Fixture.sources))
    #expect(app.screen.contains("analyst.yaml:12:9"))
    #expect(app.screen.contains("did you mean 'sql'?"))
    #expect(app.screen.contains("1 error"))
    #expect(app.screen.contains("/data/own"))
    app.press("/ c l u b Enter")
    #expect(!app.screen.contains("analyst.yaml"))
    #expect(app.screen.contains("2025-03"))
  }
}

@Suite("The editor of roles")
struct RoleEditorTests {
  @Test("copies a role of the catalogue at the first change, and edits the copy from then on")
  func copying() {
    var app = Fixture.app()
    let effects = app.press("R +")
    #expect(app.profile.goal.role == "my-data-analyst")
    #expect(app.role?.requirements.first?.level == .specialist)
    #expect(app.catalogue["data-analyst" as Role.ID] == Fixture.analyst)
    #expect(effects.contains { if case .saveRole(_, over: nil) = $0 { true } else { false } })
    let more = app.press("I")
    #expect(app.profile.goal.role == "my-data-analyst")
    #expect(
      more.contains {
        if case .saveRole(let new, over: .some(let old)) = $0 { new.id == old.id } else { false }
      })
    #expect(app.role?.requirements.first?.importance == 4)
    app.press("u")
    #expect(app.role?.requirements.first?.importance == 5)
    let last = app.press("u")
    #expect(app.profile == Fixture.profile && app.role == Fixture.analyst)
    #expect(app.catalogue["my-data-analyst" as Role.ID] == nil)
    #expect(last.contains { if case .removeRole = $0 { true } else { false } })
    app.press("U")
    #expect(app.role?.requirements.first?.level == .specialist)
  }

  @Test("adds a skill that is looked for, makes it a must, takes it off again, renames the role")
  func changing() {
    var app = Fixture.app()
    app.press("R n j u g Enter")
    #expect(app.role?.requirements.last?.skill == "juggling")
    app.press("! + i")
    let need = app.role?.requirements.last
    #expect(need == Requirement(skill: "juggling", level: .advanced, importance: 4, must: true))
    app.press("d")
    #expect(app.role?.requirements.contains { $0.skill == "juggling" } == false)
    app.press("Enter ^U")
    app.type("Entertainer")
    app.press("Enter")
    #expect(app.role?.title == "Entertainer")
    while !app.history.done.isEmpty { app.press("u") }
    #expect(app.profile == Fixture.profile && app.role == Fixture.analyst)
  }

  @Test("keeps the last requirement and says why")
  func last() {
    var app = Fixture.app(profile: Profile(name: "New", goal: Goal(role: "mediator")))
    app.press("R d d")
    #expect(app.role?.requirements.count == 1)
    #expect(app.notice?.contains("at least one skill") == true)
  }
}

@Suite("The goal")
struct GoalTests {
  private func typed(_ down: Int, _ text: String) -> App {
    var app = Fixture.app()
    app.press("g")
    for _ in 0..<down { app.press("j") }
    app.press("Enter ^U")
    app.type(text)
    app.press("Enter")
    return app
  }

  @Test("takes weeks away as ranges, with hours where some are left")
  func away() {
    let app = typed(1, "2026-12-21..2027-01-03, 2027-05-01 4")
    #expect(
      app.profile.goal.weeksAway.map { "\($0.from.iso) \($0.to.iso) \($0.hours)" } == [
        "2026-12-21 2027-01-03 0", "2027-05-01 2027-05-01 4",
      ])
  }

  @Test("takes four weights of one's own, languages and answers to conditions of entry")
  func answers() {
    #expect(
      typed(7, "2 10 50 0").profile.goal.preference
        == .own(BurdenWeights(price: 2, hours: 10, each: 50, distrust: 0)))
    #expect(typed(10, "en, de").profile.languages == ["en", "de"])
    #expect(typed(11, "de").profile.eligibility.country == "DE")
    #expect(typed(13, "4").profile.eligibility.experienceYears == 4)
  }

  @Test(
    "names what is wrong and keeps what was typed",
    arguments: [
      (0, "many", "a whole number"), (1, "2027-02-30", "days are needed"), (2, "lots", "an amount"),
      (4, "2020-01-01", "before the start"), (7, "1 2 3", "four numbers"), (10, "?", "codes"),
      (11, "Germany", "two letters"),
    ])
  func wrong(row: Int, text: String, complaint: String) {
    let app = typed(row, text)
    #expect(app.profile == Fixture.profile)
    #expect(app.screen.contains(complaint))
    #expect(app.screen.contains(text))
  }

  @Test("shows beside each limit what a little more of it would bring")
  func prices() {
    var app = Fixture.app()
    app.press("g")
    for step in ["1 h a week more", "$100 more", "a month later"] {
      #expect(app.screen.contains(step), "\(step)")
    }
  }
}
