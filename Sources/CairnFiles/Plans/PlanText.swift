import CairnModel
import CairnWords

/// The plan as one prints it and puts it on the wall.
func planText(_ plan: Plan, _ context: ResultContext, _ extras: PlanExtras) -> String {
  let summary = PlanSummary(plan: plan, context: context)
  let say = context.words.phrases.summary
  var lines = [summary.title]
  if context.profile.isExample { lines.append(say.exampleLearner) }
  let sections = ExtraSections(extras: extras, context: context)
  lines += sections.before.flatMap { section($0.heading, $0.lines) }
  lines += section(say.whereIStand, summary.standing)
  lines += ["", say.whatToTake]
  lines += summary.steps.isEmpty ? indented(summary.nothing, by: 2) : summary.steps.flatMap(block)
  if !plan.steps.isEmpty {
    lines += ["", say.when] + timelineChart(plan, context, width: pageWidth)
    lines += section(say.totals, summary.totals)
  }
  if summary.hasUnmet { lines += section(say.whatStaysUnmet, summary.unmet) }
  lines += sections.after.flatMap { section($0.heading, $0.lines) }
  lines += [""] + summary.verdict.flatMap { wrapped($0, to: pageWidth) }
  return lines.joined(separator: "\n") + "\n"
}

private func section(_ title: String, _ lines: [String]) -> [String] {
  ["", title] + lines.flatMap { indented($0, by: 2) }
}

private func indented(_ text: String, by margin: Int) -> [String] {
  wrapped(text, to: pageWidth - margin).map { String(repeating: " ", count: margin) + $0 }
}

private func block(_ step: PlanSummary.Step) -> [String] {
  let number = padded(String(step.number), to: 3, onTheRight: true)
  let title = indented(step.title, by: 5)
  let first = number + "  " + (title.first.map { String($0.dropFirst(5)) } ?? "")
  return [first] + title.dropFirst() + indented(step.facts, by: 5) + indented(step.why, by: 5)
}
