import CairnModel

/// Builds plans greedily: takes the item that, with the chain of items that it still lacks, brings most for what
/// the chain uses up; then drops what the plan does not need.
struct PlanBuilder {
  private let problem: DenseProblem
  /// What an item uses up, as a share of what there is; at least a little.
  private let use: [Double]
  /// Cheapest bringer of each step by the sum of its chain, or -1.
  private var via: [Int32] = []
  private var chainUse: [Double] = []
  private var isChosen: [Bool]
  private var holds: [Bool]
  private var chosen: [Int] = []
  /// Items that are not to be chosen all together.
  var clashes: [[Int]] = []

  /// Items that the greedy choice looks at each time: those with the best first impression.
  private static let mostLookedAt = 150

  init(_ problem: DenseProblem, use: [Double]) {
    self.problem = problem
    self.use = use
    isChosen = [Bool](repeating: false, count: problem.itemCount)
    holds = [Bool](repeating: false, count: problem.stepCount)
    findChains()
  }

  /// Shares of the limits that each item uses up.
  static func shares(_ problem: DenseProblem) -> [Double] {
    (0..<problem.itemCount).map { item in
      var share = 1e-3 + 1e-6 * Double(max(0, problem.burden[item]))
      if problem.priceLimit < .max {
        share += Double(problem.price[item]) / Double(max(1, problem.priceLimit))
      }
      if problem.hoursLimit < .max {
        share += Double(problem.hours[item]) / Double(max(1, problem.hoursLimit))
      }
      if problem.countLimit < .max { share += 1 / Double(max(1, problem.countLimit)) }
      for condition in problem.conditions where condition.weights[item] > 0 {
        share += Double(condition.weights[item]) / Double(max(1, condition.most))
      }
      return share
    }
  }

  /// A plan, or nil where the pins did not fit.
  mutating func build() -> [Int]? {
    for pin in problem.pins where !isChosen[pin] {
      guard let chain = chain(to: pin), fits(chain) else { return nil }
      take(chain)
    }
    let looked = promising()
    while let chain = bestChain(looked) { take(chain) }
    let plan = pruned(chosen)
    return problem.isPlan(plan) ? plan : nil
  }

  /// Items that are likely to matter: the most promising, the cheapest that bring each step of worth, and
  /// the chains of all of them; in ascending order.
  func core() -> [Int] {
    var core: Set<Int> = Set(problem.pins.flatMap { problem.companions[$0] }.map(Int.init))
    var heads = promising() + problem.pins
    for step in 0..<problem.stepCount where problem.value[step] > 0 {
      let cheapest = problem.bringers[step].map(Int.init).filter { chainUse[$0] < .infinity }
        .sorted { chainUse[$0] != chainUse[$1] ? chainUse[$0] < chainUse[$1] : $0 < $1 }
      heads += cheapest.prefix(4)
    }
    for head in heads where !core.contains(head) { core.formUnion(chain(to: head) ?? [head]) }
    return core.sorted()
  }

  /// Drops items, the most burdensome first, as long as what remains is a plan that brings as much.
  private func pruned(_ items: [Int]) -> [Int] {
    var plan = items
    let gain = problem.tally(plan).score
    for item in items.sorted(by: { problem.burden[$0] > problem.burden[$1] })
    where problem.burden[item] >= 0 {
      let rest = plan.filter { $0 != item }
      let score = problem.tally(rest).score
      guard score.must == gain.must, score.value == gain.value, problem.isPlan(rest) else {
        continue
      }
      plan = rest
    }
    return plan
  }

  private mutating func findChains() {
    via = [Int32](repeating: -1, count: problem.stepCount)
    chainUse = [Double](repeating: .infinity, count: problem.itemCount)
    var reached = [Double](repeating: .infinity, count: problem.itemCount)
    var missing = (0..<problem.itemCount).map { problem.needs.size($0) }
    var queue = LeastFirst()
    for item in missing.indices where missing[item] == 0 {
      reached[item] = use[item]
      queue.insert(item, key: Int(use[item] * 1e6))
    }
    while let (item, _) = queue.popLeast() {
      if chainUse[item] < .infinity { continue }
      chainUse[item] = reached[item]
      for step in problem.brings[item] where via[Int(step)] < 0 {
        via[Int(step)] = Int32(truncatingIfNeeded: item)
        for needer in problem.needers[Int(step)] {
          missing[Int(needer)] -= 1
          guard missing[Int(needer)] == 0 else { continue }
          let sum = problem.needs[Int(needer)].reduce(use[Int(needer)]) {
            $0 + chainUse[Int(via[Int($1)])]
          }
          reached[Int(needer)] = sum
          queue.insert(Int(needer), key: Int(min(sum, 1e6) * 1e6))
        }
      }
    }
  }

  /// Items with their own worth for the use of their whole chain, the best first.
  private func promising() -> [Int] {
    let scored = (0..<problem.itemCount).compactMap { item -> (Double, Int)? in
      guard chainUse[item] < .infinity else { return nil }
      let worth = worth(of: problem.brings[item])
      return worth > 0 ? (worth / chainUse[item], item) : nil
    }
    let best = scored.sorted { $0.0 != $1.0 ? $0.0 > $1.0 : $0.1 < $1.1 }
    return best.prefix(Self.mostLookedAt).map(\.1)
  }

  private func worth(of steps: some Sequence<Int32>) -> Double {
    steps.reduce(0) { sum, step in
      holds[Int(step)]
        ? sum : sum + Double(problem.value[Int(step)]) + 1000 * Double(problem.must[Int(step)])
    }
  }

  private func bestChain(_ looked: [Int]) -> [Int]? {
    var best: (chain: [Int], ratio: Double)?
    for item in looked where !isChosen[item] {
      guard worth(of: problem.brings[item]) > 0, let chain = chain(to: item) else { continue }
      let worth = worth(of: Set(chain.flatMap { problem.brings[$0] }))
      let ratio = worth / chain.reduce(0) { $0 + use[$1] }
      if ratio > best?.ratio ?? 0, fits(chain) { best = (chain, ratio) }
    }
    return best?.chain
  }

  /// The items that are still lacking to finish one, itself included; nil where there is no way.
  private func chain(to item: Int) -> [Int]? {
    var chain: [Int] = []
    var open = [item]
    while let next = open.popLast() {
      if isChosen[next] || chain.contains(next) { continue }
      chain.append(next)
      open += problem.companions[next].map(Int.init)
      for step in problem.needs[next] where !holds[Int(step)] {
        guard via[Int(step)] >= 0 else { return nil }
        open.append(Int(via[Int(step)]))
      }
    }
    return chain
  }

  private func fits(_ chain: [Int]) -> Bool {
    let all = chosen + chain
    let tally = problem.tally(all)
    return tally.price <= problem.priceLimit && tally.hours <= problem.hoursLimit
      && all.count <= problem.countLimit
      && problem.conditions.allSatisfy { condition in
        // What later items may make good again is left to the end.
        condition.weights.contains { $0 < 0 } || problem.keeps(condition, all, tally)
      }
      && chain.allSatisfy { item in
        !problem.conflicts[item].contains { isChosen[Int($0)] || chain.contains(Int($0)) }
      }
      && !clashes.contains { $0.allSatisfy { isChosen[$0] || chain.contains($0) } }
  }

  private mutating func take(_ chain: [Int]) {
    for item in chain {
      isChosen[item] = true
      chosen.append(item)
      for step in problem.brings[item] { holds[Int(step)] = true }
    }
  }
}
