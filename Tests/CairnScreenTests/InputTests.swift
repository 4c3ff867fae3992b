import CairnScreen
import Testing

@Suite("The input line")
struct InputLineTests {
  private func typed(_ keys: [Key], into text: String = "") -> InputLine {
    var line = InputLine(text)
    for key in keys { _ = line.apply(key) }
    return line
  }

  @Test("edits whole graphemes")
  func graphemes() {
    #expect(typed([.backspace], into: "ab👩‍👩‍👧").text == "ab")
    #expect(typed([.left, .left, .delete], into: "e\u{301}o").text == "o")
    #expect(typed([.character("e"), .character("\u{301}"), .backspace]).isEmpty)
    #expect(typed([.home, .character("x"), .end, .character("y")], into: "ab").text == "xaby")
  }

  @Test("removes words, the beginning and the rest")
  func longEdits() {
    #expect(typed([.control("w")], into: "one two ").text == "one ")
    #expect(typed([.left, .control("u")], into: "abc").text == "c")
    #expect(typed([.home, .right, .control("k")], into: "abc").text == "a")
  }

  @Test("leaves keys alone that are no editing")
  func otherKeys() {
    var line = InputLine("a")
    let taken = [Key.enter, .up, .tab, .escape].map { line.apply($0) }
    #expect(taken == [false, false, false, false])
    #expect(line.text == "a")
  }

  @Test("keeps the cursor in sight", arguments: [2, 3, 5, 8, 20])
  func window(width: Int) {
    var line = InputLine("データ analysis と")
    for _ in 0...line.graphemes.count {
      let (text, cursor) = line.visible(in: width)
      #expect(text.columns <= width)
      #expect((0..<width).contains(cursor))
      _ = line.apply(.left)
    }
  }
}

@Suite("Keys")
struct KeyTests {
  @Test("have names that can be read back")
  func names() {
    let keys: [Key] = [
      .character("j"), .character(" "), .character("語"), .control("r"), .enter, .tab, .backTab,
      .escape,
      .backspace, .delete, .insert, .up, .down, .left, .right, .home, .end, .pageUp, .pageDown,
      .function(5), .click(Point(x: 3, y: 4)), .wheel(Point(x: 0, y: 1), -1), .character("^"),
      .character("F"),
    ]
    for key in keys { #expect(Key(named: key.name(.ascii)) == key) }
    #expect(Key(named: "") == nil)
    #expect(Key(named: "nonsense") == nil)
    #expect(Key(named: "click:1") == nil)
  }
}

@Suite("What a terminal sends")
struct KeyCodeTests {
  @Test(
    "control codes are keys",
    arguments: [
      (UInt32(3), Key.control("c")), (26, .control("z")), (13, .enter), (10, .enter), (9, .tab),
      (27, .escape),
      (8, .backspace), (127, .backspace), (0, .control(" ")), (0x6A, .character("j")),
      (0x8A9E, .character("語")), (28, .control("\\")),
    ])
  func codes(code: UInt32, key: Key) {
    #expect(Key(code: code) == key)
  }

  @Test(
    "mouse reports are presses of the left button and turns of the wheel",
    arguments: [
      ("0;1;1M", Key?.some(.click(Point(x: 0, y: 0)))), ("0;300;40M", .click(Point(x: 299, y: 39))),
      ("64;5;6M", .wheel(Point(x: 4, y: 5), -1)), ("65;5;6M", .wheel(Point(x: 4, y: 5), 1)),
      ("0;1;1m", nil),
      ("2;1;1M", nil), ("0;0;1M", nil), ("0;1M", nil), ("M", nil), ("", nil), ("0;;1M", nil),
    ])
  func mouse(report: String, key: Key?) {
    #expect(Key(mouseReport: report) == key)
  }
}

@Suite("Fuzzy search")
struct FuzzyTests {
  @Test(
    "finds pieces and beginnings of words",
    arguments: [
      ("", "SQL", [Int]()), ("sql", "Advanced SQL", [9, 10, 11]),
      ("gda", "Google Data Analytics", [0, 7, 8]),
      ("goodat", "Google Data Analytics", [0, 1, 2, 7, 8, 9]),
      ("powbi", "Power BI", [0, 1, 2, 6, 7]),
      ("sta", "Spreadsheet Statistics", [12, 13, 14]),
      ("data goo", "Google Data", [0, 1, 2, 7, 8, 9, 10]),
      ("analise", "Análisis e", [0, 1, 2, 3, 4, 5, 9]), ("ubung", "Übung", [0, 1, 2, 3, 4]),
    ])
  func finds(search: String, text: String, positions: [Int]) {
    #expect(FuzzySearch(search).match(text)?.positions == positions)
    #expect(FuzzySearch(search).matches(text))
  }

  @Test(
    "does not find letters that are merely in order",
    arguments: [
      ("sql", "Spring quality lab rest".replacing("q", with: "e")), ("xyz", "abc"), ("abcd", "abc"),
    ])
  func findsNot(search: String, text: String) {
    #expect(FuzzySearch(search).match(text) == nil)
    #expect(!FuzzySearch(search).matches(text))
  }

  @Test("prefers fewer pieces, then an earlier place")
  func order() throws {
    let search = FuzzySearch("da")
    let whole = try #require(search.match("Data"))
    let later = try #require(search.match("My data"))
    let pieces = try #require(search.match("Deep Analysis"))
    #expect(whole < later)
    #expect(later < pieces)
  }

  @Test("gives up soon on texts made to be slow")
  func hard() {
    let text = String(repeating: "a ", count: 200)
    #expect(FuzzySearch(String(repeating: "a", count: 30) + "b").match(text) == nil)
  }
}

@Suite("Themes")
struct ThemeTests {
  @Test("follow the environment")
  func environment() {
    #expect(Theme(environment: [:]).name == "dark")
    #expect(Theme(environment: ["NO_COLOR": "1"]).name == "none")
    #expect(Theme(environment: ["NO_COLOR": ""]).name == "dark")
    #expect(Theme(environment: ["COLORFGBG": "0;15"]).name == "light")
    #expect(Theme.all.allSatisfy { Theme(named: $0.name) == $0 })
    #expect(Theme(named: "nonsense") == nil)
  }

  @Test("without colour uses none, and the selection still shows")
  func none() {
    #expect(Ink.allCases.allSatisfy { Theme.none[$0].foreground == nil })
    #expect(Theme.all.allSatisfy { $0[.selection].traits.contains(.reverse) })
  }
}
