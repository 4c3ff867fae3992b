import CairnModel
import CairnWords

/// The gap as aligned text.
func gapText(_ gap: Gap, _ context: ResultContext) -> String {
  context.role.title + "\n" + standing(gap, context) + "\n\n" + table(gap, context).text
}

func gapMarkdown(_ gap: Gap, _ context: ResultContext) -> String {
  "# " + markdownEscaped(context.role.title) + "\n\n" + standing(gap, context) + "\n\n"
    + table(gap, context).markdown
}

/// One row for each requirement, in plain numbers.
func gapCSV(_ gap: Gap, _ context: ResultContext) -> String {
  let titles = ["skill", "name", "have", "need", "importance", "must", "missing"]
  return Table(
    columns: titles.map { Table.Column(title: $0) },
    rows: gap.entries.map { entry in
      [
        entry.requirement.skill.text, context.name(of: entry.requirement.skill),
        String(entry.have.rawValue), String(entry.requirement.level.rawValue),
        String(entry.requirement.importance), String(entry.requirement.must),
        String(entry.missing),
      ]
    }
  ).csv
}

private func standing(_ gap: Gap, _ context: ResultContext) -> String {
  let say = context.words.phrases.summary
  let ready = say.readyNow(context.words.percent(gap.readiness.percent))
  guard gap.mustReadiness.asked > 0 else { return ready }
  return ready + ", " + say.must + " " + context.words.percent(gap.mustReadiness.percent)
}

private func table(_ gap: Gap, _ context: ResultContext) -> Table {
  let say = context.words.phrases.summary
  return Table(
    columns: [
      Table.Column(title: say.skill, yields: true), Table.Column(title: say.have),
      Table.Column(title: say.need), Table.Column(title: say.importance, isNumber: true),
      Table.Column(title: ""), Table.Column(title: say.missing, isNumber: true),
    ],
    rows: gap.entries.map { entry in
      [
        context.name(of: entry.requirement.skill), level(entry.have, context),
        level(entry.requirement.level, context), String(entry.requirement.importance),
        entry.requirement.must ? say.must : say.nice,
        entry.missing == 0 ? say.met : String(entry.missing),
      ]
    })
}

private func level(_ level: Level, _ context: ResultContext) -> String {
  "\(level.rawValue) \(context.words.name(level))"
}
