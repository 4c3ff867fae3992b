import CairnApp
import CairnScreen
import CairnTestSupport
import Testing

@Suite("A screen drawn over the last one")
struct RedrawTests {
  /// Keys that move, open, filter, sort and change.
  private static let keys = [
    "j", "k", "j", "k", "j", "Down", "Up", "PgDn", "PgUp", "Home", "End", "Tab", "1", "2", "3", "4",
    "+", "-",
    "Space", "x", "m", "s", "/", "a", "Enter", "Esc", "Esc", "t", "w", "?", ":", "[", "]", "u", "T",
    "%",
  ]

  @Test(
    "is the screen that is drawn from nothing",
    arguments: [(120, 36), (80, 24), (60, 16), (200, 60)], 1...6)
  func same(size: (Int, Int), seed: Int) {
    var generator = SeededGenerator(seed: UInt64(seed))
    var app = Fixture.app(size.0, size.1)
    var drawn: Drawn?
    for step in 0..<120 {
      let key = Self.keys.randomElement(using: &generator) ?? "j"
      app.press(key)
      let screen = app.view(app.size, over: drawn)
      drawn = screen
      #expect(screen.grid == app.view(app.size), "seed \(seed), step \(step), key \(key)")
    }
  }
}
