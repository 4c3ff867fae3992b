import CairnScreen
import Testing

@Suite("Recorded sessions")
struct RecordingTests {
  static let keys: [Key] = [
    .character("j"), .character(" "), .character("%"), .character("#"), .character("é"),
    .character("日"), .character("\u{301}"), .character("\u{A0}"), .character("\u{200D}"),
    .character("="), .control("r"), .control(" "), .enter, .tab, .backTab, .escape, .backspace,
    .delete, .up, .pageDown, .function(1), .click(Point(x: 3, y: 7)), .wheel(Point(x: 0, y: 1), -3),
    .paste("two words, 100 %\nand a\ttab"), .paste("שלום e\u{301} 👩‍👩‍👧"), .paste(""), .paste("j"),
  ]

  @Test("read back what they wrote: any key, any text, any size", arguments: keys)
  func roundTrip(key: Key) throws {
    let recording = Recording(
      setting: ["today": "2026-12-01"],
      steps: [.resized(Size(columns: 80, rows: 24)), .key(key), .key(.enter)])
    #expect(try Recording(recording.text) == recording)
    let words = Recording.Step.key(key).word.unicodeScalars.split {
      $0.properties.isWhitespace
    }
    #expect(words.count == 1)
  }

  @Test("can be written by hand, several words a line, with notes")
  func byHand() throws {
    let recording = try Recording(
      """
      cairn/session@1
      # A note: j k.
      size:60x16 3
      # ? ^R
      """)
    #expect(
      recording.steps == [.resized(Size(columns: 60, rows: 16)), .key(.character("3"))])
    #expect(try Recording("cairn/session@1 #").steps == [.key(.character("#"))])
  }

  @Test(
    "name the line of what can't be read",
    arguments: [
      ("", 1, ""), ("j k", 1, "j"), ("cairn/session@1\nj\nfoo", 3, "foo"),
      ("cairn/session@1\n\nsize:0x4", 3, "size:0x4"), ("cairn/session@1 paste:%zz", 1, "paste:%zz"),
    ])
  func problems(text: String, line: Int, word: String) {
    #expect(throws: Recording.Problem(line: line, word: word)) { try Recording(text) }
  }
}
