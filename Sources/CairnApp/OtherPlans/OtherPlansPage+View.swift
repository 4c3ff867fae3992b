import CairnModel
import CairnPlanner
import CairnScreen
import CairnWords

extension App {
  func drawOtherPlans(_ grid: inout Grid, _ body: Rect, _ page: OtherPlansPage) {
    let say = phrases.planPages
    let isOpen = alternatives.map { $0.plans.count < Self.alternativeCount && !$0.isComplete }
    grid.box(
      body, title: Line(say.otherTitle + " ", Style(.accent, .bold)),
      aside: isOpen ?? true ? Line(phrases.pages.workingItOut, .caution) : Line(), glyphs: glyphs,
      style: Style(.activeFrame))
    let inner = body.inset(columns: 2)
    let plans = plansBeside
    guard !plans.isEmpty else {
      let text = planning.isSearching ? phrases.home.improving : phrases.home.nothingToTake
      return grid.teach([text], in: inner, glyphs)
    }
    let columns = OtherPlansColumns(width: inner.width)
    grid.put(head(columns), x: inner.x, y: inner.y, width: inner.width, ellipsis: glyphs.ellipsis)
    for (row, plan) in plans.enumerated() {
      let rect = OtherPlansLayout(body).table.row(row)
      grid.put(
        line(row, plan, columns, page), x: rect.x, y: rect.y, width: rect.width,
        ellipsis: glyphs.ellipsis)
      if row == page.selection.row { grid.mark(rect, glyphs: glyphs, isActive: true) }
    }
    drawBeside(&grid, OtherPlansLayout(body), plans, page)
  }

  // MARK: The table

  private func head(_ columns: OtherPlansColumns) -> Line {
    let say = phrases.planPages
    var line = Line("  ")
    line.append(Line(say.plan, .faint).left(columns.name, glyphs))
    line.append(phrases.pages.rolesNow.heading(columns.ready, glyphs))
    if columns.must > 0 { line.append(phrases.pages.rolesMust.heading(columns.must, glyphs)) }
    line.append(phrases.home.hoursColumn.heading(columns.hours, glyphs))
    line.append(phrases.home.priceColumn.heading(columns.price, glyphs))
    line.append(say.until.heading(columns.finish, glyphs))
    if columns.shared > 0 { line.append(say.shared.heading(columns.shared, glyphs)) }
    return line
  }

  private func line(
    _ row: Int, _ plan: Plan, _ columns: OtherPlansColumns, _ page: OtherPlansPage
  ) -> Line {
    // A plan alone is compared with nothing.
    let isA = row == page.frozen && plansBeside.count > 1
    var line = isA ? Line("A ", Style(.caution, .bold)) : Line("  ")
    line.append(Line(otherPlanName(row), row == 0 ? .bold : .plain).left(columns.name, glyphs))
    line.append(
      words.percent(plan.readiness.after.percent).rightAligned(to: columns.ready),
      row == 0 ? Style(.good, .bold) : .plain)
    if columns.must > 0 {
      line.append(words.percent(plan.must.after.percent).rightAligned(to: columns.must))
    }
    line.append(words.number(plan.hours).rightAligned(to: columns.hours))
    line.append(words.price(plan.price).rightAligned(to: columns.price))
    line.append((plan.finish.map(words.date) ?? "").rightAligned(to: columns.finish))
    if columns.shared > 0 {
      let shared = row == 0 ? nil : alternatives?.plans[row - 1].shared.count
      line.append((shared.map(words.number) ?? "").rightAligned(to: columns.shared), .faint)
    }
    return line
  }

  // MARK: Side by side

  private func drawBeside(
    _ grid: inout Grid, _ layout: OtherPlansLayout, _ plans: [Plan], _ page: OtherPlansPage
  ) {
    guard plans.indices.contains(page.selection.row), plans.indices.contains(page.frozen) else {
      return
    }
    let (a, b) = (plans[page.frozen].credentials, plans[page.selection.row].credentials)
    let title = { (letter: String, row: Int) in "\(letter): " + self.otherPlanName(row) }
    guard page.selection.row != page.frozen else {
      let rows = taken(a, insteadOf: a)
      let name = plans.count > 1 ? title("A", page.frozen) : phrases.planPages.best
      return drawTaken(&grid, layout.left, title: name, rows)
    }
    guard let right = layout.right else {
      let name = title("A", page.frozen) + " \(glyphs.arrow) " + title("B", page.selection.row)
      return drawTaken(&grid, layout.left, title: name, taken(b, insteadOf: a))
    }
    drawTaken(
      &grid, layout.left, title: title("A", page.frozen),
      taken(a, besides: b, sign: "-", .bad))
    drawTaken(
      &grid, right, title: title("B", page.selection.row),
      taken(b, besides: a, sign: "+", .good))
  }
}

/// Where the parts of the page of other plans lie.
struct OtherPlansLayout {
  let table: Rect
  let left: Rect
  /// Nil where two lists have no room side by side.
  let right: Rect?

  init(_ body: Rect) {
    let inner = body.inset(columns: 2)
    table = Rect(
      x: inner.x, y: inner.y + 1, width: inner.width, height: 1 + App.alternativeCount)
    let top = table.maxY + (inner.height >= 14 ? 1 : 0)
    let height = max(0, inner.maxY - top)
    guard inner.width >= 90 else {
      left = Rect(x: inner.x, y: top, width: inner.width, height: height)
      right = nil
      return
    }
    let width = min(90, (inner.width - 4) / 2)
    left = Rect(x: inner.x, y: top, width: width, height: height)
    right = Rect(x: inner.x + width + 4, y: top, width: width, height: height)
  }
}

/// Widths of the columns of the table of plans.
private struct OtherPlansColumns {
  let (name, ready, must, hours, price, finish, shared): (Int, Int, Int, Int, Int, Int, Int)

  init(width: Int) {
    (ready, hours, price, finish) = (9, 7, 11, 14)
    must = width >= 70 ? 13 : 0
    shared = width >= 90 ? 14 : 0
    let figures = ready + must + hours + price + finish + shared
    name = max(10, min(40, width - 2 - figures))
  }
}
