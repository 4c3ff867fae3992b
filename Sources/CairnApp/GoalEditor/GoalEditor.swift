import CairnScreen

/// The goal and its limits, one field a row.
package struct GoalEditor: Hashable, Sendable {
  package enum Field: Int, CaseIterable, Sendable {
    case hours, budget, start, by, atOnce, atMost, prefer, minTrust, audit
  }

  var selection = Selection()
  /// The text of the selected field while it is being typed.
  var line: InputLine?
  /// What is wrong with what was typed.
  var complaint: String?

  package init() {}

  var isTyping: Bool { line != nil }
  var field: Field { Field(rawValue: selection.row) ?? .hours }
}
