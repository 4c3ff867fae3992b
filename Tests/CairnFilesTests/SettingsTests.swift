import CairnFiles
import CairnModel
import CairnWords
import Testing

@Suite("Settings")
struct SettingsTests {
  private func read(_ lines: String...) -> (Settings, [Diagnostic]) {
    let text = (["format: cairn/settings@1"] + lines).joined(separator: "\n")
    return readSettings("settings.yaml", Array(text.utf8))
  }

  @Test("say how the screen looks")
  func reading() {
    let (settings, diagnostics) = read(
      "theme: light", "borders: ascii", "mouse: false", "language: en", "plain: true")
    #expect(diagnostics == [])
    #expect(settings.theme == .light)
    #expect(settings.borders == .ascii)
    #expect(settings.mouse == false)
    #expect(settings.language == .english)
    #expect(settings.plain == true)
  }

  @Test("that are wrong are said with their line, and the others stay")
  func wrong() {
    let (settings, diagnostics) = read("theme: pink", "mouse: maybe", "speed: 9", "borders: ascii")
    #expect(diagnostics.map(\.line) == [2, 3, 4] || diagnostics.map(\.line) == [4, 2, 3])
    #expect(settings.theme == nil && settings.mouse == nil)
    #expect(settings.borders == .ascii)
  }

  @Test("of no use at all are the defaults", arguments: ["", "theme: dark", "[1, 2]", "a: b: c"])
  func useless(text: String) {
    let (settings, diagnostics) = readSettings("settings.yaml", Array(text.utf8))
    #expect(settings == Settings())
    #expect(!diagnostics.isEmpty)
  }
}
