/// What to take, in which order and when, and what comes of it.
package struct Plan: Hashable, Sendable {
  package let role: Role.ID
  package let verdict: Verdict
  package let score: Score
  /// In order of start, then finish, then id.
  package let steps: [Step]
  package let timeline: Timeline
  package let before: Levels
  package let after: Levels
  package let readiness: Change<Readiness>
  package let must: Change<Readiness>
  package let unmet: [Unmet]
  /// Price of all steps with the subscriptions' estimate, in the profile's currency.
  package let price: Money
  /// What the timeline charges, subscriptions by started 30 days.
  package let charged: Money
  package let subscriptions: [SubscriptionUse]
  package let hours: Int
  /// What cannot be planned at all, by credential; the ranking lists them too.
  package let leftOut: [Credential.ID: Obstacle]
  package let effort: Effort
  /// Why nothing better exists; nil where it was not asked for, or could not be made.
  package var certificate: Certificate?

  package init(
    role: Role.ID, verdict: Verdict, score: Score, steps: [Step], timeline: Timeline,
    before: Levels, after: Levels, readiness: Change<Readiness>, must: Change<Readiness>,
    unmet: [Unmet], price: Money, charged: Money, subscriptions: [SubscriptionUse], hours: Int,
    leftOut: [Credential.ID: Obstacle], effort: Effort
  ) {
    self.role = role
    self.verdict = verdict
    self.score = score
    self.steps = steps
    self.timeline = timeline
    self.before = before
    self.after = after
    self.readiness = readiness
    self.must = must
    self.unmet = unmet
    self.price = price
    self.charged = charged
    self.subscriptions = subscriptions
    self.hours = hours
    self.leftOut = leftOut
    self.effort = effort
  }

  /// Ids in the order of the steps.
  package var credentials: [Credential.ID] { steps.map(\.credential) }
  /// The last day of the last step; nil for an empty plan.
  package var finish: CivilDate? { steps.map(\.finish).max() }
}

/// A value before and after the plan.
package struct Change<Value: Hashable & Sendable>: Hashable, Sendable {
  package let now: Value
  package let after: Value
  package init(now: Value, after: Value) {
    self.now = now
    self.after = after
  }
}

extension Plan {
  package struct Step: Hashable, Sendable {
    package let credential: Credential.ID
    /// First day of its first week.
    package let start: CivilDate
    /// Last day of its last week.
    package let finish: CivilDate
    package let hours: Int
    package let hoursAreEstimate: Bool
    /// Its own price; zero for a subscription's credentials and audits.
    package let price: Money
    package let subscription: Subscription.ID?
    /// The free audit is taken, not the certificate.
    package let audit: Bool
    /// Rises of required skills, in the order of steps.
    package let gains: [Rise]
    /// Later steps of this plan whose prerequisites it meets.
    package let unlocks: [Credential.ID]
    /// The readiness once it is finished.
    package let readinessAfter: Readiness
    package let pinned: Bool

    package init(
      credential: Credential.ID, start: CivilDate, finish: CivilDate, hours: Int,
      hoursAreEstimate: Bool, price: Money, subscription: Subscription.ID?, audit: Bool,
      gains: [Rise], unlocks: [Credential.ID], readinessAfter: Readiness, pinned: Bool
    ) {
      self.credential = credential
      self.start = start
      self.finish = finish
      self.hours = hours
      self.hoursAreEstimate = hoursAreEstimate
      self.price = price
      self.subscription = subscription
      self.audit = audit
      self.gains = gains
      self.unlocks = unlocks
      self.readinessAfter = readinessAfter
      self.pinned = pinned
    }
  }

  /// A requirement that the plan leaves open.
  package struct Unmet: Hashable, Sendable {
    package let requirement: Requirement
    /// Level after the plan.
    package let have: Level
    package let reason: UnmetReason
    package init(requirement: Requirement, have: Level, reason: UnmetReason) {
      self.requirement = requirement
      self.have = have
      self.reason = reason
    }
  }

  /// A subscription of the plan.
  package struct SubscriptionUse: Hashable, Sendable {
    package let subscription: Subscription.ID
    /// Months that the hours take at full pace: what selection counts.
    package let estimatedMonths: Int
    /// Started 30 days from its first to its last open week: what the timeline charges.
    package let chargedMonths: Int
    /// Price of a month in the profile's currency.
    package let monthly: Money
    package init(
      subscription: Subscription.ID, estimatedMonths: Int, chargedMonths: Int, monthly: Money
    ) {
      self.subscription = subscription
      self.estimatedMonths = estimatedMonths
      self.chargedMonths = chargedMonths
      self.monthly = monthly
    }
  }

  /// What the answer took: reproducible counts and the time by the caller's clock.
  package struct Effort: Hashable, Sendable {
    package let nodes: Int
    package let milliseconds: Double
    package init(nodes: Int, milliseconds: Double) {
      self.nodes = nodes
      self.milliseconds = milliseconds
    }
  }
}

/// Why a requirement stays unmet.
package enum UnmetReason: Hashable, Sendable {
  /// No credential teaches it above `best`.
  case nothingTeaches(best: Level)
  /// Credentials teach it, but none of them can be planned.
  case onlyUnplannable([Credential.ID: Obstacle])
  /// No chain of credentials reaches the prerequisites of those that teach it.
  case prerequisitesUnreachable([Credential.ID])
  /// Even the way that asks least, for this requirement alone, breaks these limits.
  case beyond(limits: [Limit], least: Least)
  /// It could be met, but within these limits other requirements are worth more: what it would take to meet
  /// it and lose nothing else that the plan reaches.
  case crowdedOut(limits: [Limit], least: Least)
  /// The search was cut short before this was settled.
  case undecided
}

/// The least that something takes, each by itself; nil where it is no limit or was not settled.
package struct Least: Hashable, Sendable {
  package let price: Money?
  package let hours: Int?
  /// No earlier day can be the last one, at the hours of each week.
  package let by: CivilDate?

  package init(price: Money? = nil, hours: Int? = nil, by: CivilDate? = nil) {
    self.price = price
    self.hours = hours
    self.by = by
  }
}

/// When each step is open, week by week.
package struct Timeline: Hashable, Sendable {
  package struct Span: Hashable, Sendable {
    package let credential: Credential.ID
    /// Weeks from the start of the plan, from 0; both inclusive.
    package let first: Int
    package let last: Int
    /// Whole hours in each week from `first` to `last`.
    package let hours: [Int]
    package init(credential: Credential.ID, first: Int, last: Int, hours: [Int]) {
      self.credential = credential
      self.first = first
      self.last = last
      self.hours = hours
    }
  }

  package let start: CivilDate
  /// In order of first week, last week, id.
  package let spans: [Span]
  /// Hours that each week offers, from week 0 to the last one that counts or is used.
  package let capacity: [Int]
  /// Whether this is proved to be the best timeline of its credentials.
  package let isBest: Bool
  /// No timeline of its credentials takes fewer weeks.
  package let fewestWeeks: Int

  package init(
    start: CivilDate, spans: [Span], capacity: [Int], isBest: Bool, fewestWeeks: Int = 0
  ) {
    self.start = start
    self.spans = spans
    self.capacity = capacity
    self.isBest = isBest
    self.fewestWeeks = fewestWeeks
  }

  /// Weeks until everything is finished.
  package var weeks: Int { (spans.map(\.last).max() ?? -1) + 1 }

  /// Hours of study in each week, from week 0 to the last used.
  package var load: [Int] {
    var load = [Int](repeating: 0, count: weeks)
    for span in spans {
      for (offset, hours) in span.hours.enumerated() { load[span.first + offset] += hours }
    }
    return load
  }

  /// First day of a week.
  package func firstDay(of week: Int) -> CivilDate { start + 7 * week }
  /// Last day of a week.
  package func lastDay(of week: Int) -> CivilDate { start + (7 * week + 6) }
}
