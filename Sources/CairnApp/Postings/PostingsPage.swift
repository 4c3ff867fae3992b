package import CairnModel
import CairnScreen
import CairnWords

/// Job postings that are pasted one after the other, to draw a role up from.
package struct PostingsPage: Hashable, Sendable {
  private var pasted: [String] = []
  /// Lines that were typed: they make up one more posting.
  private var typed: [String] = []
  var line = InputLine()
  /// Whether the world was asked for the role.
  var isDrafting = false

  var postings: [String] { pasted + (typed.isEmpty ? [] : [typed.joined(separator: "\n")]) }
  var lines: Int { postings.reduce(0) { $0 + $1.split(whereSeparator: \.isNewline).count } }

  mutating func paste(_ text: String) {
    if !text.allSatisfy(\.isWhitespace) { pasted.append(text) }
  }

  mutating func takeLine() {
    typed.append(line.text)
    line = InputLine()
  }

  /// Takes back what was given last: the typed lines, else the posting that was pasted last.
  mutating func dropLast() {
    if typed.popLast() == nil { _ = pasted.popLast() }
  }
}

extension App {
  mutating func typeInPostings(_ key: Key) -> [Effect]? {
    guard case .postings(var page) = pages.last else { return nil }
    switch key {
    case .escape, .control("c"), .control("z"), .click, .wheel: return nil
    case _ where page.isDrafting: return []
    case .paste(let text): page.paste(text)
    case .enter where page.line.isEmpty: return nil
    case .backspace where page.line.isEmpty: page.dropLast()
    case .enter: page.takeLine()
    default: guard page.line.apply(key) else { return nil }
    }
    replacePage(.postings(page))
    return []
  }

  /// Asks for the role that the postings describe.
  mutating func draftRole() -> [Effect] {
    guard case .postings(var page) = pages.last, !page.isDrafting else { return [] }
    guard !page.postings.isEmpty else {
      notice = phrases.postings.none
      return []
    }
    page.isDrafting = true
    replacePage(.postings(page))
    return [.draftRole(page.postings)]
  }

  /// Makes a drafted role the learner's own and the target, and opens its editor; too late where the page was left.
  mutating func take(drafted role: Role?) -> [Effect] {
    guard case .postings(var page) = pages.last, page.isDrafting else { return [] }
    guard let role else {
      page.isDrafting = false
      replacePage(.postings(page))
      notice = phrases.postings.nothingFound
      return []
    }
    // The list of roles below would not know this one.
    pages.removeAll { $0.place == .postings || $0.place == .roles }
    let own = role.copy(as: freeRoleID(for: role))
    let effects = changeBelongings(phrases.postings.drafted(own.title)) {
      $0.roles[own.id] = own
      $0.profile.goal.role = own.id
    }
    showRoleEditor()
    return effects
  }

  func drawPostings(_ grid: inout Grid, _ body: Rect, _ page: PostingsPage) {
    let say = phrases.postings
    let postings = page.postings
    grid.box(
      body, title: Line(say.title + " ", Style(.accent, .bold)),
      aside: Line(postings.isEmpty ? "" : say.taken(postings.count, page.lines), .faint),
      glyphs: glyphs, style: Style(.activeFrame))
    let inner = body.inset(columns: 2)
    let help = (postings.isEmpty ? say.help : [say.help[say.help.count - 1]])
      .styled(to: inner.width)
    for (row, line) in help.prefix(inner.height - 1).enumerated() {
      grid.put(line, x: inner.x, y: inner.y + row)
    }
    let top = min(inner.y + help.count, inner.maxY - 1)
    let room = inner.maxY - top - 1
    for (row, index) in postings.indices.suffix(room).enumerated() {
      drawPosting(index, postings[index], &grid, inner.row(top - inner.y + row))
    }
    let y = top + min(room, postings.count)
    grid.put("\(glyphs.marker) ", x: inner.x, y: y, style: .accent)
    grid.input(page.line, x: inner.x + 2, y: y, width: inner.width - 2)
  }

  /// Its number, its first words and how long it is.
  private func drawPosting(_ index: Int, _ text: String, _ grid: inout Grid, _ row: Rect) {
    let lines = text.split(whereSeparator: \.isNewline)
    let first = lines.first { !$0.allSatisfy(\.isWhitespace) }.map { String($0).drawable } ?? ""
    let number = Line(String(index + 1).rightAligned(to: 3) + "  ", .faint)
    grid.spread(
      Line("\(glyphs.check)", .good) + number + Line(first),
      Line(phrases.postings.lines(lines.count), .faint), in: row, glyphs)
  }

  func postingsExplanation(_ page: PostingsPage) -> String {
    if page.isDrafting { return phrases.postings.drafting }
    return page.postings.isEmpty ? phrases.postings.start : phrases.postings.goOn
  }
}
