package import CairnModel
package import CairnWords

/// What a result is about and how it is said.
package struct ResultContext: Sendable {
  package let catalogue: Catalogue
  package let role: Role
  package let profile: Profile
  /// The start of the plan where the goal names none.
  package let today: CivilDate
  package let words: Words
  /// The files that the answer was made from; a saved plan names them for its check.
  package let files: [FileSum]

  package init(
    catalogue: Catalogue, role: Role, profile: Profile, today: CivilDate, words: Words = Words(),
    files: [FileSum] = []
  ) {
    self.catalogue = catalogue
    self.role = role
    self.profile = profile
    self.today = today
    self.words = words
    self.files = files
  }

  /// The first day of week 0.
  var start: CivilDate { profile.goal.start ?? today }
  var currency: Currency { profile.goal.budget?.currency ?? profile.currency }

  func name(of skill: Skill.ID) -> String { catalogue.name(of: skill) }

  /// What a credential costs this learner.
  func price(of credential: Credential) -> Credential.Price? {
    profile.overrides[credential.id]?.price.map { .once($0) } ?? credential.price
  }

  /// How long a credential takes this learner.
  func hours(of credential: Credential) -> Credential.Hours? {
    profile.overrides[credential.id]?.hours.map { .published($0) } ?? credential.hours
  }

  /// The role as results name it.
  var roleValue: JSONValue { ["id": .id(role.id), "title": .text(role.title)] }
}

/// A file and the SHA-256 of its bytes in hexadecimal digits.
package struct FileSum: Hashable, Sendable {
  package let path: String
  package let sha256: String

  package init(path: String, sha256: String) {
    self.path = path
    self.sha256 = sha256
  }
}

/// The forms that a gap, a ranking or a plan can be written in.
package enum ResultForm: String, CaseIterable, Sendable { case text, markdown, json, csv }
