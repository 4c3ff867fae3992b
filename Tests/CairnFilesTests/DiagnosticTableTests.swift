import CairnFiles
import CairnModel
import Testing

/// A problem, the least file that shows it, and where and how it is said.
struct ProblemRow: CustomTestStringConvertible, Sendable {
  let id: String
  let file: String
  let line: Int
  let column: Int
  let message: String
  var hint: String?
  var severity = Diagnostic.Severity.error

  var testDescription: String { id }

  init(
    _ id: String, _ file: String, _ line: Int, _ column: Int, _ message: String,
    hint: String? = nil, severity: Diagnostic.Severity = .error
  ) {
    self.id = id
    self.file = file
    self.line = line
    self.column = column
    self.message = message
    self.hint = hint
    self.severity = severity
  }
}

@Suite("Diagnostics")
struct DiagnosticTableTests {
  @Test("every problem is said once, at its place", arguments: fileRows + keyRows + valueRows)
  func problemIsSaid(_ row: ProblemRow) throws {
    let diagnostics = read(Array(row.file.utf8))
    try #require(diagnostics.count == 1, "\(rendered(diagnostics))")
    let found = diagnostics[0]
    #expect(found.id == row.id)
    #expect(found.line == row.line)
    #expect(found.column == row.column)
    #expect(found.message == row.message)
    #expect(found.hint == row.hint)
    #expect(found.severity == row.severity)
  }

  @Test("a place counts scalars, whatever ends the lines", arguments: ["\n", "\r\n"])
  func placeCountsScalars(_ ending: String) throws {
    let lines = ["format: cairn/profile@1", "name: Zoë 🎓", "goal: {role: dàta, buget: 1}", ""]
    let diagnostics = read(Array(lines.joined(separator: ending).utf8))
    #expect(diagnostics.map(\.id) == ["not-an-id", "unknown-key"])
    #expect(diagnostics.map(\.line) == [3, 3])
    #expect(diagnostics.map(\.column) == [14, 20])
    #expect(diagnostics[0].sourceLine == lines[2])
  }

  @Test(
    "bytes that are no UTF-8 are named with their place",
    arguments: [
      ([0x61, 0x0A, 0x62, 0xFF, 0x63], 2, 2, "byte 0xFF is not valid UTF-8"),
      ([0x63, 0x61, 0x66, 0xE9, 0x20], 1, 4, "byte 0xE9 is not valid UTF-8"),
      ([0xC3, 0xA9, 0xC3], 1, 2, "byte 0xC3 is not valid UTF-8"),
      ([0xFF, 0xFE, 0x66, 0x00], 1, 1, "byte 0xFF is not valid UTF-8"),
    ] as [([UInt8], Int, Int, String)])
  func invalidBytes(_ bytes: [UInt8], line: Int, column: Int, message: String) {
    let found = readDocument("x.yaml", bytes).diagnostics
    #expect(found.map(\.id) == ["invalid-utf8"])
    #expect(found.map(\.line) == [line])
    #expect(found.map(\.column) == [column])
    #expect(found.map(\.message) == [message])
  }

  @Test("a file full of problems lists a thousand and counts the rest")
  func manyProblems() {
    let text = "format: cairn/profile@1\nname: A\nskills: {"
    let skills = (0..<1500).map { "k\($0): 9" }.joined(separator: ", ")
    let found = read(Array((text + skills + "}").utf8))
    #expect(found.count == 1001)
    #expect(found.last?.id == "too-many-problems")
    #expect(found.last?.message == "500 more problems are not listed")
  }

  @Test("a byte order mark moves no column and is only warned of")
  func byteOrderMark() {
    let bytes = [0xEF, 0xBB, 0xBF] + Array("format: cairn/profile@1\nname: A\nx: 1\n".utf8)
    let (profile, diagnostics) = readProfile("x.yaml", bytes)
    #expect(profile?.name == "A")
    #expect(diagnostics.map(\.id) == ["byte-order-mark", "unknown-key"])
    #expect(diagnostics.map(\.severity) == [.warning, .error])
    #expect(diagnostics.map(\.line) == [1, 3])
    #expect(formatOf(bytes) == .profile)
  }

  @Test("the message shows the line with a caret below the column, wide signs and tabs counted")
  func rendering() {
    let diagnostic = Diagnostic(
      id: "x", file: "a.yaml", line: 3, column: 6, message: "no", hint: "yes",
      sourceLine: "日本\té: x")
    #expect(
      renderDiagnostic(diagnostic) == """
        a.yaml:3:6: error: no
          日本\té: x
              \t  ^
          hint: yes
        """)
    #expect(renderDiagnostic(fileMissing("b.yaml")) == "b.yaml: error: there is no such file")
  }

  @Test("a hostile line shows no escape sequence and is cut around the column")
  func hostileLine() {
    let line = String(repeating: "a", count: 500) + "\u{1B}[2J" + String(repeating: "b", count: 90)
    let text = renderDiagnostic(
      Diagnostic(id: "x", file: "f", line: 1, column: 501, message: "m", sourceLine: line))
    #expect(!text.contains("\u{1B}"))
    #expect(text.split(separator: "\n").allSatisfy { $0.count < 120 })
  }

  private func read(_ bytes: [UInt8]) -> [Diagnostic] {
    switch formatOf(bytes) {
    case .profile: readProfile("x.yaml", bytes).1
    case .role: readRole("x.yaml", bytes).1
    case .settings: readSettings("x.yaml", bytes).1
    default: readCatalogue([("x.yaml", bytes)]).1
    }
  }
}
