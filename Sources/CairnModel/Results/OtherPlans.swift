/// Other plans for the same question that share at most half of their credentials with the best one and with
/// each other: each takes at most half of what every plan before it takes, and at most half of its own is shared.
package struct Alternatives: Hashable, Sendable {
  package struct Alternative: Hashable, Sendable {
    /// Its verdict speaks of all plans.
    package let plan: Plan
    /// From the best plan to this one.
    package let difference: Difference
    /// What it has in common with the best plan.
    package let shared: [Credential.ID]
    /// Whether it is proved the best under that rule.
    package let isProved: Bool

    package init(plan: Plan, difference: Difference, shared: [Credential.ID], isProved: Bool) {
      self.isProved = isProved
      self.plan = plan
      self.difference = difference
      self.shared = shared
    }
  }

  /// Best first; fewer than were asked for where no other plan is that different.
  package let plans: [Alternative]
  /// False where a search was cut short: then there may be more.
  package let isComplete: Bool

  package init(plans: [Alternative], isComplete: Bool) {
    self.plans = plans
    self.isComplete = isComplete
  }
}

/// The credentials in every plan with the best must gain, at least 95 % of the best gain and the same limits: the first
/// steps that nobody will regret.
package struct Essentials: Hashable, Sendable {
  /// In the order of the plan.
  package let credentials: [Credential.ID]
  /// False where the search was cut short: then some of these may be replaceable.
  package let isComplete: Bool

  package init(credentials: [Credential.ID], isComplete: Bool) {
    self.credentials = credentials
    self.isComplete = isComplete
  }
}

/// A new plan that departs from an old one as little as it can, and what has been lost meanwhile.
package struct Replan: Hashable, Sendable {
  /// Among the plans of best must gain and gain whose burden is at most 105 % of the least, the one with the fewest
  /// additions and drops.
  package let plan: Plan
  /// Credentials of the old plan that have been earned since.
  package let finished: [Credential.ID]
  package let kept: [Credential.ID]
  package let added: [Credential.ID]
  package let dropped: [Credential.ID]
  /// Days by which everything is finished later (negative: sooner); nil where one of the plans is empty.
  package let daysLater: Int?
  /// Hours that the old plan had before today's first week and that were not studied.
  package let hoursBehind: Int
  /// Share of the role's value that the old plan reached and this one does not (negative: more is reached), 0–1.
  package let readinessLost: Double
  /// What is to be paid from now on, beyond what was still to be paid under the old plan.
  package let extraPrice: Money
  /// Hours from now on, beyond what was still to be studied under the old plan.
  package let extraHours: Int
  /// From the best plan of today to this one; nil where they are the same.
  package let fromBest: Difference?
  /// Whether it is proved that no such plan has fewer changes.
  package let isNearest: Bool

  package init(
    plan: Plan, finished: [Credential.ID], kept: [Credential.ID], added: [Credential.ID],
    dropped: [Credential.ID], daysLater: Int?, hoursBehind: Int, readinessLost: Double,
    extraPrice: Money, extraHours: Int, fromBest: Difference?, isNearest: Bool
  ) {
    self.hoursBehind = hoursBehind
    self.isNearest = isNearest
    self.plan = plan
    self.finished = finished
    self.kept = kept
    self.added = added
    self.dropped = dropped
    self.daysLater = daysLater
    self.readinessLost = readinessLost
    self.extraPrice = extraPrice
    self.extraHours = extraHours
    self.fromBest = fromBest
  }
}

/// What a least trust takes away.
package struct TrustFilter: Hashable, Sendable {
  package let minimum: Int
  /// How many credentials nothing else rules out.
  package let removed: Int
  /// Those that would be in the plan, in its order.
  package let wouldBeIn: [Credential.ID]
  /// From the plan to the one without that filter; nil where it was not settled in time.
  package let without: Difference?

  package init(minimum: Int, removed: Int, wouldBeIn: [Credential.ID], without: Difference?) {
    self.minimum = minimum
    self.removed = removed
    self.wouldBeIn = wouldBeIn
    self.without = without
  }
}

/// What the best plan for a role would cost and bring.
package struct RoleCost: Hashable, Sendable {
  package let role: Role.ID
  package let readiness: Change<Readiness>
  package let must: Change<Readiness>
  package let credentials: [Credential.ID]
  package let hours: Int
  package let price: Money
  /// Nil where there is nothing to take.
  package let finish: CivilDate?
  /// Whether the plan is proved best.
  package let isProved: Bool

  package init(_ plan: Plan) {
    role = plan.role
    readiness = plan.readiness
    must = plan.must
    credentials = plan.credentials
    hours = plan.hours
    price = plan.price
    finish = plan.finish
    isProved = plan.verdict == .optimal
  }
}
