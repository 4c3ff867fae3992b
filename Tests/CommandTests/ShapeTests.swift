import Testing

/// What a result as JSON promises of the objects at a path: keys in this order, of these types.
/// More keys may stand between them.
struct Promise: Sendable, CustomTestStringConvertible {
  let command: String
  let path: String
  /// `key:type`, with several types parted by `|`.
  let keys: String

  init(_ command: String, _ path: String, _ keys: String) {
    (self.command, self.path, self.keys) = (command, path, keys)
  }

  var testDescription: String { "\(command) at '\(path)'" }
}

@Suite("The JSON that commands promise")
struct ShapeTests {
  static let profile = "--profile \(Program.fixture)/learner.yaml"
  static let gap = "gap \(profile) --format json"
  static let rank = "rank \(profile) --format json"
  static let plan = "plan \(profile) --format json"
  static let roles = "role list --format json"
  static let credentials = "catalog list --format json"
  static let skills = "skill list --format json"

  static let promises = [
    Promise(gap, "", "format:text role:object readiness:number skills:list"),
    Promise(gap, "role", "id:text title:text"),
    Promise(
      gap, "skills[]",
      "skill:text name:text have:number need:number importance:number must:flag missing:number"),
    Promise(rank, "", "format:text role:object credentials:list"),
    Promise(
      rank, "credentials[]",
      """
      rank:number id:text title:text provider:text coverage:number unlocks:list hours:number \
      price:money|null trust:number startable:flag covers:list
      """),
    Promise(rank, "credentials[].covers[]", "skill:text from:number to:number"),
    Promise(
      plan, "",
      """
      format:text role:object outcome:text readiness:object must:object bound:object burden:number \
      steps:list unmet:list totals:object inputs:object
      """),
    Promise(plan, "role", "id:text title:text"),
    Promise(plan, "readiness", "now:number after:number"),
    Promise(plan, "must", "now:number after:number"),
    Promise(plan, "bound", "must:number value:number burden:number"),
    Promise(
      plan, "steps[]",
      """
      id:text title:text provider:text start:date finish:date hours:number price:money gains:list \
      because:text
      """),
    Promise(plan, "steps[].gains[]", "skill:text from:number to:number"),
    Promise(plan, "unmet[]", "skill:text have:number need:number reason:text"),
    Promise(plan, "totals", "hours:number price:money weeks:number finish:date"),
    Promise(
      plan, "inputs",
      "levels:object earned:list started:list eligibility:object goal:object files:list"),
    Promise(
      plan, "inputs.goal",
      """
      start:date by:date|null hoursPerWeek:number weeksAway:list budget:money atOnce:number \
      atMost:number|null minTrust:number|null weights:object pins:list skips:list currency:text \
      rates:object
      """),
    Promise(plan, "inputs.goal.weights", "price:number hours:number each:number distrust:number"),
    Promise(plan, "inputs.files[]", "path:text sha256:text"),
    Promise(roles, "", "format:text roles:list"),
    Promise(roles, "roles[]", "id:text title:text field:text readiness:number"),
    Promise(credentials, "", "format:text credentials:list"),
    Promise(
      credentials, "credentials[]",
      """
      id:text title:text provider:text issuer:text kind:text hours:number price:money|null \
      trust:number
      """),
    Promise(skills, "", "format:text skills:list"),
    Promise(skills, "skills[]", "id:text name:text area:text"),
    Promise("check empty.yaml --format json", "", "format:text diagnostics:list"),
    Promise(
      "check empty.yaml wrong.yaml --format json", "diagnostics[]",
      """
      severity:text id:text file:text line:number|null column:number|null message:text \
      hint:text|null
      """),
  ]

  @Test("each promised key is there, in order and of its type", arguments: promises)
  func shape(_ promise: Promise) throws {
    let folder = try Folder()
    try folder.write("", to: "empty.yaml")
    try folder.write("format: cairn/role@1\nid: Ü\n", to: "wrong.yaml")
    let ending = try folder.cairn(promise.command)
    let objects = try OrderedJSON(ending.out).values(at: promise.path)
    try #require(!objects.isEmpty)
    let expected = promise.keys.split(separator: " ").map { $0.split(separator: ":") }
    for object in objects {
      guard case .object(let entries) = object else {
        Issue.record("no object: \(object)")
        continue
      }
      let promised = entries.filter { entry in expected.contains { $0[0] == entry.key } }
      #expect(promised.map(\.key) == expected.map { String($0[0]) })
      for (entry, wanted) in zip(promised, expected) {
        let types = wanted[1].split(separator: "|").map(String.init)
        #expect(types.contains(entry.value.type), "\(entry.key) is \(entry.value)")
      }
    }
  }

  @Test(
    "each result names its format",
    arguments: [
      (gap, "cairn/gap@1"), (rank, "cairn/ranking@1"), (plan, "cairn/plan@1"),
      (roles, "cairn/roles@1"), (credentials, "cairn/credentials@1"), (skills, "cairn/skills@1"),
      ("check \(Program.fixture) --format json", "cairn/diagnostics@1"),
    ])
  func format(command: String, format: String) throws {
    let ending = try Folder().cairn(command)
    #expect(ending.status == 0)
    #expect(try OrderedJSON(ending.out)["format"] == .text(format))
  }

  @Test("the ranking is by coverage alone, and what can't start yet says what unlocks it")
  func ranking() throws {
    let json = try OrderedJSON(try Folder().cairn("rank --role analyst --format json").out)
    let entries = json.values(at: "credentials[]")
    #expect(
      entries.compactMap { $0["id"] } == [
        .text("whole-way"), .text("deep-queries"), .text("first-queries"), .text("rhetoric"),
        .text("snakes"), .text("speech"),
      ])
    #expect(entries[0]["coverage"] == .number("0.7647"))
    #expect(entries[1]["startable"] == .flag(false))
    #expect(entries[2]["unlocks"] == .list([.text("deep-queries")]))
    #expect(entries[3]["price"] == .null)
  }

  @Test(
    "the same input gives the same bytes, in every form",
    arguments: [
      "text", "markdown", "json", "csv",
    ])
  func sameBytes(form: String) throws {
    let folder = try Folder()
    let command = "plan \(Self.profile) --format \(form)"
    #expect(try folder.cairn(command).out == folder.cairn(command).out)
  }
}
