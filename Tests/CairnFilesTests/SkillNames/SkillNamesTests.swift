import CairnFiles
import CairnModel
import Testing

@Suite("Names of skills")
struct SkillNamesTests {
  @Test(
    "spellings of one name have one normal form",
    arguments: [
      ("Data visualisation", "data visualization"), ("Front-end", "front end"),
      ("Node.js", "node.js"), ("  Power   BI ", "power-bi"), ("TCP/IP", "tcp ip"),
      ("APIs", "API"), ("C++,", "c++"), ("(.NET)", ".net"), ("R (programming language)", "R"),
      ("Data modelling", "data modeling"), ("Technologies", "technology"),
      ("Research & Development", "research and development"), ("SQL.", "sql"),
    ])
  func sameForm(_ pair: (String, String)) {
    #expect(normalForm(pair.0) == normalForm(pair.1))
  }

  @Test(
    "names of different things keep different forms",
    arguments: [
      ("C", "C++"), ("C", "C#"), ("Java", "JavaScript"), (".NET", "net"), ("R", "R&D"),
      ("Node.js", "js"), ("AWS", "aw"), ("statistics", "static"), ("SAS", "SA"),
    ])
  func otherForm(_ pair: (String, String)) {
    #expect(normalForm(pair.0) != normalForm(pair.1))
  }

  @Test("a name goes before an alias of another skill, and the match says which it was")
  func kinship() throws {
    let names = SkillNames([
      Skill(id: "sheets", name: "Spreadsheets", area: "A", kind: .technical, aliases: ["Excel"]),
      Skill(
        id: "excel", name: "Excel", area: "A", kind: .technical, technology: "Microsoft Excel"),
    ])
    #expect(names.skill(named: "Excel")?.id == "excel")
    #expect(names.skill(named: "Excel")?.kinship == .name)
    #expect(names.skill(named: "microsoft excel")?.id == "excel")
    #expect(names.skill(named: "spreadsheet")?.kinship == .normalForm)
    #expect(names.skill(named: "Word") == nil)
    #expect(names.skill(named: "") == nil)
  }
}
