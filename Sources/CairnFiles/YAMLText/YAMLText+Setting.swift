extension YAMLText {
  /// Puts a value in the place of the one at a path; comments inside the old one are kept below it.
  mutating func set(_ value: YAMLValue, at path: Path) {
    guard let node = node(at: path) else { return }
    let end = end(of: node)
    if case .scalar = node.content {
      replace(node.start..<end, with: (node.start == end ? " " : "") + value.flow)
      return
    }
    guard !node.isFlow, !node.isAlias, let pair = pair(at: path),
      let colon = place(after: pair.key.end, of: ":")
    else { return replace(node.start..<end, with: value.flow) }
    let margin = newline + indent(of: pair.key.start)
    let kept = comments(in: colon..<lineEnd(of: end)).map { margin + $0 }
    replace(colon..<lineEnd(of: end), with: " " + value.flow + kept.joined())
  }

  /// Adds a key to the map at a path: in block style behind the last key that `order` has before
  /// it, else at the end.
  mutating func insert(_ key: String, _ value: YAMLValue, into path: Path, order: [String]) {
    guard let map = node(at: path), case .map(let pairs) = map.content else { return }
    guard !map.isFlow, let last = pairs.last, let first = pairs.first else {
      return insertFlow("\(key): \(value.flow)", into: map, after: pairs.last.map(end))
    }
    let indent = indent(of: first.key.start)
    let lines = path.isEmpty ? value.section(key) : ["\(key): \(value.flow)"]
    let before = order.firstIndex(of: key).map { order[..<$0] } ?? order[...]
    let known = pairs.filter { pair in pair.key.scalar.map(order.contains) ?? false }
    let earlier = pairs.last { pair in pair.key.scalar.map(before.contains) ?? false }
    if earlier == nil, !known.isEmpty, order.contains(key) {
      replace(
        first.key.start..<first.key.start,
        with: lines.map { $0 + newline + indent }.joined())
      return
    }
    insertLines(lines, after: end(of: earlier ?? last), indent: indent)
  }

  /// Adds an item at the end of the list at a path.
  mutating func append(_ value: YAMLValue, to path: Path) {
    guard let list = node(at: path), case .list(let items) = list.content else { return }
    guard !list.isFlow, let last = items.last else {
      return insertFlow(value.flow, into: list, after: items.last.map(end))
    }
    insertLines(["- " + value.flow], after: end(of: last), indent: indent(of: list.start))
  }

  private mutating func insertLines(_ lines: [String], after place: Place, indent: String) {
    let end = lineEnd(of: place)
    replace(end..<end, with: lines.map { newline + indent + $0 }.joined())
  }

  private mutating func insertFlow(_ text: String, into node: Node, after last: Place?) {
    let place = last ?? node.end - 1
    replace(place..<place, with: (last == nil ? "" : ", ") + text)
  }
}
