package import CairnModel
import CairnWords

/// What may be said of a plan beside the plan itself.
package struct PlanExtras: Sendable {
  /// The credentials that every good plan has.
  package var essentials: Essentials?
  /// What the least trust removed.
  package var trust: TrustFilter?
  package var alternatives: Alternatives?
  /// Where the plan is the one nearest to an older one: what has changed since.
  package var replan: Replan?

  package init(
    essentials: Essentials? = nil, trust: TrustFilter? = nil, alternatives: Alternatives? = nil,
    replan: Replan? = nil
  ) {
    self.essentials = essentials
    self.trust = trust
    self.alternatives = alternatives
    self.replan = replan
  }
}

/// Extras as headed lists of sentences.
struct ExtraSections {
  struct Section {
    let heading: String
    let lines: [String]
  }

  let extras: PlanExtras
  let context: ResultContext

  private var words: Words { context.words }
  private var say: OtherPlanPhrases { words.phrases.otherPlans }

  /// What stands before the plan.
  var before: [Section] {
    guard let replan = extras.replan else { return [] }
    return [
      Section(heading: say.whatItCost, lines: words.slip(replan)),
      Section(heading: say.nearestPlan, lines: words.changes(replan, in: context.catalogue)),
    ]
  }

  /// What stands after it.
  var after: [Section] {
    var sections: [Section] = []
    if let essentials = extras.essentials {
      sections.append(
        Section(
          heading: say.essentials, lines: [words.essentials(essentials, in: context.catalogue)]))
    }
    if let trust = extras.trust {
      sections.append(
        Section(
          heading: words.phrases.summary.trust,
          lines: [words.trustFilter(trust, in: context.catalogue)]))
    }
    guard let alternatives = extras.alternatives else { return sections }
    if alternatives.plans.isEmpty {
      sections.append(
        Section(
          heading: say.alternative(1),
          lines: [alternatives.isComplete ? say.noAlternative : say.notProved]))
    }
    for (index, alternative) in alternatives.plans.enumerated() {
      let summary = PlanSummary(plan: alternative.plan, context: context)
      sections.append(
        Section(
          heading: say.alternative(index + 1),
          lines: alternative.plan.credentials.map { context.catalogue.title(of: $0) }
            + summary.standing + summary.totals.prefix(1)
            + words.alternative(alternative, in: context.catalogue)))
    }
    return sections
  }
}

extension PlanExtras {
  /// The keys that extras add to a plan's JSON.
  func entries(_ context: ResultContext) -> [(key: String, value: JSONValue)] {
    var entries: [(key: String, value: JSONValue)] = []
    if let essentials {
      entries += [
        ("essentials", .ids(essentials.credentials)),
        ("essentialsComplete", .flag(essentials.isComplete)),
      ]
    }
    if let trust { entries.append(("minTrust", Self.json(trust, context))) }
    if let alternatives {
      entries += [
        ("alternatives", .list(alternatives.plans.map { Self.json($0, context) })),
        ("alternativesComplete", .flag(alternatives.isComplete)),
      ]
    }
    if let replan { entries.append(("replan", Self.json(replan, context))) }
    return entries
  }

  private static func json(_ filter: TrustFilter, _ context: ResultContext) -> JSONValue {
    [
      "minimum": .whole(filter.minimum), "removed": .whole(filter.removed),
      "wouldBeIn": .ids(filter.wouldBeIn), "without": filter.without.map(differenceJSON) ?? .null,
      "text": .text(context.words.trustFilter(filter, in: context.catalogue)),
    ]
  }

  private static func json(
    _ alternative: Alternatives.Alternative, _ context: ResultContext
  ) -> JSONValue {
    let plan = alternative.plan
    return [
      "steps": .list(
        plan.steps.map {
          [
            "id": .id($0.credential), "title": .text(context.catalogue.title(of: $0.credential)),
            "start": .date($0.start), "finish": .date($0.finish), "hours": .whole($0.hours),
            "price": .money($0.price),
          ]
        }),
      "gain": ["must": .whole(plan.score.must), "value": .whole(plan.score.value)],
      "burden": .whole(plan.score.burden), "readiness": .share(plan.readiness.after),
      "totals": [
        "hours": .whole(plan.hours), "price": .money(plan.price), "charged": .money(plan.charged),
        "weeks": .whole(plan.timeline.weeks), "finish": .date(plan.finish),
      ],
      "shared": .ids(alternative.shared), "proved": .flag(alternative.isProved),
      "difference": differenceJSON(alternative.difference),
    ]
  }

  private static func json(_ replan: Replan, _ context: ResultContext) -> JSONValue {
    [
      "finished": .ids(replan.finished), "kept": .ids(replan.kept), "added": .ids(replan.added),
      "dropped": .ids(replan.dropped), "nearest": .flag(replan.isNearest),
      "cost": [
        "daysLater": .whole(replan.daysLater), "hoursBehind": .whole(replan.hoursBehind),
        "readinessLost": .number(
          decimal(Int((replan.readinessLost * 10_000).rounded()), over: 10_000, digits: 4)),
        "price": .money(replan.extraPrice), "hours": .whole(replan.extraHours),
      ],
      "fromBest": replan.fromBest.map(differenceJSON) ?? .null,
      "text": .texts(
        context.words.slip(replan) + context.words.changes(replan, in: context.catalogue)),
    ]
  }
}
