import CairnScreen
import Testing

@Suite("Display width")
struct WidthTests {
  @Test(
    "counts columns by grapheme cluster",
    arguments: [
      ("", 0), ("abc", 3), ("Grüße", 5), ("u\u{308}", 1), ("データ", 6), ("한국어", 6),
      ("\u{1112}\u{1161}\u{11AB}", 2), ("ﾊﾝｶｸ", 4), ("ＡＢ", 4), ("👩‍👩‍👧", 2), ("👍🏽", 2), ("🇩🇪", 2),
      ("❤\u{FE0F}", 2), ("❤", 1), ("1\u{FE0F}\u{20E3}", 2), ("🏴󠁧󠁢󠁥󠁮󠁧󠁿", 2), ("x\u{200B}y", 2),
      ("\u{202E}abc", 3), ("עברית", 5), ("العربية", 7), ("क्षा", 3), ("ไม่", 2), ("●○", 2),
      ("a\tb", 3), ("\u{1B}[31m", 5), ("\u{301}", 1), ("\u{1F1E9}", 1), ("😀", 2), ("€", 1),
    ])
  func columns(text: String, expected: Int) {
    #expect(text.columns == expected)
    #expect(text.drawable.columns == expected, "what is drawn is as wide as what was measured")
  }

  @Test("replaces what would disturb the screen")
  func drawable() {
    #expect("a\tb\nc\r\nd".drawable == "a b c d")
    #expect("\u{1B}[31mred\u{7F}\u{9B}".drawable == "\u{FFFD}[31mred\u{FFFD}\u{FFFD}")
    #expect("a\u{202E}b\u{2066}c\u{FEFF}".drawable == "abc")
    #expect("40\u{A0}h 1\u{202F}000".drawable == "40 h 1 000")
    #expect("\u{301}".drawable == " \u{301}")
  }

  @Test(
    "breaks graphemes into pieces that fill as many columns on every terminal",
    arguments: [
      "ü", "e\u{301}\u{323}", "👩‍👩‍👧", "👍🏽", "🇩🇪", "❤\u{FE0F}", "1\u{FE0F}\u{20E3}", "क्षा", "語", "😀",
    ])
  func portable(text: String) throws {
    let grapheme = try #require(text.first)
    let pieces = grapheme.portable
    #expect(pieces.allSatisfy { (1...5).contains($0.count) })
    #expect(pieces.reduce(0) { $0 + ($1.first?.columns ?? 0) } == grapheme.columns)
    #expect(pieces.allSatisfy { $0.dropFirst().allSatisfy { $0.columns == 0 } })
  }

  @Test("shows a flag as its letters and a family as its first member")
  func fallbacks() {
    #expect(Character("🇩🇪").portable == [["D"], ["E"]])
    #expect(Character("👩‍👩‍👧").portable == [["👩"]])
    #expect(Character("❤\u{FE0F}").portable == [["❤"], [" "]])
  }
}

@Suite("Terminals that know only ASCII")
struct ASCIITests {
  @Test("keep Latin letters and the signs of the screen")
  func substitutes() {
    let text = "Grüße – Über café … “x” → 語 👍 ñÑ ●◐○"
    #expect(String(text.map(\.ascii)) == "Gru?e - Uber cafe ~ \"x\" > ? ? nN #+-")
  }
}

@Suite("Fitting text")
struct FittingTests {
  @Test(
    "cuts with an ellipsis and never in the middle of a grapheme",
    arguments: [
      ("abcdef", 6, "abcdef"), ("abcdef", 5, "abcd…"), ("abcdef", 1, "…"), ("abcdef", 0, ""),
      ("データ分析", 5, "デー…"), ("データ分析", 4, "デ…"), ("e\u{301}e\u{301}e\u{301}", 2, "e\u{301}…"),
    ])
  func cut(text: String, columns: Int, expected: String) {
    #expect(text.cut(to: columns) == expected)
    #expect(text.cut(to: columns).columns <= columns)
    #expect(text.fitted(to: columns).columns == columns)
    #expect(Line(text).cut(to: columns).text == expected)
  }

  @Test("wraps between words, and inside words that are too long")
  func wrap() {
    #expect("one two three".wrapped(to: 7) == ["one two", "three"])
    #expect("abcdefghij k".wrapped(to: 4) == ["abcd", "efgh", "ij k"])
    #expect("データ分析".wrapped(to: 5) == ["デー", "タ分", "析"])
    #expect("a\n\nb".wrapped(to: 9) == ["a", "", "b"])
  }

  @Test("keeps the styles of a line that is cut")
  func styledCut() {
    var line = Line("abc", .bold)
    line.append("def", .faint)
    let short = line.cut(to: 5)
    #expect(short.text == "abcd…")
    #expect(short.spans.map(\.style) == [.bold, .faint])
    #expect(line.cut(to: 6) == line)
  }
}
