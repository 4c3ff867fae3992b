package import CairnPlanner

extension ScheduleProblem {
  /// A tiny problem with a mixture of everything that one may hold, small enough for the oracle.
  package static func random(seed: UInt64) -> ScheduleProblem {
    var random = SeededGenerator(seed: seed)
    let count = random.pick(1...10) == 1 ? 4 : random.pick(1...3)
    let weeks = count == 4 ? random.pick(2...4) : random.pick(1...(count == 3 ? 6 : 8))
    return Self.random(count: count, weeks: weeks, mostHours: 5, using: &random)
  }

  /// The same with more items in fewer weeks.
  package static func crowded(seed: UInt64) -> ScheduleProblem {
    var random = SeededGenerator(seed: seed)
    let count = random.pick(5...6)
    return Self.random(count: count, weeks: count == 5 ? 4 : 3, mostHours: 15, using: &random)
  }

  /// The same with one subscription for all that covers a month or two, and one item that takes few hours on fixed dates.
  package static func attended(seed: UInt64) -> ScheduleProblem {
    var random = SeededGenerator(seed: seed)
    var problem = Self.random(count: 3, weeks: 6, mostHours: 5, using: &random)
    for index in problem.items.indices { problem.items[index].subscription = 0 }
    problem.items[0].hours = random.pick(1...2)
    problem.items[0].hoursAWeekAtMost = nil
    problem.items[0].schedule = .init(
      weeks: random.pick(2...4), starts: (0..<3).filter { _ in random.chance(60) })
    (problem.monthlyPrices, problem.subscriptionBudget) = ([1], random.pick(1...2))
    return problem
  }

  private static func random(
    count: Int, weeks: Int, mostHours: Int, using random: inout SeededGenerator
  ) -> ScheduleProblem {
    let hasRareRules = random.chance(60)
    let ids = ["c1", "c10", "c2", "a", "b", "é"].shuffled(using: &random)
    let subscriptions = hasRareRules ? random.pick(0...2) : 0
    return ScheduleProblem(
      items: (0..<count).map { index in
        Item.random(
          id: ids[index], others: (0..<count).filter { $0 != index }, weeks: weeks,
          subscriptions: subscriptions, hasRareRules: hasRareRules, using: &random)
      },
      capacity: (0..<weeks).map { _ in random.chance(15) ? 0 : random.pick(1...mostHours) },
      endsWithCapacity: true, atOnce: random.pick(1...3),
      subscriptionBudget: random.chance(50) ? random.pick(1...8) : nil,
      monthlyPrices: (0..<subscriptions).map { _ in random.pick(0...2) })
  }
}

extension ScheduleProblem.Item {
  fileprivate static func random(
    id: String, others: [Int], weeks: Int, subscriptions: Int, hasRareRules: Bool,
    using random: inout SeededGenerator
  ) -> Self {
    var item = Self(id: id, hours: random.chance(10) ? 0 : random.pick(1...random.pick(2...8)))
    if let other = others.randomElement(using: &random), random.chance(25) {
      item.needs.append([other])
    }
    if hasRareRules { item.addRareRules(others: others, weeks: weeks, using: &random) }
    if subscriptions > 0, random.chance(50) {
      item.subscription = random.pick(0...subscriptions - 1)
    }
    item.gains = (0..<3).filter { _ in random.chance(40) }.map { requirement in
      .init(
        requirement: requirement, from: 0, to: random.pick(1...3), importance: requirement + 1)
    }
    return item
  }

  private mutating func addRareRules(
    others: [Int], weeks: Int, using random: inout SeededGenerator
  ) {
    if others.count > 1, random.chance(20) {
      needs.append(Array(others.shuffled(using: &random).prefix(2)))
    }
    if let other = others.randomElement(using: &random), random.chance(15) {
      companions.append(other)
    }
    if random.chance(25) { hoursAWeekAtMost = random.pick(1...3) }
    if random.chance(20) {
      let starts = (0..<weeks).filter { _ in random.chance(60) }
      schedule = .init(weeks: random.pick(1...max(1, weeks / 2)), starts: starts)
    }
  }
}
