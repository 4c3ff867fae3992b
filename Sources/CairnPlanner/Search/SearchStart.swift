package import CairnModel

/// What is known of an instance before its search begins, from a question asked before. All of it is optional,
/// none of it changes the answer.
package struct SearchStart: Sendable {
  /// Sets that may still be plans, or be made plans by leaving something out: offered before anything else.
  package var sets: [[Int]] = []
  /// No plan is better: the score of the best plan of an instance that allows all that this one does, and more.
  /// The value counts among plans of that must gain, the burden among plans of both.
  package var bound: Score?
  /// The best set of an instance that allows all that this one does, in any order: if it is still a plan, it is the best.
  package var best: Set<Int>?

  /// Candidates that no plan holds together, as their weeks do not fit.
  package var clashes: [[Int]] = []

  package init(sets: [[Int]] = [], bound: Score? = nil, best: Set<Int>? = nil) {
    self.sets = sets
    self.bound = bound
    self.best = best
  }
}

/// How far a search goes.
package enum SearchAim: Sendable {
  /// To the one best set.
  case best
  /// To the best score; which of the sets that have it is left open, but repeats.
  case score
  /// To any plan; what is better stays open.
  case any
}

extension SearchState {
  /// Takes over what was known of every plan, as far as the plan found so far lets it hold for this tier.
  mutating func narrow(_ tier: Tier, to known: Score?) {
    guard let known else { return }
    let best = incumbent.score
    switch tier {
    case .must: bound.must = min(bound.must, known.must)
    case .value where best.must >= known.must: bound.value = min(bound.value, known.value)
    case .burden where best.must >= known.must && best.value >= known.value:
      bound.burden = max(bound.burden, known.burden)
    case .value, .burden: break
    }
  }

  /// Whether nothing that is left to find would be of interest to a tier.
  func isSettled(_ tier: Tier) -> Bool {
    guard incumbent.items != nil else { return false }
    return switch (aim, tier) {
    case (.any, _): true
    case (_, .must): incumbent.score.must >= bound.must
    case (_, .value): incumbent.score.value >= bound.value
    case (.score, .burden): incumbent.score.burden <= bound.burden
    case (.best, .burden): false
    }
  }
}
