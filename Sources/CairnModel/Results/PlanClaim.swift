/// What a plan says of itself, in a form that can be saved, read back and checked.
package struct PlanClaim: Hashable, Sendable {
  package struct Step: Hashable, Sendable {
    package var credential: Credential.ID
    package var start: CivilDate
    package var finish: CivilDate
    package var hours: Int
    /// Hours of each week from start to finish; nil where they were not saved.
    package var weekly: [Int]?
    package var price: Money
    package var gains: [Rise]

    package init(
      credential: Credential.ID, start: CivilDate, finish: CivilDate, hours: Int, weekly: [Int]?,
      price: Money, gains: [Rise]
    ) {
      self.credential = credential
      self.start = start
      self.finish = finish
      self.hours = hours
      self.weekly = weekly
      self.price = price
      self.gains = gains
    }
  }

  package struct Unmet: Hashable, Sendable {
    package var skill: Skill.ID
    package var have: Level
    package var need: Level

    package init(skill: Skill.ID, have: Level, need: Level) {
      self.skill = skill
      self.have = have
      self.need = need
    }
  }

  /// How long a subscription is paid for: by hours of study, and as the weeks fall.
  package struct Months: Hashable, Sendable {
    package var estimated: Int
    package var charged: Int

    package init(estimated: Int, charged: Int) {
      self.estimated = estimated
      self.charged = charged
    }
  }

  /// What the plan adds to the value of the must requirements, and of all.
  package struct Gain: Hashable, Sendable {
    package var must: Int
    package var value: Int

    package init(must: Int, value: Int) {
      self.must = must
      self.value = value
    }
  }

  package var steps: [Step]
  /// Shares 0–1, compared to a ten-thousandth.
  package var readiness: Change<Double>
  package var must: Change<Double>
  /// In importance × levels; nil where it was not saved.
  package var gain: Gain?
  package var burden: Int
  package var unmet: [Unmet]
  package var hours: Int
  package var price: Money
  /// What the weeks charge; nil where it was not saved.
  package var charged: Money?
  /// Nil where they were not saved.
  package var subscriptions: [Subscription.ID: Months]?
  package var weeks: Int
  package var finish: CivilDate?

  package init(
    steps: [Step], readiness: Change<Double>, must: Change<Double>, gain: Gain?,
    burden: Int, unmet: [Unmet], hours: Int, price: Money, charged: Money?,
    subscriptions: [Subscription.ID: Months]?,
    weeks: Int, finish: CivilDate?
  ) {
    self.steps = steps
    self.readiness = readiness
    self.must = must
    self.gain = gain
    self.burden = burden
    self.unmet = unmet
    self.hours = hours
    self.price = price
    self.charged = charged
    self.subscriptions = subscriptions
    self.weeks = weeks
    self.finish = finish
  }

  package init(_ plan: Plan) {
    let weekly = Dictionary(
      plan.timeline.spans.map { ($0.credential, $0.hours) }, uniquingKeysWith: { first, _ in first }
    )
    self.init(
      steps: plan.steps.map {
        Step(
          credential: $0.credential, start: $0.start, finish: $0.finish, hours: $0.hours,
          weekly: weekly[$0.credential], price: $0.price, gains: $0.gains)
      },
      readiness: Change(now: plan.readiness.now.share, after: plan.readiness.after.share),
      must: Change(now: plan.must.now.share, after: plan.must.after.share),
      gain: Gain(must: plan.score.must, value: plan.score.value), burden: plan.score.burden,
      unmet: plan.unmet.map {
        Unmet(skill: $0.requirement.skill, have: $0.have, need: $0.requirement.level)
      },
      hours: plan.hours, price: plan.price, charged: plan.charged,
      subscriptions: Dictionary(
        plan.subscriptions.map {
          ($0.subscription, Months(estimated: $0.estimatedMonths, charged: $0.chargedMonths))
        }, uniquingKeysWith: { first, _ in first }),
      weeks: plan.timeline.weeks, finish: plan.finish)
  }
}

/// Something that a check found wrong in a plan.
package enum Finding: Hashable, Sendable {
  case unknownCredential(Credential.ID)
  case repeated(Credential.ID)
  case pinMissing(Credential.ID)
  /// It can't be in any plan of this learner.
  case ruledOut(Credential.ID, Obstacle)
  case startsWithout(Credential.ID, Prerequisite)
  case startsWithoutCompanion(Credential.ID, Credential.ID)
  case wholeAndPart(Credential.ID, Credential.ID)
  case wrongHours(Credential.ID, said: Int, is: Int)
  case wrongPrice(Credential.ID, said: Money, is: Money)
  case wrongGains(Credential.ID)
  /// Its days are no whole weeks from the start of the plan, or its weekly hours do not add up.
  case wrongDates(Credential.ID)
  case notOnStartDate(Credential.ID)
  case tooFast(Credential.ID, mostAWeek: Int)
  case pastDeadline(Credential.ID, CivilDate)
  case weekTooFull(CivilDate, hours: Int, of: Int)
  case tooManyAtOnce(CivilDate, count: Int, of: Int)
  case tooMany(count: Int, of: Int)
  case overBudget(Money, of: Money)
  case wrongTotal(Total)
  case wrongUnmet(Skill.ID)

  /// A figure of the plan as a whole.
  package enum Total: Hashable, CaseIterable, Sendable {
    case hours, price, charged, subscriptions, weeks, finish, gain, burden, readiness, must
  }
}
