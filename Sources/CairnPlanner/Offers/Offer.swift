package import CairnModel

/// What a credential asks of one learner: the hours and the money that are left.
package struct Offer: Hashable, Sendable {
  package let hours: Int
  package let hoursAreEstimate: Bool
  /// Its own price in the question's currency; a subscription's is shared and comes on top.
  package let price: Money
  package let subscription: Subscription.ID?
  /// The free audit is taken, not the certificate.
  package let audit: Bool
  package let trust: Int

  /// a × price in major units + b × hours + c + d × (10 − trust).
  package func burden(_ weights: BurdenWeights) -> Int {
    weights.price * price.majorUnits + weights.hours * hours + max(1, weights.each)
      + weights.distrust * (10 - trust)
  }
}

/// What keeps a credential out of every plan, or what it would ask.
package enum Availability: Hashable, Sendable {
  case offered(Offer)
  case blocked(Obstacle)
}

/// Works out what each credential would ask of one learner, and what rules it out.
package struct OfferDesk: Sendable {
  private let question: Question
  private let standing: Standing
  private let weeks: Weeks

  package init(_ question: Question) {
    self.question = question
    standing = question.standing
    weeks = Weeks(of: question.profile.goal, from: question.start)
  }

  /// The offer, or the first thing that rules the credential out. Prerequisites rule nothing out:
  /// a plan may reach them.
  package func availability(of credential: Credential) -> Availability {
    if standing.earned.contains(credential.id) { return .blocked(.earned) }
    if question.profile.skips.contains(credential.id) { return .blocked(.skipped) }
    if let obstacle = closedTo(credential) { return .blocked(obstacle) }
    let trust = question.catalogue.trust(in: credential).score
    if let minimum = question.profile.goal.minTrust, trust < minimum {
      return .blocked(.distrusted(score: trust, minimum: minimum))
    }
    return offer(credential, trust: trust)
  }

  /// Why a credential is not open to this learner at all, whatever they learn first.
  package func closedTo(_ credential: Credential) -> Obstacle? {
    if !question.profile.languages.contains(credential.language) {
      return .otherLanguage(credential.language)
    }
    if let until = credential.availableUntil, until < question.start {
      return .noLongerOffered(since: until)
    }
    let country = question.profile.eligibility.country
    if !credential.countries.isEmpty, !credential.countries.contains(where: { $0 == country }) {
      return .notOffered(country: country, in: credential.countries)
    }
    if let reason = ineligibility(credential) { return .notEligible(reason) }
    return hasStartDate(credential) ? nil : .noStartDate
  }

  private func hasStartDate(_ credential: Credential) -> Bool {
    // What has begun needs no date to begin on.
    guard case .scheduled(let lasting, let starts) = credential.pace,
      !question.profile.progress.contains(where: { $0.credential == credential.id })
    else { return true }
    return starts.contains { date in
      guard let week = weeks.week(of: date) else { return false }
      return !weeks.hasDeadline || week + lasting <= weeks.capacity.count
    }
  }

  private func offer(_ credential: Credential, trust: Int) -> Availability {
    let own = question.profile.overrides[credential.id]
    let progress = question.profile.progress.first { $0.credential == credential.id }
    guard let whole = own?.hours ?? credential.hours?.count else { return .blocked(.unknownHours) }
    let hours = max(0, whole - earnedPartsHours(of: credential) - (progress?.hoursDone ?? 0))
    let audit = question.profile.goal.audit && credential.freeToAudit && own?.price == nil
    let zero = Money(minorUnits: 0, currency: question.currency)

    var price = zero
    var subscription: Subscription.ID?
    if let set = own?.price {
      guard let converted = convert(set) else { return .blocked(.noRate(from: set.currency)) }
      price = converted
    } else if !audit {
      switch credential.price {
      case nil: return .blocked(.unknownPrice)
      case .free: break
      case .once(let asked):
        guard let converted = convert(asked) else { return .blocked(.noRate(from: asked.currency)) }
        price = converted
      case .subscription(let id):
        guard let monthly = question.catalogue[id]?.monthly else { return .blocked(.unknownPrice) }
        guard convert(monthly) != nil else { return .blocked(.noRate(from: monthly.currency)) }
        subscription = id
      }
    }
    if let paid = progress?.paid.flatMap(convert) {
      price = Money(
        minorUnits: max(0, price.minorUnits - paid.minorUnits), currency: price.currency)
    }
    return .offered(
      Offer(
        hours: hours, hoursAreEstimate: own?.hours == nil && credential.hours?.isEstimate == true,
        price: price, subscription: subscription, audit: audit, trust: trust))
  }

  private func convert(_ money: Money) -> Money? {
    if money.currency == question.currency { return money }
    return question.catalogue.rates?.convert(money, to: question.currency)
  }

  private func earnedPartsHours(of credential: Credential) -> Int {
    credential.parts.filter(standing.earned.contains)
      .compactMap { question.catalogue[$0]?.hours?.count }.reduce(0, +)
  }

  /// The first condition that fails in the alternative that comes closest; nil where one holds.
  private func ineligibility(_ credential: Credential) -> Ineligibility? {
    let byAlternative = credential.eligibility.map(failures)
    if byAlternative.contains(where: \.isEmpty) { return nil }
    return byAlternative.min { $0.count < $1.count }?.first
  }

  private func failures(of asked: Eligibility) -> [Ineligibility] {
    let answers = question.profile.eligibility
    var failed: [Ineligibility] = []
    if let years = asked.experienceYears, (answers.experienceYears ?? -1) < years {
      failed.append(.experience(years: years, answered: answers.experienceYears))
    }
    if let degree = asked.degree, answers.degree.map({ $0 < degree }) ?? true {
      failed.append(.degree(degree, answered: answers.degree))
    }
    if let age = asked.age, (answers.age ?? -1) < age {
      failed.append(.age(age, answered: answers.age))
    }
    if !asked.countries.isEmpty, !asked.countries.contains(where: { $0 == answers.country }) {
      failed.append(.country(asked.countries, answered: answers.country))
    }
    return failed
  }
}
