/// The learner: what they can do, what they have, what they want and what limits them.
package struct Profile: Hashable, Sendable {
  package var name: String
  /// An invented learner, shown as one.
  package var isExample: Bool
  package var currency: Currency
  package var skills: [Skill.ID: SkillClaim]
  package var earned: [Earned]
  package var progress: [Progress]
  package var goal: Goal
  package var pins: Set<Credential.ID>
  package var skips: Set<Credential.ID>
  package var overrides: [Credential.ID: Override]
  package var eligibility: Answers
  package var languages: [String]

  package init(
    name: String, isExample: Bool = false, currency: Currency = "USD",
    skills: [Skill.ID: SkillClaim] = [:], earned: [Earned] = [], progress: [Progress] = [],
    goal: Goal = Goal(), pins: Set<Credential.ID> = [], skips: Set<Credential.ID> = [],
    overrides: [Credential.ID: Override] = [:], eligibility: Answers = Answers(),
    languages: [String] = ["en"]
  ) {
    self.name = name
    self.isExample = isExample
    self.currency = currency
    self.skills = skills
    self.earned = earned
    self.progress = progress
    self.goal = goal
    self.pins = pins
    self.skips = skips
    self.overrides = overrides
    self.eligibility = eligibility
    self.languages = languages
  }
}

extension Profile {
  /// A level with what shows it.
  package struct SkillClaim: Hashable, Sendable {
    package var level: Level
    package var evidence: String?
    package var date: CivilDate?
    package init(_ level: Level, evidence: String? = nil, date: CivilDate? = nil) {
      self.level = level
      self.evidence = evidence
      self.date = date
    }
  }

  package struct Earned: Hashable, Sendable {
    package let credential: Credential.ID
    package var date: CivilDate?
    package var expires: CivilDate?
    package var url: String?
    package init(
      credential: Credential.ID, date: CivilDate? = nil, expires: CivilDate? = nil,
      url: String? = nil
    ) {
      self.credential = credential
      self.date = date
      self.expires = expires
      self.url = url
    }
  }

  /// A credential that is begun and not finished.
  package struct Progress: Hashable, Sendable {
    package let credential: Credential.ID
    package var started: CivilDate?
    package var hoursDone: Int
    package var paid: Money?
    package init(
      credential: Credential.ID, started: CivilDate? = nil, hoursDone: Int = 0, paid: Money? = nil
    ) {
      self.credential = credential
      self.started = started
      self.hoursDone = hoursDone
      self.paid = paid
    }
  }

  /// What a credential costs this learner, where that differs from the catalogue.
  package struct Override: Hashable, Sendable {
    package var price: Money?
    package var hours: Int?
    package var reason: String?
    package init(price: Money? = nil, hours: Int? = nil, reason: String? = nil) {
      self.price = price
      self.hours = hours
      self.reason = reason
    }
  }

  /// Answers to conditions of entry; nil is unanswered.
  package struct Answers: Hashable, Sendable {
    package var experienceYears: Int?
    package var degree: Eligibility.Degree?
    package var age: Int?
    package var country: String?
    package init(
      experienceYears: Int? = nil, degree: Eligibility.Degree? = nil, age: Int? = nil,
      country: String? = nil
    ) {
      self.experienceYears = experienceYears
      self.degree = degree
      self.age = age
      self.country = country
    }
  }
}
