package import CairnModel

/// Words for why something is so.
package struct ReasonPhrases: Sendable {
  let more: @Sendable (Int) -> String
  let rise: @Sendable (_ skill: String, _ from: Int, _ to: Int) -> String
  let brings: @Sendable (String) -> String
  let opensTheWay: @Sendable (String) -> String
  let pinned: String
  let pinnedOnly: String
  @Boxed var obstacle: ObstaclePhrases
  @Boxed var unmet: UnmetPhrases
  @Boxed var trust: TrustPhrases
  @Boxed var infeasible: InfeasibilityPhrases
  let limits: [Limit: String]
}

package struct ObstaclePhrases: Sendable {
  let earned: String
  let skipped: String
  let needs: @Sendable (String) -> String
  let needsAlongside: @Sendable (String) -> String
  let unknownPrice: String
  let unknownHours: String
  let noRate: @Sendable (String) -> String
  let distrusted: @Sendable (_ score: Int, _ minimum: Int) -> String
  let experience: @Sendable (_ years: Int, _ answered: Int?) -> String
  let degree: @Sendable (_ degree: String, _ isAnswered: Bool) -> String
  let age: @Sendable (_ age: Int, _ isAnswered: Bool) -> String
  let country: @Sendable (_ countries: String, _ isAnswered: Bool) -> String
  let otherLanguage: @Sendable (String) -> String
  let notOffered: @Sendable (String) -> String
  let noLongerOffered: @Sendable (String) -> String
  let noStartDate: String
  let teachesNothingNeeded: String
}

package struct UnmetPhrases: Sendable {
  let nothingTeaches: @Sendable (_ best: Int) -> String
  let onlyUnplannable: @Sendable (_ examples: String) -> String
  let unreachable: @Sendable (_ credentials: String) -> String
  let least: @Sendable (String) -> String
  let notBefore: @Sendable (String) -> String
  let beyond: @Sendable (_ limits: String, _ least: String) -> String
  let crowdedOut: @Sendable (_ limits: String) -> String
  let besideTheRest: @Sendable (_ least: String) -> String
  let undecided: String
}

package struct TrustPhrases: Sendable {
  let assessment: @Sendable (String) -> String
  let issuer: @Sendable (String) -> String
  let recognisedBy: @Sendable (String) -> String
  let notRecognised: String
  let coDesignedWith: @Sendable (String) -> String
  let notCoDesigned: String
  let badge: String
  let noBadge: String
  let lookedUp: @Sendable (_ month: String) -> String
  let notLookedUp: String
  let noAssessment: String
  let feeWithoutAssessment: String
  let accreditsItself: @Sendable (String) -> String
  let implausibleHours: @Sendable (_ hours: String, _ level: String) -> String
}

package struct InfeasibilityPhrases: Sendable {
  let pinnedAndSkipped: @Sendable (String) -> String
  let pinBlocked: @Sendable (_ title: String, _ why: String) -> String
  let pinUnreachable: @Sendable (String) -> String
  let pinsExceed: @Sendable (String) -> String
  let pinsTogether: @Sendable (String) -> String
}

extension Words {
  /// `SQL 1 → 2`.
  package func rise(_ rise: Rise, in catalogue: Catalogue) -> String {
    phrases.reasons.rise(catalogue.name(of: rise.skill), rise.from.rawValue, rise.to.rawValue)
  }

  /// Why a step is in its plan: what it brings and what it opens the way to.
  package func because(_ step: Plan.Step, in catalogue: Catalogue, atMost limit: Int = .max)
    -> String
  {
    let reasons = phrases.reasons
    var parts: [String] = []
    if !step.gains.isEmpty {
      parts.append(
        reasons.brings(list(step.gains.map { rise($0, in: catalogue) }, atMost: limit)))
    }
    if !step.unlocks.isEmpty {
      parts.append(
        reasons.opensTheWay(list(step.unlocks.map { catalogue.title(of: $0) }, atMost: limit)))
    }
    if step.pinned { parts.append(parts.isEmpty ? reasons.pinnedOnly : reasons.pinned) }
    return parts.joined(separator: "; ")
  }

  /// What stands in the way of a credential.
  package func obstacle(_ obstacle: Obstacle, in catalogue: Catalogue) -> String {
    let say = phrases.reasons.obstacle
    return switch obstacle {
    case .earned: say.earned
    case .skipped: say.skipped
    case .missingPrerequisites(let clauses):
      say.needs(list(clauses.map { clause($0, in: catalogue) }))
    case .missingCorequisites(let ids):
      say.needsAlongside(list(ids.map { catalogue.title(of: $0) }))
    case .unknownPrice: say.unknownPrice
    case .unknownHours: say.unknownHours
    case .noRate(let currency): say.noRate(currency.code)
    case .distrusted(let score, let minimum): say.distrusted(score, minimum)
    case .notEligible(let reason): ineligibility(reason)
    case .otherLanguage(let language): say.otherLanguage(language)
    case .notOffered(_, let countries): say.notOffered(list(countries))
    case .noLongerOffered(let date): say.noLongerOffered(self.date(date))
    case .noStartDate: say.noStartDate
    case .teachesNothingNeeded: say.teachesNothingNeeded
    }
  }

  private func ineligibility(_ reason: Ineligibility) -> String {
    let say = phrases.reasons.obstacle
    return switch reason {
    case .experience(let years, let answered): say.experience(years, answered)
    case .degree(let degree, let answered): say.degree(name(degree), answered != nil)
    case .age(let age, let answered): say.age(age, answered != nil)
    case .country(let countries, let answered): say.country(choice(countries), answered != nil)
    }
  }

  /// Why a requirement stays unmet.
  package func unmet(_ reason: UnmetReason, in catalogue: Catalogue) -> String {
    let say = phrases.reasons.unmet
    return switch reason {
    case .nothingTeaches(let best): say.nothingTeaches(best.rawValue)
    case .onlyUnplannable(let obstacles): say.onlyUnplannable(examples(obstacles, in: catalogue))
    case .prerequisitesUnreachable(let ids):
      say.unreachable(list(ids.map { catalogue.title(of: $0) }, atMost: 3))
    case .beyond(let limits, let least):
      say.beyond(list(limits.map(name)), self.least(least))
    case .crowdedOut(let limits, let least):
      say.crowdedOut(list(limits.map(name)))
        + (least == Least() ? "" : say.besideTheRest(choice(amounts(least))))
    case .undecided: say.undecided
    }
  }

  private func examples(_ obstacles: [Credential.ID: Obstacle], in catalogue: Catalogue) -> String {
    let sorted = obstacles.sorted { $0.key < $1.key }.map {
      catalogue.title(of: $0.key) + " (" + obstacle($0.value, in: catalogue) + ")"
    }
    return list(sorted, atMost: 3)
  }

  private func least(_ least: Least) -> String {
    let say = phrases.reasons.unmet
    return list(amounts(least).map { say.least($0) })
      + (least.by.map { say.notBefore(date($0)) } ?? "")
  }

  private func amounts(_ least: Least) -> [String] {
    [least.price.map { money($0) }, least.hours.map { hours($0) }].compactMap { $0 }
  }

  package func name(_ limit: Limit) -> String { phrases.reasons.limits[limit] ?? "" }

  /// What a point of trust is given, or not given, for.
  package func ground(_ ground: Trust.Ground) -> String {
    let say = phrases.reasons.trust
    return switch ground {
    case .assessment(let assessment): say.assessment(name(assessment))
    case .issuer(let kind): say.issuer(kind.map(name) ?? phrases.catalogue.notKnown)
    case .outsideRecognition(let by): by.map(say.recognisedBy) ?? say.notRecognised
    case .coDesign(let employers):
      employers.isEmpty ? say.notCoDesigned : say.coDesignedWith(list(employers, atMost: 4))
    case .verifiableBadge(let has): has ? say.badge : say.noBadge
    case .freshness(let month): month.map(say.lookedUp) ?? say.notLookedUp
    }
  }

  /// What makes a credential look weak or suspicious.
  package func warning(_ warning: Trust.Warning) -> String {
    let say = phrases.reasons.trust
    return switch warning {
    case .noAssessment: say.noAssessment
    case .feeWithoutAssessment: say.feeWithoutAssessment
    case .accreditsItself(let name): say.accreditsItself(name)
    case .implausibleHours(let hours, let highest):
      say.implausibleHours(self.hours(hours), name(highest))
    }
  }

  /// Why the pinned credentials can't all be had.
  package func infeasibility(_ reason: Infeasibility, in catalogue: Catalogue) -> String {
    let say = phrases.reasons.infeasible
    return switch reason {
    case .pinnedAndSkipped(let id): say.pinnedAndSkipped(catalogue.title(of: id))
    case .pinBlocked(let id, let obstacle):
      say.pinBlocked(catalogue.title(of: id), self.obstacle(obstacle, in: catalogue))
    case .pinUnreachable(let id): say.pinUnreachable(catalogue.title(of: id))
    case .pinsExceed(let limit): say.pinsExceed(name(limit))
    case .pinsTogether(let ids): say.pinsTogether(list(ids.map { catalogue.title(of: $0) }))
    }
  }
}
