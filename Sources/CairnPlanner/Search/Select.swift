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
  private let itemOf: [Int: Int]
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
    let itemOf = Dictionary(
      uniqueKeysWithValues: zip(problem.candidates, problem.candidates.indices))
    self.itemOf = itemOf
    state = SearchState(
      incumbent: Incumbent(
        admit: admit.map { admit in
          { items in
            let order = instance.order(of: items.map { problem.candidates[$0] }) ?? []
            let admission = admit(order)
            guard case .clash(let members) = admission else { return admission }
            return .clash(members.compactMap { itemOf[$0] })
          }
        }), bound: most, limits: limits
    ) { state in
      report?(Self.selection(instance, problem, state, isProved: false))
    }
  }

  mutating func run() -> Selection {
    var builder = PlanBuilder(problem, use: PlanBuilder.shares(problem))
    if problem.itemCount > mostWithoutCore { core = builder.core() }
    takeKnownClashes()
    offerKnownSets()
    if !isKnownToBeBest { offerFirstPlan(builder.build()) }
    for tier in Tier.allCases where !isKnownToBeBest {
      state.narrow(tier, to: start.bound)
      if !state.isSettled(tier) { settle(tier) }
      if state.isCut || state.incumbent.items == nil { break }
    }
    let isOpen = state.aim == .any && state.incumbent.items != nil && !isKnownToBeBest
    return Self.selection(instance, problem, state, isProved: !state.isCut && !isOpen)
  }

  @discardableResult
  private mutating func offer(_ plan: [Int]) -> Incumbent.Reply {
    let reply = state.incumbent.offer(plan.sorted(), problem.score(of: plan))
    if reply == .taken { state.report(state) }
    return reply
  }

  private mutating func takeKnownClashes() {
    for clash in start.clashes {
      let members = clash.compactMap { itemOf[$0] }
      // Where one of them can't be chosen, the others never clash.
      if members.count == clash.count { state.incumbent.add(clash: members) }
    }
  }

  /// Offers a plan. Where no timeline fits, others are built that leave out what clashes; where that leads nowhere,
  /// what the first half of the last one allows.
  private mutating func offerFirstPlan(_ first: [Int]?) {
    guard var plan = first else { return }
    for _ in 0..<Self.mostFirstPlans {
      let known = state.incumbent.clashes.count
      guard offer(plan) == .refused else { return }
      if state.incumbent.clashes.count > known {
        var builder = PlanBuilder(problem, use: PlanBuilder.shares(problem))
        builder.clashes = state.incumbent.clashes
        guard let other = builder.build() else { return }
        plan = other
      } else {
        plan = problem.followable(Array(plan.prefix(plan.count / 2))).items
        guard problem.isPlan(plan) else { return }
      }
    }
  }

  private static let mostFirstPlans = 12

  /// Offers what is left of the sets that were known before.
  private mutating func offerKnownSets() {
    for set in start.sets {
      let plan = problem.followable(set.compactMap { itemOf[$0] }).items
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
