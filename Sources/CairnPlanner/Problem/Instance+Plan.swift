package import CairnModel

/// What a set of candidates costs and brings, and in which order it can be followed: straight from the
/// definition, without any of the search's structures.
extension Instance {
  /// Sums over a set of candidates, shared subscriptions counted once.
  package struct Totals: Hashable, Sendable {
    /// Minor units of money.
    package let price: Int
    package let hours: Int
    package let count: Int
    package let score: Score
  }

  /// Totals of a set, given as indices in any order, each once.
  package func totals(of chosen: [Int]) -> Totals {
    var price = 0
    var hours = 0
    var burden = 0
    var subscribed: [Int: Int] = [:]
    for index in chosen {
      let candidate = candidates[index]
      price += candidate.price
      hours += candidate.hours
      burden += candidate.burden
      if let subscription = candidate.subscription {
        subscribed[subscription, default: 0] += candidate.hours
      }
    }
    for (index, hours) in subscribed {
      let subscription = subscriptions[index]
      let months = subscription.months(hours: hours, isUsed: true)
      price += subscription.price(months: months)
      burden += subscription.burden(months: months)
    }
    let (must, value) = gain(of: chosen)
    return Totals(
      price: price, hours: hours, count: chosen.count,
      score: Score(must: must, value: value, burden: burden))
  }

  /// Σ importance × levels gained towards what is required: over the musts and over all.
  private func gain(of chosen: [Int]) -> (must: Int, value: Int) {
    var after = have
    for index in chosen {
      for taught in candidates[index].teaches {
        after[taught.skill] = max(after[taught.skill] ?? 0, taught.level)
      }
    }
    var must = 0
    var value = 0
    for requirement in requires {
      let before = min(have[requirement.skill] ?? 0, requirement.level)
      let gain = min(after[requirement.skill] ?? 0, requirement.level) - before
      value += requirement.importance * gain
      if requirement.must { must += requirement.importance * gain }
    }
    return (must, value)
  }

  /// The order in which a set is printed: repeatedly the smallest id that can start, companions that name
  /// each other together; nil where no order exists or a companion is missing.
  package func order(of chosen: [Int]) -> [Int]? {
    let members = Set(chosen)
    var waiting = members.sorted { Self.precedes(candidates[$0].id, candidates[$1].id) }
    let together = groups(of: waiting)
    var levels = have
    var order: [Int] = []
    var finished: Set<Int> = []
    while !waiting.isEmpty {
      let next = waiting.first { first in
        together[first, default: [first]].allSatisfy { member in
          candidates[member].companions.allSatisfy {
            finished.contains($0) || together[first, default: [first]].contains($0)
          } && isReady(member, levels: levels, finished: finished)
        }
      }
      guard let next else { return nil }
      let group = waiting.filter(together[next, default: [next]].contains)
      waiting.removeAll(where: group.contains)
      for member in group {
        order.append(member)
        finished.insert(member)
        for taught in candidates[member].teaches {
          levels[taught.skill] = max(levels[taught.skill] ?? 0, taught.level)
        }
      }
    }
    return order
  }

  /// Whether a set keeps every rule of the instance.
  package func isPlan(_ chosen: [Int]) -> Bool {
    let members = Set(chosen)
    let totals = totals(of: chosen)
    return members.isSuperset(of: pins) && members.isDisjoint(with: skips)
      && totals.price <= max(0, limits.price ?? .max)
      && totals.hours <= max(0, limits.hours ?? .max)
      && totals.count <= max(0, limits.count ?? .max)
      && totals.score.must >= floor.must && totals.score.value >= floor.value
      && conditions.allSatisfy { keeps($0, chosen) }
      && chosen.allSatisfy { members.isDisjoint(with: candidates[$0].excludes) }
      && order(of: chosen) != nil
  }

  /// Whether a set keeps a condition.
  private func keeps(_ condition: Condition, _ chosen: [Int]) -> Bool {
    let own = chosen.reduce(0) { $0 + condition.weights[$1] }
    let shared = condition.ofMonths.enumerated().reduce(0) { sum, entry in
      let users = chosen.filter { candidates[$0].subscription == entry.offset }
      let hours = users.reduce(0) { $0 + candidates[$1].hours }
      let months = subscriptions[entry.offset].months(hours: hours, isUsed: !users.isEmpty)
      return sum + months * entry.element
    }
    return own + shared <= condition.most
  }

  /// Order of ids by their UTF-8 bytes.
  package static func precedes(_ a: String, _ b: String) -> Bool {
    a.utf8.lexicographicallyPrecedes(b.utf8)
  }

  private func isReady(_ index: Int, levels: [Int: Int], finished: Set<Int>) -> Bool {
    candidates[index].needs.allSatisfy { clause in
      clause.contains { need in
        switch need {
        case .skill(let skill, let level): levels[skill] ?? 0 >= level
        case .candidate(let other): finished.contains(other)
        }
      }
    }
  }

  /// Members that start together, by member: those that reach each other along companions.
  private func groups(of members: [Int]) -> [Int: Set<Int>] {
    var reach: [Int: Set<Int>] = [:]
    for member in members where !candidates[member].companions.isEmpty {
      reach[member] = companions(of: member)
    }
    var groups: [Int: Set<Int>] = [:]
    for (member, reached) in reach {
      groups[member] = reached.filter { reach[$0]?.contains(member) == true }.union([member])
    }
    return groups
  }

  /// Candidates that have to be chosen with this one: its companions and theirs, without itself unless named.
  package func companions(of index: Int) -> Set<Int> {
    var reached: Set<Int> = []
    var open = candidates[index].companions
    while let next = open.popLast() {
      guard reached.insert(next).inserted else { continue }
      open += candidates[next].companions
    }
    return reached
  }
}
