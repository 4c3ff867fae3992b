import CairnModel

/// Collects the problems of one file while it is read. A place becomes line and column only here,
/// so that a file without problems never pays for it.
final class Findings {
  let source: SourceText
  private var found: [Diagnostic] = []
  private var unlisted = 0
  private(set) var errorCount = 0
  /// Ids of other entries that were met, to be looked up once all files are read.
  var references: [Reference] = []
  /// Where there is one, ids of others are looked up in it at once.
  var directory: (any Directory)?
  private lazy var lineStarts = source.lineStarts()
  private var lastLine: (number: Int, text: String)?

  /// More than anyone mends in one go; a file of another sort must not fill the terminal and the
  /// memory.
  private static let mostListed = 1000

  init(_ source: SourceText) { self.source = source }

  /// From the top of the file to its end.
  var diagnostics: [Diagnostic] {
    guard unlisted > 0 else { return inOrder(found) }
    let rest = Diagnostic(
      id: tooManyProblems, file: source.name,
      message: "\(unlisted) more problems are not listed")
    return inOrder(found + [rest])
  }

  func error(
    _ id: String, at place: Place?, _ message: String, hint: @autoclosure () -> String? = nil
  ) {
    errorCount += 1
    add(.error, id, at: place, message, hint)
  }

  func warning(
    _ id: String, at place: Place?, _ message: String, hint: @autoclosure () -> String? = nil
  ) {
    add(.warning, id, at: place, message, hint)
  }

  private func add(
    _ severity: Diagnostic.Severity, _ id: String, at place: Place?, _ message: String,
    _ hint: () -> String?
  ) {
    guard found.count < Self.mostListed else {
      unlisted += 1
      return
    }
    let (line, column) = place.map(position) ?? (0, 0)
    found.append(
      Diagnostic(
        severity: severity, id: id, file: source.name, line: line, column: column,
        message: message, hint: hint(), sourceLine: place == nil ? nil : text(ofLine: line)))
  }

  /// Line and column of a place, both from 1.
  func position(of place: Place) -> (line: Int, column: Int) {
    var (low, high) = (0, lineStarts.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle].place <= place { low = middle } else { high = middle }
    }
    return (low + 1, place - lineStarts[low].place + 1)
  }

  private func text(ofLine line: Int) -> String {
    // All problems of a long line share its text.
    if let last = lastLine, last.number == line { return last.text }
    let start = lineStarts[line - 1].byte
    let end = line < lineStarts.count ? lineStarts[line].byte : source.bytes.count
    let bytes = source.bytes[start..<end]
    let content = bytes.prefix { $0 != 0x0A && $0 != 0x0D }
    let text = String(decoding: content, as: UTF8.self)
    lastLine = (line, text)
    return text
  }
}

let tooManyProblems = "too-many-problems"

/// Diagnostics of one file by place, those of one place as they were found; what is not listed
/// comes last.
func inOrder(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
  diagnostics.enumerated().map { offset, diagnostic in
    (rank: diagnostic.id == tooManyProblems ? 1 : 0, offset: offset, diagnostic: diagnostic)
  }.sorted { a, b in
    (a.rank, a.diagnostic.line, a.diagnostic.column, a.offset)
      < (b.rank, b.diagnostic.line, b.diagnostic.column, b.offset)
  }.map(\.diagnostic)
}

/// The id of something that another entry or file declares.
struct Reference: Sendable {
  enum Kind: Sendable { case skill, role, provider, subscription, credential }

  let kind: Kind
  let id: String
  let place: Place
}
