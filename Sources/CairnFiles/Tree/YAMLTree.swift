/// The tree of a YAML text, or nil with the reason among the findings.
func readYAML(_ findings: Findings) -> Node? {
  findings.source.bytes.withUnsafeBufferPointer { bytes in
    var builder = YAMLTreeBuilder(YAMLEvents(bytes))
    do throws(YAMLTreeBuilder.Failure) {
      return try builder.document()
    } catch {
      builder.report(error, to: findings)
      return nil
    }
  }
}

/// Builds the tree of the only document from its events.
private struct YAMLTreeBuilder {
  enum Failure: Error {
    case syntax(YAMLEvents.Failure)
    /// Well-formed YAML that cairn does not take.
    case refused(id: String, Place, String, hint: String?)
  }

  /// Deeper than any format of ours by far; keeps recursion off the end of the stack.
  private static let deepest = 32
  /// Nodes that aliases may stand for in all: generous for people, closed to "billion laughs".
  private static let mostAliased = 100_000

  private let events: YAMLEvents
  private var anchors: [String: (node: Node, size: Int)] = [:]
  private var open: Set<String> = []
  private var nodes = 0
  private var aliased = 0

  init(_ events: YAMLEvents) { self.events = events }

  mutating func document() throws(Failure) -> Node {
    let first = try next()
    guard case .documentStart = first.event else {
      throw .refused(
        id: "empty-file", 0, "the file holds nothing but comments",
        hint: "begin with 'format: cairn/…@1'")
    }
    let root = try node(from: try next(), depth: 0)
    _ = try next()
    let last = try next()
    if case .documentStart = last.event {
      throw .refused(
        id: "several-documents", last.start, "a second document begins here",
        hint: "put it in a file of its own")
    }
    return root
  }

  private func next() throws(Failure) -> YAMLEvents.Item {
    do { return try events.next() } catch { throw .syntax(error) }
  }

  private mutating func node(from item: YAMLEvents.Item, depth: Int) throws(Failure) -> Node {
    if case .alias(let name) = item.event { return try alias(name, item) }
    try check(item, depth: depth)
    let before = nodes + aliased
    nodes += 1
    if let anchor = item.anchor { open.insert(anchor) }
    let node: Node
    switch item.event {
    case .scalar(let text, let style):
      node = Node(.scalar(text, style), start: item.start, end: item.end)
    case .listStart(let isFlow): node = try list(item, isFlow, depth)
    default: node = try map(item, depth)
    }
    if let anchor = item.anchor {
      open.remove(anchor)
      anchors[anchor] = (node, nodes + aliased - before)
    }
    return node
  }

  private func check(_ item: YAMLEvents.Item, depth: Int) throws(Failure) {
    if depth > Self.deepest {
      throw .refused(
        id: "too-deep", item.start, "lists and maps are nested more than \(Self.deepest) deep",
        hint: nil)
    }
    if let tag = item.tag, !tag.hasPrefix("tag:yaml.org,2002:"), tag != "!" {
      throw .refused(
        id: "unexpected-tag", item.start, "the tag \(quoted(tag)) has no meaning here",
        hint: "leave it out; quote text that begins with '!'")
    }
  }

  private mutating func list(
    _ first: YAMLEvents.Item, _ isFlow: Bool, _ depth: Int
  ) throws(Failure) -> Node {
    var entries: [Node] = []
    while true {
      let item = try next()
      if case .end = item.event {
        return Node(.list(entries), start: first.start, end: item.end, isFlow: isFlow)
      }
      entries.append(try node(from: item, depth: depth + 1))
    }
  }

  private mutating func map(_ first: YAMLEvents.Item, _ depth: Int) throws(Failure) -> Node {
    var isFlow = false
    if case .mapStart(true) = first.event { isFlow = true }
    var pairs: [Node.Pair] = []
    while true {
      let item = try next()
      if case .end = item.event {
        return Node(.map(pairs), start: first.start, end: item.end, isFlow: isFlow)
      }
      let key = try node(from: item, depth: depth + 1)
      pairs.append(Node.Pair(key: key, value: try node(from: try next(), depth: depth + 1)))
    }
  }

  private mutating func alias(_ name: String, _ item: YAMLEvents.Item) throws(Failure) -> Node {
    if open.contains(name) {
      throw .refused(
        id: "recursive-alias", item.start, "the alias \(quoted(name)) stands inside itself",
        hint: nil)
    }
    guard let (node, size) = anchors[name] else {
      throw .refused(
        id: "unknown-alias", item.start, "nothing is anchored as \(quoted(name))",
        hint: nearest(to: name, among: anchors.keys).map { "did you mean '\($0)'?" }
          ?? "quote text that begins with '*'")
    }
    aliased += size
    guard aliased <= Self.mostAliased else {
      throw .refused(
        id: "too-many-aliases", item.start,
        "the aliases of this file stand for more than \(Self.mostAliased) values", hint: nil)
    }
    return Node(
      node.content, start: item.start, end: item.end, isFlow: node.isFlow, isAlias: true)
  }

  func report(_ failure: Failure, to findings: Findings) {
    switch failure {
    case .refused(let id, let place, let message, let hint):
      findings.error(id, at: place, message, hint: hint)
    case .syntax(let failure):
      reportSyntax(failure, to: findings)
    }
  }
}
