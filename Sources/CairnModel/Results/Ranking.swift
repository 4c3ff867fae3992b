/// Credentials by how much of a gap each would close alone.
package struct Ranking: Hashable, Sendable {
  package struct Entry: Hashable, Sendable {
    package let credential: Credential.ID
    /// Value of the gap that it closes alone from today's levels, startable or not.
    package let value: Int
    /// The steps of requirements that it closes.
    package let covers: [Rise]
    /// Credentials that close some of the gap and whose unmet prerequisites this one meets.
    package let unlocks: [Credential.ID]
    /// Whether it can be started today: its prerequisites hold and it is open to this learner.
    package let startable: Bool
    /// What keeps it from being started or planned today; nil where nothing does.
    package let obstacle: Obstacle?
    /// Nil where it can't be planned.
    package let burden: Int?

    package init(
      credential: Credential.ID, value: Int, covers: [Rise], unlocks: [Credential.ID],
      startable: Bool, obstacle: Obstacle?, burden: Int?
    ) {
      self.credential = credential
      self.value = value
      self.covers = covers
      self.unlocks = unlocks
      self.startable = startable
      self.obstacle = obstacle
      self.burden = burden
    }
  }

  package let role: Role.ID
  /// Value of the whole gap, which `value` of an entry is a share of.
  package let gapValue: Int
  /// Most value first; ties by burden, then id.
  package let entries: [Entry]

  package init(role: Role.ID, gapValue: Int, entries: [Entry]) {
    self.role = role
    self.gapValue = gapValue
    self.entries = entries
  }
}

/// Why a credential can't be started, or not be planned at all.
package enum Obstacle: Hashable, Sendable {
  case earned
  case skipped
  case missingPrerequisites([Prerequisite])
  case missingCorequisites([Credential.ID])
  case unknownPrice
  case unknownHours
  case noRate(from: Currency)
  case distrusted(score: Int, minimum: Int)
  /// The condition of entry that failed, and whether it was answered at all.
  case notEligible(Ineligibility)
  case otherLanguage(String)
  case notOffered(country: String?, in: [String])
  case noLongerOffered(since: CivilDate)
  /// Its start dates all lie before the plan's first week or after its last.
  case noStartDate
  /// All that it teaches is held already, or is of no use to the role.
  case teachesNothingNeeded
}

/// A condition of entry that the profile does not meet or has not answered.
package enum Ineligibility: Hashable, Sendable {
  case experience(years: Int, answered: Int?)
  case degree(Eligibility.Degree, answered: Eligibility.Degree?)
  case age(Int, answered: Int?)
  case country([String], answered: String?)
}
