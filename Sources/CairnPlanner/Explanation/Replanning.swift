package import CairnModel

/// After a slip: among the plans of best must gain and gain whose burden is at most 105 % of the best one's, the one with the
/// fewest additions and drops compared with an old plan, and what has been lost since. `best` is the answer to
/// the question as it is today.
package func replan(
  _ question: Question, best: Plan, from old: PlanClaim,
  within limits: PlanningLimits = PlanningLimits()
) -> Replan {
  var variations = Variations(question, plan: best, limits: limits)
  let search = NearestPlan(
    instance: variations.instance, best: best.score,
    old: variations.compilation.candidates(of: old.steps.map(\.credential)))
  let found = variations.select(
    search.varied, .other, also: [search.old], accepting: search.isCheapEnough)
  guard found.outcome == .optimal || found.outcome == .feasible,
    let plan = variations.finished(search.priced(found))
  else { return compare(old, with: best, best, variations, isNearest: best.steps.isEmpty) }
  return compare(
    old, with: plan.bounded(by: best.score), best, variations,
    isNearest: found.outcome == .optimal && best.verdict == .optimal)
}

/// Fewest additions and drops first, then least burden, as a burden of its own.
private struct NearestPlan {
  let instance: Instance
  let best: Score
  /// Candidates of the old plan that are still to be had.
  let old: [Int]

  private var mostBurden: Int { best.burden * 105 / 100 }

  var varied: Instance {
    var varied = instance
    // More than any burden that is allowed: one change less is worth all of it.
    let change = mostBurden + 1
    let isOld = Set(old)
    for index in varied.candidates.indices {
      varied.candidates[index].burden += isOld.contains(index) ? -change : change
    }
    varied.floor = Instance.Floor(must: best.must, value: best.value)
    varied.conditions.append(
      .init(
        weights: instance.candidates.map(\.burden),
        // Some months cost at least as many times what one does.
        ofMonths: instance.subscriptions.map { $0.burden(months: 1) }, most: mostBurden))
    return varied
  }

  var isCheapEnough: ([Int]) -> Bool {
    { [instance, mostBurden] in instance.totals(of: $0).score.burden <= mostBurden }
  }

  /// The selection with its real burden.
  func priced(_ found: Selection) -> Selection {
    let score = instance.totals(of: found.chosen).score
    return Selection(
      outcome: found.outcome, chosen: found.chosen, score: score, bound: best, nodes: found.nodes)
  }
}

private func compare(
  _ old: PlanClaim, with plan: Plan, _ best: Plan, _ variations: Variations, isNearest: Bool
) -> Replan {
  let before = old.steps.map(\.credential)
  let earned = variations.compilation.standing.earned
  let rest = OldRest(old, variations)
  return Replan(
    plan: plan, finished: before.filter(earned.contains),
    kept: plan.credentials.filter(before.contains),
    added: plan.credentials.filter { !before.contains($0) },
    dropped: before.filter { !plan.credentials.contains($0) && !earned.contains($0) },
    daysLater: old.finish.flatMap { end in plan.finish.map { $0 - end } },
    hoursBehind: rest.hoursBehind,
    readinessLost: old.readiness.after - plan.readiness.after.share,
    extraPrice: Money(
      minorUnits: plan.price.minorUnits - rest.price, currency: variations.question.currency),
    extraHours: plan.hours - rest.hours,
    fromBest: plan.credentials == best.credentials ? nil : Difference(from: best, to: plan),
    isNearest: isNearest)
}

/// What is left of an old plan: hours and money that its credentials still ask for today.
private struct OldRest {
  private(set) var hours = 0
  private(set) var price = 0
  /// Hours that the old plan had before today, less those that were studied.
  private(set) var hoursBehind = 0

  init(_ old: PlanClaim, _ variations: Variations) {
    let (compilation, instance) = (variations.compilation, variations.instance)
    let open = old.steps.filter { !compilation.standing.earned.contains($0.credential) }
    let known = compilation.candidates(of: open.map(\.credential))
    let totals = instance.totals(of: known)
    (hours, price) = (totals.hours, totals.price)
    var left: [Credential.ID: Int] = [:]
    for index in known { left[variations.credential(index)] = instance.candidates[index].hours }
    for step in open where left[step.credential] == nil {
      // What can't be planned any more asks what it asked then.
      hours += step.hours
      price += step.price.minorUnits
    }
    for step in old.steps {
      let isEarned = compilation.standing.earned.contains(step.credential)
      let done = isEarned ? step.hours : step.hours - (left[step.credential] ?? step.hours)
      hoursBehind += step.hours(before: variations.question.start) - max(0, done)
    }
    hoursBehind = max(0, hoursBehind)
  }
}

extension PlanClaim.Step {
  /// Hours of the weeks that end before a day.
  fileprivate func hours(before day: CivilDate) -> Int {
    guard let weekly else { return finish < day ? hours : 0 }
    return weekly.enumerated().reduce(0) { sum, week in
      start + (7 * week.offset + 6) < day ? sum + week.element : sum
    }
  }
}
