import CairnModel

/// The records of a JSON text: a list of objects, an object that holds such a list, or one object a
/// line. Keys are the headings; an object inside one is `price.amount`.
struct JSONTable {
  let map: ColumnMap
  let records: [Record]
  /// Lines that are no JSON, with what is wrong with them.
  let broken: [Diagnostic]

  init(
    _ name: String, _ raw: [UInt8], asked: [ImportField: String]
  ) throws(ColumnMap.Missing) {
    let (entries, broken) = jsonEntries(name, raw)
    self.broken = broken
    var headings: [String] = []
    var columns: [String: Int] = [:]
    let flat = entries.map { entry in
      flattened(entry.node).map { key, cell in
        if columns[key] == nil {
          columns[key] = headings.count
          headings.append(key)
        }
        return (column: columns[key] ?? 0, cell: cell)
      }
    }
    map = try ColumnMap(headings, asked: asked)
    records = zip(entries.indices, entries).map { index, entry in
      var cells = Array(repeating: Record.Cell.text(""), count: headings.count)
      for (column, cell) in flat[index] { cells[column] = cell }
      return Record(row: index + 1, line: entry.line, cells: cells)
    }
  }
}

/// The objects of a JSON or JSON Lines text with the lines that they begin on.
func jsonEntries(
  _ name: String, _ raw: [UInt8]
) -> (entries: [(node: Node, line: Int)], broken: [Diagnostic]) {
  let text = LooseText(raw).bytes
  let findings = Findings(SourceText(name: name, bytes: text))
  if let root = readJSON(findings) {
    return (objects(in: root).map { ($0, findings.position(of: $0.start).line) }, [])
  }
  var entries: [(Node, Int)] = []
  var broken: [Diagnostic] = []
  for (index, line) in text.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
    guard line.contains(where: { $0 > 0x20 }) else { continue }
    let found = Findings(SourceText(name: name, bytes: Array(line)))
    if let node = readJSON(found), case .map = node.content {
      entries.append((node, index + 1))
    } else {
      let reason = found.diagnostics.first
      broken.append(
        Diagnostic(
          id: "json-syntax", file: name, line: index + 1, column: reason?.column ?? 1,
          message: reason?.message ?? "expected an object"))
    }
  }
  // One text that breaks off, and no lines: what is wrong with it as a whole says more.
  return entries.isEmpty ? ([], findings.diagnostics) : (entries, broken)
}

/// The objects of a list; of an object the longest list of objects in it, its objects, or itself.
private func objects(in root: Node) -> [Node] {
  func maps(_ nodes: [Node]) -> [Node] {
    nodes.filter { if case .map = $0.content { true } else { false } }
  }
  switch root.content {
  case .scalar: return []
  case .list(let nodes): return maps(nodes)
  case .map(let pairs):
    let lists = pairs.compactMap { pair -> [Node]? in
      if case .list(let nodes) = pair.value.content { maps(nodes) } else { nil }
    }
    if let longest = lists.max(by: { $0.count < $1.count }), !longest.isEmpty { return longest }
    let values = maps(pairs.map(\.value))
    return values.count == pairs.count && values.count > 1 ? values : [root]
  }
}

/// The keys and cells of an object, those of objects in it with a point between.
private func flattened(_ node: Node, prefix: String = "") -> [(String, Record.Cell)] {
  guard case .map(let pairs) = node.content else { return [] }
  return pairs.flatMap { pair -> [(String, Record.Cell)] in
    guard let key = pair.key.scalar else { return [] }
    switch pair.value.content {
    case .scalar(let text, _):
      return [(prefix + key, .text(pair.value.isNull ? "" : CellText(text).text))]
    case .list(let nodes): return [(prefix + key, .list(nodes.compactMap(itemText)))]
    case .map: return flattened(pair.value, prefix: prefix + key + ".")
    }
  }
}

/// An item of a list as text; of an object its name.
private func itemText(_ node: Node) -> String? {
  switch node.content {
  case .scalar(let text, _): return node.isNull ? nil : onOneLine(CellText(text).text)
  case .list: return nil
  case .map(let pairs):
    for key in ["name", "title", "label", "skill", "value"] {
      if let text = pairs.first(where: { $0.key.scalar == key })?.value.scalar { return text }
    }
    return nil
  }
}
