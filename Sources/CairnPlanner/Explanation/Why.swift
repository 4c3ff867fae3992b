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
  var why = Why(
    credential: credential, alone: alone,
    variations: Variations(question, plan: plan, limits: limits), limits: limits)
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
  var variations: Variations
  let limits: PlanningLimits

  private var plan: Plan { variations.plan }
  private var question: Question { variations.question }

  // MARK: In the plan

  mutating func chosen() -> Explanation.Chosen {
    let step = plan.steps.first { $0.credential == credential.id }
    let others = plan.credentials.filter { $0 != credential.id }
      .compactMap { question.catalogue[$0] }
    let only = alone.compactMap { rise -> Rise? in
      let reached = others.map { $0.teaches[rise.skill] ?? .none }.max() ?? .none
      let from = max(rise.from, min(reached, rise.to))
      return from < rise.to ? Rise(skill: rise.skill, from: from, to: rise.to) : nil
    }
    return Explanation.Chosen(
      onlyItBrings: only, unlocks: step?.unlocks ?? [], isPinned: step?.pinned ?? false,
      isEssential: isEssential(), without: without())
  }

  private mutating func isEssential() -> Bool? {
    var (instance, scope) = withoutIt()
    instance.floor = .good(plan.score)
    return switch variations.select(instance, scope, until: .any).outcome {
    case .infeasible: true
    case .optimal, .feasible: false
    case .unknown: nil
    }
  }

  /// The question without the credential, and without its pin.
  private func withoutIt() -> (Instance, Variations.Scope) {
    let own = variations.compilation.choices.indices.filter {
      variations.credential($0) == credential.id
    }
    var instance = variations.instance
    let isPinned = instance.pins.contains(where: own.contains)
    instance.pins.removeAll(where: own.contains)
    instance.skips += own
    return (instance, isPinned ? .other : .less)
  }

  private mutating func without() -> Difference? {
    let (instance, scope) = withoutIt()
    let found = variations.select(instance, scope)
    return variations.difference(to: found, in: instance)
  }

  // MARK: Not in the plan

  mutating func left() -> Explanation.Left {
    var obstacle: Obstacle?
    if case .blocked(let reason) = OfferDesk(question).availability(of: credential) {
      obstacle = reason
    }
    let required = Set(question.role.requirements.map(\.skill))
    let (pinned, ifPinned) = ifPinned(obstacle)
    return Explanation.Left(
      obstacle: obstacle, coveredBy: covers(),
      idle: credential.teaches.keys.filter { !required.contains($0) }.sorted(),
      ifPinned: ifPinned, thresholds: obstacle == nil ? thresholds(pinned) : [])
  }

  private func covers() -> [Explanation.Cover] {
    alone.compactMap { rise in
      plan.steps.first { step in
        step.gains.contains { $0.skill == rise.skill }
          && question.catalogue[step.credential]?.teaches[rise.skill] ?? .none >= rise.to
      }.map { Explanation.Cover(rise: rise, by: $0.credential) }
    }
  }

  /// The best plan with it pinned, and how that is told.
  private mutating func ifPinned(
    _ obstacle: Obstacle?
  ) -> (Selection?, Explanation.IfPinned) {
    if let obstacle { return (nil, .impossible([.pinBlocked(credential.id, obstacle)])) }
    guard let own = variations.compilation.candidate(credential.id) else {
      return (nil, .undecided)
    }
    var instance = variations.instance
    instance.pins.append(own)
    let pinned = variations.select(instance, .less)
    if pinned.outcome == .infeasible {
      var profile = question.profile
      profile.pins.insert(credential.id)
      let changed = compile(question.with(profile))
      return (nil, .impossible(whyInfeasible(changed, within: limits.search)))
    }
    let difference = variations.difference(to: pinned, in: instance)
    return (pinned, difference.map { .changes($0) } ?? .undecided)
  }

  /// Nothing brings in what brings nothing, except a role that asks for it.
  private mutating func thresholds(_ pinned: Selection?) -> [Explanation.Threshold] {
    guard let own = variations.compilation.candidate(credential.id) else { return [] }
    var search = ThresholdSearch(
      own: own, credential: credential, pinned: pinned?.chosen ?? [], variations: variations)
    let brings = !alone.isEmpty
    var found = brings ? [search.ownPrice(), search.budget(), search.hoursPerWeek(limits)] : []
    found.append(brings ? search.rival(covers()) : nil)
    found.append(search.level())
    return found.compactMap { $0 }
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
