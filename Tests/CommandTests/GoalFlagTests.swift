import Foundation
import Testing

@Suite("Profiles, flags and their defaults")
struct GoalFlagTests {
  static let learner = "plan --profile \(Program.fixture)/learner.yaml --format json"

  /// Flags of `plan` and what they make of `inputs.goal`.
  static let flags = [
    ("--hours-per-week 4", "hoursPerWeek", "4"),
    ("--budget 250", "budget", #"{"amount": 250.00, "currency": "EUR"}"#),
    ("--budget 250USD", "budget", #"{"amount": 250.00, "currency": "USD"}"#),
    ("--budget none", "budget", "null"), ("--start 2027-01-04", "start", #""2027-01-04""#),
    ("--by 2027-03-01", "by", #""2027-03-01""#), ("--at-once 1", "atOnce", "1"),
    ("--at-most 2", "atMost", "2"), ("--min-trust 0", "minTrust", "0"),
    ("--prefer 2,3,4,5", "weights", #"{"price": 2, "hours": 3, "each": 4, "distrust": 5}"#),
    ("--prefer balanced", "weights", #"{"price": 1, "hours": 15, "each": 60, "distrust": 20}"#),
    ("--pin deep-queries", "pins", #"["deep-queries", "snakes"]"#),
    ("--skip speech", "skips", #"["speech", "whole-way"]"#),
    ("--limit-ms 5000", "hoursPerWeek", "8"),
  ]

  @Test("each flag overrides the profile, pins and skips add to it", arguments: flags)
  func flag(flag: String, key: String, value: String) throws {
    let ending = try Folder().cairn(Self.learner + " " + flag)
    #expect(ending.status == 0, "\(ending.err)")
    let goal = try OrderedJSON(ending.out)["inputs"]?["goal"]
    #expect(goal?[key] == (try OrderedJSON(value)))
  }

  @Test("without a profile: levels 0, today, 5 hours a week, no limits, said in one line")
  func defaults() throws {
    let ending = try Folder().cairn("plan --role analyst --format json")
    let inputs = try OrderedJSON(ending.out)["inputs"]
    #expect(ending.status == 0)
    #expect(ending.err.split(separator: "\n").count == 1)
    #expect(ending.err.contains("no profile"))
    #expect(inputs?["levels"] == .object([]))
    #expect(inputs?["goal"]?["start"] == .text("2026-12-01"))
    #expect(inputs?["goal"]?["hoursPerWeek"] == .number("5"))
    for key in ["by", "budget", "atMost", "minTrust"] { #expect(inputs?["goal"]?[key] == .null) }
  }

  @Test("bare and piped it prints the plan of the profile, or says how to make one")
  func bare() throws {
    let folder = try Folder()
    let none = try folder.cairn("")
    #expect(none.status == 0)
    #expect(none.out.contains("cairn profile init"))
    try folder.copy("learner.yaml", as: "data/cairn/profile.yaml")
    let own = try folder.cairn("")
    #expect(own.status == 0)
    #expect(own.err.isEmpty)
    #expect(own.out.hasPrefix("Ana → Analyst\n"))
    #expect(try folder.cairn("plan").out == own.out)
  }

  @Test("a currency without a rate is a note, as most prices are unknown then")
  func missingRate() throws {
    let ending = try Folder().cairn(Self.learner + " --budget 900UER")
    // The pinned one has a price in dollars.
    #expect(ending.status == 1)
    #expect(ending.err.contains("no rate for UER"))
  }

  @Test("a pin that is earned already is a note, not an error")
  func earnedPin() throws {
    let ending = try Folder().cairn(Self.learner + " --pin first-queries")
    #expect(ending.status == 0)
    #expect(ending.err == "cairn: note: 'first-queries' is pinned, and earned already\n")
    #expect(
      !(try OrderedJSON(ending.out)).values(at: "steps[].id").contains(.text("first-queries")))
  }

  @Test("where the pins can't all be had the plan says so, and its reasons are on both streams")
  func infeasible() throws {
    let ending = try Folder().cairn("plan --role analyst --pin whole-way --budget 10 --format json")
    let plan = try OrderedJSON(ending.out)
    #expect(ending.status == 1)
    #expect(plan["outcome"] == .text("infeasible"))
    #expect(plan["steps"] == .list([]))
    #expect(plan["bound"] == .null)
    #expect(plan.values(at: "reasons[]").count == 1)
  }

  @Test("the role can be a file, which the check of the plan then asks for")
  func roleFile() throws {
    let folder = try Folder()
    let role = try folder.copy("catalogue/roles/speaker.yaml", as: "wish.yaml")
    let text = try folder.text("wish.yaml").replacing("id: speaker", with: "id: host")
    try folder.write(text, to: "wish.yaml")
    let plan = try folder.cairn("plan --role wish.yaml --format json")
    #expect(try OrderedJSON(plan.out)["role"]?["id"] == .text("host"))
    try folder.write(plan.out, to: "plan.json")
    #expect(try folder.cairn("verify plan.json").status == 0)
    try folder.write(text + "# more\n", to: "wish.yaml")
    #expect(try folder.cairn("verify plan.json").err.contains("catalogue changed"))
    #expect(FileManager.default.fileExists(atPath: role))
  }

  @Test("a profile's money without a currency is in its own")
  func currency() throws {
    let folder = try Folder()
    let ending = try folder.cairn(Self.learner)
    let json = try OrderedJSON(ending.out)
    #expect(
      json["inputs"]?["goal"]?["budget"]
        == (try OrderedJSON(#"{"amount": 300.00, "currency": "EUR"}"#)))
    #expect(json.values(at: "steps[].price.currency").allSatisfy { $0 == .text("EUR") })
    let noProfile = try folder.cairn("plan --role analyst --budget 40 --format json")
    #expect(
      try OrderedJSON(noProfile.out)["inputs"]?["goal"]?["budget"]?["currency"] == .text("USD"))
  }
}
