import CairnScreen
import CairnWords

/// Every key and command, searchable; Enter runs the selected one where help was asked for.
package struct HelpPage: Hashable, Sendable {
  package let asked: Place
  package var list = CommandList()

  package init(asked: Place) { self.asked = asked }
}

extension App {
  private var listHeight: Int { max(1, bodyHeight - 6) }

  mutating func typeInHelp(_ key: Key) -> [Effect]? {
    guard case .help(var page) = pages.last,
      type(key, into: &page.list, height: listHeight)
    else { return nil }
    replacePage(.help(page))
    return []
  }

  mutating func moveInHelp(by rows: Int) {
    guard case .help(var page) = pages.last else { return }
    page.list.selection.move(by: rows, count: found(by: page.list).count, height: listHeight)
    replacePage(.help(page))
  }

  mutating func runSelectedHelp() -> [Effect] {
    guard case .help(let page) = pages.last else { return [] }
    return runSelected(in: page.list)
  }

  /// Leaves the list of commands and runs the selected one where the list was asked for.
  mutating func runSelected(in list: CommandList) -> [Effect] {
    let all = found(by: list)
    guard all.indices.contains(list.selection.row) else { return [] }
    let command = all[list.selection.row].command
    pages.removeLast()
    guard command.binding.places.contains(place) else {
      notice = words.command(command.rawValue).name + ": " + phrases.disabled.notHere + "."
      return []
    }
    return run(command)
  }

  func drawHelp(_ grid: inout Grid, _ body: Rect, _ page: HelpPage) {
    grid.box(
      body, title: Line(phrases.pages.help + " ", Style(.accent, .bold)), glyphs: glyphs,
      style: Style(.activeFrame))
    var inner = body.inset(columns: 2)
    let legend = phrases.pages.helpLegend
    for (row, line) in legend.enumerated() {
      grid.put(
        line, x: inner.x, y: inner.maxY - legend.count + row, style: .faint, width: inner.width,
        ellipsis: glyphs.ellipsis)
    }
    inner.height -= legend.count
    draw(page.list, &grid, inner, askedFrom: page.asked)
  }

  func helpExplanation(_ page: HelpPage) -> String { explanation(of: page.list) }

  func explanation(of list: CommandList) -> String {
    let all = found(by: list)
    guard all.indices.contains(list.selection.row) else {
      return phrases.home.nothingFound(list.line.text)
    }
    return words.command(all[list.selection.row].command.rawValue).help
  }
}
