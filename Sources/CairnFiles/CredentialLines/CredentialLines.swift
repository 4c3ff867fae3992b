package import CairnModel

/// Some whole lines of a catalogue in JSON Lines, each read by itself. Chunks of a file can be read at the same
/// time; a `LineAssembly` then takes them in order.
package struct CredentialLines: Sendable {
  package let document: ReadDocument
  package let lineCount: Int
}

/// Whether a file holds one entry a line, by its name.
package func isLined(_ name: String) -> Bool {
  name.hasSuffix(".jsonl") || name.hasSuffix(".ndjson")
}

/// Reads lines that end within the bytes. The first line of a file says what it is; each other one is a credential, or
/// has any of the keys `providers` and `subscriptions`.
package func readCredentialLines(
  _ name: String, _ bytes: [UInt8], isFirst: Bool
) -> CredentialLines {
  let (source, findings) = decode(name, bytes)
  var contents = ReadDocument.Contents()
  var format: DocumentFormat? = isFirst ? nil : .credentials
  let lines = source == nil ? 0 : findings.lineCount
  if source != nil {
    readJSONLines(findings) { line in
      if format == nil {
        format = findings.format(of: line, wanted: [.credentials])
        if format == nil { return false }
      }
      findings.take(line, into: &contents)
      return true
    }
  }
  let document = ReadDocument(
    name: name, format: format, diagnostics: findings.diagnostics, source: source,
    contents: contents, isRead: format != nil)
  return CredentialLines(document: document, lineCount: lines)
}

extension Findings {
  /// A line with lists of its own, or one credential.
  fileprivate func take(_ line: Node, into contents: inout ReadDocument.Contents) {
    guard case .map(let pairs) = line.content else {
      error("wrong-type", at: line.start, "expected a credential, found \(line.described)")
      return
    }
    let keys = ["format", "providers", "subscriptions"]
    guard pairs.contains(where: { keys.contains($0.key.scalar ?? "") }) else {
      contents.credentials.append(entry(line) { readCredential($0, self) })
      return
    }
    guard let fields = Fields(line, "this line", keys: keys + ["comment"], self) else { return }
    _ = fields.list("comment", text)
    contents.providers += entries(fields, "providers") { readProvider($0, self) }
    contents.subscriptions += entries(fields, "subscriptions") { readSubscription($0, self) }
  }

  fileprivate var lineCount: Int { source.bytes.reduce(0) { $1 == 0x0A ? $0 + 1 : $0 } }
}

/// Puts the lines of one file together with what the other files hold. Providers and subscriptions stand before what
/// refers to them; other credentials may stand anywhere, and whoever keeps the entries looks them up.
package struct LineAssembly {
  /// An entry that can be used, and what it refers to.
  package typealias Batch = (
    providers: [Provider], subscriptions: [Subscription], credentials: [Credential]
  )

  private let name: String
  private let skills: Set<Skill.ID>
  private var providers: Set<Provider.ID>
  private var subscriptions: Set<Subscription.ID>
  /// Lines of the file that were taken.
  private(set) var lines = 0
  /// What was found so far, at most a thousand.
  package private(set) var diagnostics: [Diagnostic] = []
  package private(set) var errors = 0

  package init(_ name: String, with catalogue: Catalogue) {
    self.name = name
    skills = Set(catalogue.skills.map(\.id))
    providers = Set(catalogue.providers.map(\.id))
    subscriptions = Set(catalogue.subscriptions.map(\.id))
  }

  /// Takes the next lines of the file and gives their good entries.
  package mutating func take(_ chunk: CredentialLines) -> Batch {
    let document = chunk.document
    let findings = Findings(document.source ?? SourceText(name: name, bytes: []))
    let contents = document.contents
    providers.formUnion(contents.providers.compactMap(\.value?.id))
    subscriptions.formUnion(contents.subscriptions.compactMap(\.value?.id))
    let batch = (
      contents.providers.compactMap(\.value),
      contents.subscriptions.compactMap { sound($0, findings) },
      contents.credentials.compactMap { sound($0, findings) }
    )
    note(inOrder(document.diagnostics + findings.diagnostics))
    lines += chunk.lineCount
    return batch
  }

  /// Says that ids of credentials stand for nothing.
  package mutating func note(unknown ids: [Credential.ID]) {
    note(
      ids.map {
        Diagnostic(
          id: "unknown-credential", file: name,
          message: "no credential has the id \(quoted($0.text))")
      })
  }

  /// Says that ids stand already.
  package mutating func note(doubled ids: [Credential.ID]) {
    note(
      ids.map {
        Diagnostic(
          id: "duplicate-id", file: name,
          message: "the credential \(quoted($0.text)) stands already",
          hint: "keep one of them, or give this one another id")
      })
  }

  private func sound<Value>(_ entry: Entry<Value>, _ findings: Findings) -> Value? {
    let unknown = entry.references.filter { !isKnown($0) }
    for reference in unknown { findings.reportUnknown(reference, among: []) }
    return unknown.isEmpty ? entry.value : nil
  }

  private func isKnown(_ reference: Reference) -> Bool {
    switch reference.kind {
    case .skill: skills.contains(Skill.ID(reference.id))
    case .provider: providers.contains(Provider.ID(reference.id))
    case .subscription: subscriptions.contains(Subscription.ID(reference.id))
    case .role, .credential: true
    }
  }

  mutating func note(_ found: [Diagnostic]) {
    errors += found.count { $0.severity == .error }
    diagnostics += found.prefix(max(0, 1000 - diagnostics.count)).map { $0.moved(down: lines) }
  }
}

extension Diagnostic {
  func moved(down lines: Int) -> Diagnostic {
    Diagnostic(
      severity: severity, id: id, file: file, line: line == 0 ? 0 : line + lines, column: column,
      message: message, hint: hint, sourceLine: sourceLine)
  }
}
