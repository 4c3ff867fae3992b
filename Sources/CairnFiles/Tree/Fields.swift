/// The keys of one map, each read by what it means; reports unknown, doubled and missing ones.
struct Fields {
  let node: Node
  /// What the map is, for messages: "a credential".
  let subject: String
  let findings: Findings
  private var values: [String: Node] = [:]

  /// Nil, and said, where the node is no map. Without `keys` any key is allowed.
  init?(_ node: Node, _ subject: String, keys: [String]?, _ findings: Findings) {
    guard let pairs = findings.pairs(node, of: subject) else { return nil }
    self.node = node
    self.subject = subject
    self.findings = findings
    for (key, value, place) in pairs {
      values[key] = value
      guard let keys, !keys.contains(key) else { continue }
      findings.error(
        "unknown-key", at: place, "unknown key \(quoted(key)) in \(subject)",
        hint: suggestion(for: key, among: keys))
    }
  }

  subscript(key: String) -> Node? { values[key] }

  /// The value of a key that may be left out; nil where it is missing or wrong.
  func optional<Value>(_ key: String, _ read: (Node) -> Value?) -> Value? {
    guard let node = values[key] else { return nil }
    guard !node.isNull else {
      findings.warning(
        "empty-value", at: node.start, "'\(key)' has no value", hint: "leave out what is not known")
      return nil
    }
    return read(node)
  }

  /// The value of a key that has to be there; nil, and said, where it is missing or wrong.
  func required<Value>(_ key: String, _ read: (Node) -> Value?) -> Value? {
    guard let node = values[key], !node.isNull else {
      findings.error(
        "missing-key", at: values[key]?.start ?? self.node.start,
        values[key] == nil ? "\(subject) needs the key '\(key)'" : "'\(key)' has no value")
      return nil
    }
    return read(node)
  }

  /// The good entries of a list; none where the key is missing or holds nothing.
  func list<Value>(_ key: String, _ read: (Node) -> Value?) -> [Value] {
    guard let node = values[key], !node.isNull else { return [] }
    return findings.list(node, named: key)?.compactMap(read) ?? []
  }

  /// The entries of a map with free keys; none where the key is missing or holds nothing.
  func pairs(_ key: String) -> [Findings.Pair] {
    guard let node = values[key], !node.isNull else { return [] }
    return findings.pairs(node, of: "'\(key)'") ?? []
  }
}

extension Findings {
  typealias Pair = (key: String, value: Node, place: Place)

  /// The entries of a map, without those whose key stands a second time.
  func pairs(_ node: Node, of subject: String) -> [Pair]? {
    guard case .map(let entries) = node.content else {
      error("wrong-type", at: node.start, "expected a map for \(subject), found \(node.described)")
      return nil
    }
    var seen: Set<String> = []
    return entries.compactMap { entry in
      guard let key = entry.key.scalar else {
        error("wrong-type", at: entry.key.start, "expected a key, found \(entry.key.described)")
        return nil
      }
      guard seen.insert(key).inserted else {
        error("duplicate-key", at: entry.key.start, "the key \(quoted(key)) stands twice")
        return nil
      }
      return (key, entry.value, entry.key.start)
    }
  }

  /// The entries of a list.
  func list(_ node: Node, named name: String) -> [Node]? {
    guard case .list(let entries) = node.content else {
      error(
        "wrong-type", at: node.start, "expected a list for '\(name)', found \(node.described)",
        hint: node.scalar == nil ? nil : "write it in brackets: [\(node.scalar ?? "")]")
      return nil
    }
    return entries
  }
}
