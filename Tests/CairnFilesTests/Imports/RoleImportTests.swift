import CairnFiles
import CairnModel
import Testing

@Suite("Roles from public frameworks")
struct RoleImportTests {
  private func imported(
    _ framework: RoleImport.Framework, _ files: [(String, String)], only: [String] = []
  ) -> Imported {
    var reader = RoleImport(against: importCatalogue)
    reader.read(framework, files.map { ($0.0, Array($0.1.utf8)) }, only: only)
    return reader.finish()
  }

  private static let onet = [
    (
      "Occupation Data.txt",
      """
      O*NET-SOC Code\tTitle\tDescription
      15-0001.00\tScribes of "Data"\tWrite data down.
      15-0002.00\tTool Users\tUse tools.
      15-0003.00\tUnknown Ones\tNobody knows.
      """
    ),
    (
      "Skills.txt",
      """
      O*NET-SOC Code\tElement ID\tElement Name\tScale ID\tData Value\tRecommend Suppress\tNot Relevant
      15-0001.00\t2.A.1.c\tScribbling\tIM\t4.12\tN\tn/a
      15-0001.00\t2.A.1.c\tScribbling\tLV\t3.50\tN\tN
      15-0001.00\t2.A.1.d\tSpeaking\tIM\t2.90\tN\tn/a
      15-0001.00\t2.A.1.d\tSpeaking\tLV\t6.00\tN\tN
      15-0001.00\t2.A.1.e\tCalculation\tIM\t3.40\tN\tn/a
      15-0001.00\t2.A.1.e\tCalculation\tLV\t5.26\tN\tN
      15-0001.00\t2.A.1.f\tDoubtful\tIM\t3.40\tY\tn/a
      15-0001.00\t2.A.1.f\tDoubtful\tLV\t5.26\tN\tN
      """
    ),
    (
      "Technology Skills.txt",
      """
      O*NET-SOC Code\tExample\tCommodity Code\tCommodity Title\tHot Technology\tIn Demand
      15-0001.00\tPython\t1\tx\tY\tY
      15-0001.00\tOld thing\t1\tx\tN\tN
      15-0002.00\tSQL\t1\tx\tY\tN
      """
    ),
  ]

  @Test(
    "O*NET's ratings become levels and importance; technologies alone fall back, and that is said")
  func onet() throws {
    let result = imported(.onet, Self.onet)
    #expect(result.roles.map(\.title) == ["Scribes of \"Data\"", "Tool Users"])
    #expect(
      Set(result.roles[0].requirements) == [
        Requirement(skill: "writing", level: .intermediate, importance: 4, must: true),
        Requirement(skill: "calculation", level: .specialist, importance: 3, must: false),
        Requirement(skill: "python", level: .intermediate, importance: 4, must: false),
      ])
    #expect(
      result.roles[1].requirements == [
        Requirement(skill: "sql", level: .intermediate, importance: 3, must: false)
      ])
    #expect(result.roles[1].basis?.contains("no ratings") == true)
    #expect(
      result.reasons == [
        "2 left-out suppressed", "3 left-out no-ratings", "4 refused no-requirements",
      ])
    #expect(result.report.remarks.contains { $0.hasPrefix("1 occupations have technologies") })
    let (_, problems) = readCatalogue(
      [("s.yaml", Array(writeSkills(result.skills + importCatalogue.skills).utf8))]
        + result.roles.map { ("r.yaml", Array(writeRole($0).utf8)) })
    #expect(problems.isEmpty)
  }

  @Test("only the occupations that are asked for")
  func only() {
    #expect(imported(.onet, Self.onet, only: ["15-0002"]).roles.map(\.title) == ["Tool Users"])
    #expect(imported(.onet, Self.onet, only: ["scribes"]).roles.count == 1)
    #expect(imported(.onet, [("x.txt", "a\tb\n")]).reasons == ["0 refused no-occupations"])
  }

  @Test("ESCO's relations become requirements by URI and label; what has none is refused")
  func esco() {
    let result = imported(
      .esco,
      [
        (
          "occupations_en.csv",
          """
          conceptType,conceptUri,iscoGroup,preferredLabel,altLabels,description,code
          Occupation,http://e/o1,2512,scribe,"a
          b",Scribes write.,2512.1
          Occupation,http://e/o1,2512,scribe,x,Scribes write.,2512.1
          Occupation,http://e/o2,2512,idler,x,Idlers idle.,2512.2
          """
        ),
        (
          "occupationSkillRelations_en.csv",
          """
          occupationUri,relationType,skillType,skillUri
          http://e/o1,essential,knowledge,http://data.europa.eu/esco/skill/1
          http://e/o1,optional,knowledge,http://data.europa.eu/esco/skill/2
          http://e/o1,optional,knowledge,http://data.europa.eu/esco/skill/9
          """
        ),
        (
          "skills_en.csv",
          """
          conceptType,conceptUri,skillType,preferredLabel
          K,http://data.europa.eu/esco/skill/1,knowledge,put ink on paper
          K,http://data.europa.eu/esco/skill/2,knowledge,Python (computer programming)
          """
        ),
      ])
    #expect(result.roles.map(\.title) == ["Scribe"])
    #expect(
      result.roles.first?.requirements == [
        Requirement(skill: "writing", level: .intermediate, importance: 4, must: true),
        Requirement(skill: "python", level: .intermediate, importance: 2, must: false),
      ])
    #expect(
      result.reasons == [
        "4 left-out skill-without-name", "3 duplicate same-concept", "4 refused no-relations",
      ])
  }

  @Test("ESCO's occupations without the file of relations are refused in one line that names it")
  func escoWithoutRelations() throws {
    let rows = (1...50).map { "Occupation,http://e/o\($0),2512,scribe \($0),x,Write.,2512.\($0)\n" }
    let result = imported(
      .esco,
      [
        (
          "occupations_en.csv",
          "conceptType,conceptUri,iscoGroup,preferredLabel,altLabels,description,code\n"
            + rows.joined()
        )
      ])
    #expect(result.reasons == ["0 refused no-relations-file"])
    #expect(result.report.rows == 50)
    let note = try #require(result.report.notes.first)
    #expect(note.detail.contains("occupationSkillRelations_en.csv"))
  }

  @Test("NICE's competencies count by their share of a role's statements")
  func nice() {
    let rows = (1...9).map { "x,Scribe (OV-X-001),Technical,Python,K\($0)\n" }.joined()
    let result = imported(
      .nice,
      [
        (
          "n.csv",
          "\u{FEFF}Category,Work Role,Competency Group,Competency,KSA ID\r\n" + rows
            + "x,Scribe (OV-X-001),Leadership,Tact,S1\r\nx,Scribe (OV-X-001),Leadership,Tact,S1\r\n"
        )
      ])
    #expect(
      result.roles.first?.requirements == [
        Requirement(skill: "python", level: .intermediate, importance: 5, must: true),
        Requirement(skill: "tact", level: .intermediate, importance: 5, must: true),
      ])
    #expect(result.skills.map(\.kind) == [.human])
    #expect(result.reasons == ["12 duplicate same-row"])
  }

  @Test("LinkedIn's certificates become earned entries; what no catalogue has is told")
  func linkedIn() {
    let text = """
      Name,Url,Authority,Started On,Finished On,License Number
      Known Course Certificate,https://c.example/1,Coursera,Nov 2025,Oct 2027,X1
      Known course,,Coursera,,,
      Another thing,,Nobody,Jan 2020,,
      """
    let (earned, report) = readCertifications(
      "Certifications.csv", Array(text.utf8), against: importCatalogue)
    #expect(
      earned == [
        Profile.Earned(
          credential: "known-course", date: CivilDate(iso: "2025-11-01"),
          expires: CivilDate(iso: "2027-10-31"), url: "https://c.example/1")
      ])
    #expect(report.notes.map(\.reason) == ["day", "same-credential", "not-in-catalogue"])
  }
}
