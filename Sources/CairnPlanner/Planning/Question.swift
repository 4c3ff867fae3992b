package import CairnModel

/// Everything that a gap, a ranking or a plan is worked out from.
package struct Question: Equatable, Sendable {
  package let catalogue: Catalogue
  package let role: Role
  package let profile: Profile
  /// The start of the plan where the goal names none.
  package let today: CivilDate

  package init(catalogue: Catalogue, role: Role, profile: Profile, today: CivilDate) {
    self.catalogue = catalogue
    self.role = role
    self.profile = profile
    self.today = today
  }

  /// The part of a library that answers depend on.
  package var scope: Scope { Scope(of: role, profile) }

  /// The first day of week 0.
  package var start: CivilDate { profile.goal.start ?? today }

  /// The currency that prices are compared in: the budget's, else the profile's.
  package var currency: Currency { profile.goal.budget?.currency ?? profile.currency }
}
