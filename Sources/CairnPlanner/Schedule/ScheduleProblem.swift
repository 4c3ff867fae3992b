/// A chosen set that wants dates: weeks are counted from 0, hours are whole.
package struct ScheduleProblem: Hashable, Sendable {
  package var items: [Item]
  /// Hours that each week offers. The last entry goes on for ever where `endsWithCapacity` is false.
  package var capacity: [Int]
  /// True where there is a deadline: only the weeks of `capacity` count.
  package var endsWithCapacity: Bool
  /// Most items open in a week, not counting those that begin and end within it; at least 1.
  package var atOnce: Int
  /// What the timeline may charge in all for subscriptions; nil is no limit.
  package var subscriptionBudget: Int?
  /// Minor units for each started 30 days, by subscription.
  package var monthlyPrices: [Int]

  package init(
    items: [Item], capacity: [Int], endsWithCapacity: Bool, atOnce: Int,
    subscriptionBudget: Int? = nil, monthlyPrices: [Int] = []
  ) {
    self.items = items
    self.capacity = capacity
    self.endsWithCapacity = endsWithCapacity
    self.atOnce = atOnce
    self.subscriptionBudget = subscriptionBudget
    self.monthlyPrices = monthlyPrices
  }

  package struct Item: Hashable, Sendable {
    /// Breaks ties by its UTF-8 bytes.
    package var id: String
    package var hours: Int
    /// Its own most hours a week; nil is no limit.
    package var hoursAWeekAtMost: Int?
    /// Clauses: for each, the items of which one must be finished in an earlier week than this one's first.
    /// Clauses that hold from the beginning are left out.
    package var needs: [[Int]]
    /// Items that start no later than this one.
    package var companions: [Int]
    /// Weeks that hold a start date, with the weeks that it lasts; nil for a self-paced one.
    package var schedule: Scheduled?
    /// Index into `monthlyPrices`.
    package var subscription: Int?
    /// Required steps that finishing it brings: (requirement, level reached, importance). The value held
    /// at the end of a week is, over requirements, importance × the highest level reached above `held`.
    package var gains: [Gain]

    package init(
      id: String, hours: Int, hoursAWeekAtMost: Int? = nil, needs: [[Int]] = [],
      companions: [Int] = [], schedule: Scheduled? = nil, subscription: Int? = nil,
      gains: [Gain] = []
    ) {
      self.id = id
      self.hours = hours
      self.hoursAWeekAtMost = hoursAWeekAtMost
      self.needs = needs
      self.companions = companions
      self.schedule = schedule
      self.subscription = subscription
      self.gains = gains
    }
  }

  package struct Scheduled: Hashable, Sendable {
    package let weeks: Int
    /// Ascending.
    package let starts: [Int]
    package init(weeks: Int, starts: [Int]) {
      self.weeks = weeks
      self.starts = starts
    }
  }

  /// A requirement that an item raises, with levels already cut at what is required.
  package struct Gain: Hashable, Sendable {
    package let requirement: Int
    package let from: Int
    package let to: Int
    package let importance: Int
    package init(requirement: Int, from: Int, to: Int, importance: Int) {
      self.requirement = requirement
      self.from = from
      self.to = to
      self.importance = importance
    }
  }
}

/// The answer to a schedule problem.
package struct Schedule: Hashable, Sendable {
  /// First and last week and the hours of each week between, by item; both weeks inclusive.
  package struct Span: Hashable, Sendable {
    package let first: Int
    package let last: Int
    package let hours: [Int]
    package init(first: Int, last: Int, hours: [Int]) {
      self.first = first
      self.last = last
      self.hours = hours
    }
  }

  package enum Outcome: Hashable, Sendable {
    /// Proved best.
    case best([Span])
    /// Admissible; a better one may exist.
    case found([Span])
    /// Proved: none exists.
    case none
    /// Nothing found and nothing proved within the limits.
    case undecided
  }

  package let outcome: Outcome
  /// No timeline of this set ends in an earlier week.
  package let leastLastWeek: Int
  package let nodes: Int

  package init(outcome: Outcome, leastLastWeek: Int, nodes: Int) {
    self.outcome = outcome
    self.leastLastWeek = leastLastWeek
    self.nodes = nodes
  }
}
