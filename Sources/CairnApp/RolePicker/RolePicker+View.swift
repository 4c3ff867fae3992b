import CairnModel
import CairnScreen
import CairnWords

extension App {
  func drawRoles(_ grid: inout Grid, _ body: Rect, _ page: RolePicker) {
    let all = found(in: page)
    var title = Line(phrases.pages.roles + " ", Style(.accent, .bold))
    if page.filter.isActive { title.append("/" + page.filter.text + " ", .match) }
    grid.box(
      body, title: title,
      aside: Line(phrases.home.of(String(all.count), String(page.candidates.count)), .faint),
      glyphs: glyphs, style: Style(.activeFrame))
    let inner = body.inset()
    let columns = RoleColumns(width: inner.width)
    grid.put(roleHead(columns), x: inner.x, y: inner.y, width: inner.width)
    let list = Rect(x: inner.x, y: inner.y + 1, width: inner.width, height: inner.height - 1)
    let first = page.selection.first(count: all.count, height: list.height)
    if all.isEmpty {
      grid.put(
        phrases.home.nothingFound(page.filter.text), x: list.x + 1, y: list.y, style: .faint,
        width: list.width - 2, ellipsis: glyphs.ellipsis)
    }
    for offset in 0..<max(0, min(list.height, all.count - first)) {
      let row = list.row(offset)
      let line = roleLine(all[first + offset], columns, page.filter)
      grid.put(line, x: row.x, y: row.y, width: row.width, ellipsis: glyphs.ellipsis)
      if first + offset == page.selection.row {
        grid.mark(row, glyphs: glyphs, isActive: true, sparing: columns.bars)
      }
    }
    grid.scrollMark(
      list, first: first, count: all.count, glyphs: glyphs, style: Style(.activeFrame))
    if page.filter.isTyping {
      grid.cursor = Point(x: min(body.x + 1 + title.width, body.maxX - 2), y: body.y)
    }
  }

  private func roleHead(_ columns: RoleColumns) -> Line {
    let say = phrases.pages
    var line = Line(say.rolesNow.rightAligned(to: 7), .faint)
    line.append("".fitted(to: columns.bar + 3 + columns.title + columns.field), .faint)
    line.append(say.rolesMust.heading(columns.must, glyphs))
    if columns.met > 0 { line.append("".fitted(to: columns.met), .faint) }
    if columns.cost > 0 {
      line.append(say.rolesReach.heading(8, glyphs))
      line.append(say.hours.lowercased().heading(9, glyphs))
      line.append(say.price.lowercased().heading(columns.cost - 17, glyphs))
    }
    if columns.date > 0 {
      line.append(phrases.planPages.until.heading(columns.date, glyphs))
    }
    return line
  }

  private func roleLine(_ candidate: RolePicker.Candidate, _ columns: RoleColumns, _ filter: Filter)
    -> Line
  {
    guard let role = catalogue[candidate.role] else { return Line() }
    var line = Line(" ")
    line.append(words.percent(candidate.readiness.percent).rightAligned(to: 6), .bold)
    line.append(" ")
    let share = candidate.readiness.share * Double(columns.bar)
    line.append(
      Line(glyphs.rail(share, width: columns.bar), Style(.bar))
        .left(columns.bar, glyphs))
    line.append("  ")
    let isCurrent = role.id == self.role?.id
    var title = Line()
    if isCurrent { title.append("\(glyphs.check) ", .good) }
    title.append(marked(role.title, by: filter, isCurrent ? .bold : .plain))
    line.append(title.left(columns.title - 1, glyphs))
    line.append(" ")
    line.append(marked(role.field, by: filter, .faint).left(columns.field, glyphs))
    line.append(words.percent(candidate.must.percent).rightAligned(to: columns.must))
    if columns.met > 0 {
      let met = phrases.pages.rolesNeeds(String(candidate.met), String(role.requirements.count))
      line.append(met.rightAligned(to: columns.met), .faint)
    }
    line.append(reaching(role, columns))
    return line
  }

  /// What reaching a role would take; a sign while that is being worked out.
  private func reaching(_ role: Role, _ columns: RoleColumns) -> Line {
    guard columns.cost > 0 else { return Line() }
    guard let estimate = estimates[role.id] else {
      return Line(String(glyphs.ellipsis), .faint).right(8)
    }
    var line = Line(words.percent(estimate.readiness.percent), .good).right(8)
    line.append(Line(words.hours(estimate.hours)).right(9))
    line.append(Line(words.price(estimate.price)).right(columns.cost - 17))
    if columns.date > 0 {
      let finish = estimate.finish.map { words.month($0) + " \($0.components.year)" }
      line.append(Line(finish ?? "", .faint).right(columns.date))
    }
    return line
  }
}

/// Widths of the columns of the role picker.
private struct RoleColumns {
  let (bar, title, field, must, met, cost, date): (Int, Int, Int, Int, Int, Int, Int)

  init(width: Int) {
    bar = width >= 150 ? 24 : width >= 100 ? 10 : 0
    must = width >= 70 ? 12 : 11
    met = width >= 150 ? 16 : 0
    // Room for the percent and the hours, and for thousands of money and their cents.
    cost = width >= 84 ? 8 + 9 + 12 : width >= 70 ? 8 + 9 + 9 : 0
    date = width >= 84 ? 10 : 0
    let rest = width - 1 - 6 - 1 - bar - 2 - must - met - cost - date - 1
    field = width >= 100 || cost == 0 ? min(28, rest * 2 / 5) : 0
    title = rest - field
  }

  /// Nil where there is no room for bars.
  var bars: Range<Int>? { bar > 0 ? 8..<9 + bar : nil }
}
