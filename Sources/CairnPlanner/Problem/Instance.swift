/// The planning problem in integers, without names, dates or currencies: what the search works on and what
/// an instance file holds. Skills and subscriptions are small integers, candidates are indices.
package struct Instance: Hashable, Sendable {
  /// Level held of each skill, by skill.
  package var have: [Int: Int]
  package var requires: [Requirement]
  package var candidates: [Candidate]
  package var limits: Limits
  package var pins: [Int]
  package var skips: [Int]
  package var subscriptions: [Subscription]
  package var conditions: [Condition] = []
  /// What a plan has to gain at least.
  package var floor = Floor()
  /// False where a plan only has to reach the floor and keep its burden low.
  package var countsGain = true

  package init(
    have: [Int: Int] = [:], requires: [Requirement] = [], candidates: [Candidate] = [],
    limits: Limits = Limits(), pins: [Int] = [], skips: [Int] = [],
    subscriptions: [Subscription] = []
  ) {
    self.have = have
    self.requires = requires
    self.candidates = candidates
    self.limits = limits
    self.pins = pins
    self.skips = skips
    self.subscriptions = subscriptions
  }
}

extension Instance {
  package struct Requirement: Hashable, Sendable {
    package let skill: Int
    /// 1–4.
    package let level: Int
    /// 1–5.
    package let importance: Int
    package let must: Bool

    package init(skill: Int, level: Int, importance: Int, must: Bool) {
      self.skill = skill
      self.level = level
      self.importance = importance
      self.must = must
    }
  }

  /// What one clause of a candidate's prerequisites accepts.
  package enum Need: Hashable, Sendable {
    case skill(Int, atLeast: Int)
    case candidate(Int)
  }

  /// A credential that could be chosen.
  package struct Candidate: Hashable, Sendable {
    /// Unique; plans that are alike otherwise are told apart by its UTF-8 bytes.
    package var id: String
    package var teaches: [Teaching]
    /// Clauses that must all hold when it starts; one need of a clause suffices.
    package var needs: [[Need]]
    /// Candidates that are chosen too and start no later.
    package var companions: [Int]
    /// Candidates that are never chosen together with it.
    package var excludes: [Int]
    /// Index into `subscriptions`; then `price` is what it costs on top.
    package var subscription: Int?
    /// Minor units of money, at least 0.
    package var price: Int
    /// Whole hours, at least 0.
    package var hours: Int
    /// At least 1 in a question, without the shared cost of its subscription. A variation that asks for
    /// something else may give a negative one: then taking it is a gain.
    package var burden: Int

    package struct Teaching: Hashable, Sendable {
      package let skill: Int
      package let level: Int
      package init(skill: Int, level: Int) {
        self.skill = skill
        self.level = level
      }
    }

    package init(
      id: String, teaches: [Teaching], needs: [[Need]] = [], companions: [Int] = [],
      excludes: [Int] = [], subscription: Int? = nil, price: Int, hours: Int, burden: Int
    ) {
      self.id = id
      self.teaches = teaches
      self.needs = needs
      self.companions = companions
      self.excludes = excludes
      self.subscription = subscription
      self.price = price
      self.hours = hours
      self.burden = burden
    }
  }

  /// Upper limits; nil is none.
  package struct Limits: Hashable, Sendable {
    package var price: Int?
    package var hours: Int?
    package var count: Int?
    package init(price: Int? = nil, hours: Int? = nil, count: Int? = nil) {
      self.price = price
      self.hours = hours
      self.count = count
    }
  }

  /// Σ weight over the chosen candidates + Σ months × weight of a month ≤ most: "of these at most three", "no more
  /// than half of them from these", "a burden of at most so much". What is of no use otherwise is never taken only to
  /// keep a condition.
  package struct Condition: Hashable, Sendable {
    /// By candidate.
    package var weights: [Int]
    /// By subscription, for each of its started months, at least 0; empty where they do not count.
    package var ofMonths: [Int]
    package var most: Int

    package init(weights: [Int], ofMonths: [Int] = [], most: Int) {
      self.weights = weights
      self.ofMonths = ofMonths
      self.most = most
    }

    /// At most `most` of some candidates.
    package init(of members: some Sequence<Int>, among count: Int, most: Int) {
      var weights = [Int](repeating: 0, count: count)
      for member in members { weights[member] = 1 }
      self.init(weights: weights, most: most)
    }
  }

  /// Least gains; 0 is none.
  package struct Floor: Hashable, Sendable {
    package var must: Int
    package var value: Int
    package init(must: Int = 0, value: Int = 0) {
      self.must = must
      self.value = value
    }
  }

  /// A monthly price shared by the chosen candidates that name it.
  package struct Subscription: Hashable, Sendable {
    /// Minor units a month.
    package let monthly: Int
    /// Minor units in a major one, for the burden.
    package let minorPerMajor: Int
    /// Burden of a major unit of money.
    package let burdenPerMajor: Int
    /// Hours that fit a month: ⌊hours a week × 13 ÷ 3⌋, at least 1.
    package let hoursAMonth: Int

    package init(monthly: Int, minorPerMajor: Int, burdenPerMajor: Int, hoursAMonth: Int) {
      self.monthly = monthly
      self.minorPerMajor = minorPerMajor
      self.burdenPerMajor = burdenPerMajor
      self.hoursAMonth = max(1, hoursAMonth)
    }

    /// Started months that `hours` take. A chosen credential without hours still takes one: callers pass
    /// the sum over the chosen ones and whether there is any.
    package func months(hours: Int, isUsed: Bool) -> Int {
      isUsed ? max(1, (hours + hoursAMonth - 1) / hoursAMonth) : 0
    }
    package func price(months: Int) -> Int { months * monthly }
    package func burden(months: Int) -> Int {
      price(months: months) / minorPerMajor * burdenPerMajor
    }
  }
}
