import CairnModel
import CairnScreen

/// Weeks on columns.
struct WeekScale: Hashable {
  let weeks: Int
  let width: Int

  /// Shows all of the plan and some of the time that is left before the deadline.
  init(_ plan: Plan, _ goal: Goal, width: Int) {
    let used = max(1, plan.timeline.weeks)
    let deadline = goal.by.map { max(used, ($0 - plan.timeline.start) / 7 + 1) } ?? used + 1
    weeks = min(deadline, max(used + 2, used * 5 / 4))
    self.width = max(1, width)
  }

  private var columnsPerWeek: Double { Double(width) / Double(weeks) }

  /// The column of a day, from 0; it may lie beyond the last one.
  func column(of date: CivilDate, from start: CivilDate) -> Int {
    Int((Double(date - start) / 7 * columnsPerWeek).rounded(.down))
  }

  /// A value for each column from the weeks that it shows.
  func columns(_ value: (ClosedRange<Int>) -> Double) -> [Double] {
    (0..<width).map { value(weeks(at: $0)) }
  }

  private func weeks(at column: Int) -> ClosedRange<Int> {
    let first = Int((Double(column) / columnsPerWeek).rounded(.down))
    let end = Int((Double(column + 1) / columnsPerWeek).rounded(.up)) - 1
    return first...max(first, min(end, weeks - 1))
  }

  /// The columns that a span covers; they may reach beyond the last one.
  func columns(of span: Timeline.Span) -> Range<Int> {
    let start = Int((Double(span.first) * columnsPerWeek).rounded(.down))
    let end = Int((Double(span.last + 1) * columnsPerWeek).rounded(.up))
    return start..<max(start + 1, end)
  }

  /// A bar over the weeks of a span; weeks without an hour are shaded.
  func bar(of span: Timeline.Span, _ glyphs: Glyphs) -> String {
    let bar = glyphs.bar(
      from: Double(span.first) * columnsPerWeek, to: Double(span.last + 1) * columnsPerWeek,
      width: width)
    guard span.hours.contains(0) else { return bar }
    return String(
      bar.enumerated().map { column, grapheme in
        let idle = weeks(at: column).allSatisfy { week in
          let index = week - span.first
          return !span.hours.indices.contains(index) || span.hours[index] == 0
        }
        return idle && grapheme != " " ? glyphs.shade : grapheme
      })
  }
}
