import ArgumentParser
import CairnFiles
import CairnModel

extension CatalogCommand {
  struct Stats: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "How many credentials by field, kind, region of the issuer and language.",
      discussion: """
        A credential counts for a field where it teaches something that a role of the \
        field must have, so it may count for several.

        Examples:
          cairn catalog stats
          cairn catalog stats --format json
        """)
    @OptionGroup var sources: SourceOptions
    @OptionGroup var form: ExplanationForm

    func run() throws {
      let library = try sources.openLibrary()
      var count = CensusCount(for: try library.frame())
      try library.walk { count.add($0) }
      let census = count.census
      switch form.format {
      case .json: try Console.result(censusJSON(census))
      case .text: try Console.result(censusText(census))
      }
    }
  }
}
