import CairnModel
import CairnScreen
import CairnWords

/// The plan week by week over the whole screen, with the limits that shape it.
package struct TimelinePage: Hashable, Sendable {
  package var selection = Selection()
  /// Whether lines lead from what is needed first to what needs it.
  package var showsPrerequisites = false

  init(selected credential: Credential.ID?, in plan: Plan?) {
    let steps = plan?.steps ?? []
    if let row = steps.firstIndex(where: { $0.credential == credential }) {
      selection.select(row, count: steps.count, height: steps.count)
    }
  }
}

extension App {
  mutating func moveInTimeline(by rows: Int) {
    guard case .timeline(var page) = pages.last else { return }
    let height = timelineLayout(Frame(size).body).chart.rows.height
    page.selection.move(by: rows, count: plan?.steps.count ?? 0, height: height)
    replacePage(.timeline(page))
  }

  mutating func togglePrerequisites() {
    guard case .timeline(var page) = pages.last else { return }
    page.showsPrerequisites.toggle()
    replacePage(.timeline(page))
  }

  func timelineLayout(_ body: Rect) -> TimelineLayout {
    TimelineLayout(body, lines: (plan?.steps.count ?? 0) + (plan?.unmet.count ?? 0))
  }

  /// The selected step in words; where a change moved it, from when to when.
  var timelineExplanation: String {
    guard
      let step = selectedCredential.flatMap({ id in plan?.steps.first { $0.credential == id } }),
      let old = planning.previous?.steps.first(where: { $0.credential == step.credential }),
      old.finish != step.finish
    else { return homeExplanation }
    return phrases.pages.before(
      shortTitle(step.credential), words.date(old.finish), words.date(step.finish))
  }

  func drawTimeline(_ grid: inout Grid, _ body: Rect, _ page: TimelinePage) {
    let layout = timelineLayout(body)
    var title = Line(phrases.pages.timeline + " ", Style(.accent, .bold))
    if let plan { title.append(words.credentials(plan.steps.count) + " ", .heading) }
    grid.box(
      body, title: title, aside: proof(width: body.width), glyphs: glyphs,
      style: Style(.activeFrame))
    drawLimits(&grid, layout.limits)
    drawLimitPrices(&grid, layout.prices)
    guard let plan, !plan.steps.isEmpty else {
      grid.put(
        planning.isSearching ? phrases.home.improving : phrases.home.nothingToTake,
        x: body.x + 2, y: body.y + 3, style: .faint, width: body.width - 4)
      grid.cursor = Point(x: body.x + 2, y: body.y + 3)
      return
    }
    let rows = layout.chart.rows
    let first = page.selection.first(count: plan.steps.count, height: rows.height)
    drawPlanChart(&grid, layout.chart, first: first)
    drawSlip(&grid, layout, plan, first: first)
    if page.showsPrerequisites { drawPrerequisites(&grid, layout, plan, first: first) }
    drawMarks(&grid, layout, plan)
    let selected = page.selection.row - first
    if (0..<rows.height).contains(selected) {
      let row = rows.row(selected)
      grid.mark(
        Rect(x: row.x, y: row.y, width: layout.chart.names + 2, height: 1), glyphs: glyphs,
        isActive: true)
    }
  }

  /// The limits of the goal beside the keys that move them.
  private func drawLimits(_ grid: inout Grid, _ row: Rect) {
    let goal = profile.goal
    let none = phrases.goal.noLimit
    let limits: [(String, Command, Command, String)] = [
      (phrases.goal.hours, .fewerHours, .moreHours, words.hours(goal.hoursPerWeek)),
      (phrases.goal.budget, .lessBudget, .moreBudget, goal.budget.map(words.money) ?? none),
      (phrases.goal.by, .sooner, .later, goal.by.map(words.date) ?? none),
    ]
    var line = Line(" ")
    for (name, less, more, value) in limits {
      line.append(name + " ", .faint)
      line.append(less.binding.keys[0].name(glyphs) + " ", .key)
      line.append(value, .bold)
      line.append(" " + more.binding.keys[0].name(glyphs), .key)
      if name != phrases.goal.by { line.append(row.width < 76 ? "  " : "    ") }
    }
    grid.put(line, x: row.x, y: row.y, width: row.width, ellipsis: glyphs.ellipsis)
  }

  /// What a little more of each limit would change.
  private func drawLimitPrices(_ grid: inout Grid, _ row: Rect) {
    var text = planning.isSearching ? "" : phrases.pages.workingItOut
    if case .limitPrices(let prices) = insights[.limitPrices] {
      text = prices.map(words.limitPrice).joined(separator: "  \(glyphs.dot)  ")
    }
    grid.put(
      " " + text, x: row.x, y: row.y, style: .faint, width: row.width, ellipsis: glyphs.ellipsis)
  }

  /// Upright lines at today and at the deadline, where nothing else is drawn.
  private func drawMarks(_ grid: inout Grid, _ layout: TimelineLayout, _ plan: Plan) {
    let weeks = layout.chart.weeks(layout.chart.axis)
    let scale = WeekScale(plan, profile.goal, width: weeks.width)
    let start = plan.timeline.start
    let rows = layout.chart.rows
    for (day, style) in [(today, Style.accent), (profile.goal.by, .bad)] {
      guard let day, day >= start else { continue }
      let column = weeks.x + scale.column(of: day, from: start)
      guard column < weeks.maxX else { continue }
      if day == today, grid[column, layout.chart.axis.y].grapheme == " " {
        grid.put(String(glyphs.down), x: column, y: layout.chart.axis.y, style: .accent)
      }
      for y in rows.y..<min(rows.maxY, rows.y + plan.steps.count)
      where grid[column, y].grapheme == " " {
        grid.put(String(glyphs.upright), x: column, y: y, style: style)
      }
    }
  }
}

/// Where the parts of the timeline lie.
struct TimelineLayout {
  let limits: Rect
  let prices: Rect
  let chart: PlanChart

  /// - Parameter lines: what the rows have to show; the readiness takes what they leave free.
  init(_ body: Rect, lines: Int) {
    let inner = body.inset()
    limits = inner.row(0)
    prices = inner.row(1)
    let above = inner.height >= 18 ? 3 : 2
    var area = Rect(
      x: inner.x, y: inner.y + above, width: inner.width, height: inner.height - above)
    // Besides the rows: the months, a gap on both sides of what stays open, the load.
    let others = lines + 4
    let curve = max(1, area.height / 4, min(16, area.height * 2 / 5, area.height - others))
    area.height = min(area.height, others + curve)
    chart = PlanChart(area, curveHeight: curve)
  }
}
