/// A value of a YAML or JSON document and where it stands. Scalars stay text: what `no`, `1.50` or
/// `2026-12-01` mean is for the reader of the key to say.
struct Node: Sendable {
  enum Content: Sendable {
    case scalar(String, Style)
    case list([Node])
    case map([Pair])
  }

  struct Pair: Sendable {
    let key: Node
    let value: Node
  }

  enum Style: Sendable { case plain, quoted, block }

  let content: Content
  private let startPlace: UInt32
  private let endPlace: UInt32
  /// Written between brackets or braces.
  let isFlow: Bool
  /// Stands for an anchored node elsewhere, where its parts have their places.
  let isAlias: Bool

  init(
    _ content: Content, start: Place, end: Place, isFlow: Bool = false, isAlias: Bool = false
  ) {
    self.content = content
    startPlace = UInt32(clamping: start)
    endPlace = UInt32(clamping: end)
    self.isFlow = isFlow
    self.isAlias = isAlias
  }

  var start: Place { Int(startPlace) }
  /// After its last character; for a list or map in block style after what follows it.
  var end: Place { Int(endPlace) }

  var scalar: String? {
    if case .scalar(let text, _) = content { text } else { nil }
  }

  /// Nothing, `~` or `null`.
  var isNull: Bool {
    guard case .scalar(let text, .plain) = content else { return false }
    return text.isEmpty || text == "~" || text == "null"
  }

  /// How messages call it: "a list".
  var described: String {
    switch content {
    case .scalar where isNull: "nothing"
    case .scalar(let text, .plain): CairnFiles.quoted(text)
    case .scalar(let text, _): "the text " + CairnFiles.quoted(text)
    case .list: "a list"
    case .map: "a map"
    }
  }
}
