import CairnScreen
import CairnWords

/// Commands by name, over the screen that they will run on.
package struct PalettePage: Hashable, Sendable {
  package var list = CommandList(putsMovesLast: true)

  package init() {}
}

extension App {
  func paletteRect(_ body: Rect) -> Rect {
    var rect = body.centred(width: 84, height: min(18, body.height - 2))
    rect.y = body.y + 1
    return rect
  }

  private var listHeight: Int {
    max(1, commandRows(paletteRect(Frame(size).body).inset(columns: 2)).height)
  }

  mutating func typeInPalette(_ key: Key) -> [Effect]? {
    guard case .palette(var page) = pages.last,
      type(key, into: &page.list, height: listHeight)
    else { return nil }
    replacePage(.palette(page))
    return []
  }

  mutating func moveInPalette(by rows: Int) {
    guard case .palette(var page) = pages.last else { return }
    page.list.selection.move(by: rows, count: found(by: page.list).count, height: listHeight)
    replacePage(.palette(page))
  }

  mutating func runSelectedPalette() -> [Effect] {
    guard case .palette(let page) = pages.last else { return [] }
    return runSelected(in: page.list)
  }

  func drawPalette(_ grid: inout Grid, _ body: Rect, _ page: PalettePage) {
    beneath.drawFaint(&grid, body)
    let rect = paletteRect(body)
    grid.panel(
      rect, title: Line(phrases.pages.palette + " ", Style(.accent, .bold)), glyphs: glyphs,
      style: Style(.activeFrame))
    draw(page.list, &grid, rect.inset(columns: 2), askedFrom: beneath.place)
  }

  func paletteExplanation(_ page: PalettePage) -> String {
    explanation(of: page.list, askedFrom: pages.dropLast().last?.place ?? home.pane.place)
  }
}
