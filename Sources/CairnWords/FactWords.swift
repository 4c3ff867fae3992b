package import CairnModel

/// Names of facts on credentials, roles and skills.
package struct FactPhrases: Sendable {
  let provider: String
  let issuer: String
  let kind: String
  let teaches: String
  let basis: String
  let needs: String
  let alongside: String
  let openTo: String
  let language: String
  let offeredIn: String
  let hours: String
  let atMostAWeek: String
  let price: String
  let freeToAudit: String
  let pace: String
  let lasting: @Sendable (_ weeks: String, _ starts: String) -> String
  let availableUntil: String
  let assessment: String
  let accreditation: String
  let credit: String
  let rating: String
  let stars: @Sendable (_ stars: String, _ ratings: String) -> String
  let learners: @Sendable (String) -> String
  let validity: String
  let months: @Sendable (Int) -> String
  let parts: String
  let stacksInto: String
  let alsoHeld: @Sendable (_ wholes: String) -> String
  let toComplete: @Sendable (_ whole: String) -> String
  let oneMore: @Sendable (_ missing: String, _ wholes: String) -> String
  let severalMore: @Sendable (_ count: Int, _ whole: String) -> String
  let trust: String
  let outOfTen: @Sendable (Int) -> String
  let warning: String
  let note: String
  let source: String
  let checked: @Sendable (String) -> String
  let notChecked: String
  let field: String
  let asksFor: String
  let setBy: String
  let area: String
  let alsoCalled: String
  let countsAs: String
  let levels: String
  let yes: String
}

/// Facts with their names, in the order in which they are shown.
package struct FactSheet: Hashable, Sendable {
  package struct Fact: Hashable, Sendable {
    package let name: String
    package let lines: [String]
  }
  package let title: String
  package let facts: [Fact]

  /// As lines of text, the names in a column of their own.
  package var lined: String {
    let width = (facts.map(\.name.count).max() ?? 0) + 2
    let rows = facts.flatMap { fact in
      fact.lines.enumerated().map { index, line in
        let name = index == 0 ? fact.name : ""
        return name + String(repeating: " ", count: width - name.count) + line
      }
    }
    return ([title, ""] + rows).joined(separator: "\n")
  }
}

extension Words {
  /// Everything that is known of a credential, trust point by point.
  package func facts(of credential: Credential, in catalogue: Catalogue) -> FactSheet {
    let say = phrases.facts
    var facts: [FactSheet.Fact] = []
    func add(_ name: String, _ lines: [String]) {
      let shown = lines.filter { !$0.isEmpty }
      if !shown.isEmpty { facts.append(.init(name: name, lines: shown)) }
    }
    add(say.provider, [catalogue.name(of: credential.provider)])
    if credential.issuer != credential.provider {
      add(say.issuer, [catalogue.name(of: credential.issuer)])
    }
    add(say.kind, [name(credential.kind)])
    add(say.teaches, taught(credential, in: catalogue))
    add(say.basis, [credential.basis ?? ""])
    add(say.needs, credential.prerequisites.map { clause($0, in: catalogue) })
    add(say.alongside, credential.corequisites.map { catalogue.title(of: $0) })
    add(say.openTo, [choice(credential.eligibility.map(conditions))])
    add(say.language, [credential.language])
    add(say.offeredIn, [list(credential.countries)])
    add(say.hours, hoursLines(credential))
    add(say.price, priceLines(credential, in: catalogue))
    add(say.pace, [paceLine(credential)])
    add(say.availableUntil, [credential.availableUntil.map(date) ?? ""])
    add(say.assessment, [name(credential.assessment)])
    add(say.accreditation, credential.accreditation.map(\.by))
    add(say.credit, credential.credit.map(creditLine))
    add(say.rating, [ratingLine(credential.rating)])
    add(say.validity, [credential.validMonths.map(say.months) ?? "", credential.renewal ?? ""])
    add(say.parts, credential.parts.map { catalogue.title(of: $0) })
    add(say.stacksInto, stackLines(of: credential, holding: [], in: catalogue))
    add(say.trust, trustLines(catalogue.trust(in: credential)))
    add(say.note, [credential.note ?? ""])
    add(say.source, [credential.source.title, checkedLine(credential.source)])
    return FactSheet(title: credential.title, facts: facts)
  }

  private func taught(_ credential: Credential, in catalogue: Catalogue) -> [String] {
    credential.teaches.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
      .map { "\(catalogue.name(of: $0.key)) \($0.value.rawValue) · \(name($0.value))" }
  }

  private func hoursLines(_ credential: Credential) -> [String] {
    var lines = [hours(credential.hours)]
    if case .estimated(_, let basis) = credential.hours { lines.append(basis) }
    if let most = credential.hoursAWeekAtMost {
      lines.append(phrases.facts.atMostAWeek + " " + hours(most))
    }
    return lines
  }

  private func priceLines(_ credential: Credential, in catalogue: Catalogue) -> [String] {
    var lines = [price(credential.price, in: catalogue)]
    if case .subscription(let id) = credential.price { lines.append(catalogue[id]?.name ?? "") }
    if credential.freeToAudit { lines.append(phrases.facts.freeToAudit) }
    return lines
  }

  private func paceLine(_ credential: Credential) -> String {
    guard case .scheduled(let count, let starts) = credential.pace else { return "" }
    return phrases.facts.lasting(weeks(count), list(starts.map(date), atMost: 4))
  }

  private func ratingLine(_ rating: Credential.Rating?) -> String {
    guard let rating else { return "" }
    let stars = rating.tenths.map {
      phrases.facts.stars(tenths($0), rating.ratings.map(number) ?? "")
    }
    return [stars, rating.learners.map { phrases.facts.learners(number($0)) }]
      .compactMap { $0 }.joined(separator: " · ")
  }

  private func trustLines(_ trust: Trust) -> [String] {
    [phrases.facts.outOfTen(trust.score)]
      + trust.points.map { "\($0.points)/\($0.of) " + ground($0.ground) }
      + trust.warnings.map { phrases.facts.warning + " " + warning($0) }
  }

  /// When a fact was checked, or that it was not.
  package func checkedLine(_ source: Source) -> String {
    source.checked.map(phrases.facts.checked) ?? phrases.facts.notChecked
  }

  private func counted(_ skill: Skill, in catalogue: Catalogue) -> [String] {
    skill.countsAs.sorted { $0.key < $1.key }.map {
      "\(catalogue.name(of: $0.key)) \($0.value.rawValue) · \(name($0.value))"
    }
  }

  /// What a role asks for, and where that comes from.
  package func facts(of role: Role, in catalogue: Catalogue) -> FactSheet {
    let say = phrases.facts
    let asked = role.requirements.map { need in
      "\(catalogue.name(of: need.skill)) \(need.level.rawValue) · "
        + (need.must ? phrases.summary.must : phrases.summary.nice)
        + " · \(phrases.summary.importance.lowercased()) \(need.importance)"
    }
    let sources = role.sources.flatMap {
      [$0.title, $0.url ?? "", $0.checked.map(say.checked) ?? ""]
    }
    return FactSheet(
      title: role.title,
      facts: [
        .init(name: say.field, lines: [role.field]), .init(name: "", lines: [role.summary]),
        .init(name: say.asksFor, lines: asked),
        .init(name: say.setBy, lines: [role.basis].compactMap { $0 }),
        .init(name: say.source, lines: sources.filter { !$0.isEmpty }),
      ])
  }

  /// What a skill is called and what each level of it means.
  package func facts(of skill: Skill, in catalogue: Catalogue) -> FactSheet {
    let say = phrases.facts
    let levels = Level.allCases.dropFirst().map {
      "\($0.rawValue) · \(name($0)): \(meaning($0, of: skill))"
    }
    return FactSheet(
      title: skill.name,
      facts: [
        .init(name: say.area, lines: [skill.area]),
        .init(name: say.alsoCalled, lines: skill.aliases.isEmpty ? [] : [list(skill.aliases)]),
        .init(name: say.countsAs, lines: counted(skill, in: catalogue)),
        .init(name: say.levels, lines: levels),
        .init(name: "ESCO", lines: [skill.esco].compactMap { $0 }),
        .init(name: "O*NET", lines: [skill.onet, skill.technology].compactMap { $0 }),
      ])
  }
}
