package import CairnModel

/// What belongs to the learner and is changed with keys: the profile and the roles of their own.
package struct Belongings: Hashable, Sendable {
  package var profile: Profile
  package var roles: [Role.ID: Role]

  package init(profile: Profile, roles: [Role.ID: Role] = [:]) {
    self.profile = profile
    self.roles = roles
  }
}

/// Named changes of what belongs to the learner, to be taken back and made again.
package struct History: Hashable, Sendable {
  package struct Change: Hashable, Sendable {
    package let name: String
    package let before: Belongings
    package let after: Belongings
  }

  package private(set) var done: [Change] = []
  package private(set) var undone: [Change] = []

  package init() {}

  /// Remembers a change; what was undone before can't be redone any more.
  package mutating func record(_ name: String, from before: Belongings, to after: Belongings) {
    done.append(Change(name: name, before: before, after: after))
    undone = []
  }

  /// Takes the last change back; nil where there is none.
  package mutating func undo() -> Change? {
    guard let change = done.popLast() else { return nil }
    undone.append(change)
    return change
  }

  /// Makes the change again that was taken back last; nil where there is none.
  package mutating func redo() -> Change? {
    guard let change = undone.popLast() else { return nil }
    done.append(change)
    return change
  }
}
