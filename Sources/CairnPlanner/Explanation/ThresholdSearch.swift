import CairnModel

/// Looks for the changes, one at a time, that would bring a credential into the best plan. Where to look first is
/// reckoned from the best plan with it and the one without; whether it then is in is always tried.
struct ThresholdSearch {
  let own: Int
  let credential: Credential
  /// The best set with the credential in it; empty where there is none.
  let pinned: [Int]
  var variations: Variations

  private var question: Question { variations.question }
  private var minorPerMajor: Int { question.currency.minorPerMajor }

  /// Whether the credential is in the best set of a variation.
  private mutating func isIn(
    _ varied: Instance, _ scope: Variations.Scope = .other, also sets: [[Int]] = []
  ) -> Bool {
    let found = variations.select(varied, scope, also: [pinned] + sets)
    return found.outcome == .optimal && found.chosen.contains(own)
  }

  // MARK: Its price

  /// The highest price in major units, below today's, at which it is in; nil where even free is too much.
  mutating func ownPrice() -> Explanation.Threshold? {
    let now = variations.compilation.choices[own].offer.price.majorUnits
    guard now > 0 else { return nil }
    var (low, high) = (-1, now)
    if let guess = guessedPrice(now), guess > 0, guess < now {
      if isIn(priced(at: guess)) {
        low = guess
        if !isIn(priced(at: guess + 1)) { high = guess + 1 }
      } else {
        high = guess
      }
    }
    if low < 0 {
      guard isIn(priced(at: 0)) else { return nil }
      low = 0
    }
    while high - low > 1 {
      let middle = (low + high) / 2
      if isIn(priced(at: middle)) { low = middle } else { high = middle }
    }
    return .price(Money(minorUnits: low * minorPerMajor, currency: question.currency))
  }

  /// Where both plans cover the same, the price at which the burden of the one with it falls below the other's.
  private func guessedPrice(_ now: Int) -> Int? {
    let weight = question.profile.goal.preference.weights.price
    let with = variations.instance.totals(of: pinned).score
    let best = variations.plan.score
    guard weight > 0, !pinned.isEmpty, with.must == best.must, with.value == best.value else {
      return nil
    }
    return now - (with.burden - best.burden + weight) / weight
  }

  private func priced(at major: Int) -> Instance {
    var instance = variations.instance
    let now = variations.compilation.choices[own].offer.price.majorUnits
    instance.candidates[own].price = major * minorPerMajor
    instance.candidates[own].burden +=
      (major - now) * question.profile.goal.preference.weights.price
    return instance
  }

  // MARK: Money and hours

  /// The least budget above today's at which it is in. Below what the cheapest plan with it costs that covers as
  /// much as the best one, it can't be.
  mutating func budget() -> Explanation.Threshold? {
    guard let budget = variations.instance.limits.price,
      let least = leastForAsMuch(.money)
    else { return nil }
    let first = max(budget + 1, least)
    return leastLimit(from: first, until: 4 * max(budget, 100 * minorPerMajor), .money).map {
      .budget(Money(minorUnits: $0, currency: question.currency))
    }
  }

  /// So many hours a week, more than today, up to twice as many.
  mutating func hoursPerWeek(_ limits: PlanningLimits) -> Explanation.Threshold? {
    let now = question.profile.goal.hoursPerWeek
    guard question.profile.goal.by != nil, let least = leastForAsMuch(.hours) else { return nil }
    for hours in now + 1...max(now + 1, min(now * 2, 60)) {
      var profile = question.profile
      profile.goal.hoursPerWeek = hours
      let changed = question.with(profile)
      guard Weeks(of: profile.goal, from: question.start).hoursBeforeDeadline ?? 0 >= least
      else { continue }
      var solver = Solver(changed, limits: limits.search)
      let found = solver.best(
        of: solver.compilation.instance,
        from: SearchStart(sets: [variations.chosen, pinned]))
      if found.outcome == .optimal, found.chosen.contains(own) { return .hoursPerWeek(hours) }
    }
    return nil
  }

  /// The least that a set with the credential takes on an axis and covers as much as the plan, or more must,
  /// whatever its weeks.
  private func leastForAsMuch(_ axis: Frontier.Axis) -> Int? {
    let score = variations.plan.score
    let floors = [(score.must, score.value), (score.must + 1, 0)]
    return floors.compactMap { least(axis, Instance.Floor(must: $0, value: $1)) }.min()
  }

  private func least(_ axis: Frontier.Axis, _ floor: Instance.Floor) -> Int? {
    var instance = variations.instance
    instance.pins.append(own)
    instance.limit(axis, to: nil)
    instance.spend(only: axis)
    instance.floor = floor
    instance.countsGain = false
    // Weeks are not asked: without the limit they would refuse one set after the other.
    let found = CairnPlanner.select(
      instance, within: variations.solver.limits, from: SearchStart(sets: [pinned]), until: .score)
    return found.outcome == .optimal ? instance.cost(of: found.chosen, on: axis) : nil
  }

  /// The least limit at or above `first` at which it is in and just below which it is not; looked for by doubling
  /// the step, then by halving.
  private mutating func leastLimit(
    from first: Int, until last: Int, _ axis: Frontier.Axis
  ) -> Int? {
    var instance = variations.instance
    instance.limit(axis, to: first)
    if isIn(instance) { return first }
    var (low, step) = (first, max(1, first / 16))
    while true {
      instance.limit(axis, to: low + step)
      if isIn(instance) { break }
      low += step
      step *= 2
      if low > last { return nil }
    }
    var high = low + step
    while high - low > 1 {
      let middle = (low + high) / 2
      instance.limit(axis, to: middle)
      if isIn(instance) { high = middle } else { low = middle }
    }
    return high
  }

  // MARK: Other plans and other roles

  /// The credential of the plan that overlaps most with it, if skipping that one brings it in.
  mutating func rival(_ covers: [Explanation.Cover]) -> Explanation.Threshold? {
    let overlaps = Dictionary(grouping: covers, by: \.by).mapValues(\.count)
    guard
      let rival = overlaps.max(by: { ($0.value, $1.key) < ($1.value, $0.key) })?.key,
      !question.profile.pins.contains(rival)
    else { return nil }
    var instance = variations.instance
    instance.skips += variations.compilation.choices.indices.filter {
      variations.credential($0) == rival
    }
    return isIn(instance, .less) ? .without(rival) : nil
  }

  /// The importance that a skill is tried with which the role does not ask for.
  private static let usualImportance = 3

  /// The least level of a skill that it teaches, above what the role asks for and the plan reaches, with which it is
  /// in; the skill that it teaches highest is tried first.
  mutating func level() -> Explanation.Threshold? {
    let asked = Dictionary(
      question.role.requirements.map { ($0.skill, $0) }, uniquingKeysWith: { first, _ in first })
    let skills = credential.teaches.filter { skill, level in
      // Of a part of a library that leaves out who else teaches it nothing could be said.
      question.catalogue.covers(Scope(skills: [skill]))
        && level > max(asked[skill]?.level ?? .none, variations.plan.after[skill])
    }.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    for (skill, top) in skills.prefix(2) {
      let least = max(asked[skill]?.level ?? .none, variations.plan.after[skill])
      for level in Level.allCases where level > least && level <= top {
        let importance = asked[skill]?.importance ?? Self.usualImportance
        if isIn(requiring(skill, level, importance)) {
          return .level(skill, level, importance: importance)
        }
      }
    }
    return nil
  }

  private func requiring(_ skill: Skill.ID, _ level: Level, _ importance: Int) -> Instance {
    var instance = variations.instance
    let number = variations.compilation.number(of: skill, taughtBy: own, credential)
    let old = instance.requires.firstIndex { $0.skill == number }
    let requirement = Instance.Requirement(
      skill: number, level: level.rawValue, importance: importance,
      must: old.map { instance.requires[$0].must } ?? false)
    if let old {
      instance.requires[old] = requirement
    } else {
      instance.requires.append(requirement)
    }
    return instance
  }
}

extension Compilation {
  /// The number of a skill that a candidate teaches above what is held.
  fileprivate func number(of skill: Skill.ID, taughtBy candidate: Int, _ credential: Credential)
    -> Int
  {
    // The candidate's teachings are those of the credential in the order of skills, without the ones held.
    let taught = credential.teaches.sorted { $0.key < $1.key }
      .filter { $0.value > standing.levels[$0.key] }
    guard let place = taught.firstIndex(where: { $0.key == skill }) else { return -1 }
    return instance.candidates[candidate].teaches[place].skill
  }
}
