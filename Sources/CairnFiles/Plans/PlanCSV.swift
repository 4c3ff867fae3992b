import CairnModel
import CairnWords

/// One row for each step, in plain numbers and ISO dates.
func planCSV(_ plan: Plan, _ context: ResultContext) -> String {
  let titles = [
    "step", "id", "title", "provider", "start", "finish", "hours", "price", "currency",
    "subscription", "gains", "because",
  ]
  let rows = plan.steps.enumerated().map { index, step in
    [
      String(index + 1), step.credential.text, context.catalogue.title(of: step.credential),
      context.catalogue[step.credential]?.provider.text ?? "", step.start.iso, step.finish.iso,
      String(step.hours), step.price.decimal, step.price.currency.code,
      step.subscription?.text ?? "",
      step.gains.map { "\($0.skill) \($0.from.rawValue)-\($0.to.rawValue)" }
        .joined(separator: "; "), context.words.because(step, in: context.catalogue),
    ]
  }
  return Table(columns: titles.map { Table.Column(title: $0) }, rows: rows).csv
}
