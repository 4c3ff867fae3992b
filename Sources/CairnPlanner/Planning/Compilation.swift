package import CairnModel

/// A question as integers, and the way back from its candidates to credentials.
package struct Compilation: Sendable {
  /// What a candidate of the instance stands for.
  package struct Choice: Hashable, Sendable {
    package let credential: Credential.ID
    package let offer: Offer
    /// True where it is earned by finishing all its parts and stands only for what is then left to do.
    package let completesParts: Bool
  }

  package let instance: Instance
  package let choices: [Choice]
  package let blocked: [Credential.ID: Obstacle]
  /// Pins that are earned already: a note, no limit.
  package let earnedPins: [Credential.ID]
  /// Pins that can't be had, with the reason.
  package let impossible: [Infeasibility]
  package let subscriptions: [Subscription.ID]
  /// The skills by their numbers in the instance.
  package let skills: [Skill.ID]
  package let standing: Standing
  package let weeks: Weeks
}

/// Compiles a question: offers and prices, needs that hold already dropped, stacks as exclusions.
package func compile(_ question: Question) -> Compilation {
  var compiler = Compiler(question)
  return compiler.compile()
}

private struct Compiler {
  let question: Question
  let standing: Standing
  let weeks: Weeks
  var choices: [Compilation.Choice] = []
  var blocked: [Credential.ID: Obstacle] = [:]
  /// The candidate that stands for taking a credential whole.
  var wholeIndex: [Credential.ID: Int] = [:]
  /// The candidate that stands for what is left of it once all parts are done.
  var completionIndex: [Credential.ID: Int] = [:]
  var skillNumbers: [Skill.ID: Int] = [:]
  var subscriptionNumbers: [Subscription.ID: Int] = [:]
  var subscriptions: [Subscription.ID] = []

  init(_ question: Question) {
    self.question = question
    standing = question.standing
    weeks = Weeks(of: question.profile.goal, from: question.start)
  }

  mutating func compile() -> Compilation {
    collectChoices()
    let candidates = choices.indices.map { candidate($0) }
    let pins = resolvePins()
    let requires = requirements()
    let instance = Instance(
      have: have(), requires: requires, candidates: candidates, limits: limits(),
      pins: pins.indices, subscriptions: subscriptions.map(shared))
    return Compilation(
      instance: instance, choices: choices, blocked: blocked, earnedPins: pins.earned,
      impossible: pins.impossible, subscriptions: subscriptions,
      skills: skillNumbers.sorted { $0.value < $1.value }.map(\.key), standing: standing,
      weeks: weeks)
  }

  private mutating func collectChoices() {
    let desk = OfferDesk(question)
    for credential in question.catalogue.credentials {
      switch desk.availability(of: credential) {
      case .blocked(let obstacle): blocked[credential.id] = obstacle
      case .offered(let offer):
        wholeIndex[credential.id] = choices.count
        choices.append(.init(credential: credential.id, offer: offer, completesParts: false))
        if let rest = completion(of: credential, trust: offer.trust) {
          completionIndex[credential.id] = choices.count
          choices.append(.init(credential: credential.id, offer: rest, completesParts: true))
        }
      }
    }
  }

  /// What is left of a credential once all its parts are done; nil where nothing is left or it has no parts.
  private func completion(of credential: Credential, trust: Int) -> Offer? {
    guard !credential.parts.isEmpty, let rest = credential.completion else { return nil }
    var price = Money(minorUnits: 0, currency: question.currency)
    if let asked = rest.price {
      guard
        let converted = asked.currency == question.currency
          ? asked : question.catalogue.rates?.convert(asked, to: question.currency)
      else { return nil }
      price = converted
    }
    return Offer(
      hours: rest.hours, hoursAreEstimate: false, price: price, subscription: nil, audit: false,
      trust: trust)
  }

  private mutating func candidate(_ index: Int) -> Instance.Candidate {
    let choice = choices[index]
    guard let credential = question.catalogue[choice.credential] else {
      preconditionFailure("every choice is a credential of the catalogue")
    }
    let teaches = credential.teaches.sorted { $0.key < $1.key }
      .filter { $0.value > standing.levels[$0.key] }
      .map { Instance.Candidate.Teaching(skill: number($0.key), level: $0.value.rawValue) }
    return Instance.Candidate(
      id: choice.completesParts ? credential.id.text + "+" : credential.id.text,
      teaches: teaches,
      needs: needs(of: credential) + (choice.completesParts ? partsAsNeeds(credential) : [])
        + missingCompanions(of: credential),
      companions: companions(of: credential),
      excludes: exclusions(of: credential, completesParts: choice.completesParts),
      subscription: choice.offer.subscription.map { number($0) },
      price: choice.offer.price.minorUnits, hours: choice.offer.hours,
      burden: choice.offer.burden(question.profile.goal.preference.weights))
  }

  /// The clauses that do not hold on the first day. Finishing all parts of a credential that asks for nothing
  /// more is finishing it: W or (P and Q) becomes (W or P) and (W or Q).
  private mutating func needs(of credential: Credential) -> [[Instance.Need]] {
    var clauses: [[Instance.Need]] = []
    for clause in standing.missing(of: credential) {
      var conjunction: [[Instance.Need]] = [[]]
      for need in clause.alternatives {
        let ways = ways(to: need)
        conjunction = conjunction.flatMap { left in ways.map { left + $0 } }
      }
      clauses += conjunction
    }
    return clauses
  }

  /// A need as clauses of which all must hold.
  private mutating func ways(to need: Prerequisite.Need) -> [[Instance.Need]] {
    switch need {
    case .skill(let skill, let level):
      return [[.skill(number(skill), atLeast: level.rawValue)]]
    case .credential(let id):
      let direct = finishing(id)
      guard let credential = question.catalogue[id], !credential.parts.isEmpty,
        credential.completion == nil
      else { return [direct] }
      let open = credential.parts.filter { !standing.earned.contains($0) }
      return open.map { direct + finishing($0) }
    }
  }

  /// An audit teaches, but gives nobody the credential.
  private func finishing(_ id: Credential.ID) -> [Instance.Need] {
    [wholeIndex[id], completionIndex[id]].compactMap { $0 }
      .filter { !choices[$0].offer.audit }.map { .candidate($0) }
  }

  private func partsAsNeeds(_ credential: Credential) -> [[Instance.Need]] {
    credential.parts.filter { !standing.earned.contains($0) }
      .map(finishing)
  }

  private func companions(of credential: Credential) -> [Int] {
    credential.corequisites.filter { !standing.earned.contains($0) }.compactMap { wholeIndex[$0] }
  }

  /// A clause that nothing meets for each companion that can't be had.
  private func missingCompanions(of credential: Credential) -> [[Instance.Need]] {
    credential.corequisites.filter { !standing.earned.contains($0) && wholeIndex[$0] == nil }
      .map { _ in [] }
  }

  private func exclusions(of credential: Credential, completesParts: Bool) -> [Int] {
    if completesParts { return [wholeIndex[credential.id]].compactMap { $0 } }
    return credential.parts.flatMap { [wholeIndex[$0], completionIndex[$0]].compactMap { $0 } }
  }

  private mutating func number(_ skill: Skill.ID) -> Int {
    if let known = skillNumbers[skill] { return known }
    skillNumbers[skill] = skillNumbers.count
    return skillNumbers.count - 1
  }

  private mutating func number(_ subscription: Subscription.ID) -> Int {
    if let known = subscriptionNumbers[subscription] { return known }
    subscriptionNumbers[subscription] = subscriptions.count
    subscriptions.append(subscription)
    return subscriptions.count - 1
  }

  private func have() -> [Int: Int] {
    skillNumbers.reduce(into: [:]) { have, entry in
      let level = standing.levels[entry.key]
      if level > .none { have[entry.value] = level.rawValue }
    }
  }

  private mutating func requirements() -> [Instance.Requirement] {
    question.role.requirements.map {
      Instance.Requirement(
        skill: number($0.skill), level: $0.level.rawValue, importance: $0.importance, must: $0.must)
    }
  }

  private func limits() -> Instance.Limits {
    let goal = question.profile.goal
    return Instance.Limits(
      price: goal.budget?.minorUnits, hours: weeks.hoursBeforeDeadline, count: goal.atMost)
  }

  private func shared(_ id: Subscription.ID) -> Instance.Subscription {
    guard let monthly = monthlyPrice(of: id, in: question) else {
      preconditionFailure("an offer names only subscriptions with a price in its currency")
    }
    return Instance.Subscription(
      monthly: monthly.minorUnits, minorPerMajor: monthly.currency.minorPerMajor,
      burdenPerMajor: question.profile.goal.preference.weights.price,
      hoursAMonth: question.profile.goal.hoursPerWeek * 13 / 3)
  }

  private func resolvePins() -> (
    indices: [Int], earned: [Credential.ID], impossible: [Infeasibility]
  ) {
    var (indices, earned, impossible) = ([Int](), [Credential.ID](), [Infeasibility]())
    for pin in question.profile.pins.sorted() {
      if question.profile.skips.contains(pin) {
        impossible.append(.pinnedAndSkipped(pin))
      } else if standing.earned.contains(pin) {
        earned.append(pin)
      } else if let index = wholeIndex[pin] {
        indices.append(index)
      } else if let obstacle = blocked[pin] {
        impossible.append(.pinBlocked(pin, obstacle))
      }
    }
    return (indices, earned, impossible)
  }
}

/// The monthly price of a subscription in the question's currency; nil where it is not known.
package func monthlyPrice(of id: Subscription.ID, in question: Question) -> Money? {
  guard let monthly = question.catalogue[id]?.monthly else { return nil }
  if monthly.currency == question.currency { return monthly }
  return question.catalogue.rates?.convert(monthly, to: question.currency)
}
