import CairnModel
import CairnPlanner
import CairnTestSupport
import Testing

@testable import CairnLibrary

@Suite("The index of the library")
struct IndexTests {
  /// An index in memory.
  private func index(_ catalogue: Catalogue) throws -> LibraryIndex {
    try LibraryIndex.write(at: nil) { writer in
      try writer.add(catalogue)
      return []
    }
  }

  @Test("holds what was put into it")
  func roundTrip() throws {
    let catalogue = SmallCatalogue.catalogue()
    #expect(try index(catalogue).everything() == catalogue)
  }

  @Test("holds every fact that a credential may have", arguments: UInt64(1)...40)
  func facts(seed: UInt64) throws {
    let catalogue = Question.random(seed: seed).catalogue
    #expect(try index(catalogue).everything() == catalogue, "seed \(seed)")
  }

  @Test("a role's part of it gives the same gap, ranking and plan", arguments: UInt64(1)...60)
  func sameAnswers(seed: UInt64) throws {
    let (asked, asPart) = try questions(seed: seed)
    #expect(rank(asPart) == rank(asked), "seed \(seed)")
    let (small, large) = (plan(asPart), plan(asked))
    expectSamePlan(small, large, seed)
    #expect(small.unmet == large.unmet, "seed \(seed)")
    let held = Set(large.credentials + asked.profile.earned.map(\.credential))
    #expect(asPart.catalogue.stacks(holding: held) == asked.catalogue.stacks(holding: held))
  }

  @Test("without what others replace, the plan is the same", arguments: UInt64(1)...150)
  func replaced(seed: UInt64) throws {
    let (asked, asPart) = try questions(seed: seed, few: 0)
    expectSamePlan(plan(asPart), plan(asked), seed)
    #expect(Set(asPart.catalogue.credentials).isSubset(of: asked.catalogue.credentials))
  }

  /// A question with the whole catalogue, and with the part that the index gives. Of the role only what comes first, so
  /// that some credentials are of no use to it.
  private func questions(
    seed: UInt64, few: Int = LibraryIndex.few
  ) throws -> (whole: Question, part: Question) {
    let whole = Question.random(seed: seed)
    let role = Role(
      id: whole.role.id, title: whole.role.title,
      requirements: Array(whole.role.requirements.prefix(2)))
    let part = try index(whole.catalogue).catalogue(of: Scope(of: role, whole.profile), few: few)
    #expect(part.total == whole.catalogue.credentials.count, "seed \(seed)")
    return (
      Question(catalogue: whole.catalogue, role: role, profile: whole.profile, today: whole.today),
      Question(catalogue: part, role: role, profile: whole.profile, today: whole.today)
    )
  }

  private func expectSamePlan(_ small: Plan, _ large: Plan, _ seed: UInt64) {
    #expect(small.verdict == large.verdict, "seed \(seed)")
    #expect(small.score == large.score, "seed \(seed)")
    #expect(small.steps == large.steps, "seed \(seed)")
    #expect(small.timeline == large.timeline, "seed \(seed)")
    #expect(small.before == large.before, "seed \(seed)")
    #expect(small.price == large.price, "seed \(seed)")
    #expect(small.unmet.map(\.have) == large.unmet.map(\.have), "seed \(seed)")
  }

  private func school(
    _ id: Credential.ID, _ teaches: [Skill.ID: Level], _ needs: Prerequisite...
  ) -> Credential {
    SmallCatalogue.credential(id, teaches, needs: needs)
  }

  @Test("a part holds what its credentials need, consist of and are part of")
  func closure() throws {
    var whole = school("whole", ["other": .foundation])
    whole.parts = ["part", "sql-two"]
    var credentials = [
      school("sql-two", ["sql": .intermediate], .one(.skill("maths", atLeast: .intermediate))),
      school("maths-one", ["maths": .foundation]),
      school("maths-two", ["maths": .intermediate], .one(.credential("entry"))),
      school("entry", [:]), school("part", ["other": .foundation]),
      school("stranger", ["other": .advanced]), whole,
    ]
    credentials[0].stacksInto = ["whole", "a degree somewhere"]
    let index = try index(SmallCatalogue.catalogue(credentials))
    let loaded: (Scope) throws -> Set<Credential.ID> = {
      Set(try index.catalogue(of: $0).credentials.map(\Credential.id))
    }
    #expect(
      try loaded(Scope(skills: ["sql"])) == ["sql-two", "maths-two", "entry", "whole", "part"])
    #expect(
      try loaded(Scope(credentials: ["part"]))
        == ["part", "whole", "sql-two", "maths-two", "entry"])
    #expect(try loaded(Scope(skills: ["nothing"], credentials: ["nobody"])) == [])
  }

  @Test("a search finds words by how they begin, in title, names, skills and id")
  func search() throws {
    let index = try index(SmallCatalogue.catalogue())
    #expect(try index.search(["titl"]).credentials.count == SmallCatalogue.credentials.count)
    #expect(try Set(index.search(["charts"]).credentials) == ["charts-course", "charts-deluxe"])
    #expect(try index.search(["SCHOOL", "del"]).credentials == ["charts-deluxe"])
    #expect(try index.search(["\"", "NOT", "*"]).credentials == [])
    #expect(try index.search([]).credentials == [])
  }
}
