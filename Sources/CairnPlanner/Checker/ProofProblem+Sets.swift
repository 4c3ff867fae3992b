import CairnModel

/// Sets of candidates by the definition: whether one is a plan, and what it is worth.
extension ProofProblem {
  struct Sums {
    var price = 0
    var hours = 0
    var score = Score(must: 0, value: 0, burden: 0)
  }

  func sums(of chosen: Set<Int>) -> Sums {
    var sums = Sums()
    var studied: [Int: Int] = [:]
    for index in chosen {
      let candidate = instance.candidates[index]
      sums.price += candidate.price
      sums.hours += candidate.hours
      sums.score.burden += candidate.burden
      if let subscription = candidate.subscription {
        studied[subscription, default: 0] += candidate.hours
      }
    }
    for (index, hours) in studied {
      let subscription = instance.subscriptions[index]
      var months = hours / subscription.hoursAMonth
      if months * subscription.hoursAMonth < hours || months == 0 { months += 1 }
      let price = months * subscription.monthly
      sums.price += price
      sums.score.burden += price / subscription.minorPerMajor * subscription.burdenPerMajor
    }
    for worth in worths where chosen.contains(where: { brings($0, worth) }) {
      sums.score.must += worth.must
      sums.score.value += worth.value
    }
    return sums
  }

  private func brings(_ candidate: Int, _ worth: Worth) -> Bool {
    teaches(candidate, worth.skill, atLeast: worth.level)
  }

  /// Whether a set keeps every rule.
  func isPlan(_ chosen: Set<Int>) -> Bool {
    let sums = sums(of: chosen)
    return chosen.isSuperset(of: instance.pins) && chosen.isDisjoint(with: instance.skips)
      && sums.price <= max(0, instance.limits.price ?? .max)
      && sums.hours <= max(0, instance.limits.hours ?? .max)
      && chosen.count <= max(0, instance.limits.count ?? .max)
      && chosen.allSatisfy { chosen.isDisjoint(with: instance.candidates[$0].excludes) }
      && chosen.allSatisfy { chosen.isSuperset(of: companions[$0]) } && canBeFollowed(chosen)
  }

  /// Plays it through: again and again whoever has all that it needs.
  private func canBeFollowed(_ chosen: Set<Int>) -> Bool {
    var finished: Set<Int> = []
    var waiting = chosen
    while !waiting.isEmpty {
      let ready = waiting.filter { index in
        clauses[index].allSatisfy { clause in
          clause.contains { need in finished.contains { meets(need, $0) } }
        }
      }
      if ready.isEmpty { return false }
      waiting.subtract(ready)
      finished.formUnion(ready)
    }
    return true
  }
}
