import CairnModel

/// Finds out why a requirement stays unmet, by asking for its next level alone.
struct Unmet {
  let question: Question
  let compilation: Compilation
  let limits: SearchLimits

  func reason(for requirement: Requirement, at have: Level) -> UnmetReason {
    let teachers = question.catalogue.credentials.filter {
      $0.teaches[requirement.skill] ?? .none > have
    }
    guard !teachers.isEmpty else { return .nothingTeaches(best: have) }
    let obstacles = Dictionary(
      uniqueKeysWithValues: teachers.compactMap { teacher in
        compilation.blocked[teacher.id].map { (teacher.id, $0) }
      })
    if obstacles.count == teachers.count { return .onlyUnplannable(obstacles) }

    guard let cheapest = least(of: \.price, for: requirement, above: have),
      let quickest = least(of: \.hours, for: requirement, above: have)
    else { return .undecided }
    if cheapest == .unreachable || quickest == .unreachable {
      let open = teachers.map(\.id).filter { obstacles[$0] == nil }
      return .prerequisitesUnreachable(open)
    }
    return beyond(cheapest, quickest)
  }

  /// A burden is at least 1: costs are scaled so that the ones vanish in the division.
  private static let scale = 1024

  private enum Least: Equatable {
    case unreachable
    case amount(Int)
  }

  /// The least money or hours of any chain that reaches the next level; nil where that is not settled in time.
  private func least(
    of cost: KeyPath<Instance.Candidate, Int>, for requirement: Requirement, above have: Level
  ) -> Least? {
    var alone = compilation.instance
    let position = question.role.requirements.firstIndex(of: requirement) ?? 0
    let asked = alone.requires[position]
    alone.requires = [
      .init(skill: asked.skill, level: have.rawValue + 1, importance: 1, must: true)
    ]
    alone.pins = []
    alone.limits = Instance.Limits()
    let priced = cost == \.price
    alone.subscriptions = alone.subscriptions.map {
      Instance.Subscription(
        monthly: $0.monthly, minorPerMajor: 1, burdenPerMajor: priced ? Self.scale : 0,
        hoursAMonth: $0.hoursAMonth)
    }
    for index in alone.candidates.indices {
      alone.candidates[index].burden = alone.candidates[index][keyPath: cost] * Self.scale + 1
    }
    let found = select(alone, within: limits)
    guard found.outcome == .optimal else { return nil }
    return found.chosen.isEmpty ? .unreachable : .amount(found.score.burden / Self.scale)
  }

  private func beyond(_ cheapest: Least, _ quickest: Least) -> UnmetReason {
    let limits = compilation.instance.limits
    guard case .amount(let price) = cheapest, case .amount(let hours) = quickest else {
      return .undecided
    }
    var broken: [Limit] = []
    if let most = limits.price, price > most { broken.append(.budget) }
    if let most = limits.hours, hours > most { broken.append(.hours) }
    guard broken.isEmpty else {
      return .beyond(
        limits: broken,
        leastPrice: broken.contains(.budget)
          ? Money(minorUnits: price, currency: question.currency) : nil,
        leastHours: broken.contains(.hours) ? hours : nil)
    }
    var inForce: [Limit] = []
    if limits.price != nil { inForce.append(.budget) }
    if limits.hours != nil { inForce.append(.deadline) }
    if limits.count != nil { inForce.append(.count) }
    return .crowdedOut(limits: inForce)
  }
}
