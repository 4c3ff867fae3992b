package import CairnModel

/// How a name was recognised, from the surest step to the least.
package enum MatchStep: String, CaseIterable, Sendable {
  /// By an ESCO URI or O*NET element id.
  case reference
  case name, alias
  /// By its normal words.
  case normalForm = "normal-form"
  /// By its words in another order, or without words that say nothing about which skill it is.
  case rephrased
  /// By one slip of the finger.
  case near
}

/// The skill that a name stands for.
package struct SkillMatch: Hashable, Sendable {
  package let skill: Skill.ID
  package let step: MatchStep

  package init(skill: Skill.ID, step: MatchStep) {
    self.skill = skill
    self.step = step
  }
}

/// Recognises names of skills step by step; remembers each distinct name, so that a hundred thousand
/// rows cost as much as the names in them.
package struct SkillMatcher: Sendable {
  package let names: SkillNames
  private let slips: Slips
  private var known: [String: SkillMatch?] = [:]

  package init(_ skills: some Sequence<Skill>) {
    names = SkillNames(skills)
    slips = Slips(names.normal)
  }

  /// The match of a name, or of a reference where one is given and known.
  package mutating func match(_ name: String, reference: String? = nil) -> SkillMatch? {
    if let skill = reference.flatMap({ names.skill(referredTo: $0) }) {
      return SkillMatch(skill: skill, step: .reference)
    }
    if let match = known[name] { return match }
    let match = find(name)
    known[name] = match
    return match
  }

  private func find(_ name: String) -> SkillMatch? {
    if let claim = names.written[name.lowercased()] {
      return claim.skill.map {
        SkillMatch(skill: $0, step: claim.rank == .name ? .name : .alias)
      }
    }
    let words = normalWords(of: name)
    guard !words.isEmpty else { return nil }
    if let skill = byForm(words) { return SkillMatch(skill: skill, step: .normalForm) }
    if let skill = rephrased(name, words) { return SkillMatch(skill: skill, step: .rephrased) }
    return slips.skill(near: words.joined(separator: " ")).map {
      SkillMatch(skill: $0, step: .near)
    }
  }

  /// By the words as they stand. Names so short that another word may look like them keep blanks.
  private func byForm(_ words: [String]) -> Skill.ID? {
    if let claim = names.normal[words.joined(separator: " ")] { return claim.skill }
    let squeezed = words.joined()
    return squeezed.utf8.count > 4 ? names.squeezed[squeezed]?.skill : nil
  }

  private func rephrased(_ name: String, _ words: [String]) -> Skill.ID? {
    if let (outside, inside) = splitParenthesis(name) {
      let outer = normalWords(of: outside)
      if let skill = byForm(outer) { return skill }
      if isInitials(inside, of: outer), let skill = byForm(normalWords(of: inside)) {
        return skill
      }
      if let core = coreWords(outer), let skill = byForm(core) { return skill }
    }
    if words.count > 1, let claim = names.unordered[unorderedForm(words)] { return claim.skill }
    return coreWords(words).flatMap(byForm)
  }
}
