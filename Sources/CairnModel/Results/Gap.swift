/// What is missing between a person's levels and what a role asks for.
package struct Gap: Hashable, Sendable {
  package struct Entry: Hashable, Sendable {
    package let requirement: Requirement
    package let have: Level

    package init(requirement: Requirement, have: Level) {
      self.requirement = requirement
      self.have = have
    }

    /// Levels that are missing.
    package var missing: Int { max(0, requirement.level.rawValue - have.rawValue) }
    /// What closing it is worth: importance × missing levels.
    package var value: Int { missing * requirement.importance }
  }

  package let role: Role.ID
  /// In the order of the role.
  package let entries: [Entry]
  package let readiness: Readiness
  package let mustReadiness: Readiness

  package init(of levels: Levels, to role: Role) {
    self.role = role.id
    entries = role.requirements.map { Entry(requirement: $0, have: levels[$0.skill]) }
    readiness = Readiness(role, at: levels)
    mustReadiness = Readiness(role, at: levels, mustOnly: true)
  }

  /// Value of everything that is missing.
  package var value: Int { entries.reduce(0) { $0 + $1.value } }
}
