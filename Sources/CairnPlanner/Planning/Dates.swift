import CairnModel

/// Gives a chosen set its weeks.
struct Dates {
  let question: Question
  let compilation: Compilation

  /// The timeline problem of a set of candidates under a budget in minor units; nil is none.
  func problem(for chosen: [Int], budget: Int?) -> ScheduleProblem {
    let instance = compilation.instance
    let position = Dictionary(uniqueKeysWithValues: chosen.enumerated().map { ($1, $0) })
    let own = chosen.reduce(0) { $0 + instance.candidates[$1].price }
    return ScheduleProblem(
      items: chosen.map { item($0, chosen: chosen, position: position) },
      capacity: compilation.weeks.capacity, endsWithCapacity: compilation.weeks.hasDeadline,
      atOnce: max(1, question.profile.goal.atOnce),
      subscriptionBudget: hasSubscription(chosen) ? budget.map { $0 - own } : nil,
      monthlyPrices: instance.subscriptions.map(\.monthly))
  }

  /// What the weeks of any set keep that holds these candidates and maybe more: of what they need only what none but
  /// these could bring.
  func problem(forAnySetWith members: [Int], budget: Int?) -> ScheduleProblem {
    var problem = problem(for: members, budget: budget)
    let all = Array(compilation.instance.candidates.indices)
    let isMember = Set(members)
    for (position, index) in members.enumerated() {
      let needs = compilation.instance.candidates[index].needs
      problem.items[position].needs = zip(needs, problem.items[position].needs).filter {
        clause, _ in
        meeters(of: clause, among: all).allSatisfy(isMember.contains)
      }.map(\.1)
    }
    return problem
  }

  private func item(_ index: Int, chosen: [Int], position: [Int: Int]) -> ScheduleProblem.Item {
    let candidate = compilation.instance.candidates[index]
    let credential = question.catalogue[compilation.choices[index].credential]
    return ScheduleProblem.Item(
      id: candidate.id, hours: candidate.hours, hoursAWeekAtMost: credential?.hoursAWeekAtMost,
      needs: candidate.needs.map { meeters(of: $0, among: chosen).compactMap { position[$0] } },
      companions: candidate.companions.compactMap { position[$0] },
      schedule: credential.flatMap { scheduled($0, index) }, subscription: candidate.subscription,
      gains: gains(of: candidate))
  }

  /// The chosen candidates that meet a clause once finished.
  func meeters(of clause: [Instance.Need], among chosen: [Int]) -> [Int] {
    chosen.filter { index in
      clause.contains { need in
        switch need {
        case .candidate(let asked): asked == index
        case .skill(let skill, let level):
          compilation.instance.candidates[index].teaches.contains {
            $0.skill == skill && $0.level >= level
          }
        }
      }
    }
  }

  func scheduled(_ credential: Credential, _ index: Int) -> ScheduleProblem.Scheduled? {
    let isStarted = question.profile.progress.contains { $0.credential == credential.id }
    guard case .scheduled(let weeks, let starts) = credential.pace, !isStarted,
      !compilation.choices[index].completesParts
    else { return nil }
    let open = Set(starts.compactMap(compilation.weeks.week(of:)))
    return ScheduleProblem.Scheduled(weeks: max(1, weeks), starts: open.sorted())
  }

  private func gains(of candidate: Instance.Candidate) -> [ScheduleProblem.Gain] {
    compilation.instance.requires.enumerated().compactMap { position, requirement in
      let have = compilation.instance.have[requirement.skill] ?? 0
      guard let taught = candidate.teaches.first(where: { $0.skill == requirement.skill })
      else { return nil }
      let reached = min(taught.level, requirement.level)
      guard reached > have else { return nil }
      return ScheduleProblem.Gain(
        requirement: position, from: have, to: reached, importance: requirement.importance)
    }
  }

  func hasSubscription(_ chosen: [Int]) -> Bool {
    chosen.contains { compilation.instance.candidates[$0].subscription != nil }
  }

  /// Minor units that a set costs in some weeks: own prices, and each subscription by started 30 days.
  func charge(of chosen: [Int], _ spans: [Schedule.Span]) -> Int {
    let instance = compilation.instance
    let own = chosen.reduce(0) { $0 + instance.candidates[$1].price }
    return instance.subscriptions.indices.reduce(own) { sum, number in
      let users = zip(chosen, spans).filter { instance.candidates[$0.0].subscription == number }
      guard let first = users.map(\.1.first).min(), let last = users.map(\.1.last).max() else {
        return sum
      }
      return sum + instance.subscriptions[number].price(months: months(of: last - first + 1))
    }
  }

  /// Whether every set surely has a timeline, so that none needs to be looked for during the search.
  func alwaysFits(_ chosen: [Int], budget: Int?) -> Bool {
    let instance = compilation.instance
    return !compilation.weeks.hasDeadline && question.profile.goal.hoursPerWeek > 0
      && !chosen.contains { index in
        let candidate = instance.candidates[index]
        let credential = question.catalogue[compilation.choices[index].credential]
        return (candidate.subscription != nil && budget != nil)
          || credential?.pace != .selfPaced
      }
  }
}
