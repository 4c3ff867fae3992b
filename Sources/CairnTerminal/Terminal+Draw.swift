internal import CNcurses
package import CairnScreen

extension Terminal {
  /// Shows a grid: the cells that differ from what is shown are written, with one refresh.
  package mutating func draw(_ grid: Grid, theme: Theme) {
    var old = Grid(grid.size)
    if let shown, shown.size == grid.size {
      if shownTheme == theme { old = shown } else { erase() }
    } else {
      // After a change of size the terminal's own idea of what it shows is not that of curses.
      clear()
    }
    grid.forEachChange(from: old) { x, y, cell in put(cell, x: x, y: y, theme: theme) }
    if let cursor = grid.cursor { move(Int32(cursor.y), Int32(cursor.x)) }
    curs_set(grid.cursor == nil ? 0 : 1)
    refresh()
    shown = grid
    shownTheme = theme
  }

  private func put(_ cell: Cell, x: Int, y: Int, theme: Theme) {
    // The right part of a wide grapheme was written with its left one.
    guard let grapheme = cell.grapheme else { return }
    let (attributes, pair) = look(of: cell.style, theme)
    guard isUnicode else {
      putASCII(grapheme, x: x, y: y, attributes, pair)
      return
    }
    if let scalar = grapheme.scalar, scalar.columns == 1 {
      var letter = wchar_t(bitPattern: scalar.value)
      cairn_put(Int32(y), Int32(x), &letter, 1, 1, attributes, pair)
      return
    }
    var column = Int32(x)
    for piece in grapheme.portable {
      let columns = Int32(piece.first?.columns ?? 1)
      var letters = piece.map { wchar_t(bitPattern: $0.value) }
      cairn_put(Int32(y), column, &letters, Int32(letters.count), columns, attributes, pair)
      column += columns
    }
  }

  private func putASCII(
    _ grapheme: Character, x: Int, y: Int, _ attributes: attr_t, _ pair: Int16
  ) {
    var letter = wchar_t(grapheme.ascii.asciiValue ?? UInt8(ascii: "?"))
    var space = wchar_t(UInt8(ascii: " "))
    cairn_put(Int32(y), Int32(x), &letter, 1, 1, attributes, pair)
    for column in 1..<max(1, grapheme.columns) {
      cairn_put(Int32(y), Int32(x + column), &space, 1, 1, attributes, pair)
    }
  }

  private func look(of style: Style, _ theme: Theme) -> (attr_t, Int16) {
    let paint = theme[style.ink]
    var traits = paint.traits.union(style.traits)
    var pair: Int16 = 0
    if let colour = paint.foreground, colours > 0 {
      let index = Int16(colour.rawValue)
      if index >= colours { traits.insert(.bold) }
      pair = index % Int16(colours) + 1
    }
    let attributes = cairn_attributes(
      traits.contains(.bold), traits.contains(.dim), traits.contains(.reverse),
      traits.contains(.underline))
    return (attributes, pair)
  }
}
