/// One skill that a role asks for.
package struct Requirement: Hashable, Sendable {
  package let skill: Skill.ID
  /// 1–4.
  package let level: Level
  /// 1–5.
  package let importance: Int
  package let must: Bool

  package init(skill: Skill.ID, level: Level, importance: Int, must: Bool) {
    self.skill = skill
    self.level = level
    self.importance = importance
    self.must = must
  }
}

/// Where a fact was found, and when it was looked at (`2026-11` or a full date).
package struct Source: Hashable, Sendable {
  package let title: String
  package let url: String?
  package let checked: String?

  package init(title: String, url: String? = nil, checked: String? = nil) {
    self.title = title
    self.url = url
    self.checked = checked
  }
}

/// A job that someone wants, as the skills that it asks for.
package struct Role: Identifiable, Hashable, Sendable {
  package typealias ID = Identifier<Role>

  package let id: ID
  package var title: String
  package var field: String
  package var summary: String
  package var sources: [Source]
  /// How levels and importance were set.
  package var basis: String?
  /// Each skill stands once; never empty in a role that was read without errors.
  package var requirements: [Requirement]

  package init(
    id: ID, title: String, field: String = "", summary: String = "", sources: [Source] = [],
    basis: String? = nil, requirements: [Requirement]
  ) {
    self.id = id
    self.title = title
    self.field = field
    self.summary = summary
    self.sources = sources
    self.basis = basis
    self.requirements = requirements
  }
}
