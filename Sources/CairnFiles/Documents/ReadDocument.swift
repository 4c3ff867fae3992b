package import CairnModel

/// One file of a catalogue, read by itself: its good entries, what they refer to, what is wrong
/// with it. Files can be read at the same time; `assemble` then puts them together.
package struct ReadDocument: Sendable {
  package let name: String
  /// Nil where the file does not say, or not in a way that is understood.
  package let format: DocumentFormat?
  /// Problems of the file taken by itself.
  package let diagnostics: [Diagnostic]
  let source: SourceText?
  var contents = Contents()
  /// False where it broke off before its entries: others may then refer to what it would have held.
  let isRead: Bool
  /// Skills that add to those of the catalogues in use; files beside them may name both.
  package var addsToOthers = false
}

extension ReadDocument {
  /// How many entries of each kind the file holds, those with mistakes too.
  package var holding: (skills: Int, roles: Int, providers: Int, credentials: Int) {
    (
      contents.skills.count, contents.roles.count, contents.providers.count,
      contents.credentials.count
    )
  }

  /// The ids that the file declares, whatever they are the ids of.
  package var ids: [String] {
    contents.skills.map(\.id) + contents.roles.map(\.id) + contents.providers.map(\.id)
      + contents.credentials.map(\.id)
  }

  /// The id of the role that is all the file holds; nil for other files.
  package var role: Role.ID? {
    format == .role ? contents.roles.first.map { Role.ID($0.id) } : nil
  }

  /// When the entry was checked that was checked longest ago; nil where none says so.
  package var oldestCheck: String? {
    let credentials = contents.credentials.compactMap { $0.value?.source.checked }
    let roles = contents.roles.flatMap { $0.value?.sources.compactMap(\.checked) ?? [] }
    return (credentials + roles).min()
  }

  struct Contents: Sendable {
    var skills: [Entry<Skill>] = []
    var roles: [Entry<Role>] = []
    var providers: [Entry<Provider>] = []
    var subscriptions: [Entry<Subscription>] = []
    var credentials: [Entry<Credential>] = []
    var rates: Rates?
  }
}

/// An entry of a file as far as the file alone tells.
struct Entry<Value: Sendable>: Sendable {
  let id: String
  let place: Place
  /// Nil where something in the entry is wrong; its id is known all the same.
  let value: Value?
  let references: [Reference]
}

/// Reads one file of a catalogue. It never fails: what can't be read is said.
package func readDocument(_ name: String, _ bytes: [UInt8]) -> ReadDocument {
  if isLined(name) { return readCredentialLines(name, bytes, isFirst: true).document }
  let (source, findings) = decode(name, bytes)
  guard source != nil, let root = readYAML(findings) else {
    return ReadDocument(
      name: name, format: formatOf(bytes), diagnostics: findings.diagnostics, source: source,
      isRead: false)
  }
  guard let format = findings.format(of: root, wanted: DocumentFormat.ofCatalogues) else {
    return ReadDocument(
      name: name, format: formatOf(bytes), diagnostics: findings.diagnostics, source: source,
      isRead: false)
  }
  let contents = readContents(root, format, findings)
  return ReadDocument(
    name: name, format: format, diagnostics: findings.diagnostics, source: source,
    contents: contents, isRead: true, addsToOthers: format == .skills && areLocalSkills(root))
}

private func readContents(
  _ root: Node, _ format: DocumentFormat, _ findings: Findings
) -> ReadDocument.Contents {
  var contents = ReadDocument.Contents()
  switch format {
  case .skills: contents.skills = readSkills(root, findings)
  case .role: contents.roles = [findings.entry(root) { readRole($0, findings) }]
  case .credentials: readCredentialLists(root, findings, into: &contents)
  case .rates: contents.rates = readRates(root, findings)
  case .profile, .settings, .mapping: break
  }
  return contents
}

extension Findings {
  /// Reads an entry; it has no value where an error was found in it.
  func entry<Value>(_ node: Node, _ read: (Node) -> Value?) -> Entry<Value> {
    let (errors, met) = (errorCount, references.count)
    let value = read(node)
    var idNode: Node?
    if case .map(let pairs) = node.content {
      idNode = pairs.first { $0.key.scalar == "id" }?.value
    }
    return Entry(
      id: idNode?.scalar ?? "", place: idNode?.start ?? node.start,
      value: errorCount == errors ? value : nil, references: Array(references[met...]))
  }

  /// The entries of a list of maps, in order.
  func entries<Value>(
    _ fields: Fields, _ key: String, _ read: (Node) -> Value?
  ) -> [Entry<Value>] {
    fields.list(key) { self.entry($0, read) }
  }
}
