import CairnFiles
import CairnModel
import Foundation
import Testing

@Suite("Results as text, Markdown, CSV and JSON")
struct ResultTests {
  private let context = SamplePlan.context

  @Test("a plan as text says what, when, why, for how much and what stays unmet")
  func planText() {
    #expect(
      write(SamplePlan.plan(), as: .text, context).replacing("\u{A0}", with: " ")
        == """
        Ana → Analyst
        an invented learner, shown as an example

        Where I stand
          Ready 12 % now, 75 % with this plan; must-haves 0 % → 100 %

        What to take, in this order
          1  Queries, "one" | two
             Provider · 1 Dec 2026 – 14 Dec 2026 · 12 h · $49.50
             brings SQL 0 → 1; opens the way to More queries
          2  More queries
             Provider · 15 Dec 2026 – 11 Jan 2027 · ~20 h · All of it
             brings SQL 1 → 2; pinned by you

        When
                                  Dec  Jan
          1  Queries, "one" | two ██
          2  More queries           ░███

        In all
          2 credentials · ~32 h · $147.50 ($98.50 by hours of study) · 6 weeks · finish
          11 Jan 2027
          All of it: 2 months at $49, $98 in all
          ~ marks hours that nobody publishes: an estimate.

        What stays unmet, and why
          Talk 1 → 3: nothing in the catalogue teaches it

        Proved best (under $900, 8 h a week, by 19 Jun 2027, trust 1 or more, at most 4
        credentials): nothing covers more, or as much for less.

        """)
  }

  @Test("no line of a printed plan is wider than a page, however long it lasts")
  func planFitsAPage() {
    let plan = SamplePlan.plan()
    let long = Timeline(
      start: plan.timeline.start,
      spans: [
        .init(credential: "one", first: 3, last: 400, hours: Array(repeating: 1, count: 398))
      ],
      capacity: [], isBest: false, fewestWeeks: 3)
    let stretched = Plan(
      role: plan.role, verdict: plan.verdict, score: plan.score, steps: plan.steps,
      timeline: long, before: plan.before, after: plan.after, readiness: plan.readiness,
      must: plan.must, unmet: plan.unmet, price: plan.price, charged: plan.charged,
      subscriptions: plan.subscriptions, hours: plan.hours, leftOut: plan.leftOut,
      effort: plan.effort)
    let text = write(stretched, as: .text, context)
    for line in text.split(separator: "\n") { #expect(line.count <= 80, "\(line)") }
    #expect(text.contains("The weeks are not proved best; none for these credentials end before"))
  }

  @Test("Markdown escapes what has a meaning there")
  func markdown() {
    let text = write(SamplePlan.plan(), as: .markdown, context)
    #expect(text.hasPrefix("# Ana → Analyst\n"))
    #expect(text.contains("1. **Queries, \"one\" \\| two** — Provider"))
    let gap = write(Gap(of: SamplePlan.before, to: SamplePlan.role), as: .markdown, context)
    #expect(gap.contains("| Talk | 1 foundation | 3 advanced | 2 | nice | 2 |"))
  }

  @Test("CSV quotes fields with commas and quotes, and keeps numbers plain")
  func csv() {
    let lines = write(SamplePlan.plan(), as: .csv, context).split(separator: "\n")
    #expect(lines.count == 3)
    #expect(
      lines[1]
        == "1,one,\"Queries, \"\"one\"\" | two\",p,2026-12-01,2026-12-14,12,49.50,USD,,sql 0-1,"
        + "brings SQL 0 → 1; opens the way to More queries")
    let gap = write(Gap(of: SamplePlan.before, to: SamplePlan.role), as: .csv, context)
    #expect(gap.contains("\ntalk,Talk,1,3,2,false,2\n"))
  }

  @Test("the gap as JSON has the promised keys")
  func gapJSON() throws {
    let object = try object(
      write(Gap(of: SamplePlan.before, to: SamplePlan.role), as: .json, context))
    #expect(object["format"] as? String == "cairn/gap@1")
    #expect(object["readiness"] as? Double == 0.125)
    let skills = try #require(object["skills"] as? [[String: Any]])
    #expect(skills.map { $0["skill"] as? String } == ["sql", "talk"])
    #expect(skills.map { $0["missing"] as? Int } == [2, 2])
    #expect(
      Set(skills[0].keys) == ["skill", "name", "have", "need", "importance", "must", "missing"])
  }

  @Test("the ranking as JSON has the promised keys, and null for what is not known")
  func rankingJSON() throws {
    let ranking = Ranking(
      role: "analyst", gapValue: 14,
      entries: [
        .init(
          credential: "two", value: 10,
          covers: [Rise(skill: "sql", from: .none, to: .intermediate)], unlocks: [],
          startable: false, obstacle: .missingPrerequisites([.one(.credential("one"))]), burden: 9)
      ])
    let object = try object(write(ranking, as: .json, context))
    let entry = try #require((object["credentials"] as? [[String: Any]])?.first)
    #expect(entry["rank"] as? Int == 1)
    #expect(entry["coverage"] as? Double == 0.7143)
    #expect(entry["startable"] as? Bool == false)
    #expect((entry["price"] as? [String: Any])?["per"] as? String == "month")
    let line = "\n1,two,More queries,p,0.7143,,20,49,USD,month,"
    #expect(write(ranking, as: .csv, context).contains(line))
    #expect(write(ranking, as: .text, context).contains("71\u{A0}%"))
  }

  @Test("a plan written as JSON is read back with all that a check needs")
  func planRoundTrip() throws {
    let plan = SamplePlan.plan(.feasible(bound: Score(must: 10, value: 14, burden: 0)))
    let text = write(plan, as: .json, context)
    let (document, diagnostics) = readPlan("plan.json", Array(text.utf8))
    #expect(rendered(diagnostics) == "")
    let read = try #require(document)
    #expect(read.role == "analyst")
    #expect(read.outcome == .feasible)
    #expect(read.bound == Score(must: 10, value: 14, burden: 0))
    #expect(read.claim == PlanClaim(plan))
    #expect(read.rates == SamplePlan.catalogue.rates)
    #expect(read.files == context.files)

    var expected = SamplePlan.profile
    expected.name = ""
    expected.isExample = false
    expected.skills = ["talk": .init(.foundation)]
    expected.goal.role = nil
    expected.goal.start = SamplePlan.start
    expected.overrides["two"]?.reason = nil
    #expect(read.profile == expected)
  }

  @Test("a plan that was tampered with names the place")
  func damagedPlan() {
    let text = write(SamplePlan.plan(), as: .json, context)
    let without = text.replacing("\"hours\": 12,", with: "\"hours\": \"12\",")
    let (document, diagnostics) = readPlan("plan.json", Array(without.utf8))
    #expect(document == nil)
    #expect(diagnostics.map(\.id) == ["wrong-type"])
    #expect(diagnostics.first?.sourceLine?.contains("\"hours\": \"12\"") == true)
    let other = readPlan("gap.json", Array("{\"format\": \"cairn/gap@1\"}".utf8))
    #expect(other.1.map(\.id) == ["other-format"])
  }

  @Test("lists and diagnostics are JSON with the promised keys")
  func lists() throws {
    let roles = try object(
      rolesJSON([SamplePlan.role], readiness: ["analyst": .init(held: 1, asked: 3)]))
    #expect((roles["roles"] as? [[String: Any]])?.first?["readiness"] as? Double == 0.3333)
    let credentials = try object(
      credentialsJSON([SamplePlan.first], in: SamplePlan.catalogue))
    let first = try #require((credentials["credentials"] as? [[String: Any]])?.first)
    #expect(
      Set(first.keys)
        == ["id", "title", "provider", "issuer", "kind", "hours", "price", "trust"])
    #expect((first["price"] as? [String: Any])?["amount"] as? Double == 49.5)
    #expect(skillsJSON(SamplePlan.catalogue.skills).contains("\"area\": \"Data\""))
    let problem = Diagnostic(id: "x", file: "a\"\u{1B}.yaml", line: 2, column: 3, message: "m")
    let diagnostics = try object(diagnosticsJSON([problem]))
    let only = try #require((diagnostics["diagnostics"] as? [[String: Any]])?.first)
    #expect(only["file"] as? String == "a\"\u{1B}.yaml")
    #expect(only["hint"] is NSNull)
    #expect(only["line"] as? Int == 2)
  }

  private func object(_ text: String) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }
}
