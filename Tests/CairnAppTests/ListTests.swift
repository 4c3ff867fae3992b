import CairnApp
import CairnModel
import CairnScreen
import Testing

/// Names as they come in the world: wide, with marks of their own, joined emoji, from right to left.
private let names = [
  "Plain letters", "日本語入門", "한국어 과정", "Cafe\u{301} Vie\u{323}\u{302}t", "👩‍💻 Developer 🎓",
  "🇩🇪 Germany",
  "עברית למתחילים", "دورة عربية",
]

@Suite("Lists")
struct ListTests {
  /// The usual world with credentials of those names, all alike but for the name.
  private func app(_ columns: Int) throws -> App {
    var catalogue = Fixture.catalogue
    let pattern = try #require(catalogue["statistics" as Credential.ID])
    let credentials = names.enumerated().map { number, name in
      var credential = pattern.renamed(Credential.ID("name-\(number)"), name)
      credential.price = .once(Money(minorUnits: 7700, currency: "USD"))
      return credential
    }
    catalogue = Catalogue(
      skills: catalogue.skills, roles: catalogue.roles, providers: catalogue.providers,
      credentials: credentials)
    var app = App(catalogue: catalogue, profile: Fixture.profile, today: Fixture.today)
    _ = app.update(.resized(Size(columns: columns, rows: 36)))
    app.settle(app.update(.started))
    app.press("3")
    return app
  }

  /// The column at which a text begins in a row of the screen; nil where it does not stand there.
  private func column(of text: String, in row: some Sequence<Cell>) -> Int? {
    let cells = Array(row)
    return cells.indices.first { start in
      cells[start...].prefix(text.count).map { $0.grapheme.map(String.init) ?? "" }.joined() == text
    }
  }

  @Test("keep their columns whatever the names are written in", arguments: [80, 120, 200])
  func alignment(columns: Int) throws {
    let grid = try app(columns).view(Size(columns: columns, rows: 36))
    let list = HomeLayout(grid.size, focus: .credentials).list(.credentials)
    let prices = (list.y..<list.maxY).compactMap { column(of: "$77", in: grid.row($0)) }
    #expect(prices.count == names.count)
    #expect(Set(prices).count == 1, "\(prices)\n\(grid.text)")
  }

  @Test(
    "mark what matches a filter in the cells where it stands",
    arguments: [
      ("語", "語"), ("과정", "과정"), ("viet", "Việt"), ("germany", "Germany"), ("עברית", "עברית"),
      ("dev", "Dev"),
    ])
  func highlights(typed: String, marked: String) throws {
    var app = try app(120)
    app.press("/")
    app.type(typed)
    // The selected row is drawn in one ink; what matches shows once the keys go elsewhere.
    app.press("Enter 4")
    let grid = app.view(app.size)
    let list = HomeLayout(app.size, focus: .plan).list(.credentials)
    let found = grid.row(list.y).dropFirst(list.x).prefix(list.width).filter {
      $0.style.ink == .match
    }
    #expect(String(found.compactMap(\.grapheme)) == marked, "\(grid.text)")
  }

  @Test(
    "show the cursor of a filter where the next letter goes",
    arguments: ["abc", "日本", "e\u{301}x", "한 a", "ab" + String(repeating: "語", count: 40)])
  func inputLine(text: String) throws {
    var app = try app(120)
    app.press("/")
    let start = try #require(app.view(app.size).cursor)
    app.type(text)
    let end = try #require(app.view(app.size).cursor)
    #expect(end.y == start.y)
    if text.columns < 20 { #expect(end.x == start.x + text.columns) }
    let last = try #require(text.last)
    let cell = app.view(app.size)[end.x - last.columns, end.y]
    #expect(cell.grapheme == last)
    if text.columns < 20 {
      app.press("Left")
      #expect(app.view(app.size).cursor?.x == end.x - last.columns)
    }
    app.press("Home")
    #expect(app.view(app.size).cursor == start)
  }

  @Test("sort by the column whose head is clicked", arguments: [80, 120, 200])
  func headers(columns: Int) throws {
    var app = Fixture.app(columns, 36)
    let layout = HomeLayout(app.size, focus: .credentials)
    let head = layout.list(.credentials).y - 1
    for (word, sorting) in [
      ("price", Home.Sorting.price), ("credential", .title), ("h", .hours), ("gap", .gap),
    ] {
      let row = app.view(app.size).row(head).dropFirst(layout.list(.credentials).x)
      let x = try #require(column(of: " " + word, in: row)) + layout.list(.credentials).x + 1
      app.press("click:\(x),\(head)")
      #expect(app.home.sorting == sorting, "\(word)")
      #expect(app.screen.contains(word + "↓"), "\(app.screen)")
    }
  }

  @Test("sort by each column in turn, the last one leads back to gap coverage")
  func sorting() {
    var app = Fixture.app()
    app.press("3")
    let usual = app.screen
    for sorting in Home.Sorting.allCases.dropFirst() {
      app.press("s")
      #expect(app.home.sorting == sorting)
    }
    #expect(app.screen != usual)
    app.press("s")
    #expect(app.home.sorting == .gap && app.screen == usual)
  }

  @Test("rest the terminal's cursor on the selected row", arguments: ["1", "2", "3", "4"])
  func cursor(pane: String) throws {
    var app = Fixture.app()
    app.press(pane)
    let first = try #require(app.view(app.size).cursor)
    let layout = HomeLayout(app.size, focus: app.home.pane)
    #expect(layout.list(app.home.pane).contains(first))
    app.press("j")
    let second = try #require(app.view(app.size).cursor)
    #expect(second.x == first.x && second.y > first.y)
    #expect(app.view(app.size)[second.x, second.y].grapheme == "▸")
  }
}

extension Credential {
  /// The same under another name.
  fileprivate func renamed(_ id: Credential.ID, _ title: String) -> Credential {
    var other = Credential(
      id: id, title: title, provider: provider, issuer: issuer, kind: kind, url: url,
      teaches: teaches, source: source)
    (other.hours, other.assessment) = (hours, assessment)
    return other
  }
}
