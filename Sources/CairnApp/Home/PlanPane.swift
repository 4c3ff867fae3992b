import CairnModel
import CairnScreen
import CairnWords

/// Where the parts of a plan drawn over weeks lie: months above, a row for each step, the load and
/// the readiness below; names left, figures right.
struct PlanChart: Hashable {
  let axis: Rect
  let rows: Rect
  let load: Rect?
  let curve: Rect?
  let names: Int
  let figures: Int

  /// The readiness takes one row, or as many as are asked for; both leave where there is no room.
  init(_ rect: Rect, curveHeight: Int = 1) {
    let isWide = rect.width >= 100
    let curveHeight = rect.height >= 6 ? curveHeight : 0
    let loadHeight = rect.height >= 4 ? 1 : 0
    axis = rect.row(0)
    rows = Rect(
      x: rect.x, y: rect.y + 1, width: rect.width,
      height: rect.height - 1 - loadHeight - curveHeight)
    load = loadHeight > 0 ? rect.row(1 + rows.height) : nil
    curve =
      curveHeight > 0
      ? Rect(x: rect.x, y: rect.maxY - curveHeight, width: rect.width, height: curveHeight) : nil
    names = max(18, min(48, rect.width * 28 / 100))
    figures = isWide ? 31 : rect.width >= 76 ? 15 : 9
  }

  /// The part of a row in which weeks are drawn.
  func weeks(_ row: Rect) -> Rect {
    Rect(x: row.x + 2 + names + 1, y: row.y, width: row.width - 3 - names - figures, height: 1)
  }
}

extension App {
  func drawPlanChart(_ grid: inout Grid, _ chart: PlanChart, first: Int) {
    guard let plan else { return }
    let scale = WeekScale(plan, profile.goal, width: chart.weeks(chart.axis).width)
    drawMonths(&grid, chart.weeks(chart.axis), scale, plan.timeline)
    for offset in 0..<min(chart.rows.height, plan.steps.count - first) {
      drawStep(first + offset, of: plan, &grid, chart.rows.row(offset), chart, scale)
    }
    drawUnmet(plan, &grid, chart.rows, below: plan.steps.count - first)
    if let load = chart.load { drawLoad(plan, &grid, load, chart, scale) }
    if let curve = chart.curve { drawCurve(plan, &grid, curve, chart, scale) }
  }

  private func drawMonths(
    _ grid: inout Grid, _ rect: Rect, _ scale: WeekScale, _ timeline: Timeline
  ) {
    var free = rect.x
    var month = CivilDate(day: timeline.start.day)
    while true {
      let column = rect.x + scale.column(of: month, from: timeline.start)
      let name = words.month(month)
      guard column + name.columns <= rect.maxX else { break }
      if column >= free {
        grid.put(name, x: column, y: rect.y, style: .faint)
        free = column + name.columns + 1
      }
      let (year, number, _) = month.components
      guard
        let next = CivilDate(
          year: number == 12 ? year + 1 : year, month: number == 12 ? 1 : number + 1, dayOfMonth: 1)
      else { break }
      month = next
    }
  }

  private func drawStep(
    _ index: Int, of plan: Plan, _ grid: inout Grid, _ row: Rect, _ chart: PlanChart,
    _ scale: WeekScale
  ) {
    let step = plan.steps[index]
    let weeks = chart.weeks(row)
    var name = Line(" ")
    name.append(step.pinned ? String(glyphs.pin) : " ", .accent)
    name.append(catalogue.title(of: step.credential))
    grid.put(name, x: row.x, y: row.y, width: chart.names + 2, ellipsis: glyphs.ellipsis)
    if let span = plan.timeline.spans.first(where: { $0.credential == step.credential }) {
      let inks: [Ink] = [.bar, .bar2, .bar3]
      grid.put(
        scale.bar(of: span, glyphs), x: weeks.x, y: row.y, style: Style(inks[index % inks.count]),
        width: weeks.width)
    }
    let before = plan.readiness(before: step)
    grid.put(
      figures(step, before: before, chart), x: row.maxX - chart.figures, y: row.y,
      width: chart.figures, ellipsis: glyphs.ellipsis)
  }

  private func figures(_ step: Plan.Step, before: Readiness, _ chart: PlanChart) -> Line {
    let hours = words.hours(step.hours, isEstimate: step.hoursAreEstimate)
    let after = words.percent(step.readinessAfter.percent)
    guard chart.figures > 9 else { return Line(after).right(8) }
    var line = Line(hours.rightAligned(to: 7))
    if chart.figures > 20 {
      line.append(String(before.percent).rightAligned(to: 5), .faint)
      line.append(" \(glyphs.arrow)", .faint)
      line.append(after.rightAligned(to: 6), .good)
      line.append(words.dayAndMonth(step.finish).rightAligned(to: 9))
    } else {
      line.append(after.rightAligned(to: 7), .good)
    }
    return line
  }

  /// What the plan leaves open and why, where rows are left.
  private func drawUnmet(_ plan: Plan, _ grid: inout Grid, _ rows: Rect, below used: Int) {
    let free = rows.height - used - 1
    guard free > 0, !plan.unmet.isEmpty, !planning.isSearching else { return }
    for (offset, unmet) in plan.unmet.prefix(free).enumerated() {
      let need = unmet.requirement
      var line = Line("  \(glyphs.cross) ", .caution)
      line.append(catalogue.name(of: need.skill))
      line.append(
        " " + phrases.home.of(String(unmet.have.rawValue), String(need.level.rawValue)) + ": "
          + words.unmet(unmet.reason, in: catalogue), .faint)
      grid.put(
        line, x: rows.x, y: rows.y + used + 1 + offset, width: rows.width - 1,
        ellipsis: glyphs.ellipsis)
    }
  }

  private func drawLoad(
    _ plan: Plan, _ grid: inout Grid, _ row: Rect, _ chart: PlanChart, _ scale: WeekScale
  ) {
    let say = phrases.home
    grid.put(
      "  " + say.hoursAWeek(words.number(profile.goal.hoursPerWeek)), x: row.x, y: row.y,
      style: .faint, width: chart.names + 2, ellipsis: glyphs.ellipsis)
    let load = plan.timeline.load.map(Double.init)
    let most = Double(max(1, plan.timeline.capacity.max() ?? 1))
    let columns = scale.columns { weeks in
      weeks.reduce(0) { $0 + (load.indices.contains($1) ? load[$1] : 0) } / Double(weeks.count)
    }
    // An eighth of the row stays free, so that full weeks do not run into the bars above.
    grid.put(
      glyphs.sparkline(columns, most: most * 8 / 7), x: chart.weeks(row).x, y: row.y, style: .faint)
  }

  private func drawCurve(
    _ plan: Plan, _ grid: inout Grid, _ rect: Rect, _ chart: PlanChart, _ scale: WeekScale
  ) {
    grid.put(
      "  " + phrases.home.readiness, x: rect.x, y: rect.y, style: .faint, width: chart.names + 2)
    let risen = plan.steps.map { ($0.finish, $0.readinessAfter.share) }
    let now = plan.readiness.now.share
    let columns = scale.columns { weeks in
      let day = plan.timeline.lastDay(of: weeks.upperBound)
      return risen.reduce(now) { $1.0 <= day ? max($0, $1.1) : $0 }
    }
    let weeks = chart.weeks(rect)
    for row in 0..<rect.height {
      // Each row shows its part of the whole; the top one keeps an eighth free.
      let below = Double(rect.height - 1 - row)
      let part = columns.map { max(0, $0 * Double(rect.height) - below) }
      grid.put(
        glyphs.sparkline(part, most: row == 0 ? 8 / 7 : 1), x: weeks.x, y: rect.y + row,
        style: Style(.good, rect.height > 1 ? .dim : []))
    }
    guard rect.height > 1 else { return }
    for (row, readiness) in [(0, plan.readiness.after), (rect.height - 1, plan.readiness.now)] {
      let figure = words.percent(readiness.percent).rightAligned(to: 8)
      grid.put(figure, x: weeks.maxX, y: rect.y + row, style: row == 0 ? .good : .faint)
    }
  }

  /// What the selected row of the home screen means.
  var homeExplanation: String {
    if let skill = selectedSkill { return explain(skill) }
    if let id = selectedCredential { return explain(id) }
    if role == nil { return reading == nil ? phrases.home.noRole : "" }
    return plan.map { words.verdict($0, goal: profile.goal) } ?? ""
  }
}

extension Plan {
  /// The readiness when the steps that finish before this one are done.
  func readiness(before step: Step) -> Readiness {
    let earlier = steps.filter { ($0.finish, $0.credential) < (step.finish, step.credential) }
    return earlier.map(\.readinessAfter).max { $0.held < $1.held } ?? readiness.now
  }
}
