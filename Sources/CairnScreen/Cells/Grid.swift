/// A cell of the screen: a grapheme in a style, or the right part of a wide one.
package struct Cell: Hashable, Sendable {
  /// Nil where the grapheme to the left reaches into this cell.
  package var grapheme: Character?
  package var style: Style

  package init(_ grapheme: Character? = " ", _ style: Style = .plain) {
    self.grapheme = grapheme
    self.style = style
  }
}

/// A screenful of cells, drawn by views and shown by a terminal.
package struct Grid: Hashable, Sendable {
  package let size: Size
  /// Row by row.
  package private(set) var cells: [Cell]
  /// Where the terminal's cursor rests: the selected row or the place of the next letter.
  package var cursor: Point?

  package init(_ size: Size) {
    self.size = size
    cells = Array(repeating: Cell(), count: max(0, size.columns) * max(0, size.rows))
  }

  package subscript(x: Int, y: Int) -> Cell { cells[y * size.columns + x] }

  /// The cells of a row, from left to right.
  package func row(_ y: Int) -> ArraySlice<Cell> {
    cells[y * size.columns..<(y + 1) * size.columns]
  }

  /// Writes text from a cell to the right and returns the columns it took. What does not fit into
  /// `width` columns (or the rest of the row) is cut with an ellipsis.
  @discardableResult
  package mutating func put(
    _ text: String, x: Int, y: Int, style: Style = .plain, width: Int? = nil,
    ellipsis: Character = "…"
  ) -> Int {
    put(Line(text, style), x: x, y: y, width: width, ellipsis: ellipsis)
  }

  /// Writes a line of several styles; see `put` of text.
  @discardableResult
  package mutating func put(
    _ line: Line, x: Int, y: Int, width: Int? = nil, ellipsis: Character = "…"
  ) -> Int {
    guard (0..<size.rows).contains(y), x < size.columns else { return 0 }
    let room = min(width ?? .max, size.columns - x)
    var column = x
    for span in line.cut(to: room, ellipsis: ellipsis).spans {
      for grapheme in span.text {
        column += set(grapheme, span.style, x: column, y: y)
      }
    }
    return column - x
  }

  /// Fills a rectangle with one narrow grapheme.
  package mutating func fill(_ rect: Rect, with grapheme: Character = " ", style: Style = .plain) {
    for y in rect.y..<rect.maxY {
      for x in rect.x..<rect.maxX { _ = set(grapheme, style, x: x, y: y) }
    }
  }

  /// Changes the look of a rectangle and keeps its text.
  package mutating func restyle(_ rect: Rect, _ change: (inout Style) -> Void) {
    for y in max(0, rect.y)..<min(size.rows, max(0, rect.maxY)) {
      for x in max(0, rect.x)..<min(size.columns, max(0, rect.maxX)) {
        change(&cells[y * size.columns + x].style)
      }
    }
  }

  /// Marks a rectangle as selected: one ink for all of it; bold and underline stay.
  package mutating func select(_ rect: Rect, ink: Ink = .selection) {
    restyle(rect) {
      $0.ink = ink
      $0.traits.remove(.dim)
    }
  }

  /// The rows as plain text, without spaces at their ends.
  package var text: String {
    (0..<size.rows).map { y in
      let line = row(y).compactMap(\.grapheme)
      let end = line.lastIndex { $0 != " " }.map { $0 + 1 } ?? 0
      return String(line[..<end])
    }.joined(separator: "\n")
  }

  /// Sets one grapheme and returns its width; outside of the screen nothing is set.
  private mutating func set(_ grapheme: Character, _ style: Style, x: Int, y: Int) -> Int {
    let width = grapheme.columns
    guard x >= 0, y >= 0, y < size.rows, width > 0, x + width <= size.columns else { return width }
    let at = y * size.columns + x
    clearHalf(at: at, y)
    clearHalf(at: at + width, y)
    cells[at] = Cell(grapheme, style)
    for part in 1..<max(1, width) { cells[at + part] = Cell(nil, style) }
    return width
  }

  /// Blanks the left of a wide grapheme whose right part is about to be overwritten.
  private mutating func clearHalf(at index: Int, _ y: Int) {
    let rowEnd = (y + 1) * size.columns
    guard index < rowEnd, cells[index].grapheme == nil else { return }
    var left = index
    while left > y * size.columns, cells[left].grapheme == nil { left -= 1 }
    var right = index
    while right < rowEnd, cells[right].grapheme == nil { right += 1 }
    for part in left..<right { cells[part].grapheme = " " }
  }
}
