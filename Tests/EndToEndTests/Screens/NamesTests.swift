import CairnScreen
import Foundation
import Testing

@Suite("Names of every script in a terminal", .serialized)
struct NamesTests {
  /// The planner on credentials whose names are wide, marked, joined and written from right to left.
  private func planner() throws -> TerminalScreen {
    let place = try Workplace()
    let names = [
      "Data Bundle": "日本語入門 データ", "Charts Badge": "Cafe\u{301} 👩‍💻 Vie\u{323}\u{302}t",
      "SQL Joins": "עברית למתחילים", "SQL Basics": "🇩🇪 한국어",
    ]
    var text = try place.text(of: "catalogs/credentials.yaml")
    for (plain, name) in names { text = text.replacing(plain, with: name) }
    try place.write(text, to: "catalogs/credentials.yaml")
    let screen = try TerminalScreen(place, ["--profile", "me.yaml"])
    try screen.wait(for: "Statistics Course", "日本語", "optimal")
    return screen
  }

  @Test("leave every border and column where it belongs")
  func alignment() throws {
    let text = try planner().text
    let lines = text.split(separator: "\n").map(String.init)
    let framed = lines.filter { $0.hasSuffix("│") || $0.hasSuffix("┃") }
    #expect(framed.count > 20)
    for line in framed { #expect(line.columns == 120, "\(line)") }
    let listed = lines.filter { $0.contains(/日本.*\$|Statistics Course.*\$|עברית.*\$/) }
    let prices = listed.compactMap { row in
      row.lastIndex(of: "$").map { String(row[..<$0]).columns }
    }
    #expect(prices.count >= 2 && Set(prices).count == 1, "\(text)")
  }

  @Test("are found by what one types, the cursor behind it, and marked where they match")
  func filter() throws {
    let screen = try planner()
    try screen.press("3", "/")
    try screen.wait(for: "coverage / ")
    let start = try screen.cursor
    try screen.press("日", "本")
    try screen.wait(for: "/日本", "1 of")
    let typed = try screen.cursor
    #expect(typed.column == start.column + 4 && typed.row == start.row)
    try screen.press("Left")
    try screen.wait("the cursor before the last letter") { _ in
      (try? screen.cursor.column) == start.column + 2
    }
    try screen.press("Enter", "4")
    try screen.wait("the match in a colour of its own") { _ in
      (try? screen.colouredText)?.contains(/m日本(?:\u{1B}\[[0-9;]*m)+語入門/) == true
    }
  }

  @Test("have the cursor of the terminal on the selected row")
  func cursor() throws {
    let screen = try planner()
    try screen.press("3")
    try screen.wait(for: "▸")
    for _ in 0..<2 {
      let before = try screen.cursor
      try screen.press("j")
      try screen.wait("the cursor a row further down") { _ in
        (try? screen.cursor.row) == before.row + 1
      }
      let (lines, cursor) = (try screen.text.split(separator: "\n"), try screen.cursor)
      #expect(lines[cursor.row].contains("▸"))
    }
  }
}
