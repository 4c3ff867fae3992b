import CairnModel
import CairnWords

/// The plan as a page of Markdown.
func planMarkdown(_ plan: Plan, _ context: ResultContext, _ extras: PlanExtras) -> String {
  let summary = PlanSummary(plan: plan, context: context)
  let say = context.words.phrases.summary
  var lines = ["# " + markdownEscaped(summary.title)]
  if context.profile.isExample { lines += ["", "*\(say.exampleLearner)*"] }
  let sections = ExtraSections(extras: extras, context: context)
  lines += sections.before.flatMap(listed)
  lines += heading(say.whereIStand) + summary.standing.map(markdownEscaped)
  lines += heading(say.whatToTake)
  if summary.steps.isEmpty { lines.append(summary.nothing) }
  lines += summary.steps.flatMap { step in
    [
      "\(step.number). **\(markdownEscaped(step.title))** — \(markdownEscaped(step.facts))  ",
      "   " + markdownEscaped(step.why),
    ]
  }
  if !plan.steps.isEmpty {
    lines += heading(say.when) + ["```text"] + timelineChart(plan, context, width: 78) + ["```"]
    lines += heading(say.totals) + summary.totals.map { "- " + markdownEscaped($0) }
  }
  if summary.hasUnmet {
    lines += heading(say.whatStaysUnmet) + summary.unmet.map { "- " + markdownEscaped($0) }
  }
  lines += sections.after.flatMap(listed)
  lines += [""] + summary.verdict.map(markdownEscaped)
  return lines.joined(separator: "\n") + "\n"
}

private func listed(_ section: ExtraSections.Section) -> [String] {
  heading(section.heading) + section.lines.map { "- " + markdownEscaped($0) }
}

private func heading(_ title: String) -> [String] { ["", "## " + title, ""] }
