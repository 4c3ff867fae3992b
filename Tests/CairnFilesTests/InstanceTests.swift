import CairnFiles
import CairnModel
import Testing

@Suite("Planning instances")
struct InstanceTests {
  private static let example = """
    {"format": "cairn/instance@1", "have": [[1, 2]], "requires": [[1, 3, 5, 1], [2, 1, 1, 0]],
     "credentials": [
      {"id": "c0", "teaches": [[1, 3]], "needs": [[2, 1]], "after": [1, [1, 2]], "with": [2],
       "price": 12900, "hours": 40, "burden": 829},
      {"id": "\\u00e9\\ud83d\\ude00", "teaches": [], "price": 0, "hours": 1, "burden": 1},
      {"id": "c2", "teaches": [], "needs": [], "after": [], "price": 0, "hours": 1, "burden": 1}],
     "limits": {"price": 150000, "hours": 300, "count": null}, "pin": [0], "skip": [1]}
    """

  @Test("an instance is read as it stands")
  func example() throws {
    let (document, diagnostics) = readInstance("i.json", Array(Self.example.utf8))
    #expect(rendered(diagnostics) == "")
    let instance = try #require(document)
    #expect(instance.have.map { [$0.skill, $0.level] } == [[1, 2]])
    #expect(instance.requires.map(\.must) == [true, false])
    #expect(instance.credentials.map(\.id) == ["c0", "é😀", "c2"])
    #expect(instance.credentials[0].after == [[1], [1, 2]])
    #expect(instance.credentials[0].with == [2])
    #expect([instance.price, instance.hours, instance.count] == [150_000, 300, nil])
    #expect(instance.pins == [0])
    #expect(instance.skips == [1])
  }

  @Test(
    "a damaged instance names the place",
    arguments: [
      ("[[1, 2]]", "[[1, 9]]", "out-of-range"), ("\"pin\": [0]", "\"pin\": [3]", "unknown-index"),
      ("\"c2\"", "\"c0\"", "duplicate-id"), ("[1, [1, 2]]", "[1, []]", "empty-choice"),
      ("\"burden\": 829", "\"burden\": 0", "out-of-range"),
      ("\"burden\": 829", "\"burden\": 8.5", "wrong-type"),
      ("[[1, 3, 5, 1], ", "[[1, 3, 5], ", "wrong-type"), ("\"limits\"", "\"limit\"", "missing-key"),
      ("12900", "1e400", "wrong-type"), ("\"skip\"", "\"pin\"", "duplicate-key"),
    ])
  func damaged(_ good: String, _ bad: String, _ id: String) {
    let text = Self.example.replacing(good, with: bad)
    let (document, diagnostics) = readInstance("i.json", Array(text.utf8))
    #expect(document == nil)
    #expect(diagnostics.map(\.id) == [id])
  }

  @Test(
    "a JSON syntax error is one diagnostic with its place",
    arguments: [
      ("{", 1, 2, "expected a key in quotes"), ("{\"a\" 1}", 1, 6, "expected ':' after the key"),
      ("[1 2]", 1, 4, "expected ',' or ']'"), ("[01]", 1, 2, "'01' is no value of JSON"),
      ("[1.]", 1, 2, "'1.' is no value of JSON"), ("[1e]", 1, 2, "'1e' is no value of JSON"),
      ("{\"a\":\n  tru}", 2, 3, "'tru' is no value of JSON"),
      ("\"é", 1, 3, "the quote is not closed"),
      ("[\"\\x\"]", 1, 4, "unknown escape after '\\'"),
      ("[] []", 1, 4, "expected the end of the file"),
      ("[\"\\ud800\"]", 1, 9, "half of a surrogate pair"), ("[1,]", 1, 4, "expected a value"),
      ("", 0, 0, "the file is empty"),
    ] as [(String, Int, Int, String)])
  func syntax(_ text: String, line: Int, column: Int, message: String) {
    let (document, diagnostics) = readInstance("i.json", Array(text.utf8))
    #expect(document == nil)
    #expect(diagnostics.map(\.message) == [message])
    #expect(diagnostics.map(\.line) == [line])
    #expect(diagnostics.map(\.column) == [column])
  }

  @Test("nesting without end is refused")
  func deep() {
    let (_, diagnostics) = readInstance(
      "i.json", Array(repeating: UInt8(ascii: "["), count: 100_000))
    #expect(diagnostics.map(\.id) == ["too-deep"])
  }

  @Test("a solution is written with times to a hundredth and null for none")
  func solution() {
    let text = solutionJSON(
      SolutionDocument(
        outcome: "optimal", score: Score(must: 30, value: 50, burden: 6938),
        bound: Score(must: 30, value: 50, burden: 6938), plan: ["c2", "c3"], firstPlan: nil,
        bestPlan: 1.9, total: 3.149, nodes: 812))
    #expect(
      text == """
        {
          "format": "cairn/solution@1",
          "outcome": "optimal",
          "must": 30,
          "value": 50,
          "burden": 6938,
          "plan": ["c2", "c3"],
          "bound": {"must": 30, "value": 50, "burden": 6938},
          "firstPlanMs": null,
          "bestPlanMs": 1.9,
          "totalMs": 3.14,
          "nodes": 812
        }

        """)
  }
}
