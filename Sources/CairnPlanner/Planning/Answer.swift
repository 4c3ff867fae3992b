package import CairnModel

/// A question with the plan that was found for it: what a search for a question like it may start from.
package struct Answer: Equatable, Sendable {
  package let question: Question
  package let plan: Plan

  package init(question: Question, plan: Plan) {
    self.question = question
    self.plan = plan
  }

  /// What this answer tells of a changed question, as compiled. A plan proved best for a question that allows more bounds
  /// all plans of one that allows less; and if it is still one of them, it is the best of them.
  func start(of changed: Question, _ compilation: Compilation) -> SearchStart {
    let known = compilation.candidates(of: plan)
    guard !known.isEmpty || plan.steps.isEmpty else { return SearchStart() }
    guard plan.verdict == .optimal, changed.allowsNoMore(than: question) else {
      return SearchStart(sets: [known])
    }
    let isSameBurden = changed.profile.goal.hoursPerWeek == question.profile.goal.hoursPerWeek
    let isExact = isSameBurden && known.count == plan.steps.count
    return SearchStart(
      sets: [known], bound: plan.score, best: isExact ? Set(known) : nil)
  }
}

extension Question {
  /// Whether every plan of this question is one of the other, and no burden less: the same but for more pins and skips
  /// and tighter limits.
  func allowsNoMore(than other: Question) -> Bool {
    let (goal, wide) = (profile.goal, other.profile.goal)
    guard start == other.start, currency == other.currency,
      profile.pins.isSuperset(of: other.profile.pins),
      profile.skips.isSuperset(of: other.profile.skips),
      isAtMost(goal.budget?.minorUnits, wide.budget?.minorUnits), isAtMost(goal.by, wide.by),
      isAtMost(goal.atMost, wide.atMost), wide.minTrust ?? 0 <= goal.minTrust ?? 0,
      goal.hoursPerWeek <= wide.hoursPerWeek, goal.atOnce <= wide.atOnce
    else { return false }
    var same = profile
    (same.pins, same.skips) = (other.profile.pins, other.profile.skips)
    same.currency = other.profile.currency
    same.name = other.profile.name
    same.goal.budget = wide.budget
    same.goal.by = wide.by
    same.goal.atMost = wide.atMost
    same.goal.minTrust = wide.minTrust
    same.goal.hoursPerWeek = wide.hoursPerWeek
    same.goal.atOnce = wide.atOnce
    same.goal.start = wide.start
    return same == other.profile && role == other.role && catalogue == other.catalogue
  }
}

/// Whether one limit is no looser than another; nil is none.
private func isAtMost<Value: Comparable>(_ limit: Value?, _ other: Value?) -> Bool {
  guard let other else { return true }
  return limit.map { $0 <= other } ?? false
}

extension Compilation {
  /// The candidates that the steps of a plan stand for, without those that can't be planned any more or that could
  /// be meant in two ways.
  func candidates(of plan: Plan) -> [Int] { candidates(of: plan.credentials) }

  func candidates(of credentials: [Credential.ID]) -> [Int] {
    let wanted = Set(credentials)
    var found: [Credential.ID: [Int]] = [:]
    for (index, choice) in choices.enumerated() where wanted.contains(choice.credential) {
      found[choice.credential, default: []].append(index)
    }
    return credentials.compactMap { id in
      found[id].flatMap { $0.count == 1 ? $0[0] : nil }
    }
  }

  /// The candidate that stands for taking a credential whole; nil where it can't be planned.
  func candidate(_ id: Credential.ID) -> Int? {
    choices.firstIndex { $0.credential == id && !$0.completesParts }
  }
}
