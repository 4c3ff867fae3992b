import CairnModel
import CairnScreen
import CairnWords
import Testing

@testable import CairnApp

@Suite("A screen before its catalogues are read")
struct ReadingTests {
  private func app() -> App {
    var app = App(
      catalogue: Catalogue(), profile: Profile(name: ""), today: Fixture.today, isReading: true)
    #expect(app.update(.started).isEmpty)
    return app
  }

  private var beginning: Beginning {
    Beginning(catalogue: Fixture.catalogue, profile: Fixture.profile, ownRoles: [])
  }

  @Test("says how far it is, in any size", arguments: [(80, 24), (120, 36), (60, 16)])
  func share(columns: Int, rows: Int) {
    var app = app()
    _ = app.update(.resized(Size(columns: columns, rows: rows)))
    _ = app.update(.read(percent: 43))
    let text = app.view(app.size).text.replacing("\n", with: " ")
    #expect(text.contains("43"), "\(text)")
  }

  @Test("takes keys: panes, help and the palette open, q leaves")
  func keys() {
    var app = app()
    let pane = app.home.pane
    _ = app.update(.key(.tab))
    #expect(app.home.pane != pane)
    _ = app.update(.key(.character("?")))
    #expect(app.place == .help)
    _ = app.update(.key(.escape))
    #expect(app.update(.key(.character("q"))) == [.quit])
  }

  @Test("changes nothing of a learner who is not there yet, and says why")
  func noChange() {
    var app = app()
    for key in "+-]gerRCtfwp " {
      let before = (app.profile, app.pages.count)
      #expect(app.update(.key(.character(key))).isEmpty, "\(key)")
      #expect((app.profile, app.pages.count) == before, "\(key)")
    }
    _ = app.update(.key(.character("]")))
    #expect(app.notice?.contains(app.phrases.disabled.reading) == true)
  }

  @Test("begins once they are read, where the keys have led")
  func begin() {
    var app = app()
    _ = app.update(.key(.character("3")))
    let effects = app.update(.opened(beginning))
    #expect(effects.contains { if case .solve = $0 { true } else { false } })
    #expect(app.home.pane == .credentials)
    #expect(app.ranking != nil)
    #expect(app.reading == nil)
    // Late news of the reading mean nothing any more.
    _ = app.update(.read(percent: 99))
    #expect(app.reading == nil)
  }
}
