/// How one plan differs from another, first what is worse or better, then what is exchanged.
package struct Difference: Hashable, Sendable {
  /// Value gained (or lost, negative), of the role's whole value `asked`.
  package let value: Int
  package let must: Int
  package let asked: Int
  package let price: Money
  package let hours: Int
  /// Weeks until everything is finished.
  package let weeks: Int
  package let added: [Credential.ID]
  package let dropped: [Credential.ID]

  package init(
    value: Int, must: Int, asked: Int, price: Money, hours: Int, weeks: Int,
    added: [Credential.ID], dropped: [Credential.ID]
  ) {
    self.value = value
    self.must = must
    self.asked = asked
    self.price = price
    self.hours = hours
    self.weeks = weeks
    self.added = added
    self.dropped = dropped
  }

  /// What changes from one plan to another; prices must be in one currency.
  package init(from old: Plan, to new: Plan) {
    self.init(
      value: new.readiness.after.held - old.readiness.after.held,
      must: new.must.after.held - old.must.after.held, asked: old.readiness.after.asked,
      price: Money(
        minorUnits: new.price.minorUnits - old.price.minorUnits, currency: old.price.currency),
      hours: new.hours - old.hours, weeks: new.timeline.weeks - old.timeline.weeks,
      added: new.credentials.filter { !old.credentials.contains($0) },
      dropped: old.credentials.filter { !new.credentials.contains($0) })
  }

  /// Whether both plans bring the same at the same cost.
  package var isNone: Bool {
    value == 0 && must == 0 && price.minorUnits == 0 && hours == 0 && weeks == 0
      && added.isEmpty && dropped.isEmpty
  }
}

/// Why a credential is in the plan or not, as facts; the wording is elsewhere.
package struct Explanation: Hashable, Sendable {
  package let credential: Credential.ID
  /// What it would bring alone from today's levels, and the value of it.
  package let alone: [Rise]
  package let aloneValue: Int
  /// The role's whole value, which values are shares of.
  package let asked: Int
  package let finding: Finding

  package init(
    credential: Credential.ID, alone: [Rise], aloneValue: Int, asked: Int, finding: Finding
  ) {
    self.credential = credential
    self.alone = alone
    self.aloneValue = aloneValue
    self.asked = asked
    self.finding = finding
  }

  package enum Finding: Hashable, Sendable {
    case chosen(Chosen)
    case left(Left)
  }

  /// Facts of a credential that is in the plan.
  package struct Chosen: Hashable, Sendable {
    /// Rises that no other credential of the plan brings.
    package let onlyItBrings: [Rise]
    package let unlocks: [Credential.ID]
    package let isPinned: Bool
    /// Whether every plan of the best must gain and at least 95 % of the best gain has it; nil where that was not
    /// settled in time.
    package let isEssential: Bool?
    /// The best plan without it; nil where that was not settled in time.
    package let without: Difference?

    package init(
      onlyItBrings: [Rise], unlocks: [Credential.ID], isPinned: Bool, isEssential: Bool?,
      without: Difference?
    ) {
      self.isEssential = isEssential
      self.onlyItBrings = onlyItBrings
      self.unlocks = unlocks
      self.isPinned = isPinned
      self.without = without
    }
  }

  /// Facts of a credential that is not in the plan.
  package struct Left: Hashable, Sendable {
    /// What rules it out of every plan.
    package let obstacle: Obstacle?
    /// Credentials of the plan that already bring what it would.
    package let coveredBy: [Cover]
    /// Skills that it teaches and the role does not ask for.
    package let idle: [Skill.ID]
    package let ifPinned: IfPinned
    package let thresholds: [Threshold]

    package init(
      obstacle: Obstacle?, coveredBy: [Cover], idle: [Skill.ID], ifPinned: IfPinned,
      thresholds: [Threshold]
    ) {
      self.obstacle = obstacle
      self.coveredBy = coveredBy
      self.idle = idle
      self.ifPinned = ifPinned
      self.thresholds = thresholds
    }
  }

  package struct Cover: Hashable, Sendable {
    package let rise: Rise
    package let by: Credential.ID
    package init(rise: Rise, by: Credential.ID) {
      self.rise = rise
      self.by = by
    }
  }

  /// What pinning it would do.
  package enum IfPinned: Hashable, Sendable {
    case changes(Difference)
    case impossible([Infeasibility])
    case undecided
  }

  /// A change that would bring it in; each was tried.
  package enum Threshold: Hashable, Sendable {
    /// At this price for it or less.
    case price(Money)
    /// At this budget, and not at a minor unit less.
    case budget(Money)
    /// At so many hours a week.
    case hoursPerWeek(Int)
    /// Without this credential of the plan.
    case without(Credential.ID)
    /// If the role asked for this skill at this level, with this importance.
    case level(Skill.ID, Level, importance: Int)
  }
}

/// What a little more of one limit would change.
package struct LimitPrice: Hashable, Sendable {
  package enum Step: Hashable, Sendable {
    case hoursPerWeek(Int)
    case budget(Money)
    case months(Int)
    case credentials(Int)
  }
  package let step: Step
  package let difference: Difference

  package init(step: Step, difference: Difference) {
    self.step = step
    self.difference = difference
  }
}

/// How much can be covered for how much money or time, at every point where that changes.
package struct Frontier: Hashable, Sendable {
  package enum Axis: String, CaseIterable, Hashable, Sendable { case money, hours }

  package struct Point: Hashable, Sendable {
    /// Minor units of money, or hours: the least with which this much can be covered.
    package let cost: Int
    package let must: Int
    package let value: Int
    package let credentials: [Credential.ID]

    package init(cost: Int, must: Int, value: Int, credentials: [Credential.ID]) {
      self.cost = cost
      self.must = must
      self.value = value
      self.credentials = credentials
    }
  }

  package let axis: Axis
  package let currency: Currency
  /// What is held on the first day, and what the role asks for in all.
  package let held: Int
  package let asked: Int
  /// Ascending in cost and in (must, value); the first takes nothing.
  package let points: [Point]
  /// Index of the point beyond which a little more coverage costs much more.
  package let knee: Int?
  /// False where the search was cut short: then points may be missing.
  package let isComplete: Bool

  package init(
    axis: Axis, currency: Currency, held: Int, asked: Int, points: [Point], knee: Int?,
    isComplete: Bool
  ) {
    self.axis = axis
    self.currency = currency
    self.held = held
    self.asked = asked
    self.points = points
    self.knee = knee
    self.isComplete = isComplete
  }
}
