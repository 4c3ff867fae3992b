package import CairnPlanner

/// Makes a failing instance small: leaves out candidates, requirements, rules and limits one at a time as long as the
/// failure stays.
package struct Shrinking {
  private let fails: (Instance) -> Bool

  package init(fails: @escaping (Instance) -> Bool) { self.fails = fails }

  /// The smallest instance that is reached so, as Swift to be pasted into a test that keeps it; nil where the
  /// instance does not fail.
  package func smallest(of instance: Instance) -> Instance? {
    guard fails(instance) else { return nil }
    var best = instance
    while let smaller = steps(from: best).lazy.first(where: fails) { best = smaller }
    return best
  }

  private func steps(from instance: Instance) -> [Instance] {
    instance.candidates.indices.map { instance.without($0) } + simpler(instance)
      + instance.candidates.indices.flatMap { simpler(instance, $0) }
  }

  private func simpler(_ instance: Instance) -> [Instance] {
    var changes: [(inout Instance) -> Void] = [
      { $0.limits.price = nil }, { $0.limits.hours = nil }, { $0.limits.count = nil },
      { $0.pins = [] }, { $0.skips = [] }, { $0.have = [:] },
      {
        $0.subscriptions = []
        for index in $0.candidates.indices { $0.candidates[index].subscription = nil }
        for index in $0.conditions.indices { $0.conditions[index].ofMonths = [] }
      },
      { $0.conditions = [] }, { $0.floor = Instance.Floor() },
    ]
    for index in instance.requires.indices { changes.append { $0.requires.remove(at: index) } }
    return applied(changes, to: instance)
  }

  private func simpler(_ instance: Instance, _ index: Int) -> [Instance] {
    var changes: [(inout Instance) -> Void] = [
      { $0.candidates[index].needs = [] }, { $0.candidates[index].companions = [] },
      { $0.candidates[index].excludes = [] }, { $0.candidates[index].subscription = nil },
      { $0.candidates[index].price = 0 }, { $0.candidates[index].hours = 0 },
      { $0.candidates[index].burden = 1 },
    ]
    for taught in instance.candidates[index].teaches.indices {
      changes.append { $0.candidates[index].teaches.remove(at: taught) }
    }
    return applied(changes, to: instance)
  }

  private func applied(
    _ changes: [(inout Instance) -> Void], to instance: Instance
  ) -> [Instance] {
    changes.map { change in
      var changed = instance
      change(&changed)
      return changed
    }.filter { $0 != instance }
  }
}

extension Instance {
  /// The instance without a candidate; what named it names it no more.
  fileprivate func without(_ gone: Int) -> Instance {
    let number: (Int) -> Int? = { $0 == gone ? nil : $0 > gone ? $0 - 1 : $0 }
    var result = self
    result.candidates.remove(at: gone)
    for index in result.candidates.indices {
      let candidate = result.candidates[index]
      result.candidates[index].needs = candidate.needs.map { clause in
        clause.compactMap { need in
          if case .candidate(let other) = need {
            number(other).map { .candidate($0) }
          } else {
            need
          }
        }
      }
      result.candidates[index].companions = candidate.companions.compactMap(number)
      result.candidates[index].excludes = candidate.excludes.compactMap(number)
    }
    result.pins = pins.compactMap(number)
    result.skips = skips.compactMap(number)
    for index in conditions.indices { result.conditions[index].weights.remove(at: gone) }
    return result
  }
}

/// What a test prints of an instance that fails it: the seed, and the smallest instance that fails in the same way,
/// in full, so that it can be kept as a test of its own.
package func failure(
  seed: UInt64, _ instance: Instance, fails: @escaping (Instance) -> Bool
) -> String {
  let smallest = Shrinking(fails: fails).smallest(of: instance) ?? instance
  return "seed \(seed), shrunk to \(smallest)"
}
