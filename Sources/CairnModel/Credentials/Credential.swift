/// A micro-credential: something short that one takes, finishes and can show.
package struct Credential: Identifiable, Hashable, Sendable {
  package typealias ID = Identifier<Credential>

  package private(set) var id: ID
  package var title: String
  package var provider: Provider.ID
  /// Whose name is on it; the provider where nothing else is said.
  package var issuer: Provider.ID
  package var kind: Kind
  package var url: String
  /// Finishing raises each skill to at least this level.
  package var teaches: [Skill.ID: Level]
  /// What the levels were estimated from.
  package var basis: String?
  /// Clauses that must all hold when it starts.
  package var prerequisites: [Prerequisite] = []
  /// Chosen or earned, and started no later.
  package var corequisites: [Credential.ID] = []
  /// Conditions that are no skill; one of them suffices; empty means open to all.
  package var eligibility: [Eligibility] = []
  /// Language it is taught or examined in, ISO 639.
  package var language = "en"
  /// Countries it is offered in, ISO 3166; empty means everywhere.
  package var countries: [String] = []
  package var hours: Hours?
  /// A pace that can't be exceeded, in hours a week.
  package var hoursAWeekAtMost: Int?
  package var price: Price?
  package var freeToAudit = false
  package var pace = Pace.selfPaced
  package var availableUntil: CivilDate?
  package var assessment: Assessment?
  package var accreditation: [Accreditation] = []
  package var coDesignedWith: [String] = []
  package var credit: [Credit] = []
  package var rating: Rating?
  package var validMonths: Int?
  package var renewal: String?
  /// Credentials that together are this one.
  package var parts: [Credential.ID] = []
  /// What it still asks for once all parts are done.
  package var completion: Completion?
  /// Larger credentials it counts towards: ids of this catalogue or plain text.
  package var stacksInto: [String] = []
  package var verifiableBadge = false
  package var note: String?
  package var source: Source

  package init(
    id: ID, title: String, provider: Provider.ID, issuer: Provider.ID? = nil, kind: Kind,
    url: String, teaches: [Skill.ID: Level], source: Source
  ) {
    self.id = id
    self.title = title
    self.provider = provider
    self.issuer = issuer ?? provider
    self.kind = kind
    self.url = url
    self.teaches = teaches
    self.source = source
  }
}

extension Credential {
  package enum Kind: String, CaseIterable, Sendable {
    case course, badge, certificate
    case professionalCertificate = "professional-certificate"
    case specialization
    case learningPath = "learning-path"
    case nanodegree, micromasters, microbachelors
    case microCredential = "micro-credential"
    case certification, license, diploma
  }

  /// How what was learned is checked, from the weakest to the strictest.
  package enum Assessment: String, CaseIterable, Sendable {
    case none, quiz
    case gradedWork = "graded-work"
    case project, exam
    case proctoredExam = "proctored-exam"
    case practicalExam = "practical-exam"
  }

  /// Whole hours of study, as published or as estimated with a line of basis.
  package enum Hours: Hashable, Sendable {
    case published(Int)
    case estimated(Int, basis: String)

    package var count: Int {
      switch self {
      case .published(let hours), .estimated(let hours, _): hours
      }
    }

    package var isEstimate: Bool {
      if case .estimated = self { true } else { false }
    }
  }

  package enum Price: Hashable, Sendable {
    case free
    case once(Money)
    case subscription(Subscription.ID)
  }

  package enum Pace: Hashable, Sendable {
    case selfPaced
    /// Lasts whole weeks from one of its start dates.
    case scheduled(weeks: Int, starts: [CivilDate])
  }

  package struct Accreditation: Hashable, Sendable {
    package let by: String
    package let url: String?
    package init(by: String, url: String? = nil) {
      self.by = by
      self.url = url
    }
  }

  /// Academic credit that it carries, in the scheme's own unit.
  package struct Credit: Hashable, Sendable {
    /// Tenths of a unit: 7.5 ECTS is 75.
    package let tenths: Int
    package let unit: String
    package let recommendedBy: String?
    /// Where it counts; nil where that is open.
    package let destination: String?
    package init(
      tenths: Int, unit: String, recommendedBy: String? = nil, destination: String? = nil
    ) {
      self.tenths = tenths
      self.unit = unit
      self.recommendedBy = recommendedBy
      self.destination = destination
    }
  }

  package struct Rating: Hashable, Sendable {
    /// Tenths of a star of 5: 4.8 is 48.
    package let tenths: Int?
    package let ratings: Int?
    package let learners: Int?
    package init(tenths: Int? = nil, ratings: Int? = nil, learners: Int? = nil) {
      self.tenths = tenths
      self.ratings = ratings
      self.learners = learners
    }
  }

  /// What a credential with parts still asks for once all of them are done.
  package struct Completion: Hashable, Sendable {
    package let price: Money?
    package let hours: Int
    package init(price: Money? = nil, hours: Int = 0) {
      self.price = price
      self.hours = hours
    }
  }
}

extension Credential {
  /// The same credential under another id.
  package func with(id: ID) -> Credential {
    var other = self
    other.id = id
    return other
  }
}
