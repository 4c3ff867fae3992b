/// A node of CTDL JSON-LD, read tolerantly: keys with or without `ceterms:`, strings plain or by
/// language, one value or a list of them, references as text or `{"@id": …}`.
struct LinkedNode {
  let node: Node
  let graph: LinkedGraph

  init(_ node: Node, in graph: LinkedGraph) {
    self.node = node
    self.graph = graph
  }

  /// The values of a key, one or several.
  private func values(_ key: String) -> [Node] {
    guard case .map(let pairs) = node.content,
      let value = pairs.first(where: { localName($0.key.scalar ?? "") == key })?.value,
      !value.isNull
    else { return [] }
    if case .list(let values) = value.content { return values }
    return [value]
  }

  /// A text; of several languages English, else the first.
  func text(_ key: String) -> String? {
    let texts = values(key).compactMap(plainText).map { onOneLine(CellText($0).text) }
    return texts.first { !$0.isEmpty && !isNull($0) }
  }

  private func plainText(_ node: Node) -> String? {
    switch node.content {
    case .scalar(let text, _): return text
    case .list(let nodes): return nodes.lazy.compactMap(plainText).first
    case .map(let pairs):
      let english = pairs.first { $0.key.scalar?.lowercased().hasPrefix("en") ?? false }
      return (english ?? pairs.first).flatMap { plainText($0.value) }
    }
  }

  /// The nodes of a key; references are followed where the graph has what they name.
  func nodes(_ key: String) -> [LinkedNode] {
    values(key).compactMap { value in
      if let id = value.scalar { return graph[id] }
      guard case .map(let pairs) = value.content else { return nil }
      let inner = LinkedNode(value, in: graph)
      return pairs.count == 1 ? inner.id.flatMap { graph[$0] } ?? inner : inner
    }
  }

  /// The ids that a key refers to.
  func references(_ key: String) -> [String] {
    values(key).compactMap { $0.scalar ?? LinkedNode($0, in: graph).id }
  }

  var id: String? { references("@id").first }

  /// `MicroCredential` for `ceterms:MicroCredential`.
  var types: [String] { values("@type").compactMap { $0.scalar.map(localName) } }
}

/// A key or type without its prefix; `@id` stays.
private func localName(_ name: String) -> String {
  guard let colon = name.lastIndex(of: ":") else { return name }
  return String(name[name.index(after: colon)...])
}

/// All nodes of a document with their lines, to be found by id.
struct LinkedGraph {
  private(set) var entries: [(node: Node, line: Int)] = []
  private var byID: [String: Int] = [:]

  init(_ documents: [(node: Node, line: Int)]) {
    for (document, line) in documents {
      guard case .map(let pairs) = document.content,
        let graph = pairs.first(where: { $0.key.scalar == "@graph" })?.value
      else {
        add(document, line)
        continue
      }
      if case .list(let nodes) = graph.content {
        for node in nodes { add(node, line) }
      } else {
        add(graph, line)
      }
    }
  }

  private mutating func add(_ node: Node, _ line: Int) {
    guard case .map(let pairs) = node.content else { return }
    for pair in pairs where ["@id", "ctid", "ceterms:ctid"].contains(pair.key.scalar ?? "") {
      if let id = pair.value.scalar, byID[id] == nil { byID[id] = entries.count }
    }
    entries.append((node, line))
  }

  subscript(id: String) -> LinkedNode? {
    byID[id].map { LinkedNode(entries[$0].node, in: self) }
  }
}
