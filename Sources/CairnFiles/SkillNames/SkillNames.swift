package import CairnModel

/// The names of a taxonomy's skills, looked up by what people write: the name, an alias or the
/// technology name of O*NET, in any spelling with the same normal form.
package struct SkillNames: Sendable {
  /// How a text came to its skill, best first.
  package enum Kinship: Int, Comparable, Sendable {
    case name, alias, normalForm

    package static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
  }

  /// A name of a skill as the taxonomy writes it.
  struct Entry: Sendable {
    let skill: Skill.ID
    let name: String
    let isAlias: Bool
  }

  private var entries: [String: Entry] = [:]
  /// By the first part of a name, the most parts of a name that begins so.
  private var longest: [String: Int] = [:]

  /// Where two skills claim a name, one that is called so goes before an alias, and the first
  /// before the rest.
  package init(_ skills: [Skill]) {
    for skill in skills { add(skill.name, of: skill, isAlias: false) }
    for skill in skills {
      for alias in skill.aliases { add(alias, of: skill, isAlias: true) }
    }
    for skill in skills {
      if let technology = skill.technology { add(technology, of: skill, isAlias: true) }
    }
  }

  private mutating func add(_ name: String, of skill: Skill, isAlias: Bool) {
    let parts = normalParts(name)
    let form = parts.joined(separator: " ")
    guard let first = parts.first, entries[form] == nil else { return }
    entries[form] = Entry(skill: skill.id, name: name, isAlias: isAlias)
    longest[first] = max(longest[first] ?? 0, parts.count)
  }

  /// The skill that is called so, and how surely; nil where no name has the same normal form.
  package func skill(named text: String) -> (id: Skill.ID, kinship: Kinship)? {
    guard let entry = entries[normalForm(text)] else { return nil }
    guard entry.name == text else { return (entry.skill, .normalForm) }
    return (entry.skill, entry.isAlias ? .alias : .name)
  }

  /// The entry of a normal form.
  func entry(_ form: String) -> Entry? { entries[form] }

  /// The most parts of a name whose first part this is; 0 where none begins so.
  func mostParts(after first: String) -> Int { longest[first] ?? 0 }
}
