import CairnModel

extension Checker {
  // MARK: Hours and money

  mutating func checkCosts() {
    var (hours, own, burden) = (0, 0, 0)
    for (step, credential) in known {
      if let whole = wholeHours(credential) {
        let done = profile.progress.first { $0.credential == credential.id }?.hoursDone ?? 0
        let isLeft = max(0, whole - done)
        if step.hours != isLeft {
          findings.append(.wrongHours(credential.id, said: step.hours, is: isLeft))
        }
        hours += isLeft
      } else {
        findings.append(.ruledOut(credential.id, .unknownHours))
      }
      if let price = ownPrice(credential) {
        if price != step.price {
          findings.append(.wrongPrice(credential.id, said: step.price, is: price))
        }
        own += price.minorUnits
        burden += self.burden(credential, price: price, hours: step.hours)
      } else {
        findings.append(.ruledOut(credential.id, .unknownPrice))
      }
    }
    checkTotals(hours: hours, own: own, burden: burden)
  }

  /// A credential whose parts are all in the plan or earned stands for its completion.
  private func isCompletion(_ credential: Credential) -> Bool {
    let held = earned.union(claim.steps.map(\.credential))
    return credential.completion != nil && !credential.parts.isEmpty
      && held.isSuperset(of: credential.parts)
  }

  private func wholeHours(_ credential: Credential) -> Int? {
    if isCompletion(credential) { return credential.completion?.hours }
    let own = profile.overrides[credential.id]?.hours
    guard let whole = own ?? credential.hours?.count else { return nil }
    let parts = credential.parts.filter(earned.contains)
    return whole - parts.map { catalogue[$0]?.hours?.count ?? 0 }.reduce(0, +)
  }

  private func ownPrice(_ credential: Credential) -> Money? {
    let nothing = Money(minorUnits: 0, currency: currency)
    if isCompletion(credential) {
      return credential.completion?.price.map(converted) ?? nothing
    }
    var price: Money?
    if let own = profile.overrides[credential.id]?.price {
      price = converted(own)
    } else if isAudited(credential) {
      price = nothing
    } else {
      switch credential.price {
      case nil: price = nil
      case .free: price = nothing
      case .once(let money): price = converted(money)
      case .subscription(let id): price = catalogue[id].flatMap { _ in nothing }
      }
    }
    guard let price else { return nil }
    let paid = profile.progress.first { $0.credential == credential.id }?.paid.flatMap(converted)
    return Money(minorUnits: max(0, price.minorUnits - (paid?.minorUnits ?? 0)), currency: currency)
  }

  private func converted(_ money: Money) -> Money? {
    money.currency == currency ? money : catalogue.rates?.convert(money, to: currency)
  }

  private func burden(_ credential: Credential, price: Money, hours: Int) -> Int {
    let weights = goal.preference.weights
    let distrust = 10 - catalogue.trust(in: credential).score
    return weights.price * (price.minorUnits / currency.minorPerMajor) + weights.hours * hours
      + max(1, weights.each) + weights.distrust * distrust
  }

  // MARK: Subscriptions and sums

  private func subscribed(_ credential: Credential) -> Subscription? {
    guard profile.overrides[credential.id]?.price == nil, !isAudited(credential),
      !isCompletion(credential), case .subscription(let id) = credential.price
    else { return nil }
    return catalogue[id]
  }

  private mutating func checkTotals(hours: Int, own: Int, burden: Int) {
    var (estimate, charged, burden) = (own, own, burden)
    var subscriptions: [Subscription.ID: PlanClaim.Months] = [:]
    let users = Dictionary(
      grouping: known.filter { subscribed($0.credential) != nil },
      by: { subscribed($0.credential)?.id })
    for case (let id?, let steps) in users {
      guard let monthly = catalogue[id].flatMap({ converted($0.monthly) }) else { continue }
      let perMonth = max(1, goal.hoursPerWeek * 13 / 3)
      let total = steps.map(\.step.hours).reduce(0, +)
      let months = max(1, (total + perMonth - 1) / perMonth)
      estimate += months * monthly.minorUnits
      burden +=
        goal.preference.weights.price * (months * monthly.minorUnits / currency.minorPerMajor)
      var chargedMonths = 0
      if let first = steps.map(\.step.start).min(), let last = steps.map(\.step.finish).max() {
        chargedMonths = (last - first + 1 + 29) / 30
      }
      charged += chargedMonths * monthly.minorUnits
      subscriptions[id] = PlanClaim.Months(estimated: months, charged: chargedMonths)
    }
    if claim.hours != hours { findings.append(.wrongTotal(.hours)) }
    if claim.price != Money(minorUnits: estimate, currency: currency) {
      findings.append(.wrongTotal(.price))
    }
    if let said = claim.charged, said != Money(minorUnits: charged, currency: currency) {
      findings.append(.wrongTotal(.charged))
    }
    if let said = claim.subscriptions, said != subscriptions {
      findings.append(.wrongTotal(.subscriptions))
    }
    if claim.burden != burden { findings.append(.wrongTotal(.burden)) }
    if let budget = goal.budget, max(estimate, charged) > budget.minorUnits {
      let spent = Money(minorUnits: max(estimate, charged), currency: currency)
      findings.append(.overBudget(spent, of: budget))
    }
  }
}
