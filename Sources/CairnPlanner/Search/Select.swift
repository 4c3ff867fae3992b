import CairnModel

/// Finds the best set of an instance: most must gain, then most gain, least burden, fewest candidates, the
/// smallest ids. `admit` is asked of sets that would be taken, in the order in which they can be followed; it may not
/// refuse a set and accept it with additions that bring nothing needed or required.
/// `report` hears of each better plan. The same instance, start and node limit give the same answer.
package func select(
  _ instance: Instance, within limits: SearchLimits = SearchLimits(),
  from start: SearchStart = SearchStart(), until aim: SearchAim = .best,
  admit: (([Int]) -> Admission)? = nil, report: ((Selection) -> Void)? = nil
) -> Selection {
  let problem = DenseProblem(instance)
  let nothing = Score(must: 0, value: 0, burden: 0)
  guard problem.pinsCanBeHad else {
    return Selection(outcome: .infeasible, chosen: [], score: nothing, bound: nothing, nodes: 0)
  }
  var search = TierSearch(instance, problem, limits: limits, admit: admit, report: report)
  search.start = start
  search.state.aim = aim
  return search.run()
}

struct TierSearch {
  private let instance: Instance
  private let problem: DenseProblem
  fileprivate var state: SearchState
  /// Items whose columns the relaxations begin with; empty where all have one.
  private var core: [Int] = []
  private let mostWithoutCore: Int
  var start = SearchStart()

  init(
    _ instance: Instance, _ problem: DenseProblem, limits: SearchLimits,
    admit: (([Int]) -> Admission)?, report: ((Selection) -> Void)?, mostWithoutCore: Int = 1000
  ) {
    self.mostWithoutCore = mostWithoutCore
    self.instance = instance
    self.problem = problem
    let most = Score(
      must: problem.countsGain ? problem.must.reduce(0, +) : 0,
      value: problem.countsGain ? problem.value.reduce(0, +) : 0,
      burden: problem.burden.indices.reduce(0) { sum, item in
        sum + (problem.pins.contains(item) ? problem.burden[item] : min(0, problem.burden[item]))
      })
    state = SearchState(
      incumbent: Incumbent(
        admit: admit.map { admit in
          { items in admit(instance.order(of: items.map { problem.candidates[$0] }) ?? []) }
        }), bound: most, limits: limits
    ) { state in
      report?(Self.selection(instance, problem, state, isProved: false))
    }
  }

  mutating func run() -> Selection {
    var builder = PlanBuilder(problem, use: PlanBuilder.shares(problem))
    if problem.itemCount > mostWithoutCore { core = builder.core() }
    offerKnownSets()
    if !isKnownToBeBest, let plan = builder.build()?.sorted() { offer(plan) }
    for tier in Tier.allCases where !isKnownToBeBest {
      state.narrow(tier, to: start.bound)
      if !state.isSettled(tier) { settle(tier) }
      if state.isCut || state.incumbent.items == nil { break }
    }
    let isOpen = state.aim == .any && state.incumbent.items != nil && !isKnownToBeBest
    return Self.selection(instance, problem, state, isProved: !state.isCut && !isOpen)
  }

  private mutating func offer(_ plan: [Int]) {
    if state.incumbent.offer(plan, problem.score(of: plan)) == .taken { state.report(state) }
  }

  /// Offers what is left of the sets that were known before.
  private mutating func offerKnownSets() {
    guard !start.sets.isEmpty else { return }
    var itemOf: [Int: Int] = [:]
    for (item, candidate) in problem.candidates.enumerated() { itemOf[candidate] = item }
    for set in start.sets {
      let plan = problem.followable(set.compactMap { itemOf[$0] }).items.sorted()
      if problem.isPlan(plan) { offer(plan) }
    }
  }

  /// Whether the best set of a less restricted instance is still one.
  private var isKnownToBeBest: Bool {
    guard let best = start.best, let items = state.incumbent.items else { return false }
    return Set(items.map { problem.candidates[$0] }) == best
  }

  private mutating func settle(_ tier: Tier) {
    var perItem = 1.0
    while perItem * Double(problem.itemCount + 1) >= 1 { perItem /= 2 }
    let search = search(tier, perItem: perItem)
    if state.aim == .any { return }
    if state.isCut || state.incumbent.items != nil { state.prove(search.provedBound, of: tier) }
  }

  private mutating func search(_ tier: Tier, perItem: Double) -> BranchAndBound {
    let floor = state.incumbent.score
    if let best = state.incumbent.items, !core.isEmpty {
      return BranchAndBound(
        problem, core: Set(core).union(best).sorted(), tier: tier, floor: floor, perItem: perItem,
        &state)
    }
    var search = BranchAndBound(problem, tier: tier, floor: floor, perItem: perItem)
    search.run(&state)
    return search
  }

  private static func selection(
    _ instance: Instance, _ problem: DenseProblem, _ state: SearchState, isProved: Bool
  ) -> Selection {
    let best = state.incumbent
    // A set whose timeline was not decided may be better than the best that was shown to fit.
    let isSettled = isProved && best.open.map { $0 <= best.score || best.items == nil } ?? true
    guard let items = best.items else {
      return Selection(
        outcome: isProved && best.open == nil ? .infeasible : .unknown, chosen: [],
        score: Score(must: 0, value: 0, burden: 0), bound: widened(state.bound, by: best.open),
        nodes: state.nodes)
    }
    let chosen = instance.order(of: items.map { problem.candidates[$0] }) ?? []
    return Selection(
      outcome: isSettled ? .optimal : .feasible, chosen: chosen, score: best.score,
      bound: isSettled ? best.score : widened(isProved ? best.score : state.bound, by: best.open),
      nodes: state.nodes)
  }

  private static func widened(_ bound: Score, by open: Score?) -> Score {
    guard let open else { return bound }
    return Score(
      must: max(bound.must, open.must), value: max(bound.value, open.value),
      burden: min(bound.burden, open.burden))
  }
}
