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
}

extension App {
  mutating func typeInPostings(_ key: Key) -> [Effect]? {
    guard case .postings(var page) = pages.last else { return nil }
    switch key {
    case .escape, .control("c"), .control("z"), .click, .wheel: return nil
    case _ where page.isDrafting: return []
    case .paste(let text): page.paste(text)
    case .enter where page.line.isEmpty: return nil
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
    grid.box(
      body, title: Line(say.title + " ", Style(.accent, .bold)),
      aside: Line(say.taken(page.postings.count, page.lines), .faint), glyphs: glyphs,
      style: Style(.activeFrame))
    let inner = body.inset(columns: 2)
    grid.teach(say.help, in: inner, glyphs)
    let name = say.line + " "
    grid.put(name, x: inner.x, y: inner.y, style: .heading)
    grid.input(
      page.line, x: inner.x + name.columns, y: inner.y, width: inner.width - name.columns)
  }

  func postingsExplanation(_ page: PostingsPage) -> String {
    page.isDrafting
      ? phrases.postings.drafting : phrases.postings.taken(page.postings.count, page.lines)
  }
}
