package import CairnModel

/// The answer to an instance: a set of candidates and what is proved of it.
package struct Selection: Hashable, Sendable {
  package enum Outcome: String, Sendable { case optimal, feasible, infeasible, unknown }

  package let outcome: Outcome
  /// In an order that can be followed: repeatedly the smallest id that can start.
  package let chosen: [Int]
  package let score: Score
  /// `must` ≥ any plan's; `value` ≥ that of any plan with at least the printed must; `burden` ≤ that of any
  /// plan at least as good in both. Equal to `score` where the outcome is optimal.
  package let bound: Score
  /// Nodes of the search; the same for the same instance and limits, whatever the machine.
  package let nodes: Int

  package init(outcome: Outcome, chosen: [Int], score: Score, bound: Score, nodes: Int) {
    self.outcome = outcome
    self.chosen = chosen
    self.score = score
    self.bound = bound
    self.nodes = nodes
  }
}

/// When a search has to stop.
package struct SearchLimits: Sendable {
  /// Most nodes; reproducible.
  package var nodes: Int?
  /// Asked now and then; true stops the search. The clock, if any, is the caller's.
  package var isOver: @Sendable () -> Bool

  package init(nodes: Int? = nil, isOver: @escaping @Sendable () -> Bool = { false }) {
    self.nodes = nodes
    self.isOver = isOver
  }
}

/// What a timeline says of a set that the search would accept.
package enum Admission: Hashable, Sendable {
  case admitted
  /// Proved: no timeline of this set keeps the deadline. The set is cut off.
  case refused
  /// Proved: no set that holds these has a timeline that keeps the deadline. All such sets are cut off.
  case clash([Int])
  /// Not decided: the set is passed over, and what is better than the best of the others stays open.
  case undecided
}
