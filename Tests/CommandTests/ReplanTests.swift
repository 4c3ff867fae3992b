import Foundation
import Testing

@Suite("Other plans and re-plans")
struct ReplanTests {
  private static let profile = "--profile \(Program.fixture)/learner.yaml"

  @Test("without a plan to begin with, replan says how to keep one")
  func noPlanYet() throws {
    let ending = try Folder().cairn("replan \(Self.profile)")
    #expect(ending.status == 3)
    #expect(ending.err.contains("cairn plan --adopt"))
    #expect(ending.out.isEmpty)
  }

  @Test("an adopted plan is compared with the best one of a later day")
  func afterASlip() throws {
    let folder = try Folder()
    #expect(try folder.cairn("plan \(Self.profile) --adopt").status == 0)
    #expect(try folder.text("data/cairn/plan.json").contains("cairn/plan@1"))
    let text = try folder.cairn("replan \(Self.profile) --start 2027-01-11")
    #expect(text.status == 0)
    #expect(text.out.contains("that were planned by now are not done"))
    #expect(text.out.contains("finished 41 days later"))
    let answer = try OrderedJSON(
      try folder.cairn("replan \(Self.profile) --start 2027-01-11 --format json").out)
    let replan = try #require(answer["replan"])
    #expect(replan["added"] == .list([]))
    #expect(replan["dropped"] == .list([]))
    #expect(replan["cost"]?["daysLater"] == .number("41"))
    #expect(replan["cost"]?["hoursBehind"] == .number("40"))
  }

  @Test("what can't be had any more is dropped, and what comes in its place is added")
  func dropped() throws {
    let folder = try Folder()
    try folder.savePlan()
    let answer = try OrderedJSON(
      try folder.cairn(
        "replan \(Self.profile) --from plan.json --skip speech --format json"
      ).out)
    #expect(answer["replan"]?["dropped"] == .list([.text("speech")]))
    #expect(answer["replan"]?["kept"] == .list([.text("deep-queries"), .text("snakes")]))
  }

  @Test("a re-plan that is adopted is the plan of the next comparison")
  func adopted() throws {
    let folder = try Folder()
    _ = try folder.cairn("plan \(Self.profile) --adopt")
    _ = try folder.cairn("replan \(Self.profile) --start 2027-01-11 --adopt")
    let again = try OrderedJSON(
      try folder.cairn("replan \(Self.profile) --start 2027-01-11 --format json").out)
    #expect(again["replan"]?["cost"]?["daysLater"] == .number("0"))
    #expect(again["replan"]?["cost"]?["hoursBehind"] == .number("0"))
  }

  @Test("a plan for another role, or a file that is none, is no plan to compare with")
  func wrongPlan() throws {
    let folder = try Folder()
    try folder.savePlan()
    let other = try folder.cairn("replan \(Self.profile) --from plan.json --role speaker")
    #expect(other.status == 2)
    #expect(other.err.contains("'analyst', not 'speaker'"))
    try folder.write("{}", to: "none.json")
    #expect(try folder.cairn("replan \(Self.profile) --from none.json").status == 1)
    #expect(try folder.cairn("replan \(Self.profile) --from nowhere.json").status == 3)
  }

  @Test("other good plans are printed, at most five are asked for")
  func alternatives() throws {
    let folder = try Folder()
    let found = try folder.cairn("plan --role analyst --alternatives 2 --format json")
    #expect(found.status == 0)
    guard case .list(let plans)? = try OrderedJSON(found.out)["alternatives"] else {
      Issue.record("no list of alternatives")
      return
    }
    for plan in plans {
      guard case .list(let shared)? = plan["shared"], case .list(let steps)? = plan["steps"]
      else {
        Issue.record("\(plan)")
        continue
      }
      #expect(2 * shared.count <= steps.count)
    }
    let none = try folder.cairn("plan \(Self.profile) --alternatives 1")
    #expect(none.out.contains("No other plan brings anything"))
    #expect(try folder.cairn("plan \(Self.profile) --alternatives 6").status == 2)
  }
}
