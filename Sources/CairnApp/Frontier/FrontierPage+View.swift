import CairnModel
import CairnScreen
import CairnWords

extension App {
  func drawFrontier(_ grid: inout Grid, _ body: Rect, _ page: FrontierPage) {
    let say = phrases.pages
    let title = page.axis == .money ? say.frontierMoney : say.frontierHours
    let known = frontier(page)
    let isOpen = known.map { !$0.isComplete } ?? true
    grid.box(
      body, title: Line(title + " ", Style(.accent, .bold)),
      aside: isOpen ? Line(say.workingItOut, .caution) : Line(), glyphs: glyphs,
      style: Style(.activeFrame))
    let layout = FrontierLayout(body)
    grid.cursor = Point(x: layout.list.x, y: layout.list.y)
    guard let frontier = known, !frontier.points.isEmpty else {
      return grid.teach(phrases.frontier.teaching, in: body.inset(columns: 2), glyphs)
    }
    if let curve = layout.curve { drawFrontierCurve(&grid, curve, frontier, page) }
    drawFrontierList(&grid, layout.list, frontier, page)
    if let plan = layout.plan { drawFrontierPlan(&grid, plan, frontier, page) }
  }

  // MARK: The curve

  private func drawFrontierCurve(
    _ grid: inout Grid, _ rect: Rect, _ frontier: Frontier, _ page: FrontierPage
  ) {
    let labels = 8
    let area = Rect(
      x: rect.x + labels, y: rect.y + 1, width: rect.width - labels - 10, height: rect.height - 2)
    let most = Double(max(1, frontier.points.map(\.cost).max() ?? 1))
    func column(_ cost: Int) -> Int {
      min(area.width - 1, Int(Double(cost) / most * Double(area.width - 1)))
    }
    // From what is held to all of it, so that the steps can be seen.
    let least = Readiness(held: frontier.held, asked: frontier.asked).share
    let shares = (0..<area.width).map { x in
      let share =
        frontier.points.filter { column($0.cost) <= x }
        .map { readiness($0, of: frontier).share }.max() ?? least
      return (share - least) / max(0.01, 1 - least)
    }
    for row in 0..<area.height {
      let below = Double(area.height - 1 - row)
      let part = shares.map { max(0, $0 * Double(area.height) - below) }
      grid.put(
        glyphs.sparkline(part, most: 1), x: area.x, y: area.y + row, style: Style(.bar, .dim))
    }
    grid.put(words.percent(100).rightAligned(to: labels - 1), x: rect.x, y: area.y, style: .faint)
    grid.put(
      words.percent(Int(least * 100)).rightAligned(to: labels - 1), x: rect.x, y: area.maxY - 1,
      style: .faint)
    drawFrontierMarks(&grid, area, frontier, page, column)
  }

  /// The selected point and A as uprights in the curve, with their costs below it.
  private func drawFrontierMarks(
    _ grid: inout Grid, _ area: Rect, _ frontier: Frontier, _ page: FrontierPage,
    _ column: (Int) -> Int
  ) {
    var marks: [(name: String, point: Frontier.Point, style: Style)] = []
    if let a = page.frozen { marks.append(("A", a, .caution)) }
    if let b = selectedPoint(page) {
      marks.append((page.frozen == nil ? String(glyphs.down) : "B", b, Style(.accent, .bold)))
    }
    for mark in marks {
      let x = area.x + column(mark.point.cost)
      for y in area.y..<area.maxY {
        grid.put(String(glyphs.box.vertical), x: x, y: y, style: mark.style)
      }
      grid.put(mark.name, x: x, y: area.y - 1, style: mark.style)
      let label = cost(mark.point, of: frontier)
      let start = min(max(area.x, x - label.columns / 2), area.maxX - label.columns)
      grid.put(label, x: start, y: area.maxY, style: mark.style)
    }
  }

  // MARK: The list

  private func drawFrontierList(
    _ grid: inout Grid, _ rect: Rect, _ frontier: Frontier, _ page: FrontierPage
  ) {
    let columns = FrontierColumns(width: rect.width)
    grid.put(head(columns), x: rect.x, y: rect.y, width: rect.width, ellipsis: glyphs.ellipsis)
    let list = Rect(x: rect.x, y: rect.y + 1, width: rect.width, height: rect.height - 1)
    let count = frontier.points.count
    let first = page.selection.first(count: count, height: list.height)
    for offset in 0..<max(0, min(list.height, count - first)) {
      let row = list.row(offset)
      let line = self.line(first + offset, of: frontier, columns, page)
      grid.put(line, x: row.x, y: row.y, width: row.width, ellipsis: glyphs.ellipsis)
      if first + offset == page.selection.row {
        grid.mark(row, glyphs: glyphs, isActive: true, sparing: columns.bars)
      }
    }
    grid.scrollMark(
      list, first: first, count: count, glyphs: glyphs, style: Style(.activeFrame))
  }

  private func head(_ columns: FrontierColumns) -> Line {
    let say = phrases.pages
    var line = Line("  ")
    line.append(say.frontierCost.rightAligned(to: columns.cost), .faint)
    line.append("  ")
    line.append(say.rolesNow.rightAligned(to: columns.bar + 7), .faint)
    guard columns.must > 0 else { return line }
    line.append(say.rolesMust.heading(columns.must, glyphs))
    line.append(say.frontierCount.heading(columns.count, glyphs))
    return line
  }

  private func line(
    _ index: Int, of frontier: Frontier, _ columns: FrontierColumns, _ page: FrontierPage
  ) -> Line {
    let point = frontier.points[index]
    let readiness = readiness(point, of: frontier)
    var line = page.frozen == point ? Line("A ", Style(.caution, .bold)) : Line("  ")
    line.append(cost(point, of: frontier).rightAligned(to: columns.cost), .bold)
    line.append("  ")
    let width = Double(columns.bar)
    line.append(
      Line(glyphs.rail(readiness.share * width, width: columns.bar), Style(.bar))
        .left(columns.bar, glyphs))
    line.append(words.percent(readiness.percent).rightAligned(to: 7))
    if columns.must > 0 {
      line.append(words.percent(mustShare(point)).rightAligned(to: columns.must), .faint)
      line.append(String(point.credentials.count).rightAligned(to: columns.count), .faint)
    }
    if index == frontier.knee {
      let room = columns.rest - 4
      let words = phrases.pages.knee.columns <= room ? phrases.pages.knee : ""
      line.append("  \(glyphs.star) " + words, .accent)
    }
    return line
  }

  private func mustShare(_ point: Frontier.Point) -> Int {
    guard let must = gap?.mustReadiness else { return 0 }
    return Readiness(held: must.held + point.must, asked: must.asked).percent
  }

  // MARK: The plan of a point

  /// What the selected point takes; with A frozen, what it adds to A and drops from it.
  private func drawFrontierPlan(
    _ grid: inout Grid, _ rect: Rect, _ frontier: Frontier, _ page: FrontierPage
  ) {
    guard let point = selectedPoint(page) else { return }
    let say = phrases.frontier
    let title =
      page.frozen.map {
        say.aToB(cost($0, of: frontier), cost(point, of: frontier))
      } ?? say.takes(spoken(point, of: frontier))
    let old = page.frozen?.credentials ?? point.credentials
    drawTaken(&grid, rect, title: title, taken(point.credentials, insteadOf: old))
  }
}

/// Widths of the columns of the frontier.
private struct FrontierColumns {
  let (cost, bar, must, count): (Int, Int, Int, Int)

  init(width: Int) {
    let isNarrow = width < 66
    (cost, must, count) = isNarrow ? (9, 0, 0) : (9, 12, 13)
    // The knee is told in words where there is room for them.
    bar = max(6, min(60, width - cost - must - count - 7 - 4 - (isNarrow ? 5 : 22)))
    rest = width - cost - bar - must - count - 7 - 4
  }

  /// What is left at the right end.
  let rest: Int

  var bars: Range<Int> { cost + 4..<cost + 4 + bar }
}
