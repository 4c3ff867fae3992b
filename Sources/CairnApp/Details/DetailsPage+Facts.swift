import CairnModel
import CairnPlanner
import CairnScreen
import CairnWords

extension App {
  /// What is said of a credential, in sections.
  func details(of page: DetailsPage) -> Details {
    let id = page.credential
    guard let credential = catalogue[id] else {
      return Details(title: id.text, standing: "", sections: [])
    }
    let sections = [
      bringing(credential), facts(credential), trust(credential), conditions(credential),
      sources(credential),
    ]
    return Details(
      title: credential.title, standing: standing(of: id),
      sections: sections.filter { !$0.items.isEmpty })
  }

  private func standing(of id: Credential.ID) -> String {
    let say = phrases.pages
    if let step = plan?.steps.first(where: { $0.credential == id }) {
      return say.inPlan(words.date(step.start), words.date(step.finish)) + ": "
        + words.because(step, in: catalogue, atMost: 6) + "."
    }
    let effect = effect(of: id)
    return effect.prefix(1).uppercased() + effect.dropFirst()
  }

  private func label(_ text: String) -> Line { Line(text, .faint) }

  private func bringing(_ credential: Credential) -> Details.Section {
    let entry = entries[credential.id]
    var items: [(label: Line?, text: String)] = (entry?.covers ?? []).map {
      (Line("+\(points($0, of: credential))", .accent), words.rise($0, in: catalogue))
    }
    let covered = Set((entry?.covers ?? []).map(\.skill))
    for (skill, level) in credential.teaches.sorted(by: { $0.key < $1.key })
    where !covered.contains(skill) {
      let have = phrases.pages.youHave(String(standing.levels[skill].rawValue))
      let taught = catalogue.name(of: skill) + " \(level.rawValue) (\(have))"
      items.append((Line(String(glyphs.dot), .faint), taught))
    }
    if let basis = credential.basis { items.append((nil, phrases.pages.basis + ": " + basis)) }
    return Details.Section(title: phrases.pages.brings, items: items)
  }

  private func points(_ rise: Rise, of credential: Credential) -> Int {
    let importance =
      gap?.entries.first { $0.requirement.skill == rise.skill }?.requirement.importance ?? 0
    return points((rise.to.rawValue - rise.from.rawValue) * importance)
  }

  private func facts(_ credential: Credential) -> Details.Section {
    let say = phrases.pages
    var items: [(label: Line?, text: String)] = [
      (label(say.kind), words.name(credential.kind)),
      (label(say.issuer), catalogue.name(of: credential.issuer)),
    ]
    if credential.provider != credential.issuer {
      items.append((label(say.provider), catalogue.name(of: credential.provider)))
    }
    items.append((label(say.hours), hoursText(credential)))
    items.append((label(say.price), priceText(credential)))
    items.append((label(say.assessment), words.name(credential.assessment)))
    switch credential.pace {
    case .selfPaced: items.append((label(say.pace), say.selfPaced))
    case .scheduled(let weeks, let starts):
      let dates = words.list(starts.map(words.date), atMost: 3)
      items.append((label(say.pace), say.scheduled(words.weeks(weeks), dates)))
    }
    items.append(
      (label(say.validity), credential.validMonths.map(say.validFor) ?? say.validForever))
    if let renewal = credential.renewal { items.append((nil, renewal)) }
    for credit in credential.credit {
      items.append((label(say.credit), words.tenths(credit.tenths) + " " + unitName(credit.unit)))
    }
    if let rating = ratingText(credential.rating) { items.append((label(say.rating), rating)) }
    if let note = credential.note { items.append((label(say.note), note)) }
    return Details.Section(title: say.facts, items: items)
  }

  private func unitName(_ unit: String) -> String {
    unit == "ects" ? "ECTS" : String(unit.map { $0 == "-" ? " " : $0 })
  }

  private func hoursText(_ credential: Credential) -> String {
    let text = words.hours(credential.hours)
    guard case .estimated(_, let basis) = credential.hours else { return text }
    return text + ": " + basis
  }

  private func priceText(_ credential: Credential) -> String {
    var text = words.price(credential.price, in: catalogue)
    if case .subscription(let id) = credential.price, let name = catalogue[id]?.name {
      text += ", " + name
    }
    return credential.freeToAudit ? text + "; " + phrases.pages.auditFree : text
  }

  private func ratingText(_ rating: Credential.Rating?) -> String? {
    guard let rating else { return nil }
    let parts = [
      rating.tenths.map { words.tenths($0) + " / 5" }, rating.ratings.map { words.number($0) },
    ]
    let text = parts.compactMap { $0 }.joined(separator: " · ")
    return text.isEmpty ? nil : text
  }

  private func trust(_ credential: Credential) -> Details.Section {
    let trust = catalogue.trust(in: credential)
    var items: [(label: Line?, text: String)] = trust.points.map { point in
      let pips =
        String(repeating: glyphs.full, count: point.points)
        + String(repeating: glyphs.hollow, count: point.of - point.points)
      let score = Line("\(point.points) of \(point.of)  ", .faint)
      return (
        score + Line(pips, point.points > 0 ? .good : .faint), words.ground(point.ground)
      )
    }
    for warning in trust.warnings {
      items.append((Line("!", .caution), words.warning(warning)))
    }
    return Details.Section(title: phrases.pages.trust(String(trust.score)), items: items)
  }

  private func conditions(_ credential: Credential) -> Details.Section {
    let say = phrases.pages
    var items: [(label: Line?, text: String)] = credential.prerequisites.map { clause in
      let holds = clause.alternatives.contains(where: standing.meets)
      let sign = holds ? Line("\(glyphs.check)", .good) : Line("\(glyphs.cross)", .caution)
      return (sign, words.clause(clause, in: catalogue))
    }
    if !credential.eligibility.isEmpty {
      let open = words.choice(credential.eligibility.map(words.conditions))
      items.append((label(say.eligibility), open))
    }
    for part in credential.parts { items.append((label(say.parts), catalogue.title(of: part))) }
    for line in words.stackLines(of: credential, holding: standing.earned, in: catalogue) {
      items.append((label(say.stacks), line))
    }
    if items.isEmpty { items.append((nil, say.nothingNeeded)) }
    return Details.Section(title: say.needsFirst, items: items)
  }

  private func sources(_ credential: Credential) -> Details.Section {
    let say = phrases.pages
    var items: [(label: Line?, text: String)] = [(label(say.web), credential.url)]
    if credential.source.title != credential.url {
      items.append((label(say.source), credential.source.url ?? credential.source.title))
    }
    if let checked = credential.source.checked { items.append((nil, say.checked(checked))) }
    return Details.Section(title: say.source, items: items)
  }
}
