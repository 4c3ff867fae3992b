package import CairnScreen

/// A search that narrows a list while it is typed, and stays until it is cleared.
package struct Filter: Hashable, Sendable {
  package var line = InputLine()
  package var isTyping = false

  package init() {}

  var text: String { line.text }
  var search: FuzzySearch { FuzzySearch(line.text) }
  var isActive: Bool { isTyping || !line.isEmpty }

  mutating func clear() { self = Filter() }

  /// What a key does while a filter is typed.
  enum Answer { case changed, accepted, cleared, passed }

  mutating func type(_ key: Key) -> Answer {
    switch key {
    case .enter:
      isTyping = false
      return .accepted
    case .escape:
      clear()
      return .cleared
    default:
      return line.apply(key) ? .changed : .passed
    }
  }
}
