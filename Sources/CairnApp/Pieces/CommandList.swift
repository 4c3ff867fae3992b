package import CairnScreen
import CairnWords

/// Commands found by what is typed: by a word of their name or help, or by their key.
package struct CommandList: Hashable, Sendable {
  package var line = InputLine()
  package var selection = Selection()
  /// Whether, while nothing is typed, commands that can't be run come late and those that only move about last.
  let putsMovesLast: Bool

  package init(putsMovesLast: Bool = false) { self.putsMovesLast = putsMovesLast }

  struct Found: Hashable {
    let command: Command
    /// Letters of the name that match.
    let positions: [Int]
  }
}

extension App {
  /// Best first; all of them in the order of the table while nothing is typed.
  func found(by list: CommandList) -> [CommandList.Found] {
    let text = list.line.text
    let search = FuzzySearch(text)
    guard !search.isEmpty else {
      let all = Command.table.map { CommandList.Found(command: $0.command, positions: []) }
      guard list.putsMovesLast else { return all }
      let asked = pages.dropLast().last?.place ?? home.pane.place
      let parts = Dictionary(grouping: all) { found in
        found.command.isMove ? 2 : obstacle(to: found.command, askedFrom: asked) == nil ? 0 : 1
      }
      return (0...2).flatMap { parts[$0] ?? [] }
    }
    var ranked: [(rank: (Int, Int), found: CommandList.Found)] = []
    for (index, binding) in Command.table.enumerated() {
      let phrase = words.command(binding.command.rawValue)
      let match = search.match(phrase.name)
      let isKey = binding.keys.contains { $0.name(glyphs) == text || $0.name(.ascii) == text }
      let rank =
        isKey ? 0 : match.map { 1 + $0.runs } ?? (search.match(phrase.help) == nil ? nil : 100)
      guard let rank else { continue }
      ranked.append(
        ((rank, index), .init(command: binding.command, positions: match?.positions ?? [])))
    }
    return ranked.sorted { $0.rank < $1.rank }.map(\.found)
  }

  /// A key in a list of commands: text, or nil for what moves, runs or leaves.
  func type(_ key: Key, into list: inout CommandList, height: Int) -> Bool {
    if key == .escape, !list.line.isEmpty {
      list = CommandList(putsMovesLast: list.putsMovesLast)
      return true
    }
    let before = list.line.text
    // ^N, ^P, ^B and ^F move in the list.
    if case .control(let letter) = key, "npbfcz".contains(letter) { return false }
    guard list.line.apply(key) else { return false }
    if list.line.text != before {
      list.selection.select(0, count: found(by: list).count, height: height)
    }
    return true
  }

  /// Why a command can't be run from where the list was asked for; nil where it can.
  func obstacle(to command: Command, askedFrom place: Place) -> String? {
    guard command.binding.places.contains(place) else { return phrases.disabled.notHere }
    return (self.place == place ? self : beneath).obstacle(to: command)
  }

  /// The rows below the line to type into.
  func commandRows(_ rect: Rect) -> Rect {
    Rect(x: rect.x, y: rect.y + 2, width: rect.width, height: rect.height - 2)
  }

  /// Whether each row has room for its whole sentence; else the selected one's is shown below.
  func showsHelpInRows(_ width: Int) -> Bool { width >= 112 }

  func draw(
    _ list: CommandList, _ grid: inout Grid, _ rect: Rect, askedFrom place: Place
  ) {
    grid.prompt(list.line, hint: phrases.pages.search, in: rect.row(0))
    let rows = commandRows(rect)
    let all = found(by: list)
    let first = list.selection.first(count: all.count, height: rows.height)
    let cursor = grid.cursor
    for offset in 0..<max(0, min(rows.height, all.count - first)) {
      let row = rows.row(offset)
      drawCommand(all[first + offset], &grid, row, askedFrom: place)
      if first + offset == list.selection.row { grid.mark(row, glyphs: glyphs, isActive: true) }
    }
    // While one types, the cursor is where the letters go.
    grid.cursor = cursor
    grid.scrollMark(
      rows, first: first, count: all.count, glyphs: glyphs, style: Style(.activeFrame))
  }

  private func drawCommand(
    _ found: CommandList.Found, _ grid: inout Grid, _ row: Rect, askedFrom place: Place
  ) {
    let phrase = words.command(found.command.rawValue)
    let reason = obstacle(to: found.command, askedFrom: place)
    let keys = found.command.binding.keys.map { $0.name(glyphs) }.joined(separator: " ")
    var line = Line("  ")
    line.append(Line(keys, reason == nil ? .key : .faint).left(12, glyphs))
    line.append(
      Line(phrase.name, reason == nil ? .bold : .faint, marking: found.positions, as: .match)
        .left(23, glyphs))
    if let reason {
      line.append("(\(reason))", .faint)
    } else if showsHelpInRows(row.width) {
      line.append(phrase.help)
    }
    grid.put(line, x: row.x, y: row.y, width: row.width, ellipsis: glyphs.ellipsis)
  }
}
