package import CairnModel
import CairnScreen
import CairnWords

/// How much can be covered for how much money or time, a row for each step.
package struct FrontierPage: Hashable, Sendable {
  package var axis = Frontier.Axis.money
  var selection = Selection()

  package init() {}
}

extension App {
  private var frontierHeight: Int { max(1, bodyHeight - 3) }

  private func frontier(_ page: FrontierPage) -> Frontier? {
    guard case .frontier(let frontier) = insights[.frontier(page.axis)] else { return nil }
    return frontier
  }

  mutating func moveInFrontier(by rows: Int) {
    guard case .frontier(var page) = pages.last else { return }
    let count = frontier(page)?.points.count ?? 0
    page.selection.move(by: rows, count: count, height: frontierHeight)
    replacePage(.frontier(page))
  }

  /// From money to hours and back.
  mutating func turnFrontier() {
    guard case .frontier(var page) = pages.last else { return }
    page.axis = page.axis == .money ? .hours : .money
    page.selection = Selection()
    replacePage(.frontier(page))
  }

  private func selectedPoint(_ page: FrontierPage) -> Frontier.Point? {
    guard let points = frontier(page)?.points, points.indices.contains(page.selection.row) else {
      return nil
    }
    return points[page.selection.row]
  }

  /// Makes the cost of the selected row the limit.
  mutating func takeFrontierPoint() -> [Effect] {
    guard case .frontier(let page) = pages.last, page.axis == .money,
      let frontier = frontier(page), let point = selectedPoint(page)
    else { return [] }
    let budget = Money(minorUnits: point.cost, currency: frontier.currency)
    pages.removeLast()
    return changeGoal(phrases.goal.budget, words.money(budget)) { $0.budget = budget }
  }

  func drawFrontier(_ grid: inout Grid, _ body: Rect, _ page: FrontierPage) {
    let say = phrases.pages
    let title = page.axis == .money ? say.frontierMoney : say.frontierHours
    grid.box(
      body, title: Line(title + " ", Style(.accent, .bold)), glyphs: glyphs,
      style: Style(.activeFrame))
    let inner = body.inset()
    grid.cursor = Point(x: inner.x + 1, y: inner.y)
    guard let frontier = frontier(page) else {
      grid.put(say.workingItOut, x: inner.x + 1, y: inner.y, style: .caution)
      return
    }
    let columns = FrontierColumns(width: inner.width)
    grid.put(head(columns), x: inner.x, y: inner.y, width: inner.width, ellipsis: glyphs.ellipsis)
    let list = Rect(x: inner.x, y: inner.y + 1, width: inner.width, height: inner.height - 1)
    let count = frontier.points.count
    let first = page.selection.first(count: count, height: list.height)
    for offset in 0..<max(0, min(list.height, count - first)) {
      let row = list.row(offset)
      let line = self.line(first + offset, of: frontier, columns)
      grid.put(line, x: row.x, y: row.y, width: row.width, ellipsis: glyphs.ellipsis)
      if first + offset == page.selection.row { grid.mark(row, glyphs: glyphs, isActive: true) }
    }
    grid.scrollMark(
      list, first: first, count: count, glyphs: glyphs, style: Style(.activeFrame))
  }

  private func head(_ columns: FrontierColumns) -> Line {
    let say = phrases.pages
    var line = Line("  ")
    line.append(say.frontierCost.rightAligned(to: columns.cost), .faint)
    line.append("  ")
    line.append(say.rolesNow.fitted(to: columns.bar + 7), .faint)
    line.append(say.rolesMust.rightAligned(to: columns.must), .faint)
    line.append(say.frontierCount.rightAligned(to: columns.count), .faint)
    return line
  }

  private func line(_ index: Int, of frontier: Frontier, _ columns: FrontierColumns) -> Line {
    let point = frontier.points[index]
    let cost =
      frontier.axis == .money
      ? words.price(Money(minorUnits: point.cost, currency: frontier.currency))
      : words.hours(point.cost)
    let readiness = Readiness(held: frontier.held + point.value, asked: frontier.asked)
    var line = Line("  ")
    line.append(cost.rightAligned(to: columns.cost), .bold)
    line.append("  ")
    let width = Double(columns.bar)
    line.append(
      Line(glyphs.bar(from: 0, to: readiness.share * width, width: columns.bar), Style(.bar))
        .left(columns.bar, glyphs))
    line.append(words.percent(readiness.percent).rightAligned(to: 7))
    line.append(words.percent(mustShare(point)).rightAligned(to: columns.must), .faint)
    line.append(String(point.credentials.count).rightAligned(to: columns.count), .faint)
    if index == frontier.knee {
      line.append("  \(glyphs.star) ", .accent)
      line.append(phrases.pages.knee, .accent)
    }
    return line
  }

  private func mustShare(_ point: Frontier.Point) -> Int {
    guard let must = gap?.mustReadiness else { return 0 }
    return Readiness(held: must.held + point.must, asked: must.asked).percent
  }

  func frontierExplanation(_ page: FrontierPage) -> String {
    guard let point = selectedPoint(page) else { return "" }
    if point.credentials.isEmpty { return phrases.pages.takesNothing }
    return words.list(point.credentials.map { catalogue.title(of: $0) }, atMost: 6) + "."
  }
}

/// Widths of the columns of the frontier.
private struct FrontierColumns {
  let (cost, bar, must, count): (Int, Int, Int, Int)

  init(width: Int) {
    (cost, must, count) = (9, 12, 13)
    bar = max(8, min(80, width - cost - must - count - 7 - 4 - 24))
  }
}
