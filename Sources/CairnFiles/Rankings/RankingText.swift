import CairnModel
import CairnWords

/// The ranking as aligned text, one line for each credential.
func rankingText(_ ranking: Ranking, _ context: ResultContext) -> String {
  let table = Table(columns: columns(context), rows: rows(ranking, context).map { $0.cells })
  // The titles need the room of the providers, whom the other forms name.
  return context.role.title + "\n\n"
    + table.without(context.words.phrases.summary.provider).text
}

/// The ranking with what each credential covers.
func rankingMarkdown(_ ranking: Ranking, _ context: ResultContext) -> String {
  let covers = Table.Column(title: context.words.phrases.summary.covers)
  let rows = rows(ranking, context).map { $0.cells + [$0.covers] }
  return "# " + markdownEscaped(context.role.title) + "\n\n"
    + Table(columns: columns(context) + [covers], rows: rows).markdown
}

/// One row for each credential, in plain numbers.
func rankingCSV(_ ranking: Ranking, _ context: ResultContext) -> String {
  let titles = [
    "rank", "id", "title", "provider", "coverage", "unlocks", "hours", "price", "currency", "per",
    "trust", "startable", "covers",
  ]
  let rows = ranking.entries.enumerated().compactMap { index, entry -> [String]? in
    guard let credential = context.catalogue[entry.credential] else { return nil }
    let (price, isMonthly) = statedPrice(credential, context)
    let hours = context.hours(of: credential)?.count
    return [
      String(index + 1), credential.id.text, credential.title, credential.provider.text,
      ranking.gapValue == 0 ? "0" : decimal(entry.value, over: ranking.gapValue, digits: 4),
      entry.unlocks.map(\.text).joined(separator: " "), hours.map(String.init) ?? "",
      price?.decimal ?? "", price?.currency.code ?? "",
      isMonthly ? "month" : "",
      String(context.catalogue.trust(in: credential).score), String(entry.startable),
      entry.covers.map { "\($0.skill) \($0.from.rawValue)-\($0.to.rawValue)" }
        .joined(separator: "; "),
    ]
  }
  return Table(columns: titles.map { Table.Column(title: $0) }, rows: rows).csv
}

/// The price as the catalogue states it; nil where that is not known.
private func statedPrice(
  _ credential: Credential, _ context: ResultContext
) -> (price: Money?, isMonthly: Bool) {
  switch context.price(of: credential) {
  case nil: (nil, false)
  case .free: (Money(minorUnits: 0, currency: context.currency), false)
  case .once(let money): (money, false)
  case .subscription(let id):
    (context.catalogue[id]?.monthly, context.catalogue[id] != nil)
  }
}

private func columns(_ context: ResultContext) -> [Table.Column] {
  let say = context.words.phrases.summary
  return [
    Table.Column(title: "", isNumber: true), Table.Column(title: say.coverage, isNumber: true),
    Table.Column(title: say.credential, yields: true), Table.Column(title: say.provider),
    Table.Column(title: say.hours, isNumber: true), Table.Column(title: say.price, isNumber: true),
    Table.Column(title: say.trust, isNumber: true), Table.Column(title: say.startable),
  ]
}

private func rows(
  _ ranking: Ranking, _ context: ResultContext
) -> [(cells: [String], covers: String)] {
  let words = context.words
  let say = words.phrases.summary
  return ranking.entries.enumerated().compactMap { index, entry in
    guard let credential = context.catalogue[entry.credential] else { return nil }
    let percent = ranking.gapValue == 0 ? 0 : entry.value * 100 / ranking.gapValue
    let cells = [
      String(index + 1), words.percent(percent), credential.title,
      context.catalogue.name(of: credential.provider), words.hours(context.hours(of: credential)),
      words.price(context.price(of: credential), in: context.catalogue),
      String(context.catalogue.trust(in: credential).score),
      entry.startable ? say.yes : say.no,
    ]
    return (cells, words.list(entry.covers.map { words.rise($0, in: context.catalogue) }))
  }
}
