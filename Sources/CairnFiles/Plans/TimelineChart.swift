import CairnModel
import CairnWords

/// The weeks of a plan as a chart: a line of months, then a bar for each step. A column is a week,
/// or several where the plan is longer than the page is wide.
func timelineChart(_ plan: Plan, _ context: ResultContext, width: Int) -> [String] {
  let titles = plan.timeline.spans.map { context.catalogue.title(of: $0.credential) }
  let label = min(30, titles.map(displayWidth).max() ?? 0)
  let room = max(10, width - label - 6)
  let weeksPerColumn = max(1, (plan.timeline.weeks + room - 1) / room)
  let margin = String(repeating: " ", count: label + 6)
  var lines = [margin + months(plan.timeline, weeksPerColumn, context)]
  for (span, title) in zip(plan.timeline.spans, titles) {
    let number = plan.steps.firstIndex { $0.credential == span.credential }.map { $0 + 1 } ?? 0
    lines.append(
      padded(String(number), to: 3, onTheRight: true) + "  "
        + padded(cut(title, to: label), to: label) + " " + bar(span, weeksPerColumn))
  }
  return lines.map(withoutTrailingBlanks)
}

/// The names of the months above the columns in which they begin, as far as they fit. A first month
/// of a week or two gives way to the second.
private func months(
  _ timeline: Timeline, _ weeksPerColumn: Int, _ context: ResultContext
) -> String {
  var labels: [(column: Int, name: String)] = []
  for column in 0...((max(1, timeline.weeks) - 1) / weeksPerColumn) {
    let name = context.words.month(timeline.firstDay(of: column * weeksPerColumn))
    if name != labels.last?.name { labels.append((column, name)) }
  }
  if labels.count > 1, labels[1].column <= displayWidth(labels[0].name) { labels.removeFirst() }
  var line = ""
  for label in labels where line.isEmpty || displayWidth(line) < label.column {
    line = padded(line, to: label.column) + label.name
  }
  return line
}

/// Full where there are hours to study, light where the step is only open.
private func bar(_ span: Timeline.Span, _ weeksPerColumn: Int) -> String {
  var bar = String(repeating: " ", count: span.first / weeksPerColumn)
  for column in (span.first / weeksPerColumn)...(span.last / weeksPerColumn) {
    let weeks = (column * weeksPerColumn)..<((column + 1) * weeksPerColumn)
    let hours = weeks.reduce(0) { sum, week in
      let index = week - span.first
      return sum + (span.hours.indices.contains(index) ? span.hours[index] : 0)
    }
    bar += hours > 0 ? "█" : "░"
  }
  return bar
}
