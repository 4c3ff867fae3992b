package import CairnModel

/// Finds what is wrong in files of one entry a line, part by part. Of the entries it keeps only their ids, as numbers,
/// and what they need of one another.
package struct LineCheck {
  private struct Declaration {
    let file: Int
    let line: Int
  }

  private var catalogue: Catalogue
  private var files: [String] = []
  private var assembly: LineAssembly
  /// By the hash of the id: among two million ids two are alike in one of ten million catalogues.
  private var declared: [Int: Declaration] = [:]
  private var referring: [(id: Credential.ID, from: Declaration)] = []
  private var needs: [Credential.ID: [Prerequisite]] = [:]
  private var parts: [Credential.ID: [Credential.ID]] = [:]
  private var lined: Set<Credential.ID> = []
  private var diagnostics: [Diagnostic] = []

  /// - Parameter catalogue: what the other files hold.
  package init(with catalogue: Catalogue) {
    self.catalogue = catalogue
    assembly = LineAssembly("", with: catalogue)
    for credential in catalogue.credentials { connect(credential) }
  }

  /// Begins a file.
  package mutating func begin(_ name: String) {
    endFile()
    assembly = LineAssembly(name, with: catalogue)
    files.append(name)
  }

  /// Takes the next lines of the file.
  package mutating func take(_ chunk: CredentialLines) {
    let before = assembly.lines
    let findings = Findings(chunk.document.source ?? SourceText(name: "", bytes: []))
    for entry in chunk.document.contents.credentials where !entry.id.isEmpty {
      let line = before + findings.position(of: entry.place).line
      declare(Credential.ID(entry.id), entry.value, Declaration(file: files.count - 1, line: line))
    }
    _ = assembly.take(chunk)
  }

  /// All that was found, once the last file is read.
  /// - Parameter isKnown: whether a credential is in catalogues beside the files.
  package mutating func finish(isKnown: (Credential.ID) -> Bool) -> [Diagnostic] {
    endFile()
    for (id, place) in referring where declared[id.hashValue] == nil && catalogue[id] == nil {
      guard !isKnown(id) else { continue }
      add("unknown-credential", at: place, "no credential has the id \(quoted(id.text))")
    }
    for circle in prerequisiteCircles(needs) {
      add(circle, "prerequisite-cycle", "can never start: each needs the next to be finished first")
    }
    for circle in circles(in: parts) { add(circle, "parts-cycle", "are parts of one another") }
    var order: [String: Int] = [:]
    for (index, file) in files.enumerated() where order[file] == nil { order[file] = index }
    let byFile = Dictionary(grouping: diagnostics, by: \.file)
    return byFile.sorted { order[$0.key] ?? 0 < order[$1.key] ?? 0 }.flatMap { inOrder($0.value) }
  }

  /// Takes down what was found in the next lines, which are still counted from the first of them.
  mutating func note(_ found: [Diagnostic]) {
    diagnostics += found.map { $0.moved(down: assembly.lines) }
  }

  private mutating func endFile() {
    diagnostics += assembly.diagnostics
    let unlisted = assembly.errors - assembly.diagnostics.count { $0.severity == .error }
    guard unlisted > 0, let name = files.last else { return }
    diagnostics.append(
      Diagnostic(
        id: tooManyProblems, file: name, message: "\(unlisted) more problems are not listed"))
  }

  private mutating func declare(
    _ id: Credential.ID, _ credential: Credential?, _ place: Declaration
  ) {
    if let first = declared[id.hashValue] {
      let known = files[first.file] + ":\(first.line)"
      add(
        "duplicate-id", at: place,
        "the credential \(quoted(id.text)) stands already in \(known)",
        hint: "keep one of them, or give this one another id")
    } else if catalogue[id] != nil {
      add(
        "duplicate-id", at: place, "the credential \(quoted(id.text)) stands already",
        hint: "keep one of them, or give this one another id")
    } else {
      declared[id.hashValue] = place
    }
    guard let credential else { return }
    for other in credential.named { referring.append((other, place)) }
    if connect(credential) { lined.insert(id) }
  }

  /// Takes down what a credential needs of others; false where it needs nothing of them.
  @discardableResult
  private mutating func connect(_ credential: Credential) -> Bool {
    guard !credential.named.isEmpty else { return false }
    if !credential.prerequisites.isEmpty { needs[credential.id] = credential.prerequisites }
    if !credential.parts.isEmpty { parts[credential.id] = credential.parts }
    return true
  }

  private mutating func add(_ circle: [Credential.ID], _ problem: String, _ what: String) {
    // Circles of the other files alone are told where these are put together.
    guard let first = circle.first(where: lined.contains), let place = declared[first.hashValue]
    else { return }
    let path = (circle + circle.prefix(1)).map(\.text).joined(separator: " → ")
    add(problem, at: place, "\(path): these \(what)", hint: "take one of the links out")
  }

  private mutating func add(
    _ problem: String, at place: Declaration, _ message: String, hint: String? = nil
  ) {
    diagnostics.append(
      Diagnostic(
        id: problem, file: files[place.file], line: place.line, message: message, hint: hint))
  }
}

extension Credential {
  /// Other credentials that it names.
  fileprivate var named: [Credential.ID] {
    let needed = prerequisites.flatMap(\.alternatives).compactMap { need -> Credential.ID? in
      if case .credential(let id) = need { id } else { nil }
    }
    return needed + corequisites + parts
  }
}
