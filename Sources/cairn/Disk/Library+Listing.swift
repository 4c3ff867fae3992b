import CairnFiles
import CairnModel

extension Library {
  /// Takes the bytes of a long text, part by part.
  typealias Sink = ([UInt8]) throws(Stop) -> Void

  /// Writes every credential into a document.
  func write(_ pieces: ListPieces, to sink: Sink) throws(Stop) {
    var isFirst = true
    try write(head: pieces.head, tail: pieces.tail, to: sink) { credential in
      defer { isFirst = false }
      return (isFirst ? "" : pieces.separator) + pieces.entry(credential)
    }
  }

  /// Writes every credential as a row in columns two blanks apart. The credentials are gone through twice: a column is
  /// as wide as its widest cell.
  func write(_ row: (Credential) -> [String], to sink: Sink) throws(Stop) {
    var columns = AlignedColumns()
    try walk { columns.measure(row($0)) }
    try write(head: "", tail: "", to: sink) { columns.line(row($0)) + "\n" }
  }

  /// What a file of all credentials has to declare.
  func declarations(in frame: Catalogue) throws(Stop) -> (
    providers: [Provider], subscriptions: [Subscription]
  ) {
    var named = Declarations()
    try walk { named.add($0) }
    return named.found(in: frame)
  }

  private static let fullPart = 1 << 16

  private func write(
    head: String, tail: String, to sink: Sink, _ entry: (Credential) -> String
  ) throws(Stop) {
    var part = Array(head.utf8)
    try walk { credential in
      part += entry(credential).utf8
      guard part.count >= Self.fullPart else { return }
      try sink(part)
      part.removeAll(keepingCapacity: true)
    }
    try sink(part + tail.utf8)
  }
}
