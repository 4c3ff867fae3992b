import CairnModel
import CairnWords

/// What a printed plan says, whatever it is printed in.
struct PlanSummary {
  struct Step {
    let number: Int
    let title: String
    let facts: String
    let why: String
  }

  let plan: Plan
  let context: ResultContext

  private var words: Words { context.words }
  private var say: SummaryPhrases { words.phrases.summary }

  var title: String {
    let name = context.profile.name
    return name.isEmpty ? context.role.title : say.planTitle(name, context.role.title)
  }

  var standing: [String] {
    let (now, after) = (plan.readiness.now.percent, plan.readiness.after.percent)
    let ready = say.ready(words.percent(now), words.percent(after))
    guard plan.must.now.asked > 0 else { return [ready] }
    let must = say.mustReady(
      words.percent(plan.must.now.percent), words.percent(plan.must.after.percent))
    return [ready + "; " + must]
  }

  var steps: [Step] {
    plan.steps.enumerated().map { index, step in
      Step(
        number: index + 1, title: context.catalogue.title(of: step.credential),
        facts: facts(step), why: words.because(step, in: context.catalogue))
    }
  }

  /// What stands where no step does.
  var nothing: String {
    switch plan.verdict {
    case .infeasible: say.impossible
    case .unknown: say.noPlanYet
    case .optimal, .feasible: plan.unmet.isEmpty ? say.nothingNeeded : say.nothingToTake
    }
  }

  private func facts(_ step: Plan.Step) -> String {
    let provider = context.catalogue[step.credential]?.provider
    var facts = provider.map { [context.catalogue.name(of: $0)] } ?? []
    facts.append(words.date(step.start) + " – " + words.date(step.finish))
    facts.append(words.hours(step.hours, isEstimate: step.hoursAreEstimate))
    if step.audit {
      facts.append(say.audit)
    } else if let id = step.subscription {
      facts.append(context.catalogue[id]?.name ?? id.text)
    } else {
      facts.append(words.price(step.price))
    }
    return facts.joined(separator: " · ")
  }

  var totals: [String] {
    var parts = [
      words.credentials(plan.steps.count),
      words.hours(plan.hours, isEstimate: plan.steps.contains(where: \.hoursAreEstimate)),
      plan.charged == plan.price
        ? words.price(plan.price)
        : say.charged(words.price(plan.charged), words.price(plan.price)),
      words.weeks(plan.timeline.weeks),
    ]
    if let finish = plan.finish { parts.append(say.finish + " " + words.date(finish)) }
    var lines = [parts.joined(separator: " · ")]
    lines += plan.subscriptions.map { use in
      let total = use.monthly.minorUnits * use.chargedMonths
      return say.subscriptionLine(
        context.catalogue[use.subscription]?.name ?? use.subscription.text, use.chargedMonths,
        words.money(use.monthly),
        words.money(Money(minorUnits: total, currency: use.monthly.currency)))
    }
    if !plan.timeline.isBest, plan.timeline.fewestWeeks > 0 {
      let soonest = plan.timeline.lastDay(of: plan.timeline.fewestWeeks - 1)
      lines.append(say.weeksUnproved(words.date(soonest)))
    }
    if plan.steps.contains(where: \.hoursAreEstimate) { lines.append(say.estimatedHours) }
    let credit = context.catalogue.credit(of: plan.credentials).map(words.creditLine)
    if !credit.isEmpty { lines.append(say.credit + ": " + credit.joined(separator: "; ")) }
    return lines + stacks
  }

  /// Larger credentials that the plan earns, or that one more would earn.
  private var stacks: [String] {
    let earned = context.profile.earned.map(\.credential)
    return words.stackLines(
      holding: Set(plan.credentials + earned), news: plan.credentials, in: context.catalogue)
  }

  /// Where the pinned ones can't all be had, that is all there is to say.
  var hasUnmet: Bool {
    if case .infeasible = plan.verdict { false } else { true }
  }

  var unmet: [String] {
    if plan.unmet.isEmpty { return [say.nothingUnmet] }
    return plan.unmet.map { unmet in
      let rise = Rise(
        skill: unmet.requirement.skill, from: unmet.have, to: unmet.requirement.level)
      let weight = unmet.requirement.must ? " (\(say.must))" : ""
      return words.rise(rise, in: context.catalogue) + weight + ": "
        + words.unmet(unmet.reason, in: context.catalogue)
    }
  }

  var verdict: [String] {
    guard case .infeasible(let reasons) = plan.verdict else {
      return [words.verdict(plan, goal: context.profile.goal)]
    }
    return reasons.map { words.infeasibility($0, in: context.catalogue) }
  }
}
