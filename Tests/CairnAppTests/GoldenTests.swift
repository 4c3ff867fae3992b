import CairnApp
import CairnModel
import CairnScreen
import CairnWords
import Foundation
import Testing

/// Screens as text, compared with files. `CAIRN_UPDATE_GOLDEN=1 swift test --filter GoldenTests` writes
/// the files anew; look at the difference before you keep it.
@Suite("Golden screens")
struct GoldenTests {
  static let sizes = [(80, 24), (120, 36), (200, 60), (60, 16), (70, 44)]

  static let scripts: [(name: String, keys: String)] = [
    ("home", ""), ("home-credentials", "3 j"), ("home-plan", "4"), ("filter", "3 / s t a t"),
    ("timeline", "4 t"), ("details", "3 Enter"), ("roles", "r"), ("why", "3 w"),
    ("why-not", "3 End w"), ("frontier", "f End"), ("compare", "3 m j m j c"), ("audit", "2 j a"),
    ("goal", "g"), ("goal-typing", "g j Enter x"), ("record", "3 b j E e"), ("record-empty", "e"),
    ("sources", "C"), ("role-editor", "R j"), ("postings", "P"), ("other-plans", "o j"),
    ("slip", "o Enter Esc [ [ S j"), ("slip-empty", "S"), ("picker", "R n j u"),
    ("help", "?"), ("palette", ": t i m e"),
  ]

  @Test("look as they did", arguments: scripts, sizes)
  func golden(script: (name: String, keys: String), size: (Int, Int)) throws {
    var app = Fixture.app(
      size.0, size.1, catalogue: script.name == "other-plans" ? Fixture.roomy : Fixture.catalogue)
    app.press(script.keys)
    let screen = app.screen + "\n"
    for line in screen.split(separator: "\n") { #expect(String(line).columns <= size.0) }
    try compare(screen, with: "\(script.name)-\(size.0)x\(size.1)")
  }

  @Test(
    "speak Spanish where the locale does",
    arguments: ["home", "goal", "help", "why", "roles", "frontier", "timeline", "compare"],
    [(80, 24), (120, 36)])
  func spanish(name: String, size: (Int, Int)) throws {
    let keys = Self.scripts.first { $0.name == name }?.keys ?? ""
    var app = App(
      catalogue: Fixture.catalogue, profile: Fixture.profile, today: Fixture.today,
      words: Words(locale: "es_ES.UTF-8"))
    _ = app.update(.resized(Size(columns: size.0, rows: size.1)))
    app.settle(app.update(.started))
    app.press(keys)
    try compare(app.screen + "\n", with: "es-\(name)-\(size.0)x\(size.1)")
  }

  private func compare(_ screen: String, with name: String) throws {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("Golden/\(name).txt")
    if ProcessInfo.processInfo.environment["CAIRN_UPDATE_GOLDEN"] != nil {
      try screen.write(to: file, atomically: true, encoding: .utf8)
    }
    let expected = try String(contentsOf: file, encoding: .utf8)
    #expect(screen == expected, "\(name) differs")
  }

  @Test("draw borders of equal height and width at every size", arguments: 60...130)
  func borders(columns: Int) {
    let rows = 16 + (columns * 7) % 40
    var app = Fixture.app(columns, rows)
    for keys in ["", "Tab", "Tab", "Tab"] {
      app.press(keys)
      let lines = app.screen.split(separator: "\n", omittingEmptySubsequences: false)
      #expect(lines.count == rows)
      #expect(app.view(app.size).cursor != nil)
      let corners = { (sign: Character) in app.screen.count { $0 == sign } }
      #expect(corners("╭") == corners("╰") && corners("╮") == corners("╯"), "\(columns)×\(rows)")
    }
  }

  @Test("say what they need where the window is too small, and leave on q", arguments: ["q", "^C"])
  func tooSmall(key: String) {
    var app = Fixture.app(59, 15)
    #expect(app.screen.contains("60×16") && app.screen.contains("59×15"))
    #expect(app.press("j +") == [])
    #expect(app.press(key) == [.quit])
    _ = app.update(.resized(Size(columns: 80, rows: 24)))
    #expect(app.screen.contains("Skills") || app.screen.contains("My skills"))
  }

  @Test("have nothing but ASCII where the terminal knows no more")
  func ascii() {
    var app = App(
      catalogue: Fixture.catalogue, profile: Fixture.profile, today: Fixture.today, glyphs: .ascii)
    app.settle(app.update(.started))
    let signs = app.screen.filter { !$0.isASCII && !$0.isLetter }
    #expect(Set(signs).subtracting(["…", "→", "—"]).isEmpty, "\(Set(signs))")
  }
}

@Suite("The document of keys")
struct KeyReferenceTests {
  @Test("holds the table of commands as it is")
  func fresh() throws {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../docs/keys.md").standardized
    let head = """
      # Keys

      Every key of the screen. `?` shows the same list, finds a key by a word, and runs what is selected; `:`
      runs any command by its name. A letter means the same on every screen. While a line is typed, letters are
      text: Enter takes it, Esc leaves it. The mouse selects, opens with a second click, scrolls and sorts.


      """
    let expected = head + keyReference(Words())
    if ProcessInfo.processInfo.environment["CAIRN_UPDATE_GOLDEN"] != nil {
      try expected.write(to: file, atomically: true, encoding: .utf8)
    }
    #expect(try String(contentsOf: file, encoding: .utf8) == expected)
  }
}
