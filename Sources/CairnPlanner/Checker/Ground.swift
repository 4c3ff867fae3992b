import CairnModel

/// What a check starts from: the files as they concern one learner on the first day.
struct Ground {
  let catalogue: Catalogue
  let role: Role
  let profile: Profile
  let goal: Goal
  let day0: CivilDate
  let currency: Currency
  /// Levels and credentials on the first day.
  let levels: [Skill.ID: Int]
  let earned: Set<Credential.ID>

  init(_ question: Question) {
    catalogue = question.catalogue
    role = question.role
    profile = question.profile
    goal = profile.goal
    day0 = goal.start ?? question.today
    currency = goal.budget?.currency ?? profile.currency
    (levels, earned) = Self.firstDay(profile, question.catalogue, day0)
  }

  private static func firstDay(_ profile: Profile, _ catalogue: Catalogue, _ day0: CivilDate)
    -> ([Skill.ID: Int], Set<Credential.ID>)
  {
    var levels = catalogue.counting(profile.skills.mapValues(\.level)).mapValues(\.rawValue)
    var valid: [Credential] = []
    var earned = Set(profile.earned.map(\.credential))
    for entry in profile.earned {
      guard let credential = catalogue[entry.credential] else { continue }
      var end = entry.expires
      if end == nil, let date = entry.date, let months = credential.validMonths {
        end = date.adding(months: months)
      }
      if end.map({ $0 >= day0 }) ?? true { valid.append(credential) }
    }
    for whole in catalogue.credentials where !whole.parts.isEmpty && whole.completion == nil {
      if Set(whole.parts).isSubset(of: earned), earned.insert(whole.id).inserted {
        valid.append(whole)
      }
    }
    for credential in valid {
      for (skill, level) in credential.teaches {
        levels[skill] = max(levels[skill] ?? 0, level.rawValue)
      }
    }
    return (levels, earned)
  }

  // MARK: Who may be in a plan

  /// What keeps a credential out of every plan of this learner; nil where nothing does. Whether its price, hours and dates
  /// are known is not asked here.
  func whyRuledOut(_ credential: Credential) -> Obstacle? {
    if earned.contains(credential.id) { return .earned }
    if profile.skips.contains(credential.id) { return .skipped }
    if !profile.languages.contains(credential.language) {
      return .otherLanguage(credential.language)
    }
    if let last = credential.availableUntil, last < day0 { return .noLongerOffered(since: last) }
    let home = profile.eligibility.country
    if !credential.countries.isEmpty, home.map({ !credential.countries.contains($0) }) ?? true {
      return .notOffered(country: home, in: credential.countries)
    }
    if let minimum = goal.minTrust {
      let score = catalogue.trust(in: credential).score
      if score < minimum { return .distrusted(score: score, minimum: minimum) }
    }
    let ways = credential.eligibility.map(unmetCondition)
    if let first = ways.first, ways.allSatisfy({ $0 != nil }), let reason = first {
      return .notEligible(reason)
    }
    return nil
  }

  private func unmetCondition(_ asked: Eligibility) -> Ineligibility? {
    let mine = profile.eligibility
    if let years = asked.experienceYears, years > mine.experienceYears ?? -1 {
      return .experience(years: years, answered: mine.experienceYears)
    }
    if let degree = asked.degree, mine.degree == nil || mine.degree.map({ $0 < degree }) == true {
      return .degree(degree, answered: mine.degree)
    }
    if let age = asked.age, age > mine.age ?? -1 { return .age(age, answered: mine.age) }
    if !asked.countries.isEmpty, mine.country.map({ !asked.countries.contains($0) }) ?? true {
      return .country(asked.countries, answered: mine.country)
    }
    return nil
  }

  // MARK: Needs

  /// Whether a need holds once these are finished.
  func holds(_ need: Prerequisite.Need, finished: [Credential]) -> Bool {
    switch need {
    case .skill(let skill, let level):
      let taught = finished.map { $0.teaches[skill]?.rawValue ?? 0 }.max() ?? 0
      return max(levels[skill] ?? 0, taught) >= level.rawValue
    case .credential(let id):
      let held = earned.union(finished.filter { !isAudited($0) }.map(\.id))
      if held.contains(id) { return true }
      guard let whole = catalogue[id], !whole.parts.isEmpty, whole.completion == nil
      else { return false }
      return held.isSuperset(of: whole.parts)
    }
  }

  func isAudited(_ credential: Credential) -> Bool {
    goal.audit && credential.freeToAudit && profile.overrides[credential.id]?.price == nil
  }

  // MARK: Hours, money and weeks

  /// Hours of all of it, less those of parts that are earned; nil where nobody says.
  func wholeHours(_ credential: Credential, completesParts: Bool) -> Int? {
    if completesParts { return credential.completion?.hours }
    let own = profile.overrides[credential.id]?.hours
    guard let whole = own ?? credential.hours?.count else { return nil }
    let parts = credential.parts.filter(earned.contains)
    return whole - parts.map { catalogue[$0]?.hours?.count ?? 0 }.reduce(0, +)
  }

  /// What is left to pay for it, without a subscription's share; nil where it is not known.
  func ownPrice(_ credential: Credential, completesParts: Bool) -> Money? {
    let nothing = Money(minorUnits: 0, currency: currency)
    if completesParts {
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

  func converted(_ money: Money) -> Money? {
    money.currency == currency ? money : catalogue.rates?.convert(money, to: currency)
  }

  func burden(_ credential: Credential, price: Money, hours: Int) -> Int {
    let weights = goal.preference.weights
    let distrust = 10 - catalogue.trust(in: credential).score
    return weights.price * (price.minorUnits / currency.minorPerMajor) + weights.hours * hours
      + max(1, weights.each) + weights.distrust * distrust
  }

  func subscribed(_ credential: Credential, completesParts: Bool) -> Subscription? {
    guard profile.overrides[credential.id]?.price == nil, !isAudited(credential),
      !completesParts, case .subscription(let id) = credential.price
    else { return nil }
    return catalogue[id]
  }

  /// Hours that a week offers.
  func capacity(of week: Int) -> Int {
    let days = (day0 + 7 * week)...(day0 + (7 * week + 6))
    let away = goal.weeksAway.filter { $0.from <= days.upperBound && $0.to >= days.lowerBound }
    return min(goal.hoursPerWeek, away.map(\.hours).min() ?? goal.hoursPerWeek)
  }
}
