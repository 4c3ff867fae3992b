/// Cuts against circular support. For a set S of steps and a step t of S, whoever relies on t relies on an item
/// that brings a step of S and needs none of it: y_t ≤ Σ x_j, and x_i ≤ Σ x_j for an item i that needs t. With
/// S = {t} this is the plain row "someone brings t". In logic programs S is an unfounded set (Gebser, Kaufmann,
/// Schaub: "Conflict-driven answer set solving", 2012); in a set that can be followed no such cut is violated,
/// and in one that cannot be followed the steps that never hold violate one.
struct UnfoundedSet: Hashable, Sendable {
  let step: Int32
  /// In ascending order.
  let steps: [Int32]
}

/// Sets whose cuts were of use; they hold in every tier and node of a search.
struct CutPool {
  private(set) var sets: [UnfoundedSet] = []
  private var known: Set<UnfoundedSet> = []

  mutating func add(_ set: UnfoundedSet) {
    if known.insert(set).inserted { sets.append(set) }
  }
}

/// Looks for violated cuts among the items that a fractional solution uses.
struct UnfoundedSetFinder {
  private var used: [Int] = []
  private var amount: [Double] = []
  /// Used items that bring a step, as linked lists by step.
  private var first: [Int32]
  private var links: [(item: Int32, next: Int32)] = []
  private var isInside: [Bool]
  private static let mostSteps = 16

  init(stepCount: Int) {
    first = [Int32](repeating: -1, count: stepCount)
    isInside = [Bool](repeating: false, count: stepCount)
  }

  /// Sets whose cut is violated by more than `least`, given the amount of each item and how much someone
  /// relies on each step.
  mutating func find(
    _ problem: DenseProblem, _ amount: [Double], _ reliance: [(step: Int32, amount: Double)],
    least: Double
  ) -> [UnfoundedSet] {
    self.amount = amount
    used = amount.indices.filter { amount[$0] > 1e-6 }
    for item in used {
      for step in problem.brings[item] {
        links.append((Int32(truncatingIfNeeded: item), first[Int(step)]))
        first[Int(step)] = Int32(truncatingIfNeeded: links.count - 1)
      }
    }
    let found = reliance.compactMap {
      unfounded(problem, $0.step, relied: $0.amount, least: least)
    }
    for item in used { for step in problem.brings[item] { first[Int(step)] = -1 } }
    links.removeAll(keepingCapacity: true)
    return found
  }

  /// Grows {step} by the entry step that lowers the support from outside most; keeps the best set met.
  private mutating func unfounded(
    _ problem: DenseProblem, _ step: Int32, relied: Double, least: Double
  ) -> UnfoundedSet? {
    var steps = [step]
    isInside[Int(step)] = true
    var bestMass = mass(of: supporters(problem, of: steps))
    var best = 1
    while steps.count < Self.mostSteps, bestMass > 1e-9 {
      let supporters = supporters(problem, of: steps)
      guard let next = nextStep(problem, supporters) else { break }
      steps.append(next)
      isInside[Int(next)] = true
      let mass = mass(of: self.supporters(problem, of: steps))
      if mass < bestMass - 1e-9 {
        bestMass = mass
        best = steps.count
      }
    }
    for step in steps { isInside[Int(step)] = false }
    guard relied - bestMass > least else { return nil }
    return UnfoundedSet(step: step, steps: steps[..<best].sorted())
  }

  private func mass(of items: [Int]) -> Double { items.reduce(0) { $0 + amount[$1] } }

  /// Used items that bring one of the steps and need none inside.
  private func supporters(_ problem: DenseProblem, of steps: [Int32]) -> [Int] {
    var items: [Int] = []
    for step in steps {
      var link = first[Int(step)]
      while link >= 0 {
        let item = Int(links[Int(link)].item)
        if !items.contains(item), !problem.needs[item].contains(where: { isInside[Int($0)] }) {
          items.append(item)
        }
        link = links[Int(link)].next
      }
    }
    return items
  }

  /// The entry step of a supporter whose taking in lowers the mass most.
  private func nextStep(_ problem: DenseProblem, _ supporters: [Int]) -> Int32? {
    var best: (step: Int32, change: Double)?
    var seen: [Int32] = []
    for item in supporters {
      for step in problem.needs[item] where !seen.contains(step) {
        seen.append(step)
        var change = 0.0
        for other in supporters where problem.needs[other].contains(step) {
          change -= amount[other]
        }
        var link = first[Int(step)]
        while link >= 0 {
          let other = Int(links[Int(link)].item)
          link = links[Int(link)].next
          if supporters.contains(other) { continue }
          if problem.needs[other].contains(where: { $0 == step || isInside[Int($0)] }) { continue }
          change += amount[other]
        }
        if change < best?.change ?? .infinity { best = (step, change) }
      }
    }
    return best?.step
  }
}
