import Foundation
import Testing

@Suite("A role from postings, from outside")
struct PostingsTests {
  private static let ad = "Analyst\n\nRequirements:\n- 5+ years of experience with SQL\n"

  @Test("a role drawn up from postings is checked without errors and planned for")
  func round() throws {
    let folder = try Folder()
    try folder.write(Self.ad, to: "ad.txt")
    let drawn = try folder.cairn("role from-postings ad.txt --into mine.yaml --title Analyst")
    #expect(drawn.status == 0, "\(drawn.err)")
    #expect(try folder.text("mine.yaml").contains("5+ years of experience with SQL"))
    #expect(try folder.cairn("check mine.yaml").status == 0)
    let plan = try folder.cairn("plan --role mine.yaml --format json")
    #expect(plan.status == 0, "\(plan.err)")
    #expect(try OrderedJSON(plan.out).values(at: "role.id") == [.text("analyst")])
  }

  @Test(
    "refusals name the reason and have their status",
    arguments: [
      ("ad.txt --into ad.txt", 2, "--replace"), ("none.txt", 3, "none.txt"),
      ("jobs.csv --column words", 2, "description"), ("ad.txt --min-postings 0", 2, "1 or more"),
      ("empty.txt", 1, "no skill"),
    ] as [(String, Int32, String)])
  func refusals(_ words: String, _ status: Int32, _ reason: String) throws {
    let folder = try Folder()
    try folder.write(Self.ad, to: "ad.txt")
    try folder.write("id,description\n1,SQL\n", to: "jobs.csv")
    try folder.write("", to: "empty.txt")
    let ending = try folder.cairn("role from-postings " + words)
    #expect(ending.status == status)
    #expect(ending.err.contains(reason), "\(ending.err)")
    #expect(try folder.text("ad.txt") == Self.ad)
  }
}
