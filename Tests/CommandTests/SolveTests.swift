import Testing

@Suite("The planning core on its own")
struct SolveTests {
  /// Skill 1 to level 2 by way of level 1: the cheap pair beats the dear one.
  static let chain = """
    {"format": "cairn/instance@1", "have": [], "requires": [[1, 2, 5, 1], [2, 1, 3, 0]],
     "credentials": [
      {"id": "high", "teaches": [[1, 2]], "needs": [[1, 1]], "price": 100, "hours": 5, "burden": 10},
      {"id": "low", "teaches": [[1, 1]], "needs": [], "price": 100, "hours": 5, "burden": 10},
      {"id": "dear", "teaches": [[1, 2], [2, 1]], "needs": [], "price": 201, "hours": 5, "burden": 5}],
     "limits": {"price": 200, "hours": null, "count": null}, "pin": [], "skip": []}
    """
  /// Any of the first two opens the third; the second has less burden.
  static let choice = """
    {"format": "cairn/instance@1", "have": [[2, 1]], "requires": [[1, 3, 2, 1]],
     "credentials": [
      {"id": "a", "teaches": [], "needs": [], "price": 0, "hours": 9, "burden": 9},
      {"id": "b", "teaches": [], "needs": [[2, 1]], "price": 0, "hours": 9, "burden": 8},
      {"id": "c", "teaches": [[1, 3]], "needs": [], "after": [[0, 1]], "price": 0, "hours": 9, "burden": 7}],
     "limits": {"price": null, "hours": 18, "count": 2}, "pin": [], "skip": []}
    """
  /// Each of two asks for the other beside it; only together they fit what is asked.
  static let pair = """
    {"format": "cairn/instance@1", "have": [], "requires": [[1, 1, 1, 0], [2, 1, 1, 0]],
     "credentials": [
      {"id": "x", "teaches": [[1, 1]], "needs": [], "with": [1], "price": 1, "hours": 1, "burden": 3},
      {"id": "y", "teaches": [[2, 1]], "needs": [], "with": [0], "price": 1, "hours": 1, "burden": 4}],
     "limits": {"price": 2, "hours": 2, "count": null}, "pin": [0], "skip": []}
    """

  @Test(
    "tiny instances have the answers that one works out by hand",
    arguments: [
      (chain, [10, 10, 20], ["low", "high"]), (choice, [6, 6, 15], ["b", "c"]),
      (pair, [0, 2, 7], ["x", "y"]),
    ])
  func answers(instance: String, figures: [Int], plan: [String]) throws {
    let folder = try Folder()
    try folder.write(instance, to: "i.json")
    let ending = try folder.cairn("solve i.json --format json")
    let answer = try OrderedJSON(ending.out)
    let score = ["must", "value", "burden"]
    #expect(ending.status == 0)
    #expect(answer["outcome"] == .text("optimal"))
    #expect(score.map { answer[$0] } == figures.map { .number(String($0)) })
    #expect(score.map { answer["bound"]?[$0] } == figures.map { .number(String($0)) })
    #expect(answer["plan"] == .list(plan.map { .text($0) }))
    guard case .object(let entries) = answer else { return }
    #expect(
      entries.map(\.key) == [
        "format", "outcome", "must", "value", "burden", "plan", "bound", "firstPlanMs",
        "bestPlanMs", "totalMs", "nodes",
      ])
    #expect(try folder.cairn("solve i.json --limit-nodes 1").out.contains("plan:"))
  }

  @Test("pins beyond a limit are infeasible, which ends with 1")
  func infeasible() throws {
    let folder = try Folder()
    try folder.write(Self.chain.replacing(#""pin": []"#, with: #""pin": [2]"#), to: "i.json")
    let ending = try folder.cairn("solve i.json --format json")
    #expect(ending.status == 1)
    #expect(try OrderedJSON(ending.out)["outcome"] == .text("infeasible"))
  }
}
