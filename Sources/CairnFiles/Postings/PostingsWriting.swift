package import CairnModel

/// `cairn/postings@1`: what the postings ask for, with every quote.
package func postingsJSON(_ findings: PostingFindings, in catalogue: Catalogue) -> String {
  let value: JSONValue = [
    "format": "cairn/postings@1",
    "postings": .list(
      findings.postings.map {
        [
          "file": .text($0.file), "line": .whole($0.line), "title": .text($0.title),
          "language": .text($0.language),
        ]
      }),
    "skills": .list(
      findings.skills.map { demand in
        [
          "skill": .id(demand.skill), "name": .text(catalogue.name(of: demand.skill)),
          "postings": .whole(demand.postings), "must": .whole(demand.must),
          "nice": .whole(demand.nice), "importance": .whole(demand.importance),
          "level": .whole(demand.level?.rawValue), "quotes": .list(demand.quotes.map(quoteJSON)),
        ]
      }),
    "rare": .list(
      findings.rare.map { demand in
        [
          "skill": .id(demand.skill), "name": .text(catalogue.name(of: demand.skill)),
          "postings": .whole(demand.postings), "level": .whole(demand.level?.rawValue),
        ]
      }),
    "unknown": .list(
      findings.unknown.map {
        [
          "phrase": .text($0.phrase), "postings": .whole($0.postings),
          "quote": quoteJSON($0.quote),
        ]
      }),
  ]
  return value.serialized
}

private func quoteJSON(_ quote: PostingQuote) -> JSONValue {
  [
    "posting": .whole(quote.posting), "line": .whole(quote.line), "name": .text(quote.name),
    "text": .text(quote.text), "wish": .text(quote.wish.word), "cue": .text(quote.cue),
    "level": .whole(quote.level?.rawValue),
  ]
}

extension PostingWish {
  /// How results call it.
  var word: String {
    switch self {
    case .must: "must"
    case .plain: "named"
    case .nice: "nice"
    }
  }
}

/// What the postings ask for as a table, a quote for each skill below it, and what stayed unknown.
package func postingsText(_ findings: PostingFindings, in catalogue: Catalogue) -> String {
  let count = findings.postings.count
  let foreign = findings.postings.count { $0.language != nil && $0.language != "en" }
  var text = "\(count) \(count == 1 ? "posting" : "postings"), \(findings.skills.count) skills"
  text +=
    foreign == 0 ? "\n" : "; \(foreign) not in English: only names of skills are found there\n"
  if !findings.skills.isEmpty {
    text += "\n" + table(findings, catalogue).text + "\n"
    for demand in findings.skills {
      guard let quote = demand.quotes.max(by: { tells($0) < tells($1) }) else { continue }
      text += catalogue.name(of: demand.skill) + "\n"
      let place = "\(findings.postings[quote.posting].file):\(quote.line)"
      text += pageLines("\"\(quote.text)\" (\(place))", after: "  ").joined(separator: "\n") + "\n"
    }
  }
  if !findings.rare.isEmpty {
    let rare = findings.rare.map { "\(catalogue.name(of: $0.skill)) (\($0.postings))" }
    text += "\nNamed by too few postings to be asked for (--min-postings):\n"
    text += pageLines(rare.joined(separator: ", "), after: "  ").joined(separator: "\n") + "\n"
  }
  guard !findings.unknown.isEmpty else { return text }
  let unknown = findings.unknown.prefix(mostUnknown).map { "\($0.phrase) (\($0.postings))" }
  text += "\nNo skill of the catalogues is called so:\n"
  text += pageLines(unknown.joined(separator: ", "), after: "  ").joined(separator: "\n") + "\n"
  return text
}

private func tells(_ quote: PostingQuote) -> Int {
  (quote.level == nil ? 0 : 2) + (quote.wish == .must ? 1 : 0)
}

private func table(_ findings: PostingFindings, _ catalogue: Catalogue) -> Table {
  Table(
    columns: [
      Table.Column(title: "skill", yields: true), Table.Column(title: "postings", isNumber: true),
      Table.Column(title: "must", isNumber: true), Table.Column(title: "nice", isNumber: true),
      Table.Column(title: "level", isNumber: true),
      Table.Column(title: "importance", isNumber: true),
    ],
    rows: findings.skills.map {
      [
        catalogue.name(of: $0.skill), String($0.postings), String($0.must), String($0.nice),
        $0.level.map { String($0.rawValue) } ?? "", String($0.importance),
      ]
    })
}
