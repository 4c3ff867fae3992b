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
package struct Grid: Sendable {
  package let size: Size
  /// Where the terminal's cursor rests: the selected row or the place of the next letter.
  package var cursor: Point?

  /// Row by row.
  private(set) var cells: [PackedCell]
  /// Graphemes of several scalars, which cells name by their position here.
  private(set) var clusters: [Character] = []
  /// Whether some grapheme fills more than one cell.
  private var hasWide = false

  package init(_ size: Size) {
    self.size = size
    cells = Array(repeating: .blank, count: max(0, size.columns) * max(0, size.rows))
  }

  /// - Parameter cells: as many as the size has, with no number of a cluster that there is not.
  init(_ size: Size, cursor: Point?, cells: [PackedCell], clusters: [Character]) {
    (self.size, self.cursor, self.cells, self.clusters) = (size, cursor, cells, clusters)
    hasWide = cells.contains(where: \.isRest)
  }

  package subscript(x: Int, y: Int) -> Cell { unpacked(cells[y * size.columns + x]) }

  /// The cells of a row, from left to right.
  package func row(_ y: Int) -> ArraySlice<Cell> {
    cells[y * size.columns..<(y + 1) * size.columns].map(unpacked)[...]
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
      let isNarrow = span.text.forEachNarrowScalar { scalar in
        set(PackedCell(scalar, span.style), width: 1, x: column, y: y)
        column += 1
      }
      if isNarrow { continue }
      for grapheme in span.text { column += set(grapheme, span.style, x: column, y: y) }
    }
    return column - x
  }

  /// Writes one grapheme.
  package mutating func put(_ grapheme: Character, x: Int, y: Int, style: Style = .plain) {
    _ = set(grapheme, style, x: x, y: y)
  }

  /// Fills a rectangle with one narrow grapheme.
  package mutating func fill(_ rect: Rect, with grapheme: Character = " ", style: Style = .plain) {
    let cell = PackedCell(grapheme.scalar?.value ?? named(grapheme), style)
    for y in rect.y..<rect.maxY {
      for x in rect.x..<rect.maxX { set(cell, width: 1, x: x, y: y) }
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
    if width > 0 {
      let scalar = grapheme.scalar?.value ?? named(grapheme)
      set(PackedCell(scalar, style), width: width, x: x, y: y)
    }
    return width
  }

  private mutating func set(_ cell: PackedCell, width: Int, x: Int, y: Int) {
    guard x >= 0, y >= 0, y < size.rows, x + width <= size.columns else { return }
    let at = y * size.columns + x
    if hasWide {
      clearHalf(at: at, y)
      clearHalf(at: at + width, y)
    }
    cells[at] = cell
    guard width > 1 else { return }
    hasWide = true
    for part in 1..<width { cells[at + part] = PackedCell(PackedCell.rest, cell.style) }
  }

  /// Blanks the left of a wide grapheme whose right part is about to be overwritten.
  private mutating func clearHalf(at index: Int, _ y: Int) {
    let rowEnd = (y + 1) * size.columns
    guard index < rowEnd, cells[index].isRest else { return }
    var left = index
    while left > y * size.columns, cells[left].isRest { left -= 1 }
    var right = index
    while right < rowEnd, cells[right].isRest { right += 1 }
    for part in left..<right { cells[part] = PackedCell(0x20, cells[part].style) }
  }
}

// MARK: Graphemes of several scalars

extension Grid {
  /// The number that stands for a grapheme of several scalars.
  private mutating func named(_ cluster: Character) -> UInt32 {
    let index = clusters.firstIndex(of: cluster) ?? clusters.count
    if index == clusters.count { clusters.append(cluster) }
    return PackedCell.firstCluster + UInt32(index)
  }

  private func unpacked(_ cell: PackedCell) -> Cell {
    if cell.isRest { return Cell(nil, cell.style) }
    guard let scalar = Unicode.Scalar(cell.sign) else {
      return Cell(clusters[Int(cell.sign - PackedCell.firstCluster)], cell.style)
    }
    return Cell(Character(scalar), cell.style)
  }
}

extension Grid: Equatable {
  package static func == (a: Grid, b: Grid) -> Bool {
    guard a.size == b.size, a.cursor == b.cursor else { return false }
    if a.clusters == b.clusters { return a.cells == b.cells }
    return (0..<a.size.rows).allSatisfy { a.row($0) == b.row($0) }
  }

  /// Tells of each cell that differs from the same one of another grid of this size.
  package func forEachChange(from old: Grid, _ body: (_ x: Int, _ y: Int, Cell) -> Void) {
    // The same number may stand for another grapheme there.
    let isAlike = clusters == old.clusters
    for index in cells.indices {
      let cell = cells[index]
      if cell == old.cells[index], isAlike || cell.sign < PackedCell.firstCluster { continue }
      body(index % size.columns, index / size.columns, unpacked(cell))
    }
  }
}
