/// Something a person can do, named so that a role can ask for it and a credential can teach it.
package struct Skill: Identifiable, Hashable, Sendable {
  package typealias ID = Identifier<Skill>

  /// Whether a skill is about a technique or about working with people.
  package enum Kind: String, CaseIterable, Sendable { case technical, human }

  package let id: ID
  package var name: String
  package var area: String
  package var kind: Kind
  package var aliases: [String]
  /// URI of the ESCO concept.
  package var esco: String?
  /// O*NET element id, such as `2.A.1.a`.
  package var onet: String?
  /// Example name in the O*NET technology skills.
  package var technology: String?
  /// What a level means for this skill, in words, where the general wording is too vague.
  package var meanings: [Level: String]
  /// More general skills that it counts as: at its own level, and at most at the one here.
  package var countsAs: [Skill.ID: Level]

  package init(
    id: ID, name: String, area: String, kind: Kind, aliases: [String] = [], esco: String? = nil,
    onet: String? = nil, technology: String? = nil, meanings: [Level: String] = [:],
    countsAs: [Skill.ID: Level] = [:]
  ) {
    self.id = id
    self.name = name
    self.area = area
    self.kind = kind
    self.aliases = aliases
    self.esco = esco
    self.onet = onet
    self.technology = technology
    self.meanings = meanings
    self.countsAs = countsAs
  }
}

/// The levels of a person's skills; a skill that is not there is at level none.
package struct Levels: Hashable, Sendable {
  package private(set) var byID: [Skill.ID: Level]

  package init(_ byID: [Skill.ID: Level] = [:]) {
    self.byID = byID.filter { $0.value > .none }
  }

  package subscript(skill: Skill.ID) -> Level {
    get { byID[skill] ?? .none }
    set { byID[skill] = newValue == .none ? nil : newValue }
  }

  /// Raises the skills that `taught` brings higher; lowers none.
  package mutating func raise(by taught: [Skill.ID: Level]) {
    for (skill, level) in taught where level > self[skill] { self[skill] = level }
  }
}

/// A rise of one skill from one level to a higher one.
package struct Rise: Hashable, Sendable {
  package let skill: Skill.ID
  package let from: Level
  package let to: Level

  package init(skill: Skill.ID, from: Level, to: Level) {
    self.skill = skill
    self.from = from
    self.to = to
  }
}
