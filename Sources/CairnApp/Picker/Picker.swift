package import CairnModel
import CairnPlanner
import CairnScreen
import CairnWords

/// A list that one thing is looked for in by typing, such as a credential that was earned.
package struct Picker: Hashable, Sendable {
  package enum Item: Hashable, Sendable {
    case credential(Credential.ID)
    case skill(Skill.ID)
  }

  /// What is looked for, and what becomes of it.
  package enum Purpose: Hashable, Sendable { case earned, requirement }

  let purpose: Purpose
  var line = InputLine()
  var selection = Selection()
  var found: [Item] = []
}

extension App {
  mutating func showPicker(_ purpose: Picker.Purpose) {
    var picker = Picker(purpose: purpose)
    picker.found = found(purpose, by: "")
    show(.picker(picker))
  }

  /// What matches, in the order of the catalogue, names that begin with the text first.
  private func found(_ purpose: Picker.Purpose, by text: String) -> [Picker.Item] {
    let search = FuzzySearch(text)
    let named: [(item: Picker.Item, name: String, matches: Bool)] =
      switch purpose {
      case .earned:
        catalogue.credentials.filter { !standing.earned.contains($0.id) }.map {
          let issuer = search.isEmpty ? "" : catalogue.name(of: $0.issuer)
          return (.credential($0.id), $0.title, search.matches($0.title) || search.matches(issuer))
        }
      case .requirement:
        catalogue.skills.filter { skill in
          !(role?.requirements.contains { $0.skill == skill.id } ?? false)
        }.map { (.skill($0.id), $0.name, $0.matches(search)) }
      }
    if search.isEmpty { return named.map(\.item) }
    let ranked = named.filter(\.matches).enumerated().map { index, entry in
      (rank: search.match(entry.name)?.runs ?? 99, index: index, item: entry.item)
    }
    return ranked.sorted { ($0.rank, $0.index) < ($1.rank, $1.index) }.map(\.item)
  }

  private var pickerHeight: Int { max(1, pickerRect(Frame(size).body).height - 4) }

  func pickerRect(_ body: Rect) -> Rect {
    var rect = body.centred(width: 84, height: min(20, body.height - 2))
    rect.y = body.y + 1
    return rect
  }

  mutating func typeInPicker(_ key: Key) -> [Effect]? {
    guard case .picker(var picker) = pages.last else { return nil }
    if key == .escape, !picker.line.isEmpty {
      picker.line = InputLine()
    } else {
      // ^N, ^P, ^B and ^F move in the list.
      if case .control(let letter) = key, "npbfcz".contains(letter) { return nil }
      guard key != .home, key != .end, picker.line.apply(key) else { return nil }
    }
    picker.found = found(picker.purpose, by: picker.line.text)
    picker.selection.select(0, count: picker.found.count, height: pickerHeight)
    replacePage(.picker(picker))
    return []
  }

  mutating func moveInPicker(by rows: Int) {
    guard case .picker(var picker) = pages.last else { return }
    picker.selection.move(by: rows, count: picker.found.count, height: pickerHeight)
    replacePage(.picker(picker))
  }

  private func selected(_ picker: Picker) -> Picker.Item? {
    let row = picker.selection.row
    return picker.found.indices.contains(row) ? picker.found[row] : nil
  }

  /// Leaves the list and does with the selected row what it was looked for.
  mutating func takePicked() -> [Effect] {
    guard case .picker(let picker) = pages.last, let item = selected(picker) else { return [] }
    pages.removeLast()
    return switch item {
    case .credential(let id): addEarned(id)
    case .skill(let id): addRequirement(id)
    }
  }

  func drawPicker(_ grid: inout Grid, _ body: Rect, _ picker: Picker) {
    beneath.drawFaint(&grid, body)
    let rect = pickerRect(body)
    let say = phrases.record
    grid.panel(
      rect,
      title: Line(
        (picker.purpose == .earned ? say.pickEarned : phrases.roleEditor.pickSkill) + " ",
        Style(.accent, .bold)),
      aside: Line(words.number(picker.found.count), .faint), glyphs: glyphs,
      style: Style(.activeFrame))
    let inner = rect.inset(columns: 2)
    let list = Rect(x: inner.x, y: inner.y + 2, width: inner.width, height: inner.height - 2)
    let first = picker.selection.first(count: picker.found.count, height: list.height)
    for offset in 0..<max(0, min(list.height, picker.found.count - first)) {
      let row = list.row(offset)
      grid.put(
        line(picker.found[first + offset], picker, row.width), x: row.x, y: row.y,
        width: row.width, ellipsis: glyphs.ellipsis)
      if first + offset == picker.selection.row {
        grid.mark(row, glyphs: glyphs, isActive: true)
      }
    }
    if picker.found.isEmpty {
      grid.put(
        phrases.home.nothingFound(picker.line.text), x: list.x, y: list.y, style: .faint,
        width: list.width, ellipsis: glyphs.ellipsis)
    }
    grid.scrollMark(
      list, first: first, count: picker.found.count, glyphs: glyphs, style: Style(.activeFrame))
    grid.prompt(picker.line, hint: phrases.pages.search, in: inner.row(0))
  }

  private func line(_ item: Picker.Item, _ picker: Picker, _ width: Int) -> Line {
    let search = FuzzySearch(picker.line.text)
    let (name, aside) =
      switch item {
      case .credential(let id):
        (catalogue.title(of: id), catalogue[id].map { catalogue.name(of: $0.issuer) } ?? "")
      case .skill(let id): (catalogue.name(of: id), catalogue[id]?.area ?? "")
      }
    let right = min(24, width / 3)
    let positions = search.isEmpty ? [] : search.match(name)?.positions ?? []
    return Line("  ") + Line(name, marking: positions, as: .match).left(width - right - 4, glyphs)
      + Line("  ") + Line(aside, .faint).left(right, glyphs)
  }

  func pickerExplanation(_ picker: Picker) -> String {
    switch selected(picker) {
    case nil: phrases.home.nothingFound(picker.line.text)
    case .credential(let id): explain(id)
    case .skill(let id): explain(id)
    }
  }
}

extension Grid {
  /// A line to type into after a colon, with what it is for while it is empty; the cursor is there.
  mutating func prompt(_ line: InputLine, hint: String, in row: Rect) {
    put(": ", x: row.x, y: row.y, style: .key)
    input(line, x: row.x + 2, y: row.y, width: row.width - 2)
    if line.isEmpty {
      put(hint, x: row.x + 3, y: row.y, style: Style(.faint, .underline), width: row.width - 3)
    }
  }
}
