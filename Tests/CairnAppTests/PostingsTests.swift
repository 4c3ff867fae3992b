import CairnApp
import CairnModel
import CairnScreen
import Testing

@Suite("A role from pasted postings")
struct PostingsTests {
  static let draft = Role(
    id: "sql-person", title: "SQL person",
    requirements: [Requirement(skill: "sql", level: .advanced, importance: 5, must: true)])

  static func drafting() -> App {
    var app = Fixture.app()
    app.press("r P")
    _ = app.update(.key(.paste("SQL person\nYou know SQL.")))
    app.press("Enter")
    return app
  }

  @Test("each paste is a posting, typed lines are one more, Enter asks for the role once")
  func pasting() {
    var app = Fixture.app()
    app.press("r P")
    #expect(app.press("Enter").isEmpty)
    _ = app.update(.key(.paste("one\ntwo")))
    _ = app.update(.key(.paste("three")))
    app.press("S Enter Q Enter")
    #expect(app.screen.contains("3 postings, 5 lines"))
    app.press("Z Enter Backspace")
    #expect(app.screen.contains("3 postings, 5 lines"))
    #expect(app.press("Enter") == [.draftRole(["one\ntwo", "three", "S\nQ"])])
    #expect(app.press("Enter").isEmpty)
  }

  @Test("the drafted role becomes the target in its editor, and undo takes it back")
  func drafted() {
    var app = Self.drafting()
    let effects = app.update(.roleDrafted(Self.draft))
    #expect(app.place == .roleEditor)
    #expect(app.role?.title == "SQL person")
    #expect(effects.contains { if case .saveRole(_, over: nil) = $0 { true } else { false } })
    app.press("u")
    #expect(app.profile == Fixture.profile)
    #expect(app.ownRoles.isEmpty)
  }

  @Test("a draft without skills is told of, a late one is dropped")
  func failing() {
    var app = Self.drafting()
    _ = app.update(.roleDrafted(nil))
    #expect(app.place == .postings)
    #expect(app.notice?.contains("no skill") == true)
    app.press("Enter Esc")
    #expect(
      app.update(.roleDrafted(Self.draft)).allSatisfy {
        if case .saveRole = $0 { false } else { true }
      })
    #expect(app.profile == Fixture.profile)
  }
}
