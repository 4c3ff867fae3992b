package import CairnModel

/// The names of a taxonomy as they are looked for in running text: by their first normal word, each
/// with the spelling that the taxonomy gives it.
package struct NameLexicon: Sendable {
  struct Entry: Sendable {
    let skill: Skill.ID
    /// As the taxonomy writes it, without what it says in brackets.
    let name: String
    let isTechnical: Bool
  }

  private var entries: [String: Entry] = [:]
  private var longest: [String: Int] = [:]

  /// Names that two skills claim alike are left out; `SkillNames` says who goes by which.
  package init(_ skills: [Skill]) {
    let names = SkillNames(skills)
    for skill in skills {
      for name in [skill.name] + skill.aliases + [skill.technology].compactMap({ $0 }) {
        let words = normalWords(of: name)
        if names.skill(named: words) == skill.id { add(name, words, skill) }
        // "R (programming language)" is called "R".
        let bare = withoutQualifier(name)
        let bareWords = normalWords(of: bare)
        if bare != name, names.skill(named: bareWords) ?? skill.id == skill.id {
          add(bare, bareWords, skill)
        }
      }
    }
  }

  private mutating func add(_ name: String, _ words: [String], _ skill: Skill) {
    let form = words.joined(separator: " ")
    guard let first = words.first, entries[form] == nil else { return }
    entries[form] = Entry(
      skill: skill.id, name: withoutQualifier(name), isTechnical: skill.kind == .technical)
    longest[first] = max(longest[first] ?? 0, words.count)
  }

  /// The name that has this normal form.
  func entry(_ form: String) -> Entry? { entries[form] }

  /// The most words of a name whose first normal word this is; 0 where none begins so.
  func mostWords(after first: String) -> Int { longest[first] ?? 0 }
}

private func withoutQualifier(_ name: String) -> String {
  guard let open = name.firstRange(of: " ("), name.hasSuffix(")") else { return name }
  return String(name[..<open.lowerBound])
}
