package import CairnModel
package import CairnPlanner

/// The definition of the best set, word for word: looks at every set of candidates. For at most a dozen.
package struct BruteForce {
  package struct Answer: Equatable {
    /// Candidates in ascending order of id.
    package let chosen: [Int]
    package let score: Score
  }

  private let instance: Instance

  package init(_ instance: Instance) { self.instance = instance }

  /// The best set that keeps every rule and that `isAdmitted` accepts; nil where there is none.
  package func best(isAdmitted: ([Int]) -> Bool = { _ in true }) -> Answer? {
    let count = instance.candidates.count
    precondition(count <= 12, "every set is looked at")
    var best: Answer?
    for bits in 0..<(1 << count) {
      let members = (0..<count).filter { bits >> $0 & 1 == 1 }
      guard keepsLimits(members), canBeFollowed(members), isAdmitted(members) else { continue }
      let answer = Answer(chosen: members.sorted(by: hasSmallerID), score: score(members))
      if best.map({ isBetter(answer, than: $0) }) ?? true { best = answer }
    }
    return best
  }

  private func hasSmallerID(_ a: Int, _ b: Int) -> Bool {
    Array(instance.candidates[a].id.utf8).lexicographicallyPrecedes(
      Array(instance.candidates[b].id.utf8))
  }

  private func isBetter(_ a: Answer, than b: Answer) -> Bool {
    if a.score.must != b.score.must { return a.score.must > b.score.must }
    if a.score.value != b.score.value { return a.score.value > b.score.value }
    if a.score.burden != b.score.burden { return a.score.burden < b.score.burden }
    if a.chosen.count != b.chosen.count { return a.chosen.count < b.chosen.count }
    return a.chosen.lexicographicallyPrecedes(b.chosen, by: hasSmallerID)
  }

  /// Started months of each used subscription.
  private func months(_ members: [Int]) -> [(Instance.Subscription, Int)] {
    instance.subscriptions.indices.compactMap { index in
      let users = members.filter { instance.candidates[$0].subscription == index }
      guard !users.isEmpty else { return nil }
      let hours = users.map { instance.candidates[$0].hours }.reduce(0, +)
      var months = 1
      while months * instance.subscriptions[index].hoursAMonth < hours { months += 1 }
      return (instance.subscriptions[index], months)
    }
  }

  private func startedMonths(of subscription: Int, _ members: [Int]) -> Int {
    let users = members.filter { instance.candidates[$0].subscription == subscription }
    guard !users.isEmpty else { return 0 }
    let hours = users.map { instance.candidates[$0].hours }.reduce(0, +)
    let perMonth = instance.subscriptions[subscription].hoursAMonth
    return max(1, (hours + perMonth - 1) / perMonth)
  }

  private func keepsLimits(_ members: [Int]) -> Bool {
    if let limit = instance.limits.price {
      let own = members.map { instance.candidates[$0].price }.reduce(0, +)
      let shared = months(members).map { $0.monthly * $1 }.reduce(0, +)
      if own + shared > limit { return false }
    }
    if let limit = instance.limits.hours,
      members.map({ instance.candidates[$0].hours }).reduce(0, +) > limit
    {
      return false
    }
    if let limit = instance.limits.count, members.count > limit { return false }
    let gained = score(members)
    if gained.must < instance.floor.must || gained.value < instance.floor.value { return false }
    for condition in instance.conditions {
      var sum = members.map { condition.weights[$0] }.reduce(0, +)
      for (index, weight) in condition.ofMonths.enumerated() {
        sum += weight * startedMonths(of: index, members)
      }
      if sum > condition.most { return false }
    }
    return instance.pins.allSatisfy(members.contains)
      && !instance.skips.contains(where: members.contains)
      && !members.contains { instance.candidates[$0].excludes.contains(where: members.contains) }
  }

  /// Plays it through: each round all start that can, with their companions started before or now, and finish.
  private func canBeFollowed(_ members: [Int]) -> Bool {
    var finished: [Int] = []
    while finished.count < members.count {
      var starting = members.filter { member in
        !finished.contains(member)
          && instance.candidates[member].needs.allSatisfy { clause in
            clause.contains { holds($0, after: finished) }
          }
      }
      while let lonely = starting.firstIndex(where: { member in
        !instance.candidates[member].companions.allSatisfy {
          finished.contains($0) || starting.contains($0)
        }
      }) {
        starting.remove(at: lonely)
      }
      if starting.isEmpty { return false }
      finished += starting
    }
    return true
  }

  private func holds(_ need: Instance.Need, after finished: [Int]) -> Bool {
    switch need {
    case .candidate(let other): finished.contains(other)
    case .skill(let skill, let level): self.level(of: skill, after: finished) >= level
    }
  }

  private func level(of skill: Int, after finished: [Int]) -> Int {
    var level = instance.have[skill] ?? 0
    for member in finished {
      for taught in instance.candidates[member].teaches where taught.skill == skill {
        level = max(level, taught.level)
      }
    }
    return level
  }

  private func score(_ members: [Int]) -> Score {
    var must = 0
    var value = 0
    for requirement in instance.requires {
      let before = min(instance.have[requirement.skill] ?? 0, requirement.level)
      let after = min(level(of: requirement.skill, after: members), requirement.level)
      value += requirement.importance * (after - before)
      must += requirement.must ? requirement.importance * (after - before) : 0
    }
    let shared = months(members).map { $0.monthly * $1 / $0.minorPerMajor * $0.burdenPerMajor }
    let own = members.map { instance.candidates[$0].burden }
    return Score(must: must, value: value, burden: (own + shared).reduce(0, +))
  }
}
