package import CairnModel

/// A document of many credentials in the pieces that it is made of, so that none of them has to be kept.
package struct ListPieces {
  package let head: String
  /// What stands between two entries.
  package let separator: String
  package let tail: String
  package let entry: (Credential) -> String

  /// The whole document.
  package func document(of credentials: [Credential]) -> String {
    head + credentials.map(entry).joined(separator: separator) + tail
  }

  /// Credentials as CSV, one a line, with the facts that one compares in a spreadsheet; unknown is empty.
  package static func csv(in catalogue: Catalogue) -> ListPieces {
    ListPieces(head: csvLine(credentialColumns), separator: "", tail: "") {
      csvLine(credentialRow($0, in: catalogue))
    }
  }

  /// `cairn/credentials@1` of results, as `credentialsJSON` writes more than a few.
  package static func listJSON(in catalogue: Catalogue) -> ListPieces {
    json([("format", "cairn/credentials@1")]) { .object(listed($0, in: catalogue)) }
  }

  /// A catalogue file as JSON, as `writeCredentialsJSON` writes more than a few.
  package static func catalogueJSON(
    providers: [Provider], subscriptions: [Subscription]
  ) -> ListPieces {
    json([
      ("format", .text(DocumentFormat.credentials.rawValue)),
      ("providers", .list(providers.map(\.value.json))),
      ("subscriptions", .list(subscriptions.map(\.value.json))),
    ]) { $0.value.json }
  }

  private static func json(
    _ declared: [(key: String, value: JSONValue)], _ entry: @escaping (Credential) -> JSONValue
  ) -> ListPieces {
    let lines = declared.map {
      "\n  " + JSONValue.escaped($0.key) + ": " + $0.value.indented(by: 2) + ","
    }
    return ListPieces(
      head: "{" + lines.joined() + "\n  \"credentials\": [\n    ", separator: ",\n    ",
      tail: "\n  ]\n}\n"
    ) { entry($0).indented(by: 4) }
  }

  /// A catalogue file as YAML.
  package static func catalogueYAML(
    providers: [Provider], subscriptions: [Subscription], comment: [String] = []
  ) -> ListPieces {
    var head = comment.map { "# " + $0 + "\n" }.joined()
    head += "format: \(DocumentFormat.credentials.rawValue)\n"
    let lists: [(String, [YAMLValue])] = [
      ("providers", providers.map(\.value)), ("subscriptions", subscriptions.map(\.value)),
    ]
    for (key, values) in lists where !values.isEmpty {
      head += key + ":\n" + values.map { "  - " + $0.flow + "\n" }.joined()
    }
    return ListPieces(head: head + "credentials:\n", separator: "", tail: "") {
      $0.value.listEntry
    }
  }
}

/// What some credentials name, so that a file of them can declare it and no more.
package struct Declarations {
  private var providers: Set<Provider.ID> = []
  private var paid: Set<Subscription.ID> = []

  package init() {}

  package mutating func add(_ credential: Credential) {
    providers.insert(credential.provider)
    providers.insert(credential.issuer)
    if case .subscription(let id) = credential.price { paid.insert(id) }
  }

  /// The providers and subscriptions of a catalogue that were named, in its order.
  package func found(
    in catalogue: Catalogue
  ) -> (providers: [Provider], subscriptions: [Subscription]) {
    let subscriptions = catalogue.subscriptions.filter { paid.contains($0.id) }
    let named = providers.union(subscriptions.map(\.provider))
    return (catalogue.providers.filter { named.contains($0.id) }, subscriptions)
  }
}
