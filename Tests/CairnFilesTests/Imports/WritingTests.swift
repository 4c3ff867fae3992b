import CairnFiles
import CairnModel
import Testing

@Suite("Catalogues written as files")
struct WritingTests {
  @Test("every credential of the bundled catalogues is written so that it is read as it was")
  func roundTrip() throws {
    let files = try RepositoryFiles.catalogs()
    let (catalogue, _) = readCatalogue(files)
    let (providers, subscriptions) = declarations(of: catalogue.credentials, in: catalogue)
    let yaml = writeCredentials(
      catalogue.credentials, providers: providers, subscriptions: subscriptions)
    let json = writeCredentialsJSON(
      catalogue.credentials, providers: providers, subscriptions: subscriptions)
    for text in [yaml, json] {
      let (again, problems) = readCatalogue([
        ("all.yaml", Array(text.utf8)),
        ("skills.yaml", Array(writeSkills(catalogue.skills).utf8)),
      ])
      #expect(problems.map(\.message) == [])
      #expect(again.credentials == catalogue.credentials)
      #expect(again.skills == catalogue.skills)
    }
  }
}
