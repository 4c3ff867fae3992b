package import CairnPlanner

extension Instance {
  /// A small instance with a mixture of everything that an instance may hold; costs are small, so that ties
  /// are common, and limits mostly bind.
  package static func random(seed: UInt64, candidates most: Int) -> Instance {
    var random = SeededGenerator(seed: seed)
    let skills = random.pick(2...6)
    let count = random.pick(most / 3...most)
    let subscriptions = (0..<random.pick(0...2)).map { _ in
      Subscription(
        monthly: random.pick(0...4), minorPerMajor: random.pick(1...2),
        burdenPerMajor: random.pick(0...2), hoursAMonth: random.pick(1...6))
    }
    let ids = Array(0..<max(1, 3 * count)).shuffled(using: &random).map { "c\($0)" }
    let hasRareRules = random.chance(70)
    let candidates = (0..<count).map { index in
      Candidate.random(
        id: ids[index], skills: skills, others: Array(0..<count).filter { $0 != index },
        subscriptions: subscriptions.count, hasRareRules: hasRareRules, using: &random)
    }
    return Instance(
      have: Dictionary(
        uniqueKeysWithValues: (0..<skills).filter { _ in random.chance(30) }
          .map { ($0, random.pick(0...2)) }),
      requires: (0..<skills).filter { _ in random.chance(85) }.map {
        Requirement(
          skill: $0, level: random.pick(1...4), importance: random.pick(1...3),
          must: random.chance(40))
      },
      candidates: candidates,
      limits: Limits(
        price: random.chance(60) ? random.pick(count...4 * max(1, count)) : nil,
        hours: random.chance(60) ? random.pick(count...3 * max(1, count)) : nil,
        count: random.chance(20) ? random.pick(1...max(1, count)) : nil),
      pins: (0..<count).filter { _ in random.chance(3) },
      skips: (0..<count).filter { _ in random.chance(3) }, subscriptions: subscriptions)
  }
}

extension Instance {
  /// Adds what variations of questions ask for: conditions with weights of any sign, floors, gains as burdens.
  package mutating func addConditions(seed: UInt64) {
    var random = SeededGenerator(seed: seed &+ 1_000_000)
    for _ in 0..<random.pick(0...2) {
      conditions.append(
        Condition(
          weights: candidates.map { random.pick(brings($0) ? -1...2 : 0...2) },
          ofMonths: random.chance(50) ? subscriptions.map { _ in random.pick(0...2) } : [],
          most: random.pick(0...3)))
    }
    if random.chance(40) { floor.value = random.pick(0...6) }
    if random.chance(20) { floor.must = random.pick(0...3) }
    for index in candidates.indices where random.chance(20) {
      candidates[index].burden -= 3
    }
  }

  /// Whether a candidate closes some of the gap: what does not is never taken only to keep a condition.
  private func brings(_ candidate: Candidate) -> Bool {
    candidate.teaches.contains { taught in
      requires.contains {
        $0.skill == taught.skill && have[taught.skill] ?? 0 < min($0.level, taught.level)
      }
    }
  }
}

extension Instance.Candidate {
  fileprivate static func random(
    id: String, skills: Int, others: [Int], subscriptions: Int, hasRareRules: Bool,
    using random: inout SeededGenerator
  ) -> Self {
    let level = [1, 1, 1, 2, 2, 3][random.pick(0...5)]
    let taught = (0..<skills).filter { _ in random.chance(40) }
    var needs: [[Instance.Need]] = []
    for skill in taught where level > 1 && random.chance(60) {
      needs.append([.skill(skill, atLeast: level - 1)])
    }
    if random.chance(25) {
      needs.append([.skill(random.pick(0...skills - 1), atLeast: random.pick(1...2))])
    }
    if let other = others.randomElement(using: &random), random.chance(15) {
      needs.append([.candidate(other)])
    }
    if hasRareRules, random.chance(20) {
      needs.append(anyOf(skills: skills, others: others, using: &random))
    }
    return Self(
      id: id, teaches: taught.map { Teaching(skill: $0, level: level) }, needs: needs,
      companions: hasRareRules && random.chance(20)
        ? others.shuffled(using: &random).prefix(random.pick(1...2)).map { $0 } : [],
      excludes: hasRareRules && random.chance(15)
        ? others.shuffled(using: &random).prefix(1).map { $0 } : [],
      subscription: hasRareRules && subscriptions > 0 && random.chance(40)
        ? random.pick(0...subscriptions - 1) : nil,
      price: random.chance(30) ? 0 : random.pick(1...6), hours: random.pick(0...5),
      burden: random.pick(1...4))
  }

  private static func anyOf(
    skills: Int, others: [Int], using random: inout SeededGenerator
  ) -> [Instance.Need] {
    (0..<random.pick(1...3)).map { _ in
      if let other = others.randomElement(using: &random), random.chance(50) {
        return .candidate(other)
      }
      return .skill(random.pick(0...skills - 1), atLeast: random.pick(1...3))
    }
  }
}
