import CairnModel

/// What every set that has weeks keeps, as sums that the search can reason with. Without them it would learn of each
/// set anew that it does not fit.
extension Dates {
  /// Those that fit into no single week are open for some weeks each, and only so many may be open in a week.
  var places: [Instance.Condition] {
    guard compilation.weeks.hasDeadline else { return [] }
    let most = compilation.weeks.capacity.max() ?? 0
    let weeks = compilation.instance.candidates.indices.map { index -> Int in
      let candidate = compilation.instance.candidates[index]
      let credential = question.catalogue[compilation.choices[index].credential]
      if let scheduled = credential.flatMap({ scheduled($0, index) }) {
        return scheduled.weeks > 1 ? scheduled.weeks : 0
      }
      let pace = max(1, min(most, credential?.hoursAWeekAtMost ?? most))
      return candidate.hours > pace ? (candidate.hours + pace - 1) / pace : 0
    }
    let places = max(1, question.profile.goal.atOnce) * compilation.weeks.capacity.count
    return [Instance.Condition(weights: weeks, most: places)].filter(\.mayBind)
  }

  /// Even if all money went to one subscription, it would be open for so many weeks only, and they have so many hours.
  func hours(ofSubscriptionsFor budget: Int?) -> [Instance.Condition] {
    guard let budget else { return [] }
    let candidates = compilation.instance.candidates
    let week = compilation.weeks.capacity.max() ?? 0
    return compilation.instance.subscriptions.enumerated().compactMap { index, subscription in
      guard subscription.monthly > 0 else { return nil }
      let weeks = weeksCharged(months: max(0, budget) / subscription.monthly)
      return Instance.Condition(
        weights: candidates.map { $0.subscription == index ? $0.hours : 0 }, most: weeks * week)
    }.filter(\.mayBind)
  }
}

extension Instance.Condition {
  fileprivate var mayBind: Bool { weights.reduce(0, +) > most }
}
