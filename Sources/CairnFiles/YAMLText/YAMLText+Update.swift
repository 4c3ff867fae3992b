extension YAMLText {
  /// Makes the changes between two values in the text at a path. What the text says in another way
  /// than `old` would be written is left alone as long as it does not change.
  mutating func update(
    from old: YAMLValue?, to new: YAMLValue, at path: Path, with rules: UpdateRules
  ) {
    guard old != new || !rules.rewritten.isEmpty, let node = node(at: path) else { return }
    switch (new, node.content) {
    case (.map(let pairs, _), .map) where !node.isAlias:
      updateMap(old, pairs, at: path, rules)
    case (.list(let items, let isOrdered), .list) where !node.isAlias:
      updateList(old, items, isOrdered, at: path, rules)
    default:
      let isRewritten = path.last.map(rules.rewritten.contains) ?? false
      if old != new || isRewritten { set(new, at: path) }
    }
  }

  private mutating func updateMap(
    _ old: YAMLValue?, _ new: [YAMLValue.Pair], at path: Path, _ rules: UpdateRules
  ) {
    var before: [YAMLValue.Pair] = []
    if case .map(let pairs, _) = old { before = pairs }
    for pair in new {
      let way = path + [.key(pair.key)]
      let value = before.first { $0.key == pair.key }?.value
      guard value != pair.value || !rules.rewritten.isEmpty else { continue }
      if self.pair(at: way) != nil {
        update(from: value, to: pair.value, at: way, with: rules)
      } else if value != pair.value, !pair.value.isEmpty || value != nil {
        insert(pair.key, pair.value, into: path, order: rules.order(path))
      }
    }
    // Last, as a map that becomes empty goes altogether.
    for pair in before where !new.contains(where: { $0.key == pair.key }) {
      remove(at: path + [.key(pair.key)])
    }
  }

  private mutating func updateList(
    _ old: YAMLValue?, _ new: [YAMLValue], _ isOrdered: Bool, at path: Path, _ rules: UpdateRules
  ) {
    var before: [YAMLValue] = []
    if case .list(let items, _) = old { before = items }
    let (oldNames, newNames) = (before.map(\.name), new.map(\.name))
    // New items can only be put at the end, so what stays has to be the beginning of an ordered
    // list.
    let kept = isOrdered ? beginning(of: newNames, within: oldNames) : newNames
    for (value, name) in zip(before, oldNames) where !kept.contains(name) {
      if let index = index(of: value, in: path) { remove(at: path + [.item(index)]) }
    }
    for (value, name) in zip(new, newNames) {
      let known = oldNames.firstIndex(of: name).map { before[$0] }
      guard known != value || !kept.contains(name) || !rules.rewritten.isEmpty else { continue }
      if let index = index(of: value, in: path) {
        update(from: known, to: value, at: path + [.item(index)], with: rules)
      } else {
        append(value, to: path)
      }
    }
  }

  /// The longest beginning of `new` whose names stand in `old` in that order.
  private func beginning(of new: [String], within old: [String]) -> [String] {
    var rest = old[...]
    return Array(
      new.prefix { name in
        guard let index = rest.firstIndex(of: name) else { return false }
        rest = rest[(index + 1)...]
        return true
      })
  }

  /// The position of the item that stands for a value: the same scalar, or a map with the same
  /// first value.
  private func index(of value: YAMLValue, in path: Path) -> Int? {
    guard case .list(let items) = node(at: path)?.content else { return nil }
    return items.firstIndex { item in
      if let text = item.scalar { return text == value.name }
      guard case .map(let pairs) = item.content, case .map(let wanted, _) = value else {
        return false
      }
      return pairs.first { $0.key.scalar == wanted.first?.key }?.value.scalar == value.name
    }
  }
}

/// How an update treats certain places.
struct UpdateRules {
  /// The documented order of the keys of a map.
  let order: @Sendable (YAMLText.Path) -> [String]
  /// Steps to values that are written even where they do not change, as something around them gives
  /// them their sense.
  var rewritten: Set<YAMLText.Step> = []
}

extension YAMLValue {
  /// What an item of a list is known by: itself, or its first value.
  fileprivate var name: String {
    switch self {
    case .map(let pairs, _): pairs.first?.value.name ?? ""
    case .text(let text), .scalar(let text): text
    case .list: flow
    }
  }
}
