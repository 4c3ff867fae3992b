import CairnModel
import Testing

@Suite("Stacks and what skills count as")
struct StackTests {
  private func credential(
    _ id: Credential.ID, parts: [Credential.ID] = [], credit: [Credential.Credit] = [],
    teaches: [Skill.ID: Level] = [:]
  ) -> Credential {
    var credential = Credential(
      id: id, title: id.text, provider: "p", kind: .course, url: "https://example.org",
      teaches: teaches, source: Source(title: "example"))
    credential.parts = parts
    credential.credit = credit
    return credential
  }

  @Test("wholes that are begun come nearest first, those held or untouched not at all")
  func begun() {
    let catalogue = Catalogue(credentials: [
      credential("a"), credential("b"), credential("c"), credential("d"),
      credential("ab", parts: ["a", "b"]), credential("abc", parts: ["a", "b", "c"]),
      credential("cd", parts: ["c", "d"]), credential("held", parts: ["a", "d"]),
    ])
    let stacks = catalogue.stacks(holding: ["a", "b", "held"])
    #expect(stacks.map(\.whole) == ["ab", "abc"])
    #expect(stacks.map(\.missing) == [[], ["c"]])
    #expect(stacks.map(\.held) == [["a", "b"], ["a", "b"]])
    #expect(catalogue.stacks(holding: []).isEmpty)
  }

  @Test("credit counts once per destination, and of a part only in its whole")
  func credit() {
    let ects = Credential.Credit(tenths: 75, unit: "ects", destination: "Master")
    let ace = Credential.Credit(tenths: 120, unit: "semester-hours", recommendedBy: "ACE")
    let catalogue = Catalogue(credentials: [
      credential("a", credit: [ects]), credential("b", credit: [ects, ace]),
      credential("ab", parts: ["a", "b"], credit: [ects]), credential("c", credit: [ace]),
    ])
    let apart = catalogue.credit(of: ["a", "b", "c"])
    #expect(apart.map(\.tenths) == [150, 240])
    #expect(apart.map(\.destination) == ["Master", nil])
    #expect(apart.map(\.recommendedBy) == [nil, "ACE"])
    #expect(catalogue.credit(of: ["ab", "a", "b"]).map(\.tenths) == [75])
  }

  @Test("a tool counts as what it is a tool for, up to its level, all the way up, in circles too")
  func countsAs() {
    func skill(_ id: Skill.ID, _ countsAs: [Skill.ID: Level]) -> Skill {
      Skill(id: id, name: id.text, area: "A", kind: .technical, countsAs: countsAs)
    }
    let catalogue = Catalogue(
      skills: [
        skill("terraform", ["code": .intermediate]), skill("code", ["cloud": .foundation]),
        skill("cloud", ["terraform": .foundation]),
      ],
      credentials: [credential("t", teaches: ["terraform": .advanced, "cloud": .intermediate])])
    #expect(
      catalogue.counting(["terraform": .advanced])
        == ["terraform": .advanced, "code": .intermediate, "cloud": .foundation])
    #expect(catalogue.counting(["sql": .advanced]) == ["sql": .advanced])
    #expect(
      catalogue["t" as Credential.ID]?.teaches
        == ["terraform": .advanced, "code": .intermediate, "cloud": .intermediate])
    let again = Catalogue(skills: catalogue.skills, credentials: catalogue.credentials)
    #expect(again == catalogue)
  }
}
