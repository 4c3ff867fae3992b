/// The keys of one map, each read by what it means; reports unknown, doubled and missing ones.
struct Fields {
  let node: Node
  /// What the map is, for messages: "a credential".
  let subject: String
  let findings: Findings
  // Few enough that looking through them is quicker than hashing them.
  private let pairs: [Findings.Pair]

  /// Nil, and said, where the node is no map. Without `keys` any key is allowed.
  init?(_ node: Node, _ subject: String, keys: [String]?, _ findings: Findings) {
    guard let pairs = findings.pairs(node, of: subject) else { return nil }
    self.node = node
    self.subject = subject
    self.findings = findings
    self.pairs = pairs
    guard let keys else { return }
    for (key, _, place) in pairs where !keys.contains(key) {
      findings.error(
        "unknown-key", at: place, "unknown key \(quoted(key)) in \(subject)",
        hint: suggestion(for: key, among: keys))
    }
  }

  subscript(key: String) -> Node? { pairs.first { $0.key == key }?.value }

  /// The value of a key that may be left out; nil where it is missing or wrong.
  func optional<Value>(_ key: String, _ read: (Node) -> Value?) -> Value? {
    guard let node = self[key] else { return nil }
    guard !node.isNull else {
      findings.warning(
        "empty-value", at: node.start, "'\(key)' has no value", hint: "leave out what is not known")
      return nil
    }
    return read(node)
  }

  /// The value of a key that has to be there; nil, and said, where it is missing or wrong.
  func required<Value>(_ key: String, _ read: (Node) -> Value?) -> Value? {
    guard let node = self[key], !node.isNull else {
      findings.error(
        "missing-key", at: self[key]?.start ?? self.node.start,
        self[key] == nil ? "\(subject) needs the key '\(key)'" : "'\(key)' has no value")
      return nil
    }
    return read(node)
  }

  /// The good entries of a list; none where the key is missing or holds nothing.
  func list<Value>(_ key: String, _ read: (Node) -> Value?) -> [Value] {
    guard let node = self[key], !node.isNull else { return [] }
    return findings.list(node, named: key)?.compactMap(read) ?? []
  }

  /// The entries of a map with free keys; none where the key is missing or holds nothing.
  func pairs(_ key: String) -> [Findings.Pair] {
    guard let node = self[key], !node.isNull else { return [] }
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
    var seen = DistinctWords(atMost: entries.count)
    return entries.compactMap { entry in
      guard let key = entry.key.scalar else {
        error("wrong-type", at: entry.key.start, "expected a key, found \(entry.key.described)")
        return nil
      }
      guard seen.insert(key) else {
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

/// Tells words that come a second time; a few by comparing them, many by hashing.
private struct DistinctWords {
  private var few: [String] = []
  private var many: Set<String>?

  init(atMost count: Int) {
    if count > 40 { many = [] } else { few.reserveCapacity(count) }
  }

  mutating func insert(_ word: String) -> Bool {
    if let isNew = many?.insert(word).inserted { return isNew }
    if few.contains(word) { return false }
    few.append(word)
    return true
  }
}
