/// Text of one row in several styles. What can't stand in a cell is replaced when it is added.
package struct Line: Hashable, Sendable {
  package struct Span: Hashable, Sendable {
    package fileprivate(set) var text: String
    package let style: Style
  }

  package private(set) var spans: [Span] = []
  /// Display columns of all of it.
  package private(set) var width = 0

  package init() {}

  package init(_ text: String, _ style: Style = .plain) {
    append(text, style)
  }

  package mutating func append(_ text: String, _ style: Style = .plain) {
    let (clean, columns) = text.measuredDrawable
    guard !clean.isEmpty else { return }
    width += columns
    add(clean, style)
  }

  package mutating func append(_ line: Line) {
    if spans.isEmpty {
      self = line
      return
    }
    width += line.width
    for span in line.spans { add(span.text, span.style) }
  }

  private mutating func add(_ clean: String, _ style: Style) {
    if let last = spans.last, last.style == style {
      spans[spans.count - 1].text += clean
    } else {
      spans.append(Span(text: clean, style: style))
    }
  }

  /// Adds spaces until it is `columns` wide.
  package mutating func pad(to columns: Int) {
    guard width < columns else { return }
    add(String(repeating: " ", count: columns - width), .plain)
    width = columns
  }

  package static func + (a: Line, b: Line) -> Line {
    var sum = a
    sum.append(b)
    return sum
  }

  /// Its text without styles.
  package var text: String { spans.map(\.text).joined() }

  /// At most `columns` wide; what is cut off is told by an ellipsis in the style of the cut.
  package func cut(to columns: Int, ellipsis: Character = "…") -> Line {
    guard width > columns else { return self }
    guard columns > 0 else { return Line() }
    var short = Line()
    for span in spans {
      let room = columns - ellipsis.columns - short.width
      let head = span.text.prefix(columns: room)
      short.append(head, span.style)
      if head.utf8.count < span.text.utf8.count {
        short.append(String(ellipsis), span.style)
        break
      }
    }
    return short
  }

  /// The text with the graphemes at `positions` in another style.
  package init(_ text: String, _ style: Style = .plain, marking positions: [Int], as mark: Style) {
    if positions.isEmpty {
      append(text, style)
      return
    }
    var next = positions[...]
    for (index, grapheme) in text.enumerated() {
      let hit = next.first == index
      if hit { next.removeFirst() }
      append(String(grapheme), hit ? mark : style)
    }
  }
}
