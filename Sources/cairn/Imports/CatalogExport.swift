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
      guard ids.isEmpty, library.isLarge else { return try put(try text(library)) }
      let pieces = try pieces(library)
      guard let into else {
        return try library.write(pieces) { part throws(Stop) in try Console.part(part) }
      }
      try Disk.replace(into) { sink throws(Stop) in try library.write(pieces, to: sink) }
    }

    /// All credentials, as many as they are.
    private func pieces(_ library: Library) throws(Stop) -> ListPieces {
      let frame = try library.frame()
      if format == .csv { return .csv(in: frame) }
      let (providers, subscriptions) = try library.declarations(in: frame)
      return format == .json
        ? .catalogueJSON(providers: providers, subscriptions: subscriptions)
        : .catalogueYAML(providers: providers, subscriptions: subscriptions)
    }

    /// A few credentials.
    private func text(_ library: Library) throws(Stop) -> String {
      var wanted: [Credential.ID] = []
      for id in ids { wanted.append(try GoalOptions.credential(id, library)) }
      let catalogue =
        ids.isEmpty
        ? try library.everything() : try library.catalogue(of: Scope(credentials: Set(wanted)))
      let chosen = wanted.compactMap { catalogue[$0] }
      let credentials = ids.isEmpty ? catalogue.credentials : chosen
      var named = Declarations()
      for credential in credentials { named.add(credential) }
      let (providers, subscriptions) = named.found(in: catalogue)
      switch format {
      case .csv: return ListPieces.csv(in: catalogue).document(of: credentials)
      case .json:
        return writeCredentialsJSON(
          credentials, providers: providers, subscriptions: subscriptions)
      case .yaml:
        return writeCredentials(credentials, providers: providers, subscriptions: subscriptions)
      }
    }

    private func put(_ text: String) throws(Stop) {
      guard let into else { return try Console.result(text) }
      try Disk.replace(into, with: Array(text.utf8))
    }
  }
}
