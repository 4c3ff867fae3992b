import CairnModel

/// The rows of a certificate, rebuilt from the files: Σ times × variable ≤ most.
extension ProofProblem {
  struct Row {
    var entries: [(variable: Int, times: Int)] = []
    var most = 0

    mutating func add(_ variable: Int, _ times: Int = 1) {
      if times != 0 { entries.append((variable, times)) }
    }
  }

  /// The row for a claim about a score, named in the instance's own numbers; nil where it does not follow. That the set
  /// of an exception is ruled out is the caller's to see.
  func row(_ row: Certificate.Row, for claim: Certificate.Claim, of score: Score) -> Row? {
    switch row {
    case .price: priceRow()
    case .hours: instance.limits.hours.map { limit(\.hours, $0) }
    case .count: instance.limits.count.map { limit(nil, $0) }
    case .must: gainRow(\.must, claim == .must ? score.must + 1 : score.must)
    case .value where claim != .must:
      gainRow(\.value, claim == .value ? score.value + 1 : score.value)
    case .burden where claim == .burden: burdenRow(atMost: score.burden - 1)
    case .value, .burden: nil
    case .months(let candidate): monthsRow(candidate)
    case .month(let candidate): monthRow(candidate)
    case .companion(let one, let other):
      companions[one].contains(other) ? Row(entries: [(one, 1), (other, -1)], most: 0) : nil
    case .exclusion(let one, let other):
      exclude(one, other) ? Row(entries: [(one, 1), (other, 1)], most: 1) : nil
    case .support(let support): supportRow(support)
    case .except(let set): exceptRow(Set(set))
    }
  }

  // MARK: Limits and claims

  private func limit(_ amount: KeyPath<Instance.Candidate, Int>?, _ most: Int) -> Row {
    var row = Row(most: max(0, most))
    for (index, candidate) in instance.candidates.enumerated() {
      row.add(index, amount.map { candidate[keyPath: $0] } ?? 1)
    }
    return row
  }

  private func priceRow() -> Row? {
    guard let most = instance.limits.price else { return nil }
    var row = limit(\.price, most)
    for (index, subscription) in instance.subscriptions.enumerated() {
      row.add(variable(ofSubscription: index), subscription.monthly)
    }
    return row
  }

  private func gainRow(_ gain: KeyPath<Worth, Int>, _ least: Int) -> Row {
    var row = Row(most: -least)
    for (index, worth) in worths.enumerated() {
      row.add(variable(ofWorth: index), -worth[keyPath: gain])
    }
    return row
  }

  /// Some months are at least as many times the burden of one, as only whole major units count.
  private func burdenRow(atMost most: Int) -> Row {
    var row = limit(\.burden, 0)
    row.most = most
    for (index, subscription) in instance.subscriptions.enumerated() {
      row.add(
        variable(ofSubscription: index),
        subscription.monthly / subscription.minorPerMajor * subscription.burdenPerMajor)
    }
    return row
  }

  // MARK: Subscriptions and pairs

  private func monthsRow(_ candidate: Int) -> Row? {
    guard let subscription = instance.candidates[candidate].subscription else { return nil }
    var row = Row()
    for (index, user) in instance.candidates.enumerated() where user.subscription == subscription {
      row.add(index, user.hours)
    }
    row.add(
      variable(ofSubscription: subscription), -instance.subscriptions[subscription].hoursAMonth)
    return row
  }

  private func monthRow(_ candidate: Int) -> Row? {
    guard let subscription = instance.candidates[candidate].subscription else { return nil }
    return Row(entries: [(candidate, 1), (variable(ofSubscription: subscription), -1)], most: 0)
  }

  func exclude(_ one: Int, _ other: Int) -> Bool {
    one != other
      && (instance.candidates[one].excludes.contains(other)
        || instance.candidates[other].excludes.contains(one))
  }

  // MARK: Support

  /// Nothing of the set holds at first, so that its first bringer in a plan needed none of it.
  private func supportRow(_ support: Certificate.Support) -> Row? {
    let least = Dictionary(
      support.skills.map { ($0.skill, $0.level) }, uniquingKeysWith: { min($0, $1) })
    let named = Set(support.credentials)
    guard least.allSatisfy({ $0.value > instance.have[$0.key] ?? 0 }) else { return nil }
    let isInside: (Instance.Need) -> Bool = { need in
      switch need {
      case .skill(let skill, let level): level >= least[skill] ?? .max
      case .candidate(let candidate): named.contains(candidate) || !isWithinReach[candidate]
      }
    }
    let needsInside: (Int) -> Bool = { candidate in
      clauses[candidate].contains { clause in clause.allSatisfy(isInside) }
    }
    var row = Row()
    switch support.relying {
    case .worth(let worth):
      let index = worths.firstIndex { $0.skill == worth.skill && $0.level == worth.level }
      guard let index, isInside(.skill(worth.skill, atLeast: worth.level)) else { return nil }
      row.add(variable(ofWorth: index))
    case .credential(let candidate):
      guard needsInside(candidate) else { return nil }
      row.add(candidate)
    }
    var bringers = named.filter { boxes.upper[$0] > 0 }
    for (skill, level) in least {
      bringers.formUnion((teachers[skill] ?? []).filter { teaches($0, skill, atLeast: level) })
    }
    for bringer in bringers.sorted() where !needsInside(bringer) { row.add(bringer, -1) }
    return row
  }

  private func exceptRow(_ set: Set<Int>) -> Row {
    var row = Row(most: set.count - 1)
    for index in instance.candidates.indices { row.add(index, set.contains(index) ? 1 : -1) }
    return row
  }
}
