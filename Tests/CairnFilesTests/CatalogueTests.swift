import CairnFiles
import CairnModel
import Testing

@Suite("Reading catalogues")
struct CatalogueTests {
  @Test("the repository's catalogue and its profiles have no problem")
  func repositoryCatalogueIsClean() throws {
    let files = try RepositoryFiles.catalogs()
    let (catalogue, diagnostics) = readCatalogue(files.filter { formatOf($0.bytes) != .profile })
    #expect(rendered(diagnostics) == "")
    #expect(!catalogue.skills.isEmpty && !catalogue.roles.isEmpty)
    #expect(!catalogue.credentials.isEmpty)
    #expect(catalogue.rates != nil)
    for file in files where formatOf(file.bytes) == .profile {
      #expect(rendered(readProfile(file.name, file.bytes, against: catalogue).1) == "")
    }
  }

  @Test("the examples of the format page are complete files without a problem")
  func examplesAreClean() throws {
    let examples = try RepositoryFiles.examples().map { Array($0.utf8) }
    let isProfile = { formatOf($0) == .profile }
    let isSettings = { formatOf($0) == .settings }
    let isMapping = { formatOf($0) == .mapping }
    let files = examples.filter { !isProfile($0) && !isSettings($0) && !isMapping($0) }
      .map { ("example", $0) }
    let (catalogue, diagnostics) = readCatalogue(files)
    #expect(rendered(diagnostics) == "")
    #expect(Set(examples.compactMap(formatOf)) == Set(DocumentFormat.allCases))
    for example in examples where isSettings(example) {
      let (settings, diagnostics) = readSettings("example", example)
      #expect(rendered(diagnostics) == "")
      #expect(settings.theme == .safe && settings.mouse == false)
    }
    for example in examples where isMapping(example) {
      let (mapping, diagnostics) = readMapping("example", example)
      #expect(rendered(diagnostics) == "")
      #expect(mapping?.columns[.hours] == "time_required" && mapping?.values.count == 2)
    }
    for example in examples where isProfile(example) {
      let (profile, diagnostics) = readProfile("example", example, against: catalogue)
      #expect(rendered(diagnostics) == "")
      #expect(profile?.goal.role == "data-analyst")
      #expect(profile?.goal.budget == Money(minorUnits: 90_000, currency: "USD"))
      #expect(profile?.goal.weeksAway.count == 2)
    }
  }

  @Test("the instance of the format page is read")
  func instanceExample() throws {
    for example in try RepositoryFiles.examples("json") {
      let (instance, diagnostics) = readInstance("example", Array(example.utf8))
      #expect(rendered(diagnostics) == "")
      #expect(instance?.credentials.count == 2)
    }
  }

  @Test("every id of a problem stands on the format page")
  func problemsAreDocumented() throws {
    let page = try RepositoryFiles.text("docs/formats.md")
    for row in fileRows + keyRows + valueRows {
      #expect(page.contains("`\(row.id)`"), "\(row.id)")
    }
  }
}
