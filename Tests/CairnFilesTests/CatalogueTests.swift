import CairnFiles
import CairnModel
import Testing

@Suite("Reading catalogues")
struct CatalogueTests {
  @Test("the repository's catalogue has no problem")
  func repositoryCatalogueIsClean() throws {
    let (catalogue, diagnostics) = readCatalogue(try RepositoryFiles.catalogs())
    #expect(rendered(diagnostics) == "")
    #expect(!catalogue.skills.isEmpty && !catalogue.roles.isEmpty)
    #expect(!catalogue.credentials.isEmpty)
    #expect(catalogue.rates != nil)
  }

  @Test("the examples of the format page are complete files without a problem")
  func examplesAreClean() throws {
    let examples = try RepositoryFiles.examples().map { Array($0.utf8) }
    let isProfile = { formatOf($0) == .profile }
    let files = examples.filter { !isProfile($0) }.map { ("example", $0) }
    let (catalogue, diagnostics) = readCatalogue(files)
    #expect(rendered(diagnostics) == "")
    #expect(Set(examples.compactMap(formatOf)) == Set(DocumentFormat.allCases))
    for example in examples where isProfile(example) {
      let (profile, diagnostics) = readProfile("example", example, against: catalogue)
      #expect(rendered(diagnostics) == "")
      #expect(profile?.goal.role == "data-analyst")
      #expect(profile?.goal.budget == Money(minorUnits: 90_000, currency: "USD"))
      #expect(profile?.goal.weeksAway.count == 2)
    }
  }
}
