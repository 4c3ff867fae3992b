/// What the learner wants and within which limits.
package struct Goal: Hashable, Sendable {
  package var role: Role.ID?
  /// Today where nothing is said.
  package var start: CivilDate?
  package var by: CivilDate?
  package var hoursPerWeek: Int
  package var weeksAway: [Away]
  /// No limit where nothing is said.
  package var budget: Money?
  /// Credentials open in the same week.
  package var atOnce: Int
  /// Credentials in the plan.
  package var atMost: Int?
  package var preference: Preference
  /// Credentials with less trust are left out.
  package var minTrust: Int?
  /// Take the free audit where there is one, and do without that certificate.
  package var audit: Bool

  package init(
    role: Role.ID? = nil, start: CivilDate? = nil, by: CivilDate? = nil, hoursPerWeek: Int = 5,
    weeksAway: [Away] = [], budget: Money? = nil, atOnce: Int = 2, atMost: Int? = nil,
    preference: Preference = .balanced, minTrust: Int? = nil, audit: Bool = false
  ) {
    self.role = role
    self.start = start
    self.by = by
    self.hoursPerWeek = hoursPerWeek
    self.weeksAway = weeksAway
    self.budget = budget
    self.atOnce = atOnce
    self.atMost = atMost
    self.preference = preference
    self.minTrust = minTrust
    self.audit = audit
  }

  /// Days with fewer hours; a week that holds one of them has `hours` at most.
  package struct Away: Hashable, Sendable {
    package let from: CivilDate
    package let to: CivilDate
    package let hours: Int
    package init(from: CivilDate, to: CivilDate, hours: Int = 0) {
      self.from = from
      self.to = to
      self.hours = hours
    }
  }
}

/// The four integers that make up a burden; there are no other weights.
package struct BurdenWeights: Hashable, Sendable {
  /// For each whole major unit of money.
  package let price: Int
  /// For each hour.
  package let hours: Int
  /// For each credential; at least 1.
  package let each: Int
  /// For each point of trust below 10.
  package let distrust: Int

  package init(price: Int, hours: Int, each: Int, distrust: Int) {
    self.price = price
    self.hours = hours
    self.each = each
    self.distrust = distrust
  }
}

/// What a learner would rather save, as the weights of the burden.
package enum Preference: Hashable, Sendable {
  case balanced, cheapest, fastest, mostTrusted, fewest
  case own(BurdenWeights)

  /// The named ones with the words that files and flags use.
  package static let named: [(name: String, preference: Preference)] = [
    ("balanced", .balanced), ("cheapest", .cheapest), ("fastest", .fastest),
    ("most-trusted", .mostTrusted), ("fewest", .fewest),
  ]

  package var weights: BurdenWeights {
    switch self {
    case .balanced: BurdenWeights(price: 1, hours: 15, each: 60, distrust: 20)
    case .cheapest: BurdenWeights(price: 100, hours: 1, each: 10, distrust: 1)
    case .fastest: BurdenWeights(price: 1, hours: 100, each: 10, distrust: 1)
    case .mostTrusted: BurdenWeights(price: 1, hours: 1, each: 10, distrust: 1000)
    case .fewest: BurdenWeights(price: 1, hours: 1, each: 10_000, distrust: 1)
    case .own(let weights): weights
    }
  }
}
