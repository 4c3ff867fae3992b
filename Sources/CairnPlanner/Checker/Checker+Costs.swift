import CairnModel

extension Checker {
  // MARK: Hours and money

  mutating func checkCosts() {
    var (hours, own, burden) = (0, 0, 0)
    for (step, credential) in known {
      if let whole = ground.wholeHours(credential, completesParts: isCompletion(credential)) {
        let done = profile.progress.first { $0.credential == credential.id }?.hoursDone ?? 0
        let isLeft = max(0, whole - done)
        if step.hours != isLeft {
          findings.append(.wrongHours(credential.id, said: step.hours, is: isLeft))
        }
        hours += isLeft
      } else {
        findings.append(.ruledOut(credential.id, .unknownHours))
      }
      if let price = ground.ownPrice(credential, completesParts: isCompletion(credential)) {
        if price != step.price {
          findings.append(.wrongPrice(credential.id, said: step.price, is: price))
        }
        own += price.minorUnits
        burden += ground.burden(credential, price: price, hours: step.hours)
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

  // MARK: Subscriptions and sums

  private func subscribed(_ credential: Credential) -> Subscription? {
    ground.subscribed(credential, completesParts: isCompletion(credential))
  }

  private mutating func checkTotals(hours: Int, own: Int, burden: Int) {
    var (estimate, charged, burden) = (own, own, burden)
    var subscriptions: [Subscription.ID: PlanClaim.Months] = [:]
    let users = Dictionary(
      grouping: known.filter { subscribed($0.credential) != nil },
      by: { subscribed($0.credential)?.id })
    for case (let id?, let steps) in users {
      guard let monthly = catalogue[id].flatMap({ ground.converted($0.monthly) }) else { continue }
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
