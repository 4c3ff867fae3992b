package import CairnModel

/// Words for why a credential is in the plan or not, and for what would change it.
package struct ExplanationPhrases: Sendable {
  package let whyTitle: @Sendable (String) -> String
  package let whyNotTitle: @Sendable (String) -> String
  package let inBecause: String
  package let notBecause: String
  package let wouldBeIn: String
  package let ifPinnedTitle: String
  package let withoutTitle: String
  let alone: @Sendable (_ points: String, _ rises: String) -> String
  let aloneNothing: String
  let onlyItBrings: @Sendable (String) -> String
  let nothingOnlyItBrings: String
  let covered: @Sendable (_ by: String, _ rises: String) -> String
  let idle: @Sendable (String) -> String
  let costsMore: String
  let same: String
  let impossible: @Sendable (String) -> String
  package let undecided: String
  let atPrice: @Sendable (String) -> String
  let atBudget: @Sendable (String) -> String
  let atHours: @Sendable (String) -> String
  let ifSkipped: @Sendable (String) -> String
  let ifAsked: @Sendable (_ skill: String, _ level: Int, _ importance: Int) -> String
  let nothingWould: String
  let points: @Sendable (String) -> String
  let sooner: @Sendable (String) -> String
  let later: @Sendable (String) -> String
  let adds: @Sendable (String) -> String
  let drops: @Sendable (String) -> String
  let hoursStep: @Sendable (String) -> String
  let monthsStep: @Sendable (Int) -> String
  let moneyStep: @Sendable (String) -> String
  let credentialStep: @Sendable (String) -> String
  let noChange: String
}

/// An explanation as headed lists of sentences, ready to be printed or drawn.
package struct ExplanationText: Hashable, Sendable {
  package struct Part: Hashable, Sendable {
    package let heading: String
    package let lines: [String]
  }
  package let title: String
  package let opening: String
  package let parts: [Part]

  /// As lines of text.
  package var lined: String {
    let parts = parts.map { part in
      ([part.heading] + part.lines.map { "· " + $0 }).joined(separator: "\n")
    }
    return ([title, opening] + parts).joined(separator: "\n\n")
  }
}

extension Words {
  /// The whole explanation of a credential.
  package func explanation(_ explanation: Explanation, in catalogue: Catalogue) -> ExplanationText {
    let say = phrases.explanations
    let title = catalogue.title(of: explanation.credential)
    let opening =
      explanation.alone.isEmpty
      ? say.aloneNothing
      : say.alone(
        share(explanation.aloneValue, of: explanation.asked),
        list(explanation.alone.map { rise($0, in: catalogue) }))
    return switch explanation.finding {
    case .chosen(let chosen):
      ExplanationText(
        title: say.whyTitle(title), opening: opening, parts: parts(of: chosen, in: catalogue))
    case .left(let left):
      ExplanationText(
        title: say.whyNotTitle(title), opening: opening, parts: parts(of: left, in: catalogue))
    }
  }

  private func parts(of chosen: Explanation.Chosen, in catalogue: Catalogue)
    -> [ExplanationText.Part]
  {
    let say = phrases.explanations
    var reasons = [
      chosen.onlyItBrings.isEmpty
        ? say.nothingOnlyItBrings
        : say.onlyItBrings(list(chosen.onlyItBrings.map { rise($0, in: catalogue) }))
    ]
    if !chosen.unlocks.isEmpty {
      reasons.append(
        phrases.reasons.opensTheWay(list(chosen.unlocks.map { catalogue.title(of: $0) })))
    }
    if chosen.isPinned { reasons.append(phrases.reasons.pinned) }
    if let isEssential = chosen.isEssential {
      let say = phrases.otherPlans
      reasons.append(isEssential ? say.essentialHere : say.replaceableHere)
    }
    let without = chosen.without.map { difference($0, in: catalogue) } ?? say.undecided
    return [
      .init(heading: say.inBecause, lines: reasons),
      .init(heading: say.withoutTitle, lines: [without]),
    ]
  }

  private func parts(of left: Explanation.Left, in catalogue: Catalogue) -> [ExplanationText.Part] {
    let say = phrases.explanations
    var reasons: [String] = []
    if let obstacle = left.obstacle { reasons.append(self.obstacle(obstacle, in: catalogue)) }
    var byTitle: [String: [String]] = [:]
    for cover in left.coveredBy {
      byTitle[catalogue.title(of: cover.by), default: []].append(rise(cover.rise, in: catalogue))
    }
    reasons += byTitle.sorted { $0.key < $1.key }.map { say.covered($0.key, list($0.value)) }
    if !left.idle.isEmpty {
      reasons.append(say.idle(list(left.idle.map { catalogue.name(of: $0) }, atMost: 4)))
    }
    if reasons.isEmpty { reasons.append(say.costsMore) }
    let thresholds = left.thresholds.map { threshold($0, in: catalogue) }
    return [
      .init(heading: say.notBecause, lines: reasons),
      .init(heading: say.ifPinnedTitle, lines: [ifPinned(left.ifPinned, in: catalogue)]),
      .init(heading: say.wouldBeIn, lines: thresholds.isEmpty ? [say.nothingWould] : thresholds),
    ]
  }

  private func ifPinned(_ outcome: Explanation.IfPinned, in catalogue: Catalogue) -> String {
    let say = phrases.explanations
    return switch outcome {
    case .changes(let difference): self.difference(difference, in: catalogue)
    case .impossible(let reasons):
      say.impossible(list(reasons.map { infeasibility($0, in: catalogue) }))
    case .undecided: say.undecided
    }
  }

  /// A change that would bring a credential in.
  package func threshold(_ threshold: Explanation.Threshold, in catalogue: Catalogue) -> String {
    let say = phrases.explanations
    return switch threshold {
    case .price(let money): say.atPrice(price(money))
    case .budget(let money): say.atBudget(self.money(money))
    case .hoursPerWeek(let hours): say.atHours(self.hours(hours))
    case .without(let id): say.ifSkipped(catalogue.title(of: id))
    case .level(let skill, let level, let importance):
      say.ifAsked(catalogue.name(of: skill), level.rawValue, importance)
    }
  }

  /// What changes, in one line: `+7 %, +$31, 2 weeks later; adds X; drops Y`.
  package func difference(_ difference: Difference, in catalogue: Catalogue) -> String {
    let say = phrases.explanations
    if difference.isNone { return say.same }
    var parts: [String] = []
    if difference.value != 0 {
      parts.append(
        say.points(signed(share(abs(difference.value), of: difference.asked), difference.value)))
    }
    if difference.price.minorUnits != 0 {
      let amount = Money(
        minorUnits: abs(difference.price.minorUnits), currency: difference.price.currency)
      parts.append(signed(money(amount), difference.price.minorUnits))
    }
    if difference.hours != 0 {
      parts.append(signed(hours(abs(difference.hours)), difference.hours))
    }
    if difference.weeks != 0 {
      let weeks = weeks(abs(difference.weeks))
      parts.append(difference.weeks < 0 ? say.sooner(weeks) : say.later(weeks))
    }
    var line = parts.joined(separator: ", ")
    for (ids, phrase) in [(difference.added, say.adds), (difference.dropped, say.drops)]
    where !ids.isEmpty {
      line +=
        (line.isEmpty ? "" : "; ") + phrase(list(ids.map { catalogue.title(of: $0) }, atMost: 3))
    }
    return line
  }

  /// What a little more of a limit would change, without the names: `1 h a week more: 2 weeks sooner`.
  package func limitPrice(_ price: LimitPrice) -> String {
    let say = phrases.explanations
    let step =
      switch price.step {
      case .hoursPerWeek(let hours): say.hoursStep(self.hours(hours))
      case .budget(let money): say.moneyStep(self.money(money))
      case .months(let months): say.monthsStep(months)
      case .credentials(let count): say.credentialStep(number(count))
      }
    let difference = price.difference
    let short = Difference(
      value: difference.value, must: difference.must, asked: difference.asked,
      price: difference.price, hours: difference.hours, weeks: difference.weeks, added: [],
      dropped: [])
    return step + ": " + (short.isNone ? say.noChange : self.difference(short, in: Catalogue()))
  }

  /// A share of the role's whole value in percent, at least `1 %` where it is anything.
  package func share(_ value: Int, of asked: Int) -> String {
    guard asked > 0, value > 0 else { return percent(0) }
    return percent(max(1, (value * 100 + asked / 2) / asked))
  }

  private func signed(_ amount: String, _ sign: Int) -> String { (sign < 0 ? "−" : "+") + amount }
}
