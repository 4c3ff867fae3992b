import ArgumentParser
import CairnFiles
import CairnModel

extension CatalogCommand {
  struct Export: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Credentials as CSV, JSON or a YAML catalogue file.",
      discussion: """
        Without ids all credentials of the catalogues in use. JSON and YAML hold every fact; CSV \
        holds those that one compares in a spreadsheet, and can be imported again.

        Examples:
          cairn catalog export --format csv > credentials.csv
          cairn catalog export google-data-analytics --format yaml
        """)

    enum Form: String, CaseIterable, ExpressibleByArgument { case csv, json, yaml }

    @Argument(help: "Ids of credentials (default: all).") var ids: [String] = []
    @Option(help: "csv, json or yaml.") var format: Form = .csv
    @Option(help: "File to write (default: standard output).") var into: String?
    @OptionGroup var sources: SourceOptions

    func run() throws {
      let library = try sources.openLibrary()
      var wanted: [Credential.ID] = []
      for id in ids { wanted.append(try GoalOptions.credential(id, library)) }
      let catalogue =
        ids.isEmpty
        ? try library.everything() : try library.catalogue(of: Scope(credentials: Set(wanted)))
      let chosen = wanted.compactMap { catalogue[$0] }
      let credentials = ids.isEmpty ? catalogue.credentials : chosen
      let (providers, subscriptions) = declarations(of: credentials, in: catalogue)
      let text =
        switch format {
        case .csv: credentialsCSV(credentials, in: catalogue)
        case .json:
          writeCredentialsJSON(credentials, providers: providers, subscriptions: subscriptions)
        case .yaml:
          writeCredentials(credentials, providers: providers, subscriptions: subscriptions)
        }
      guard let into else { return try Console.result(text) }
      try Disk.replace(into, with: Array(text.utf8))
    }
  }
}
