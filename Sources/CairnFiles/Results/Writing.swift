package import CairnModel

/// The gap in a form.
package func write(_ gap: Gap, as form: ResultForm, _ context: ResultContext) -> String {
  switch form {
  case .json: gapJSON(gap, context).serialized
  case .text: gapText(gap, context)
  case .markdown: gapMarkdown(gap, context)
  case .csv: gapCSV(gap, context)
  }
}

/// The ranking in a form.
package func write(_ ranking: Ranking, as form: ResultForm, _ context: ResultContext) -> String {
  switch form {
  case .json: rankingJSON(ranking, context).serialized
  case .text: rankingText(ranking, context)
  case .markdown: rankingMarkdown(ranking, context)
  case .csv: rankingCSV(ranking, context)
  }
}

/// The plan in a form, with what else is to be said of it; as JSON it can be read back and checked.
package func write(
  _ plan: Plan, as form: ResultForm, _ context: ResultContext, _ extras: PlanExtras = PlanExtras()
) -> String {
  switch form {
  case .json: planJSON(plan, context, extras).serialized
  case .text: planText(plan, context, extras)
  case .markdown: planMarkdown(plan, context, extras)
  case .csv: planCSV(plan, context)
  }
}
