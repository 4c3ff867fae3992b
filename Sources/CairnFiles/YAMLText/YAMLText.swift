/// A YAML text that is changed value by value, so that all that nobody changed stays as it was
/// written: comments, order, quotes, blank lines. Each change reads the text anew; such texts are
/// short.
struct YAMLText {
  /// The way to a value: keys of maps and positions in lists.
  enum Step: Hashable {
    case key(String)
    case item(Int)
  }
  typealias Path = [Step]

  private(set) var scalars: [Unicode.Scalar]
  private let hasMark: Bool
  let newline: String

  init(_ text: String) {
    let all = Array(text.unicodeScalars)
    hasMark = all.first == "\u{FEFF}"
    scalars = hasMark ? Array(all.dropFirst()) : all
    newline = text.unicodeScalars.contains("\r") && text.contains("\r\n") ? "\r\n" : "\n"
  }

  var text: String {
    var view = String.UnicodeScalarView()
    if hasMark { view.append("\u{FEFF}") }
    view.append(contentsOf: scalars)
    return String(view)
  }

  /// The tree of the text as it is now; nil where it is no YAML.
  var root: Node? {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return readYAML(Findings(SourceText(name: "", bytes: Array(String(view).utf8))))
  }

  func node(at path: Path) -> Node? {
    path.reduce(root) { node, step in
      guard let node, !node.isAlias else { return nil }
      switch (step, node.content) {
      case (.key(let key), .map(let pairs)): return pairs.first { $0.key.scalar == key }?.value
      case (.item(let index), .list(let items)):
        return items.indices.contains(index) ? items[index] : nil
      default: return nil
      }
    }
  }

  func pair(at path: Path) -> Node.Pair? {
    guard case .key(let key) = path.last,
      case .map(let pairs) = node(at: path.dropLast())?.content
    else { return nil }
    return pairs.first { $0.key.scalar == key }
  }

  mutating func replace(_ range: Range<Place>, with text: String) {
    scalars.replaceSubrange(range, with: Array(text.unicodeScalars))
  }
}

/// Where things end and what stands between them.
extension YAMLText {
  /// After the last character of a value, without the comments and blank lines that follow it.
  func end(of node: Node) -> Place {
    if node.isAlias || node.isFlow { return node.end }
    switch node.content {
    case .list(let items): return items.last.map(end) ?? node.end
    case .map(let pairs): return pairs.last.map(end) ?? node.end
    case .scalar(_, .block):
      var end = min(node.end, scalars.count)
      while end > node.start, isBlank(end - 1) || isBreak(end - 1) { end -= 1 }
      return end
    case .scalar: return node.end
    }
  }

  func end(of pair: Node.Pair) -> Place { max(pair.key.end, end(of: pair.value)) }

  func isBreak(_ place: Place) -> Bool { scalars[place] == "\n" || scalars[place] == "\r" }
  func isBlank(_ place: Place) -> Bool { scalars[place] == " " || scalars[place] == "\t" }

  func lineStart(of place: Place) -> Place {
    var start = min(place, scalars.count)
    while start > 0, !isBreak(start - 1) { start -= 1 }
    return start
  }

  /// Before the line break, or at the end of the text.
  func lineEnd(of place: Place) -> Place {
    var end = place
    while end < scalars.count, !isBreak(end) { end += 1 }
    return end
  }

  /// After the line break.
  func nextLine(after place: Place) -> Place {
    var end = lineEnd(of: place)
    if end < scalars.count, scalars[end] == "\r" { end += 1 }
    if end < scalars.count, scalars[end] == "\n" { end += 1 }
    return end
  }

  /// Blanks up to the column of a place.
  func indent(of place: Place) -> String {
    String(repeating: " ", count: place - lineStart(of: place))
  }

  func place(after place: Place, of wanted: Unicode.Scalar) -> Place? {
    scalars[place...].firstIndex(of: wanted).map { $0 + 1 }
  }

  /// The comments in a range, from `#` to the end of their line.
  func comments(in range: Range<Place>) -> [String] {
    var texts: [Range<Place>] = []
    collectScalars(root, into: &texts)
    var found: [String] = []
    var place = range.lowerBound
    while place < range.upperBound {
      if let text = texts.first(where: { $0.contains(place) }) {
        place = text.upperBound
      } else if scalars[place] == "#",
        place == 0 || isBlank(place - 1) || isBreak(place - 1)
      {
        let end = lineEnd(of: place)
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars[place..<end])
        found.append(String(view))
        place = end
      } else {
        place += 1
      }
    }
    return found
  }

  private func collectScalars(_ node: Node?, into ranges: inout [Range<Place>]) {
    guard let node, !node.isAlias else { return }
    switch node.content {
    case .scalar: ranges.append(node.start..<max(node.start, end(of: node)))
    case .list(let items): items.forEach { collectScalars($0, into: &ranges) }
    case .map(let pairs):
      for pair in pairs {
        collectScalars(pair.key, into: &ranges)
        collectScalars(pair.value, into: &ranges)
      }
    }
  }
}
