import CairnModel
import CairnScreen
import CairnWords

/// What is drawn over the bars of the timeline, where they leave room.
extension App {
  /// Where a change has moved a step, its old weeks as a thin outline.
  func drawSlip(_ grid: inout Grid, _ layout: TimelineLayout, _ plan: Plan, first: Int) {
    guard let previous = planning.previous, previous.timeline.start == plan.timeline.start else {
      return
    }
    let weeks = layout.chart.weeks(layout.chart.axis)
    let scale = WeekScale(plan, profile.goal, width: weeks.width)
    for offset in 0..<max(0, min(layout.chart.rows.height, plan.steps.count - first)) {
      let id = plan.steps[first + offset].credential
      guard let old = previous.timeline.spans.first(where: { $0.credential == id }),
        let new = plan.timeline.spans.first(where: { $0.credential == id }),
        (old.first, old.last) != (new.first, new.last)
      else { continue }
      let columns = scale.columns(of: old)
      let y = layout.chart.rows.y + offset
      for x in columns where x < weeks.width && grid[weeks.x + x, y].grapheme == " " {
        grid.put(String(glyphs.box.horizontal), x: weeks.x + x, y: y, style: .caution)
      }
    }
  }

  /// Lines from the end of what is needed first to the beginning of what needs it.
  func drawPrerequisites(_ grid: inout Grid, _ layout: TimelineLayout, _ plan: Plan, first: Int) {
    let weeks = layout.chart.weeks(layout.chart.axis)
    let scale = WeekScale(plan, profile.goal, width: weeks.width)
    let rows = layout.chart.rows
    func columns(_ id: Credential.ID) -> Range<Int>? {
      plan.timeline.spans.first { $0.credential == id }.map(scale.columns)
    }
    for (index, step) in plan.steps.enumerated() {
      guard let from = columns(step.credential) else { continue }
      for (target, later) in plan.steps.enumerated()
      where target > index && step.unlocks.contains(later.credential) {
        guard let to = columns(later.credential) else { continue }
        // Where rounding makes the bars touch, the line keeps before the later one.
        let x = max(0, min(from.upperBound, to.lowerBound) - 1)
        for row in index + 1..<target { line(row, x, glyphs.box.vertical) }
        line(target, x, glyphs.box.bottomLeft)
        if x + 1 < to.lowerBound {
          for between in x + 1..<to.lowerBound { line(target, between, glyphs.box.horizontal) }
        }
      }
    }
    func line(_ row: Int, _ x: Int, _ sign: Character) {
      guard (first..<first + rows.height).contains(row), x < weeks.width else { return }
      let point = Point(x: weeks.x + x, y: rows.y + row - first)
      let there = grid[point.x, point.y].grapheme
      guard there == " " || there == glyphs.shade || there == glyphs.box.horizontal else { return }
      grid.put(String(sign), x: point.x, y: point.y, style: Style(.accent, .bold))
    }
  }
}
