package import CairnModel

/// Named changes of the profile, to be taken back and made again.
package struct History: Hashable, Sendable {
  package struct Change: Hashable, Sendable {
    package let name: String
    package let before: Profile
    package let after: Profile
  }

  package private(set) var done: [Change] = []
  package private(set) var undone: [Change] = []

  package init() {}

  /// Remembers a change; what was undone before can't be redone any more.
  package mutating func record(_ name: String, from before: Profile, to after: Profile) {
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
