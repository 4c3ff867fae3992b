/// What a set of credentials is worth, in the order in which plans are compared.
package struct Score: Hashable, Comparable, Sendable {
  /// Gain in must requirements: Σ importance × levels.
  package var must: Int
  /// Gain in all requirements.
  package var value: Int
  /// Sum of the burdens, shared subscriptions counted once.
  package var burden: Int

  package init(must: Int, value: Int, burden: Int) {
    self.must = must
    self.value = value
    self.burden = burden
  }

  /// Worse: less must, else less value, else more burden.
  package static func < (a: Score, b: Score) -> Bool {
    (a.must, a.value, b.burden) < (b.must, b.value, a.burden)
  }
}

/// How far an answer is settled.
package enum Verdict: Hashable, Sendable {
  /// Proved best.
  case optimal
  /// Nothing better than `bound` exists.
  case feasible(bound: Score)
  /// The pinned credentials can't all be had.
  case infeasible([Infeasibility])
  /// No plan was found in time; nothing better than `bound` exists.
  case unknown(bound: Score)
}

/// Why the pinned credentials can't all be had.
package enum Infeasibility: Hashable, Sendable {
  case pinnedAndSkipped(Credential.ID)
  case pinBlocked(Credential.ID, Obstacle)
  /// Its prerequisites are reached by no chain of credentials.
  case pinUnreachable(Credential.ID)
  /// Together, with what they need, they break a limit.
  case pinsExceed(Limit)
  /// No set with all pins satisfies every limit at once.
  case pinsTogether([Credential.ID])
}

/// A limit of the goal.
package enum Limit: Hashable, CaseIterable, Sendable { case budget, hours, deadline, count }
