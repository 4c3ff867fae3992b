package import CairnModel

/// Reads the files of a catalogue and puts them together. Entries with an error are left out and
/// said.
package func readCatalogue(
  _ files: [(name: String, bytes: [UInt8])]
) -> (Catalogue, [Diagnostic]) {
  assemble(files.map { readDocument($0.name, $0.bytes) })
}

/// Puts files together that were read by themselves: looks up what their entries refer to, and
/// finds ids that stand twice and circles. The diagnostics, those of the files included, are in the
/// files' order.
package func assemble(_ documents: [ReadDocument]) -> (Catalogue, [Diagnostic]) {
  var assembly = Assembly(documents)
  let catalogue = assembly.catalogue()
  return (catalogue, assembly.diagnostics)
}

private struct Assembly {
  private struct Key: Hashable {
    let kind: Reference.Kind
    let id: String
  }

  private struct Declaration {
    let document: Int
    let place: Place
  }

  private let documents: [ReadDocument]
  private let findings: [Findings]
  private var declared: [Key: Declaration] = [:]
  /// Formats of which a file could not be read: an id may be missing only for that.
  private var unread: Set<DocumentFormat>

  init(_ documents: [ReadDocument]) {
    self.documents = documents
    findings = documents.map { Findings($0.source ?? SourceText(name: $0.name, bytes: [])) }
    let broken = documents.filter { !$0.isRead }
    unread = Set(broken.flatMap { document in document.format.map { [$0] } ?? [] })
  }

  var diagnostics: [Diagnostic] {
    zip(documents, findings).flatMap { document, findings in
      inOrder(document.diagnostics + findings.diagnostics)
    }
  }

  mutating func catalogue() -> Catalogue {
    let skills = unique(.skill, \.skills)
    let roles = unique(.role, \.roles)
    let providers = unique(.provider, \.providers)
    let subscriptions = unique(.subscription, \.subscriptions)
    let credentials = unique(.credential, \.credentials)
    let sound = credentials.filter { referencesHold($0.entry, $0.document) }
    reportCircles(credentials)
    return Catalogue(
      skills: skills.filter { referencesHold($0.entry, $0.document) }.compactMap(\.entry.value),
      roles: roles.compactMap { role($0.entry, $0.document) },
      providers: providers.compactMap(\.entry.value),
      subscriptions: subscriptions.filter { referencesHold($0.entry, $0.document) }
        .compactMap(\.entry.value),
      credentials: sound.compactMap(\.entry.value),
      rates: documents.compactMap(\.contents.rates).max { $0.date < $1.date })
  }

  private typealias Placed<Value: Sendable> = (entry: Entry<Value>, document: Int)

  /// All entries of a kind whose id stands for the first time.
  private mutating func unique<Value>(
    _ kind: Reference.Kind, _ list: KeyPath<ReadDocument.Contents, [Entry<Value>]>
  ) -> [Placed<Value>] {
    var kept: [Placed<Value>] = []
    for (index, document) in documents.enumerated() {
      for entry in document.contents[keyPath: list] where !entry.id.isEmpty {
        let key = Key(kind: kind, id: entry.id)
        if let first = declared[key] {
          reportDuplicate(key, entry.place, in: index, first)
        } else {
          declared[key] = Declaration(document: index, place: entry.place)
          kept.append((entry, index))
        }
      }
    }
    return kept
  }

  private func reportDuplicate(
    _ key: Key, _ place: Place, in document: Int, _ first: Declaration
  ) {
    let line = findings[first.document].position(of: first.place).line
    findings[document].error(
      "duplicate-id", at: place,
      "the \(key.kind.word) \(quoted(key.id)) stands already in "
        + "\(documents[first.document].name):\(line)",
      hint: "keep one of them, or give this one another id")
  }

  /// Whether all that an entry refers to is declared somewhere; says what is not.
  private func referencesHold<Value>(_ entry: Entry<Value>, _ document: Int) -> Bool {
    let missing = entry.references.filter { !isKnown($0) }
    for reference in missing {
      findings[document].reportUnknown(
        reference,
        among: declared.keys.lazy.filter { $0.kind == reference.kind }.map(\.id))
    }
    return missing.isEmpty
  }

  private func isKnown(_ reference: Reference) -> Bool {
    declared[Key(kind: reference.kind, id: reference.id)] != nil
      || unread.contains(reference.kind.declaredIn)
  }

  /// The role without requirements of unknown skills; nil where none is left.
  private func role(_ entry: Entry<Role>, _ document: Int) -> Role? {
    guard !referencesHold(entry, document) else { return entry.value }
    guard var role = entry.value else { return nil }
    let unknown = Set(entry.references.filter { !isKnown($0) }.map(\.id))
    role.requirements.removeAll { unknown.contains($0.skill.text) }
    return role.requirements.isEmpty ? nil : role
  }

  /// Credentials that wait for one another, or that are parts of themselves.
  private func reportCircles(_ credentials: [Placed<Credential>]) {
    let known = credentials.compactMap(\.entry.value)
    for circle in prerequisiteCircles(known) {
      report(
        circle, "prerequisite-cycle", "can never start: each needs the next to be finished first")
    }
    let parts = known.lazy.filter { !$0.parts.isEmpty }.map { ($0.id, $0.parts) }
    for circle in circles(in: Dictionary(parts) { first, _ in first }) {
      report(circle, "parts-cycle", "are parts of one another")
    }
  }

  private func report(_ circle: [Credential.ID], _ id: String, _ what: String) {
    guard let first = circle.first,
      let declaration = declared[Key(kind: .credential, id: first.text)]
    else { return }
    let path = (circle + [first]).map(\.text).joined(separator: " → ")
    findings[declaration.document].error(
      id, at: declaration.place, "\(path): these \(what)", hint: "take one of the links out")
  }
}
