package import CairnModel
import CairnScreen
import CairnWords

/// Why a credential is in the plan, or why not and what would change that.
package struct WhyPage: Hashable, Sendable {
  package let credential: Credential.ID
  var top = 0

  package init(credential: Credential.ID) { self.credential = credential }
}

extension App {
  mutating func scrollWhy(by rows: Int) {
    guard case .why(var page) = pages.last else { return }
    let inner = Frame(size).body.inset(columns: 2)
    let most = whyLines(page, width: inner.width).count - inner.height
    page.top = max(0, min(page.top + rows, most))
    replacePage(.why(page))
  }

  private func why(_ page: WhyPage) -> ExplanationText? {
    guard case .why(let explanation) = insights[.why(page.credential)] else { return nil }
    return words.explanation(explanation, in: catalogue)
  }

  func drawWhy(_ grid: inout Grid, _ body: Rect, _ page: WhyPage) {
    let title = why(page)?.title ?? catalogue.title(of: page.credential)
    grid.box(
      body, title: Line(title + " ", Style(.accent, .bold)), aside: planWord(page.credential),
      glyphs: glyphs, style: Style(.activeFrame))
    let inner = body.inset(columns: 2)
    let lines = whyLines(page, width: inner.width)
    for (row, line) in lines.dropFirst(page.top).prefix(inner.height).enumerated() {
      grid.put(line, x: inner.x, y: inner.y + row, width: inner.width, ellipsis: glyphs.ellipsis)
    }
    grid.cursor = Point(x: inner.x, y: inner.y)
    grid.scrollMark(
      body.inset(), first: page.top, count: lines.count, glyphs: glyphs, style: Style(.activeFrame))
  }

  private func whyLines(_ page: WhyPage, width: Int) -> [Line] {
    guard let text = why(page) else { return [Line(phrases.pages.workingItOut, .caution)] }
    var lines = text.opening.wrapped(to: width).map { Line($0) }
    for part in text.parts {
      lines += [Line(), Line(part.heading, .heading)]
      for point in part.lines {
        for (row, line) in point.wrapped(to: width - 2).enumerated() {
          lines.append(Line(row == 0 ? "\(glyphs.dot) " : "  ", .accent) + Line(line))
        }
      }
    }
    return lines
  }
}
