/// The part of a library that a question is worked out from: all that teaches some skills, some credentials
/// by name, and whatever those need, consist of or lead to.
package struct Scope: Hashable, Sendable {
  package var skills: Set<Skill.ID>
  package var credentials: Set<Credential.ID>

  package init(skills: Set<Skill.ID> = [], credentials: Set<Credential.ID> = []) {
    self.skills = skills
    self.credentials = credentials
  }

  /// What a role asks for and a profile names.
  package init(of role: Role?, _ profile: Profile) {
    skills = Set(role?.requirements.map(\.skill) ?? [])
    credentials = profile.pins.union(profile.skips).union(profile.overrides.keys)
    credentials.formUnion(profile.earned.map(\.credential))
    credentials.formUnion(profile.progress.map(\.credential))
  }

  package func union(_ other: Scope) -> Scope {
    Scope(
      skills: skills.union(other.skills), credentials: credentials.union(other.credentials))
  }

  package func isSuperset(of other: Scope) -> Bool {
    skills.isSuperset(of: other.skills) && credentials.isSuperset(of: other.credentials)
  }
}

extension Catalogue {
  /// Whether a question about the scope has the same answers as with the whole library.
  package func covers(_ wanted: Scope) -> Bool { scope?.isSuperset(of: wanted) ?? true }
}
