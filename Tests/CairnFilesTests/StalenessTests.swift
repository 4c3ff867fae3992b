import CairnFiles
import CairnModel
import Testing

@Suite("How old facts are")
struct StalenessTests {
  private let text = """
    format: cairn/credentials@1
    subscriptions:
      - {id: s, name: S, provider: p, monthly: 9 USD, source: "https://s.org", checked: 2025-10}
    credentials:
      - {id: old, title: O, provider: p, kind: course, url: "https://o.org", source: o, checked: 2025-09-30}
      - {id: new, title: N, provider: p, kind: course, url: "https://n.org", source: n, checked: 2026-11}
      - {id: never, title: X, provider: p, kind: course, url: "https://x.org", source: x}
    """

  private func stale(_ months: Int) -> [Diagnostic] {
    staleFacts(
      in: [readDocument("c.yaml", Array(text.utf8))],
      on: CivilDate(year: 2026, month: 11, dayOfMonth: 22) ?? CivilDate(day: 0), olderThan: months)
  }

  @Test("facts older than an age are told with their line, those never looked up apart from them")
  func lines() {
    let found = stale(13)
    #expect(found.map(\.id) == ["stale", "not-looked-up"])
    #expect(found.map(\.line) == [5, 7])
    #expect(
      found.map(\.message) == ["'old': looked up 14 months ago", "'never': not looked up yet"])
    #expect(found.allSatisfy { $0.severity == .note })
  }

  @Test(
    "the age is a limit: what is exactly as old is not older",
    arguments: zip(
      [0, 12, 13, 14, 24], [3, 3, 2, 1, 1]))
  func limit(_ months: Int, count: Int) {
    #expect(stale(months).count == count)
  }

  @Test("a role is as old as its oldest source, and rates as their day")
  func others() {
    let role = """
      format: cairn/role@1
      id: r
      title: R
      summary: S
      sources: [{title: A, checked: 2026-11}, {title: B, checked: 2025-01}]
      requirements: [{skill: k, level: 1, importance: 1}]
      """
    let rates = "format: cairn/rates@1\nbase: EUR\ndate: 2024-11-20\nrates: {USD: 1.1}\n"
    let found = staleFacts(
      in: [readDocument("r.yaml", Array(role.utf8)), readDocument("e.yaml", Array(rates.utf8))],
      on: CivilDate(year: 2026, month: 11, dayOfMonth: 22) ?? CivilDate(day: 0), olderThan: 12)
    #expect(
      found.map(\.message) == ["'r': looked up 22 months ago", "'rates': looked up 24 months ago"])
  }
}
