import CairnFiles
import CairnModel
import Testing

@Suite("Writing roles")
struct RoleWritingTests {
  private static let text = """
    # copied from the advert
    format: cairn/role@1
    id: my-role
    title: "Analyst: data"
    summary: Answers questions.
    sources:
      - title: The advert   # of May
        url: https://example.org
    requirements:
      - {skill: sql, level: 3, importance: 5, must: true}   # every day
      # people
      - skill: talk
        level: 1
        importance: 2

    """

  @Test("every role of the catalogue is read back from what is written of it")
  func catalogueRoles() throws {
    let (catalogue, _) = readCatalogue(try RepositoryFiles.catalogs())
    for role in catalogue.roles {
      let (read, diagnostics) = readRole("r", Array(writeRole(role).utf8))
      #expect(rendered(diagnostics) == "")
      #expect(read == role)
    }
  }

  @Test("an edit changes its value only")
  func edit() throws {
    let old = try #require(readRole("r", Array(Self.text.utf8)).0)
    var new = old
    new.requirements[0] = Requirement(
      skill: "sql", level: .intermediate, importance: 5, must: false)
    new.requirements.append(
      Requirement(skill: "maths", level: .foundation, importance: 1, must: true))
    let updated = updateRole(Self.text, from: old, to: new)
    #expect(
      updated
        == Self.text.replacing(
          "{skill: sql, level: 3, importance: 5, must: true}",
          with: "{skill: sql, level: 2, importance: 5}"
        )
        .replacing(
          "        importance: 2\n".dropFirst(4),
          with: "    importance: 2\n  - {skill: maths, level: 1, importance: 1, must: true}\n"))
    #expect(readRole("r", Array(updated.utf8)).0 == new)
  }

  @Test("credentials become one line of CSV each, with empty fields for what is not known")
  func credentialsAsCSV() {
    let lines = ListPieces.csv(in: SamplePlan.catalogue).document(
      of: [SamplePlan.first, SamplePlan.second])
      .split(separator: "\n")
    #expect(
      lines[1]
        == "one,\"Queries, \"\"one\"\" | two\",Provider,Provider,course,12,false,49.50,USD,,,,2,en,"
        + "sql 1,https://example.org,page,")
    #expect(lines[2].contains(",20,true,49,USD,all,"))
  }
}
