import CairnModel
import CairnScreen
import CairnWords

extension App {
  func drawSlipPage(_ grid: inout Grid, _ body: Rect, _ page: SlipPage) {
    let say = phrases.planPages
    let isOpen = slipTeaching == nil && replan == nil
    grid.box(
      body, title: Line(say.slipTitle + " ", Style(.accent, .bold)),
      aside: isOpen ? Line(phrases.pages.workingItOut, .caution) : Line(), glyphs: glyphs,
      style: Style(.activeFrame))
    let inner = body.inset(columns: 2)
    if let teaching = slipTeaching { return grid.teach(teaching, in: inner, glyphs) }
    grid.cursor = Point(x: inner.x, y: inner.y)
    guard let replan else { return }
    let layout = slipLayout(body)
    grid.put(
      words.phrases.otherPlans.whatItCost, x: inner.x, y: inner.y, style: .heading,
      width: inner.width, ellipsis: glyphs.ellipsis)
    for (row, text) in slipLoss(inner.width).prefix(layout.loss).enumerated() {
      grid.put(text, x: inner.x, y: inner.y + 1 + row, style: .caution)
    }
    grid.put(
      head(layout.list.width), x: layout.list.x, y: layout.list.y - 1, width: layout.list.width,
      ellipsis: glyphs.ellipsis)
    drawSlipRows(&grid, layout.list, page)
    if !replan.isNearest, layout.list.maxY < inner.maxY {
      grid.put(
        words.phrases.otherPlans.notProved, x: inner.x, y: inner.maxY - 1, style: .caution,
        width: inner.width)
    }
  }

  /// What the page has to teach where there is nothing to compare; nil where there is.
  private var slipTeaching: [String]? {
    let say = phrases.planPages
    guard let followed else { return say.notFollowing }
    if followed.role != role?.id {
      return [say.followsOther(catalogue[followed.role]?.title ?? followed.role.text)]
    }
    if case .nearest(_, nil) = insights[.nearest(followed.claim)] {
      return [whyNothingIsTaken]
    }
    return nil
  }

  /// What the slip cost, in as few lines as it takes.
  private func slipLoss(_ width: Int) -> [String] {
    guard let replan else { return [] }
    return words.slip(replan).joined(separator: " \(glyphs.dot) ").wrapped(to: width)
  }

  /// The list of credentials, below what the slip cost and a heading of its own.
  func slipLayout(_ body: Rect) -> (loss: Int, list: Rect) {
    let inner = body.inset(columns: 2)
    let loss = min(inner.height >= 14 ? 3 : 2, slipLoss(inner.width).count)
    let top = 1 + loss + (inner.height >= 14 ? 1 : 0) + 1
    return (
      loss,
      Rect(
        x: inner.x, y: inner.y + top, width: inner.width, height: max(0, inner.height - top - 1))
    )
  }

  private func head(_ width: Int) -> Line {
    let columns = SlipColumns(width: width)
    var line = Line(phrases.planPages.nearest, .heading).left(columns.title + 2, glyphs)
    if columns.word > 0 { line.append(String(repeating: " ", count: columns.word)) }
    line.append(phrases.planPages.then.rightAligned(to: columns.date), .faint)
    line.append(phrases.planPages.now.rightAligned(to: columns.date), .faint)
    return line
  }

  private func drawSlipRows(_ grid: inout Grid, _ list: Rect, _ page: SlipPage) {
    let rows = slipRows
    let first = page.selection.first(count: rows.count, height: list.height)
    for offset in 0..<max(0, min(list.height, rows.count - first)) {
      let rect = list.row(offset)
      grid.put(
        line(of: rows[first + offset], rect.width), x: rect.x, y: rect.y, width: rect.width,
        ellipsis: glyphs.ellipsis)
      if first + offset == page.selection.row {
        grid.mark(rect, glyphs: glyphs, isActive: true)
      }
    }
    grid.scrollMark(
      list, first: first, count: rows.count, glyphs: glyphs, style: Style(.activeFrame))
  }

  private func line(of row: SlipRow, _ width: Int) -> Line {
    let columns = SlipColumns(width: width)
    let say = phrases.planPages
    let (sign, word, style): (Character, String, Style) =
      switch row.fate {
      case .earned: (glyphs.check, say.earned, .good)
      case .kept: (glyphs.dot, say.kept, .plain)
      case .added: ("+", say.added, .good)
      case .dropped: ("-", say.dropped, .bad)
      }
    var line = Line("\(sign) ", style)
    line.append(Line(catalogue.title(of: row.credential)).left(columns.title, glyphs))
    if columns.word > 0 {
      line.append(Line("  " + word, style).left(columns.word, glyphs))
    }
    line.append((row.then.map(words.date) ?? "").rightAligned(to: columns.date), .faint)
    let isLater = row.then.flatMap { then in row.now.map { $0 > then } } ?? false
    line.append(
      (row.now.map(words.date) ?? "").rightAligned(to: columns.date), isLater ? .caution : .plain)
    return line
  }
}

/// Widths of the columns of the page after a slip.
private struct SlipColumns {
  let (title, word, date): (Int, Int, Int)

  init(width: Int) {
    date = 14
    word = width >= 72 ? 12 : 0
    title = max(12, min(70, width - 2 - word - 2 * date))
  }
}
