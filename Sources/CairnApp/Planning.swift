package import CairnModel

/// The last plan that was found, and how far the search for the present question has come.
package struct Planning: Equatable, Sendable {
  package private(set) var plan: Plan?
  /// The id of the present question; answers to older ones are late.
  package private(set) var id = 0
  /// Whether a better plan may still arrive.
  package private(set) var isSearching = false

  /// The settled plans of the present question and of the one before it, where both are of the same role: what
  /// a change has moved.
  private(set) var settled: Plan?
  package private(set) var previous: Plan?

  package init() {}

  /// Begins a new question and returns its id. The last plan stays in sight while it is of the same role.
  mutating func ask(for role: Role.ID) -> Int {
    id += 1
    isSearching = true
    if plan?.role != role { plan = nil }
    return id
  }

  /// Takes an answer; false where it is late.
  mutating func answer(_ plan: Plan, to id: Int, isFinal: Bool) -> Bool {
    guard id == self.id else { return false }
    self.plan = plan
    isSearching = !isFinal
    if isFinal {
      previous = settled?.role == plan.role ? settled : nil
      settled = plan
    }
    return true
  }

  /// There is nothing to plan for.
  mutating func stop() {
    id += 1
    plan = nil
    (settled, previous) = (nil, nil)
    isSearching = false
  }
}
