package import CairnModel

/// Why a credential is in the best plan, or why not and what would change that. Every threshold that it
/// names was tried. `plan` is the answer to the question.
package func explain(
  _ id: Credential.ID, in plan: Plan, of question: Question,
  within limits: PlanningLimits = PlanningLimits()
) -> Explanation? {
  guard let credential = question.catalogue[id] else { return nil }
  let gap = Gap(of: question.standing.levels, to: question.role)
  let alone = gap.entries.compactMap { entry -> Rise? in
    let taught = credential.teaches[entry.requirement.skill] ?? .none
    let reached = min(taught, entry.requirement.level)
    guard reached > entry.have else { return nil }
    return Rise(skill: entry.requirement.skill, from: entry.have, to: reached)
  }
  let why = Why(
    credential: credential, alone: alone, plan: plan, question: question, limits: limits)
  return Explanation(
    credential: id, alone: alone, aloneValue: value(of: alone, for: question.role),
    asked: gap.readiness.asked,
    finding: plan.credentials.contains(id) ? .chosen(why.chosen()) : .left(why.left()))
}

/// Σ importance × levels of some rises.
func value(of rises: [Rise], for role: Role) -> Int {
  rises.reduce(0) { sum, rise in
    let importance = role.requirements.first { $0.skill == rise.skill }?.importance ?? 0
    return sum + importance * (rise.to.rawValue - rise.from.rawValue)
  }
}

private struct Why {
  let credential: Credential
  let alone: [Rise]
  let plan: Plan
  let question: Question
  let limits: PlanningLimits

  // MARK: In the plan

  func chosen() -> Explanation.Chosen {
    let step = plan.steps.first { $0.credential == credential.id }
    let others = plan.credentials.filter { $0 != credential.id }
      .compactMap { question.catalogue[$0] }
    let only = alone.compactMap { rise -> Rise? in
      let reached = others.map { $0.teaches[rise.skill] ?? .none }.max() ?? .none
      let from = max(rise.from, min(reached, rise.to))
      return from < rise.to ? Rise(skill: rise.skill, from: from, to: rise.to) : nil
    }
    let without = answer { profile in
      profile.pins.remove(credential.id)
      profile.skips.insert(credential.id)
    }
    return Explanation.Chosen(
      onlyItBrings: only, unlocks: step?.unlocks ?? [], isPinned: step?.pinned ?? false,
      without: without.verdict.isSettled ? Difference(from: plan, to: without) : nil)
  }

  // MARK: Not in the plan

  func left() -> Explanation.Left {
    var obstacle: Obstacle?
    if case .blocked(let reason) = OfferDesk(question).availability(of: credential) {
      obstacle = reason
    }
    let required = Set(question.role.requirements.map(\.skill))
    return Explanation.Left(
      obstacle: obstacle, coveredBy: covers(),
      idle: credential.teaches.keys.filter { !required.contains($0) }.sorted(),
      ifPinned: ifPinned(obstacle), thresholds: obstacle == nil ? thresholds() : [])
  }

  private func covers() -> [Explanation.Cover] {
    alone.compactMap { rise in
      plan.steps.first { step in
        step.gains.contains { $0.skill == rise.skill }
          && question.catalogue[step.credential]?.teaches[rise.skill] ?? .none >= rise.to
      }.map { Explanation.Cover(rise: rise, by: $0.credential) }
    }
  }

  private func ifPinned(_ obstacle: Obstacle?) -> Explanation.IfPinned {
    if let obstacle { return .impossible([.pinBlocked(credential.id, obstacle)]) }
    let pinned = answer { $0.pins.insert(credential.id) }
    if case .infeasible(let reasons) = pinned.verdict { return .impossible(reasons) }
    return pinned.verdict.isSettled ? .changes(Difference(from: plan, to: pinned)) : .undecided
  }

  /// Nothing brings in what brings nothing: then no threshold is looked for.
  private func thresholds() -> [Explanation.Threshold] {
    guard !alone.isEmpty else { return [] }
    return [ownPrice(), budget(), hoursPerWeek(), rival()].compactMap { $0 }
  }

  /// The highest price at which it is in, in major units; nil where even free is too much.
  private func ownPrice() -> Explanation.Threshold? {
    guard case .offered(let offer) = OfferDesk(question).availability(of: credential),
      offer.price.majorUnits > 0
    else { return nil }
    let isInAt: (Int) -> Bool = { major in
      isIn {
        $0.overrides[credential.id, default: .init()].price = Money(
          minorUnits: major * question.currency.minorPerMajor, currency: question.currency)
      }
    }
    return greatest(below: offer.price.majorUnits, where: isInAt).map {
      .price(
        Money(
          minorUnits: $0 * question.currency.minorPerMajor, currency: question.currency))
    }
  }

  /// The least budget, in major units, above today's at which it is in.
  private func budget() -> Explanation.Threshold? {
    guard let budget = question.profile.goal.budget else { return nil }
    let minorPerMajor = question.currency.minorPerMajor
    return least(above: budget.majorUnits) { major in
      isIn {
        $0.goal.budget = Money(minorUnits: major * minorPerMajor, currency: question.currency)
      }
    }.map { .budget(Money(minorUnits: $0 * minorPerMajor, currency: question.currency)) }
  }

  private func hoursPerWeek() -> Explanation.Threshold? {
    let now = question.profile.goal.hoursPerWeek
    guard question.profile.goal.by != nil else { return nil }
    return (now + 1...max(now + 1, min(now * 2, 60))).first { hours in
      isIn { $0.goal.hoursPerWeek = hours }
    }.map { .hoursPerWeek($0) }
  }

  /// The credential of the plan that overlaps most with it, if skipping that one brings it in.
  private func rival() -> Explanation.Threshold? {
    let overlaps = Dictionary(grouping: covers(), by: \.by).mapValues(\.count)
    guard
      let rival = overlaps.max(by: { ($0.value, $1.key) < ($1.value, $0.key) })?.key,
      !question.profile.pins.contains(rival),
      isIn({ $0.skips.insert(rival) })
    else { return nil }
    return .without(rival)
  }

  // MARK: Asking again

  private func answer(_ change: (inout Profile) -> Void) -> Plan {
    var profile = question.profile
    change(&profile)
    return CairnPlanner.plan(question.with(profile), within: limits)
  }

  private func isIn(_ change: (inout Profile) -> Void) -> Bool {
    var profile = question.profile
    change(&profile)
    var solver = Solver(question.with(profile), limits: limits.search)
    guard solver.compilation.impossible.isEmpty else { return false }
    let found = solver.best(of: solver.compilation.instance)
    return found.outcome == .optimal
      && found.chosen.contains { solver.credential($0) == credential.id }
  }

  /// The greatest number below `limit` for which `holds`, by halving; nil where it does not hold at 0.
  private func greatest(below limit: Int, where holds: (Int) -> Bool) -> Int? {
    guard holds(0) else { return nil }
    var (low, high) = (0, limit)
    while high - low > 1 {
      let middle = (low + high) / 2
      if holds(middle) { low = middle } else { high = middle }
    }
    return low
  }

  /// A number above `limit` for which `holds` while it does not one below; looked for up to four times the
  /// limit by doubling the step, then by halving.
  private func least(above limit: Int, where holds: (Int) -> Bool) -> Int? {
    var (low, step) = (limit, max(1, limit / 16))
    while !holds(low + step) {
      low += step
      step *= 2
      if low > 4 * max(limit, 100) { return nil }
    }
    var high = low + step
    while high - low > 1 {
      let middle = (low + high) / 2
      if holds(middle) { high = middle } else { low = middle }
    }
    return high
  }
}

extension Question {
  /// The same question for a changed profile.
  package func with(_ profile: Profile) -> Question {
    Question(catalogue: catalogue, role: role, profile: profile, today: today)
  }
}

extension Verdict {
  /// Whether the answer is proved.
  var isSettled: Bool { self == .optimal }
}
