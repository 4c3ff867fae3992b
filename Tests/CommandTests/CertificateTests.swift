import Foundation
import Testing

@Suite("Proofs that travel with answers")
struct CertificateTests {
  /// A folder with an instance and its answer, proof included.
  private func solved(_ instance: String) throws -> (folder: Folder, answer: String) {
    let folder = try Folder()
    try folder.write(instance, to: "i.json")
    let answer = try folder.cairn("solve i.json --certificate --format json")
    try folder.write(answer.out, to: "s.json")
    return (folder, answer.out)
  }

  @Test(
    "an answer's proof is added up again",
    arguments: [SolveTests.chain, SolveTests.choice, SolveTests.pair])
  func holds(instance: String) throws {
    let (folder, _) = try solved(instance)
    let ending = try folder.cairn("verify s.json --instance i.json")
    #expect(ending.status == 0)
    #expect(ending.out.contains("proved again"))
    #expect(ending.err.isEmpty)
  }

  @Test("an answer without a proof, or without a claim to be the best, says so")
  func nothingToProve() throws {
    let (folder, _) = try solved(SolveTests.chain)
    let bare = try folder.cairn("solve i.json --format json").out
    try folder.write(bare, to: "bare.json")
    let ending = try folder.cairn("verify bare.json --instance i.json")
    #expect(ending.status == 0)
    #expect(ending.out.contains("no certificate"))
    try folder.write(bare.replacing("optimal", with: "feasible"), to: "modest.json")
    #expect(try folder.cairn("verify modest.json --instance i.json").out.contains("only bounds"))
    #expect(try folder.cairn("solve i.json --certificate").status == 2)
  }

  @Test(
    "a changed proof or answer is refused",
    arguments: [
      (#""burden": 20"#, #""burden": 21"#), (#""plan": ["low", "high"]"#, #""plan": ["dear"]"#),
      (#""plan": ["low", "high"]"#, #""plan": ["high", "low"]"#), (#"["must"]"#, #"["hours"]"#),
      (#""must": [[[0,64]]]"#, #""must": [[[0,0]]]"#), (#""must": [[[0,64]]]"#, #""must": []"#),
      (#""skills": ["1"]"#, #""skills": ["2"]"#), (#""skills": ["1"]"#, #""skills": ["x"]"#),
    ])
  func changed(original: String, changed: String) throws {
    let (folder, answer) = try solved(SolveTests.chain)
    let range = try #require(answer.range(of: original), "\(original) is not in \(answer)")
    try folder.write(answer.replacingCharacters(in: range, with: changed), to: "s.json")
    let ending = try folder.cairn("verify s.json --instance i.json")
    #expect(ending.status == 1)
    #expect(ending.out.isEmpty)
    #expect(!ending.err.isEmpty)
  }

  @Test("a worse plan is not proved best by the proof of a better one")
  func worsePlan() throws {
    let (folder, answer) = try solved(SolveTests.chain)
    let worse = answer.replacing(#""must": 10"#, with: #""must": 0"#)
      .replacing(#""value": 10"#, with: #""value": 0"#)
      .replacing(#""burden": 20"#, with: #""burden": 0"#)
      .replacing(#""plan": ["low", "high"]"#, with: #""plan": []"#)
    try folder.write(worse, to: "s.json")
    let ending = try folder.cairn("verify s.json --instance i.json")
    #expect(ending.status == 1)
    #expect(ending.err.contains("does not prove"))
  }

  @Test("a saved plan carries its proof; without one the check says what it leaves out")
  func plans() throws {
    let folder = try Folder()
    let plan = try folder.savePlan()
    #expect(try folder.cairn("verify plan.json").out.contains("proved again"))
    let key = try #require(plan.range(of: #""certificate": {"#))
    try folder.write(plan.replacingCharacters(in: key, with: #""other": {"#), to: "plan.json")
    let ending = try folder.cairn("verify plan.json")
    #expect(ending.status == 0)
    #expect(ending.out.contains("no certificate"))
  }

  @Test(
    "a plan with a proof or a bound that was changed is refused",
    arguments: [
      (#""bound": {"must": 8"#, #""bound": {"must": 9"#), (#""rows": ["#, #""rows": [["price"],"#),
      (#""burden": [["#, #""burden": [[],["#), (#""skills": ["#, #""skills": ["talk","#),
    ])
  func changedPlan(original: String, changed: String) throws {
    let folder = try Folder()
    let plan = try folder.savePlan()
    let range = try #require(
      plan.range(of: original, options: .backwards), "\(original) is not in \(plan)")
    try folder.write(plan.replacingCharacters(in: range, with: changed), to: "plan.json")
    let ending = try folder.cairn("verify plan.json")
    #expect(ending.status == 1)
    #expect(ending.out.isEmpty)
    #expect(!ending.err.isEmpty)
  }
}
