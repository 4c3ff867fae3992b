import CairnModel

/// Finds out why a requirement stays unmet: by asking for its next level alone, and for it beside all that a
/// plan reaches.
struct Unmet {
  let question: Question
  let compilation: Compilation
  let limits: SearchLimits

  func reason(for requirement: Requirement, in after: Levels) -> UnmetReason {
    let have = after[requirement.skill]
    let teachers = question.catalogue.credentials.filter {
      $0.teaches[requirement.skill] ?? .none > have
    }
    guard !teachers.isEmpty else { return .nothingTeaches(best: have) }
    let obstacles = Dictionary(
      uniqueKeysWithValues: teachers.compactMap { teacher in
        compilation.blocked[teacher.id].map { (teacher.id, $0) }
      })
    if obstacles.count == teachers.count { return .onlyUnplannable(obstacles) }

    let alone = asking(for: [requirement: Level.above(have)])
    let ways = Frontier.Axis.allCases.map { least($0, of: alone, freeing: Frontier.Axis.allCases) }
    if ways.contains(.undecided) { return .undecided }
    if ways.contains(.unreachable) {
      return .prerequisitesUnreachable(teachers.map(\.id).filter { obstacles[$0] == nil })
    }
    let broken = broken(price: ways[0].amount, hours: ways[1].amount)
    if !broken.isEmpty {
      return .beyond(
        limits: broken,
        least: least(
          price: broken.contains(.budget) ? ways[0].amount : nil,
          hours: broken.contains(.hours) ? ways[1].amount : nil))
    }
    return crowdedOut(requirement, in: after)
  }

  /// Within the limits it could be met: names what it would take beside all that the plan reaches.
  private func crowdedOut(_ requirement: Requirement, in after: Levels) -> UnmetReason {
    let given = compilation.instance.limits
    var wanted: [Requirement: Level] = [:]
    for other in question.role.requirements { wanted[other] = min(after[other.skill], other.level) }
    wanted[requirement] = Level.above(after[requirement.skill])
    let together = asking(for: wanted)
    let price = given.price == nil ? nil : least(.money, of: together, freeing: [.money]).amount
    let hours = given.hours == nil ? nil : least(.hours, of: together, freeing: [.hours]).amount
    var inForce: [Limit] = []
    if given.price != nil { inForce.append(.budget) }
    if given.hours != nil { inForce.append(.deadline) }
    if given.count != nil { inForce.append(.count) }
    return .crowdedOut(limits: inForce, least: least(price: price, hours: hours))
  }

  private func broken(price: Int?, hours: Int?) -> [Limit] {
    let given = compilation.instance.limits
    var broken: [Limit] = []
    if let most = given.price, let price, price > most { broken.append(.budget) }
    if let most = given.hours, let hours, hours > most { broken.append(.hours) }
    return broken
  }

  private func least(price: Int?, hours: Int?) -> Least {
    Least(
      price: price.map { Money(minorUnits: $0, currency: question.currency) }, hours: hours,
      by: hours.flatMap { Weeks.lastDay(for: $0, question.profile.goal, from: question.start) })
  }

  /// The instance with these levels as its only requirements, all of which have to be met.
  private func asking(for wanted: [Requirement: Level]) -> Instance {
    var asking = compilation.instance
    let have = compilation.standing.levels
    var missing = 0
    asking.requires = question.role.requirements.enumerated().compactMap { position, requirement in
      guard let level = wanted[requirement], level > have[requirement.skill] else { return nil }
      missing += level.rawValue - have[requirement.skill].rawValue
      return .init(
        skill: asking.requires[position].skill, level: level.rawValue, importance: 1, must: false)
    }
    asking.floor.value = missing
    return asking
  }

  private enum Way: Equatable {
    case unreachable
    case undecided
    case amount(Int)

    var amount: Int? { if case .amount(let amount) = self { amount } else { nil } }
  }

  /// The least money or hours of any set that meets all that an instance asks for, without some of the limits.
  private func least(
    _ axis: Frontier.Axis, of asking: Instance, freeing axes: [Frontier.Axis]
  ) -> Way {
    var free = asking
    for axis in axes { free.limit(axis, to: nil) }
    if axes.count > 1 {
      free.pins = []
      free.limits.count = nil
    }
    free.spend(only: axis)
    let found = CairnPlanner.select(
      free, within: limits,
      from: SearchStart(
        bound: Score(must: 0, value: free.floor.value, burden: 0)), until: .score)
    return switch found.outcome {
    case .optimal: .amount(found.score.burden)
    case .infeasible: .unreachable
    case .feasible, .unknown: .undecided
    }
  }
}

extension Level {
  fileprivate static func above(_ level: Level) -> Level { level.next ?? level }
}

extension Weeks {
  /// The last day of the first week by which so many hours fit; nil where they never do.
  static func lastDay(for hours: Int, _ goal: Goal, from start: CivilDate) -> CivilDate? {
    var goal = goal
    goal.by = nil
    let weeks = Weeks(of: goal, from: start)
    var (left, week) = (hours, 0)
    while left > 0 {
      let offered = weeks.capacity.indices.contains(week) ? weeks.capacity[week] : goal.hoursPerWeek
      if week >= weeks.capacity.count && offered == 0 { return nil }
      left -= offered
      week += 1
    }
    return start + (7 * max(1, week) - 1)
  }
}
