package import CairnScreen
import CairnModel
import CairnWords

extension App {
  /// The app without its last page: what an overlay lies on.
  var beneath: App {
    var below = self
    below.pages.removeLast()
    return below
  }

  /// Draws the body as what an overlay lies on.
  func drawFaint(_ grid: inout Grid, _ body: Rect) {
    drawBody(&grid, body)
    grid.restyle(body) { $0 = Style(.faint) }
  }

  /// The whole screen at a size.
  package func view(_ size: Size) -> Grid {
    var grid = Grid(size)
    guard size.columns >= Frame.least.columns, size.rows >= Frame.least.rows else {
      drawTooSmall(&grid)
      return grid
    }
    let frame = Frame(size)
    drawHeader(&grid, frame.header)
    drawBody(&grid, frame.body)
    drawExplanation(&grid, frame.explanation)
    drawHints(&grid, frame.hints)
    drawTour(&grid, frame.body)
    return grid
  }

  /// The whole screen at a size, drawn over an earlier one: where only the selected row of the pane with the keys is
  /// another, nothing but what follows from it is drawn anew.
  package func view(_ size: Size, over last: Drawn?) -> Drawn {
    guard let last, last.grid.size == size, home.isMoved(in: self, since: last.app) else {
      return Drawn(app: self, grid: view(size))
    }
    var grid = last.grid
    grid.cursor = nil
    let frame = Frame(size)
    drawMoved(&grid, from: last.app.home[selection: home.pane])
    for part in [frame.explanation, frame.hints] { grid.fill(part) }
    drawExplanation(&grid, frame.explanation)
    drawHints(&grid, frame.hints)
    return Drawn(app: self, grid: grid)
  }

  func drawBody(_ grid: inout Grid, _ body: Rect) {
    // The palette lies over the screen that it was called from.
    switch pages.last {
    case nil: drawHome(&grid)
    case .timeline(let page): drawTimeline(&grid, body, page)
    case .details(let page): drawDetails(&grid, body, page)
    case .why(let page): drawWhy(&grid, body, page)
    case .frontier(let page): drawFrontier(&grid, body, page)
    case .compare(let page): drawComparison(&grid, body, page)
    case .roles(let page): drawRoles(&grid, body, page)
    case .audit(let page): drawAudit(&grid, body, page)
    case .goal(let page): drawGoal(&grid, body, page)
    case .record(let page): drawRecord(&grid, body, page)
    case .sources(let page): drawSources(&grid, body, page)
    case .roleEditor(let page): drawRoleEditor(&grid, body, page)
    case .postings(let page): drawPostings(&grid, body, page)
    case .otherPlans(let page): drawOtherPlans(&grid, body, page)
    case .slip(let page): drawSlipPage(&grid, body, page)
    case .picker(let page): drawPicker(&grid, body, page)
    case .help(let page): drawHelp(&grid, body, page)
    case .palette(let page): drawPalette(&grid, body, page)
    }
  }

  private func drawTooSmall(_ grid: inout Grid) {
    let (least, size) = (Frame.least, grid.size)
    let text = phrases.tooSmall(
      "\(least.columns)×\(least.rows)", "\(size.columns)×\(size.rows)")
    for (row, line) in text.wrapped(to: size.columns).enumerated() {
      grid.put(line, x: 0, y: row, ellipsis: glyphs.ellipsis)
    }
    grid.cursor = Point(x: 0, y: 0)
  }

  // MARK: Header

  private func drawHeader(_ grid: inout Grid, _ rect: Rect) {
    var left = Line(" cairn", Style(.accent, .bold))
    left.append("  ")
    if reading == nil, rect.width >= 100 || profile.isExample {
      left.append(rect.width >= 100 ? profile.name : phrases.example, .faint)
      left.append(" \(glyphs.arrow) ", .faint)
    }
    left.append(role?.title ?? "", .heading)
    grid.spread(left, headerFigures(rect.width, beside: left.width), in: rect, glyphs)
  }

  /// Readiness now and with the plan, and what that takes; as much as there is room for.
  private func headerFigures(_ width: Int, beside left: Int) -> Line {
    guard let gap else { return Line() }
    let bar = readinessBar(gap, width: width < 70 ? 0 : width < 100 ? 8 : width < 140 ? 10 : 24)
    var line = readinessLine(phrases.ready, gap.readiness, plan?.readiness.after, bar: bar)
    var more: [Line] = []
    if let plan, !plan.steps.isEmpty {
      if let finish = plan.finish { more.append(Line(words.date(finish))) }
      more.append(Line(words.hours(plan.hours)))
      more.append(Line(words.price(plan.price)))
      more.append(readinessLine(phrases.home.must.lowercased(), plan.must.now, plan.must.after))
    }
    for figure in more where left + line.width + figure.width + 5 <= width {
      line.append(width < 100 ? "  " : "   ")
      line.append(figure)
    }
    line.append(" ")
    return line
  }

  private func readinessLine(
    _ name: String, _ now: Readiness, _ after: Readiness?, bar: Line = Line()
  ) -> Line {
    var line = Line(name + " ", .faint)
    line.append(words.percent(now.percent), .bold)
    if bar.width > 0 {
      line.append(" ")
      line.append(bar)
    }
    if let after, after != now {
      line.append(" \(glyphs.arrow) ", .faint)
      line.append(words.percent(after.percent), Style(.good, .bold))
    }
    return line
  }

  private func readinessBar(_ gap: Gap, width: Int) -> Line {
    let now = Int((gap.readiness.share * Double(width)).rounded())
    let after = Int(((plan?.readiness.after ?? gap.readiness).share * Double(width)).rounded())
    var bar = Line(String(repeating: glyphs.left[glyphs.left.count - 1], count: now), Style(.bar))
    bar.append(String(repeating: glyphs.dense, count: max(0, after - now)), .good)
    bar.append(String(repeating: glyphs.shade, count: max(0, width - max(now, after))), .faint)
    return bar
  }

  // MARK: The lines below

  private func drawExplanation(_ grid: inout Grid, _ rect: Rect) {
    if let notice {
      grid.put(" " + notice, x: 0, y: rect.y, style: .accent, ellipsis: glyphs.ellipsis)
      return
    }
    let lines = explanation.wrapped(to: rect.width - 2)
    if lines.count < rect.height, pages.isEmpty, profile.isExample {
      grid.put(
        " " + phrases.home.exampleHelp, x: 0, y: rect.maxY - 1, style: .faint,
        width: rect.width - 1, ellipsis: glyphs.ellipsis)
    }
    for (row, line) in lines.prefix(rect.height).enumerated() {
      let isCut = row == rect.height - 1 && lines.count > rect.height
      grid.put(
        " " + line + (isCut ? " " + lines[row + 1] : ""), x: 0, y: rect.y + row,
        width: rect.width - 1, ellipsis: glyphs.ellipsis)
    }
  }

  /// What the selected row means, in words.
  package var explanation: String {
    switch pages.last {
    case nil: homeExplanation
    case .timeline: timelineExplanation
    case .details(let page): details(of: page).standing
    case .why(let page): explain(page.credential)
    case .frontier(let page): frontierExplanation(page)
    case .compare: phrases.pages.compareHelp
    case .roles: rolesExplanation
    case .audit: auditSkill.map(explain) ?? ""
    case .goal(let page): goalExplanation(page)
    case .record: recordExplanation
    case .sources(let page): sourcesExplanation(page)
    case .roleEditor: roleEditorExplanation
    case .postings(let page): postingsExplanation(page)
    case .otherPlans: otherPlansExplanation
    case .slip: slipExplanation
    case .picker(let page): pickerExplanation(page)
    case .help(let page): helpExplanation(page)
    case .palette(let page): paletteExplanation(page)
    }
  }

  /// Whether letters are text just now.
  package var isTyping: Bool {
    switch pages.last {
    case nil: home[filter: home.pane].isTyping
    case .roles(let page): page.filter.isTyping
    case .goal(let page): page.form != nil
    case .record(let page): page.form != nil
    case .roleEditor(let page): page.form != nil
    case .sources(let page): page.filter.isTyping
    case .postings: true
    default: false
    }
  }

  private func drawHints(_ grid: inout Grid, _ rect: Rect) {
    if isTyping, place != .postings {
      var line = Line(" " + Key.enter.name(glyphs), .key)
      line.append(" " + phrases.keepTyped + "  ", .faint)
      line.append(Key.escape.name(glyphs), .key)
      line.append(" " + phrases.dropTyped, .faint)
      grid.put(line, x: rect.x, y: rect.y, width: rect.width, ellipsis: glyphs.ellipsis)
      return
    }
    // Help has its place at the end, whatever else fits.
    let place = place
    let hinted = Command.table.filter { $0.hinted.contains(place) }
    let end = hinted.first { $0.command == .help }.map(hint) ?? Line()
    var line = Line(" ")
    for binding in hinted where binding.command != .help {
      let (hint, gap) = (hint(binding), line.width > 1 ? "  " : "")
      guard line.width + gap.columns + hint.width + 1 + end.width + 1 <= rect.width else { break }
      line.append(gap)
      line.append(hint)
    }
    grid.spread(line, end + Line(" "), in: rect, glyphs)
  }

  private func hint(_ binding: Binding) -> Line {
    var keys = binding.keys[0].name(glyphs)
    if let other = binding.with { keys += " " + other.binding.keys[0].name(glyphs) }
    var hint = Line(keys, obstacle(to: binding.command) == nil ? .key : .faint)
    hint.append(" " + words.hint(of: binding.command.rawValue, at: place.rawValue), .faint)
    return hint
  }
}

/// A screen with what it was drawn from.
package struct Drawn: Sendable {
  fileprivate let app: App
  package let grid: Grid
}

extension Home {
  /// Whether an app with this home screen, on which no line is typed, differs from an earlier one in nothing but the
  /// selected row of the pane with the keys, and in the answer to the last key.
  fileprivate func isMoved(in app: App, since old: App) -> Bool {
    guard app.pages.isEmpty, app.tour == nil, !app.isTooSmall, !self[filter: pane].isTyping else {
      return false
    }
    var moved = old
    moved.home[selection: pane] = self[selection: pane]
    moved.notice = app.notice
    return moved == app
  }
}
