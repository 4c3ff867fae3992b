import CairnFiles
import CairnModel
import Testing

@Suite("Rows as people's files have them")
struct RowOddityTests {
  struct Oddity: CustomTestStringConvertible, Sendable {
    let name: String
    let bytes: [UInt8]
    let titles: [String]
    let reasons: [String]
    var testDescription: String { name }

    init(_ name: String, _ text: String, _ titles: [String], _ reasons: [String] = []) {
      self.init(name, Array(text.utf8), titles, reasons)
    }

    init(_ name: String, _ bytes: [UInt8], _ titles: [String], _ reasons: [String] = []) {
      (self.name, self.bytes, self.titles, self.reasons) = (name, bytes, titles, reasons)
    }
  }

  static let head = "title,url,rating\n"
  static let a = "A,https://www.coursera.org/learn/a-a,4.5\n"
  static let b = "B,https://www.coursera.org/learn/b-b,4.6\n"

  static let table: [Oddity] = [
    Oddity("plain", head + a + b, ["A", "B"]),
    Oddity("no line end at the end", head + a + b.dropLast(), ["A", "B"]),
    Oddity("a byte order mark", [0xEF, 0xBB, 0xBF] + Array((head + a).utf8), ["A"]),
    Oddity(
      "UTF-16", [0xFF, 0xFE] + (head + a).utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }, ["A"]
    ),
    Oddity(
      "mixed line ends",
      "title,url,rating\r\nA,https://www.coursera.org/learn/a-a,4.5\n"
        + "B,https://www.coursera.org/learn/b-b,4.6\rC,https://www.coursera.org/learn/c-c,4\r\n",
      ["A", "B", "C"]),
    Oddity("bare carriage returns", (head + a + b).replacing("\n", with: "\r"), ["A", "B"]),
    Oddity(
      "a bare carriage return inside a field",
      "title,url,rating\nA\rA,https://www.coursera.org/learn/a-a,4.5\n" + b, ["A A", "B"]),
    Oddity(
      "newlines in fields",
      head + "\"A\nof two lines\",https://www.coursera.org/learn/a-a,4.5\n" + b,
      ["A of two lines", "B"]),
    Oddity(
      "doubled quotes", head + "\"A \"\"quoted\"\"\",https://www.coursera.org/learn/a-a,4.5\n",
      ["A \"quoted\""]),
    Oddity(
      "double-encoded UTF-8",
      head + "CafÃ© donâ€™t,https://www.coursera.org/learn/a-a,4.5\n", ["Café don’t"],
      ["2 repaired double-encoded"]),
    Oddity(
      "Windows-1252 among UTF-8",
      Array((head + "Zoë,https://www.coursera.org/learn/z-z,4\n").utf8)
        + [UInt8(ascii: "C"), 0xE9, 0x92] + Array(",https://www.coursera.org/learn/a-a,4.5\n".utf8),
      ["Zoë", "Cé’"], ["3 repaired windows-1252"]),
    Oddity(
      "a stray quote that would swallow rows",
      head + "\"A,https://www.coursera.org/learn/a-a,4.5\n" + b
        + "\"C, the third\",https://www.coursera.org/learn/c-c,4.5\n",
      ["A", "B", "C, the third"], ["2 repaired stray-quote"]),
    Oddity(
      "a stray quote that a later one closes cleanly",
      head + "A,\"https://www.coursera.org/learn/a-a,4.5\n" + b
        + "C,https://www.coursera.org/learn/c-c\",4.5\n",
      ["A", "B", "C"], ["2 repaired stray-quote"]),
    Oddity(
      "a quote that nothing closes", head + a + "\"B,https://www.coursera.org/learn/b-b,4.6\n",
      ["A", "B"], ["3 repaired stray-quote"]),
    Oddity(
      "quotes inside a field", head + "A 5\" disk,https://www.coursera.org/learn/a-a,4.5\n" + b,
      ["A 5\" disk", "B"]),
    Oddity(
      "empty and repeated headings",
      ",title,title,url\n0,A,Z,https://www.coursera.org/learn/a-a\n", ["A"]),
    Oddity(
      "row numbers without a heading",
      head
        + "0,A,https://www.coursera.org/learn/a-a,4.5\n1,B,https://www.coursera.org/learn/b-b,4\n",
      ["A", "B"]),
    Oddity(
      "a comma that is not quoted",
      head + "A, the first,https://www.coursera.org/learn/a-a,4.5\n" + b,
      ["A, the first", "B"], ["2 repaired shifted"]),
    Oddity(
      "a cell that is missing",
      "title,level,url,rating\nA,https://www.coursera.org/learn/a-a,4.5\n", ["A"],
      ["2 repaired shifted"]),
    Oddity(
      "cells one column to the right",
      "title,level,url,rating,note\nA,,Beginner,https://www.coursera.org/learn/a-a,4.5\n", ["A"],
      ["2 repaired shifted"]),
    Oddity(
      "cells missing at the end", head + "A,https://www.coursera.org/learn/a-a\n", ["A"],
      ["2 repaired short-row"]),
    Oddity(
      "cells beyond the headings", head + "A,https://www.coursera.org/learn/a-a,4.5,,\n", ["A"]),
    Oddity(
      "cells that can't be told apart", "title,url\nA,B,C,https://www.coursera.org/learn/a-a,x,y\n",
      [], ["2 refused cells"]),
    Oddity(
      "duplicates", head + a + a + "A,http://coursera.org/learn/a-a/?utm_source=x,4.5\n" + b,
      ["A", "B"], ["3 duplicate same-page", "4 duplicate same-page"]),
    Oddity(
      "what the catalogue has",
      head + "Known course,https://www.coursera.org/learn/known-course,4\n" + a, ["A"],
      ["2 duplicate in-catalogue"]),
    Oddity(
      "no title", head + ",https://www.coursera.org/learn/a-a,4.5\n" + b, ["B"],
      ["2 refused no-title"]),
    Oddity(
      "no address, but a provider with a page", "title,provider\nA,Coursera\n", ["A"],
      ["2 repaired provider-address"]),
    Oddity("no address at all", "title,provider\nA,Nobody\n", [], ["2 refused no-address"]),
    Oddity(
      "no provider", "title,rating\nA,4\n", [], ["2 refused no-provider"]),
    Oddity("blank lines", head + "\n" + a + "\n,,\n" + b + "\n\n", ["A", "B"]),
    Oddity(
      "entities and invisible signs",
      head + "A &amp; B&#39;s\u{200B} \u{A0}C,https://www.coursera.org/learn/a-a,4.5\n",
      ["A & B's C"]),
    Oddity(
      "semicolons", "title;url\nA, B;https://www.coursera.org/learn/a-a\n", ["A, B"]),
    Oddity("tabs", "title\turl\nA, \"B\"\thttps://www.coursera.org/learn/a-a\n", ["A, \"B\""]),
    Oddity("no title column", "x,y\n1,2\n", [], ["0 refused no-title-column"]),
    Oddity("nothing", "", [], ["0 refused empty-file"]),
    Oddity("headings alone", head, []),
  ]

  @Test("each oddity is read, and said by row", arguments: table)
  func oddity(_ oddity: Oddity) throws {
    let result = try imported(oddity.bytes)
    #expect(result.titles == oddity.titles)
    #expect(result.reasons.filter { !$0.contains("left-out") } == oddity.reasons)
    #expect(result.report.imported == oddity.titles.count)
  }

  @Test("rows keep the line of the file that they begin on")
  func lines() throws {
    let result = try imported(
      "title,url\n\"A\nB\",https://www.coursera.org/learn/a-a\n,https://www.coursera.org/x\n")
    #expect(result.report.notes.map(\.row) == [3])
    #expect(result.report.notes.map(\.line) == [4])
  }
}
