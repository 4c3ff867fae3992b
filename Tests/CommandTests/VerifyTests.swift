import Foundation
import Testing

@Suite("Checks of saved plans")
struct VerifyTests {
  @Test("a fresh plan holds, from its own folder, from above and from elsewhere")
  func fresh() throws {
    let folder = try Folder()
    try folder.savePlan()
    let here = try folder.cairn("verify plan.json")
    #expect(here.status == 0)
    #expect(here.out.contains("verified"))
    #expect(here.err.isEmpty)
    let elsewhere = try Folder()
    #expect(try elsewhere.cairn("verify \(folder.path)/plan.json").status == 0)
    try elsewhere.copy("catalogue")
    try elsewhere.write(try folder.text("plan.json"), to: "kept/plan.json")
    #expect(try elsewhere.cairn("verify kept/plan.json").status == 0)
    #expect(try Folder().cairn("verify \(elsewhere.path)/kept/plan.json").status == 3)
  }

  @Test("a changed catalogue is said, and a missing one is the system's refusal")
  func changed() throws {
    let folder = try Folder()
    try folder.savePlan()
    let file = "catalogue/credentials.yaml"
    try folder.write(
      try folder.text(file).replacing("hours: 15", with: "hours: 16"), to: file)
    let ending = try folder.cairn("verify plan.json")
    #expect(ending.status == 1)
    #expect(ending.err.contains("catalogue changed"))
    try FileManager.default.removeItem(atPath: folder.path + "/" + file)
    #expect(try folder.cairn("verify plan.json").status == 3)
  }

  static let tamperings: [(String, String)] = [
    (#""burden": 1406,"#, #""burden": 1405,"#), (#""gain": {"must": 8"#, #""gain": {"must": 9"#),
    (#""value": 10}"#, #""value": 9}"#), (#""hours": 15,"#, #""hours": 14,"#),
    (#""amount": 30.00"#, #""amount": 29.00"#),
    (#""start": "2026-12-01""#, #""start": "2026-12-08""#),
    (#""finish": "2026-12-21""#, #""finish": "2026-12-20""#), (#""after": 1}"#, #""after": 0.9}"#),
    (#""weeks": 5"#, #""weeks": 4"#),
    (#""charged": {"amount": 126.00"#, #""charged": {"amount": 125.00"#),
    (#""price": {"amount": 126.00"#, #""price": {"amount": 125.00"#),
    (#""hours": 40,"#, #""hours": 41,"#),
    (#""now": 0.2941"#, #""now": 0.3941"#), (#""id": "snakes""#, #""id": "whole-way""#),
    (#""from": 1, "to": 2"#, #""from": 0, "to": 2"#), (#""have": 1"#, #""have": 0"#),
    (#""skill": "talk",\#n      "name""#, #""skill": "sql",\#n      "name""#),
    (#""sql": 1"#, #""sql": 2"#), (#""amount": 300.00"#, #""amount": 100.00"#),
    (#""hoursPerWeek": 8"#, #""hoursPerWeek": 3"#), (#""atOnce": 2"#, #""atOnce": 1"#),
    (#""atMost": null"#, #""atMost": 2"#), (#""by": null"#, #""by": "2026-12-20""#),
    (#""skips": ["whole-way"]"#, #""skips": ["speech"]"#),
    (#""pins": ["snakes"]"#, #""pins": ["rhetoric"]"#),
    (#""months": 1"#, #""months": 2"#), (#""chargedMonths": 1"#, #""chargedMonths": 2"#),
  ]

  @Test("each changed figure is found", arguments: tamperings)
  func tampered(original: String, changed: String) throws {
    let folder = try Folder()
    let plan = try folder.savePlan()
    let range = try #require(plan.range(of: original), "\(original) is not in \(plan)")
    try folder.write(plan.replacingCharacters(in: range, with: changed), to: "plan.json")
    let ending = try folder.cairn("verify plan.json")
    #expect(ending.status == 1)
    #expect(ending.out.isEmpty)
    #expect(!ending.err.isEmpty)
  }
}
