package import CairnModel

/// A question said once more as an instance, from the files and the definition: what the proof of a plan is about. It
/// is worked out for every credential, slowly and by itself; a test holds it against the planner's own.
package struct Restatement {
  package private(set) var instance = Instance()
  /// The skills by their numbers in the instance.
  package let skills: [Skill.ID]

  private let ground: Ground
  private var offered: [(credential: Credential, completesParts: Bool)] = []
  private var whole: [Credential.ID: Int] = [:]
  private var completion: [Credential.ID: Int] = [:]
  private var skillNumbers: [Skill.ID: Int] = [:]
  private var subscriptionNumbers: [Subscription.ID: Int] = [:]

  package init(_ question: Question) {
    ground = Ground(question)
    skills = Self.skills(of: question)
    for (number, skill) in skills.enumerated() {
      skillNumbers[skill] = number
      instance.have[number] = ground.levels[skill]
    }
    collectOffers()
    instance.candidates = offered.map { candidate($0.credential, $0.completesParts) }
    instance.requires = ground.role.requirements.map {
      Instance.Requirement(
        skill: number(of: $0.skill), level: $0.level.rawValue, importance: $0.importance,
        must: $0.must)
    }
    instance.limits = Instance.Limits(
      price: ground.goal.budget?.minorUnits, hours: hoursBeforeDeadline, count: ground.goal.atMost)
    instance.pins = ground.profile.pins.sorted().compactMap { whole[$0] }
  }

  private static func skills(of question: Question) -> [Skill.ID] {
    var found = Set(question.role.requirements.map(\.skill))
    for credential in question.catalogue.credentials {
      found.formUnion(credential.teaches.keys)
      for case .skill(let skill, _) in credential.prerequisites.flatMap(\.alternatives) {
        found.insert(skill)
      }
    }
    return found.sorted()
  }

  private func number(of skill: Skill.ID) -> Int {
    guard let number = skillNumbers[skill] else {
      preconditionFailure("all skills of the role and the credentials have a number")
    }
    return number
  }

  // MARK: What is offered

  private mutating func collectOffers() {
    for credential in ground.catalogue.credentials {
      guard ground.whyRuledOut(credential) == nil, hasStartDate(credential),
        ground.wholeHours(credential, completesParts: false) != nil,
        ground.ownPrice(credential, completesParts: false) != nil, hasMonthlyPrice(credential)
      else { continue }
      whole[credential.id] = offered.count
      offered.append((credential, false))
      addSubscription(of: credential)
      guard credential.completion != nil, !credential.parts.isEmpty,
        ground.ownPrice(credential, completesParts: true) != nil
      else { continue }
      completion[credential.id] = offered.count
      offered.append((credential, true))
    }
  }

  private func hasMonthlyPrice(_ credential: Credential) -> Bool {
    ground.subscribed(credential, completesParts: false)
      .map { ground.converted($0.monthly) != nil } ?? true
  }

  /// Courses with dates need one that leaves time before the deadline; what has begun needs none.
  private func hasStartDate(_ credential: Credential) -> Bool {
    guard case .scheduled(let lasting, let starts) = credential.pace,
      !ground.profile.progress.contains(where: { $0.credential == credential.id })
    else { return true }
    return starts.contains { date in
      let first = ground.day0 + (date - ground.day0) / 7 * 7
      return date >= ground.day0 && ground.goal.by.map { first + (7 * lasting - 1) <= $0 } ?? true
    }
  }

  private mutating func addSubscription(of credential: Credential) {
    guard let subscription = ground.subscribed(credential, completesParts: false),
      subscriptionNumbers[subscription.id] == nil,
      let monthly = ground.converted(subscription.monthly)
    else { return }
    subscriptionNumbers[subscription.id] = instance.subscriptions.count
    instance.subscriptions.append(
      Instance.Subscription(
        monthly: monthly.minorUnits, minorPerMajor: ground.currency.minorPerMajor,
        burdenPerMajor: ground.goal.preference.weights.price,
        hoursAMonth: ground.goal.hoursPerWeek * 13 / 3))
  }

  /// What the whole weeks before the deadline hold; nil without one.
  private var hoursBeforeDeadline: Int? {
    guard let by = ground.goal.by else { return nil }
    return (0..<max(0, (by - ground.day0 + 1) / 7)).map(ground.capacity).reduce(0, +)
  }

  // MARK: Candidates

  private func candidate(_ credential: Credential, _ completesParts: Bool) -> Instance.Candidate {
    let done = ground.profile.progress.first { $0.credential == credential.id }?.hoursDone ?? 0
    let all = ground.wholeHours(credential, completesParts: completesParts) ?? 0
    let hours = max(0, all - (completesParts ? 0 : done))
    let price =
      ground.ownPrice(credential, completesParts: completesParts)
      ?? Money(minorUnits: 0, currency: ground.currency)
    let subscription = ground.subscribed(credential, completesParts: completesParts)?.id
    let companions = credential.corequisites.filter { !ground.earned.contains($0) }
    return Instance.Candidate(
      id: credential.id.text + (completesParts ? "+" : ""),
      teaches: credential.teaches.sorted { $0.key < $1.key }.map {
        Instance.Candidate.Teaching(skill: number(of: $0.key), level: $0.value.rawValue)
      },
      needs: needs(of: credential, completesParts)
        + companions.filter { whole[$0] == nil }.map { _ in [] },
      companions: companions.compactMap { whole[$0] },
      excludes: completesParts
        ? [whole[credential.id]].compactMap { $0 }
        : credential.parts.flatMap { [whole[$0], completion[$0]].compactMap { $0 } },
      subscription: subscription.flatMap { subscriptionNumbers[$0] },
      price: price.minorUnits, hours: hours,
      burden: ground.burden(credential, price: price, hours: hours))
  }

  // MARK: Needs

  private func needs(of credential: Credential, _ completesParts: Bool) -> [[Instance.Need]] {
    let own = credential.prerequisites
      .filter { !$0.alternatives.contains { ground.holds($0, finished: []) } }
      .flatMap { clauses(of: $0.alternatives) }
    return own + (completesParts ? openParts(of: credential).map(finishing) : [])
  }

  /// One of several suffices, each of which may itself take several: all ways to pick one clause of each.
  private func clauses(of alternatives: [Prerequisite.Need]) -> [[Instance.Need]] {
    alternatives.reduce([[]]) { picked, need in
      picked.flatMap { before in clauses(of: need).map { before + $0 } }
    }
  }

  /// Finishing the parts of a credential that asks for nothing more is finishing it.
  private func clauses(of need: Prerequisite.Need) -> [[Instance.Need]] {
    switch need {
    case .skill(let skill, let level):
      return [[.skill(number(of: skill), atLeast: level.rawValue)]]
    case .credential(let id):
      let asWhole = finishing(id)
      guard let credential = ground.catalogue[id], !credential.parts.isEmpty,
        credential.completion == nil
      else { return [asWhole] }
      return openParts(of: credential).map { asWhole + finishing($0) }
    }
  }

  private func openParts(of credential: Credential) -> [Credential.ID] {
    credential.parts.filter { !ground.earned.contains($0) }
  }

  /// An audit teaches, but gives nobody the credential.
  private func finishing(_ id: Credential.ID) -> [Instance.Need] {
    let isAudited = ground.catalogue[id].map(ground.isAudited) ?? false
    return [isAudited ? nil : whole[id], completion[id]].compactMap { $0 }.map { .candidate($0) }
  }
}
