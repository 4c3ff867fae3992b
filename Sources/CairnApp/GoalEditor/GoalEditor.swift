import CairnScreen

/// The goal, its limits and what the learner answers to conditions of entry, one field a row.
package struct GoalEditor: Hashable, Sendable {
  package enum Field: Int, CaseIterable, Sendable {
    case hours, away, budget, start, by, atOnce, atMost, prefer, minTrust, audit
    case languages, country, degree, experience, age

    /// Goes through a few values with Space.
    var isChoice: Bool { self == .prefer || self == .audit || self == .degree }
  }

  var selection = Selection()
  /// The text of the selected field while it is being typed.
  var form: Form?

  package init() {}

  var isTyping: Bool { form != nil }
  var field: Field { Field(rawValue: selection.row) ?? .hours }
}
