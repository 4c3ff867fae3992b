import CairnModel

extension ReasonPhrases {
  static let english = ReasonPhrases(
    more: { "\($0) more" },
    rise: { "\($0) \($1) → \($2)" },
    brings: { "brings \($0)" },
    opensTheWay: { "opens the way to \($0)" },
    pinned: "pinned by you",
    pinnedOnly: "pinned by you; it brings nothing that the role asks for",
    obstacle: .english, unmet: .english, trust: .english, infeasible: .english,
    limits: [
      .budget: "the budget", .hours: "the hours before the deadline", .deadline: "the deadline",
      .count: "the number of credentials",
    ])
}

extension ObstaclePhrases {
  static let english = ObstaclePhrases(
    earned: "you have earned it",
    skipped: "you skip it",
    needs: { "needs \($0) first" },
    needsAlongside: { "is taken along with \($0)" },
    unknownPrice: "its price is not known",
    unknownHours: "its hours are not known",
    noRate: { "there is no exchange rate for \($0)" },
    distrusted: { "its trust is \($0), you ask for \($1)" },
    experience: {
      let asked = $0 == 1 ? "1 year of experience" : "\($0) years of experience"
      return $1.map { "asks for \(asked), you have \($0)" }
        ?? "asks for \(asked): answer that in your profile"
    },
    degree: { $1 ? "asks for \($0)" : "asks for \($0): answer that in your profile" },
    age: { $1 ? "asks for age \($0)" : "asks for age \($0): answer that in your profile" },
    country: {
      $1
        ? "is open only to people in \($0)"
        : "is open only to people in \($0): answer that in your profile"
    },
    otherLanguage: { "is taught in \($0), which is not among your languages" },
    notOffered: { "is offered only in \($0)" },
    noLongerOffered: { "could be started until \($0)" },
    noStartDate: "has no start date in your time",
    teachesNothingNeeded: "teaches nothing that is missing")
}

extension UnmetPhrases {
  static let english = UnmetPhrases(
    nothingTeaches: {
      $0 == 0 ? "nothing in the catalogue teaches it" : "nothing teaches it beyond level \($0)"
    },
    onlyUnplannable: { "what teaches it can't be planned: \($0)" },
    unreachable: { "no chain of credentials reaches what \($0) asks for first" },
    least: { "at least \($0)" },
    notBefore: { ", so not before \($0)" },
    beyond: { limits, least in
      least.isEmpty ? "out of reach within \(limits)" : "takes \(least), beyond \(limits)"
    },
    crowdedOut: { "within \($0), other requirements are worth more" },
    besideTheRest: { "; beside the rest of the plan it would take \($0) in all" },
    undecided: "not settled in the time given")
}

extension TrustPhrases {
  static let english = TrustPhrases(
    assessment: { "Assessed by: \($0)" },
    issuer: { "Issued by a: \($0)" },
    recognisedBy: { "Recognised from outside by \($0)" },
    notRecognised: "No outside accreditation or credit recommendation is known",
    coDesignedWith: { "Designed with \($0)" },
    notCoDesigned: "No employers are known to have designed it",
    badge: "Its badge can be verified",
    noBadge: "No verifiable badge is known",
    lookedUp: { "Its facts were compared with their source in \($0)" },
    notLookedUp: "Its facts are not looked up yet",
    noAssessment: "nothing is assessed",
    feeWithoutAssessment: "costs money, yet nothing is assessed",
    accreditsItself: { "\($0) accredits itself" },
    implausibleHours: { "\($0) is little for level \($1)" })
}

extension InfeasibilityPhrases {
  static let english = InfeasibilityPhrases(
    pinnedAndSkipped: { "\($0) is both pinned and skipped: undo one of them" },
    pinBlocked: { "\($0) is pinned, but \($1)" },
    pinUnreachable: { "\($0) is pinned, but no chain of credentials reaches what it needs first" },
    pinsExceed: { "what you pinned, with what it needs, goes beyond \($0)" },
    pinsTogether: { "\($0) can't all be had together within the limits" })
}
