import CairnScreen
import CairnWords

/// Every key and command, searchable; Enter runs the selected one where help was asked for.
package struct HelpPage: Hashable, Sendable {
  package let asked: Place
  package var list = CommandList()

  package init(asked: Place) { self.asked = asked }
}

extension App {
  private var listHeight: Int { max(1, commandRows(helpRect(Frame(size).body)).height) }

  /// The list with its line to type into; two lines below it are for the legend, or for what the selected row means.
  func helpRect(_ body: Rect) -> Rect {
    var inner = body.inset(columns: 2)
    inner.height -= 2
    return inner
  }

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
    let inner = helpRect(body)
    let meaning = explanation(of: page.list, askedFrom: page.asked).wrapped(to: inner.width)
    let below = showsHelpInRows(inner.width) ? phrases.pages.helpLegend : meaning
    for (row, line) in below.prefix(2).enumerated() {
      grid.put(line, x: inner.x, y: inner.maxY + row, style: .faint, width: inner.width)
    }
    draw(page.list, &grid, inner, askedFrom: page.asked)
  }

  func helpExplanation(_ page: HelpPage) -> String {
    showsHelpInRows(size.columns - 4) ? explanation(of: page.list, askedFrom: page.asked) : ""
  }

  /// The sentence of the selected command, with what is in its way.
  func explanation(of list: CommandList, askedFrom place: Place) -> String {
    let all = found(by: list)
    guard all.indices.contains(list.selection.row) else {
      return phrases.home.nothingFound(list.line.text)
    }
    let command = all[list.selection.row].command
    let help = words.command(command.rawValue).help
    return obstacle(to: command, askedFrom: place).map { help + " " + phrases.disabled.notNow($0) }
      ?? help
  }
}
