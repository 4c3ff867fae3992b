import CairnModel

/// What all tiers of a search share.
struct SearchState {
  var incumbent: Incumbent
  var nodes = 0
  var isCut = false
  var pool = CutPool()
  /// What is proved of every plan.
  var bound: Score
  var aim = SearchAim.best
  let limits: SearchLimits
  let report: (SearchState) -> Void

  /// Takes note that no plan of interest to a tier costs less, in the tier's own terms.
  mutating func prove(_ cost: Double, of tier: Tier) {
    let best = incumbent.score
    let hasPlan = incumbent.items != nil
    switch tier {
    case .must: bound.must = max(hasPlan ? best.must : 0, min(bound.must, Self.floor(-cost)))
    case .value: bound.value = max(hasPlan ? best.value : 0, min(bound.value, Self.floor(-cost)))
    case .burden:
      // The cost holds less than one for the number of items.
      let least = max(bound.burden, Self.floor(cost - 2e-6))
      bound.burden = hasPlan ? min(best.burden, least) : least
    }
  }

  /// The largest integer under a bound.
  private static func floor(_ bound: Double) -> Int {
    Int(max(-1e15, min(1e15, (bound + 1e-6).rounded(.down))))
  }

  /// Counts a node, if there may be one more.
  mutating func mayGoOn() -> Bool {
    if isCut { return false }
    if limits.nodes.map({ nodes >= $0 }) ?? false || limits.isOver() {
      isCut = true
      return false
    }
    nodes += 1
    return true
  }
}

/// Settles one tier on a problem: depth first, with the linear relaxation as bound.
struct BranchAndBound {
  /// A box that a branch narrows.
  struct Fix {
    let column: Int
    let lower: Double
    let upper: Double
  }

  struct Node {
    var fixes: [Fix] = []
    var bound = -Double.infinity
    var isRoot: Bool { fixes.isEmpty }
  }

  /// What is left to do at a node.
  struct Settled {
    let bound: Double
    let reduced: [Double]
    let values: [Double]
  }

  let tier: Tier
  var relaxation: Relaxation
  var open: [Node] = []
  var history = BranchingHistory()
  let floor: Score
  /// Nodes after which a search of a part gives up.
  var nodesLeft = Int.max
  private var isWhole: Bool { nodesLeft > Self.coreNodes }
  /// No better plan costs less than this, in the tier's own terms.
  private(set) var provedBound = -Double.infinity

  var problem: DenseProblem { relaxation.problem }
  static let tolerance = 1e-6

  init(_ problem: DenseProblem, tier: Tier, floor: Score, perItem: Double) {
    self.tier = tier
    self.floor = floor
    relaxation = Relaxation(problem, tier: tier, floor: floor, perItem: perItem)
  }

  /// Settles the tier on the whole problem, beginning with the columns of a core.
  init(
    _ whole: DenseProblem, core: [Int], tier: Tier, floor: Score, perItem: Double,
    _ state: inout SearchState
  ) {
    self.init(whole.restricted(to: core), tier: tier, floor: floor, perItem: perItem)
    guard state.mayGoOn() else { return }
    if generateColumns(of: whole, &state) {
      if !state.isCut { runWithColumns(&state) }
    } else {
      provedBound = .infinity
    }
  }

  mutating func run(_ state: inout SearchState) {
    if state.mayGoOn() { runWithColumns(&state) }
  }

  /// Settles the tier for the items that have columns.
  mutating func runWithColumns(_ state: inout SearchState) {
    if let root = root(&state) {
      if isWhole {
        state.prove(root.bound, of: tier)
        if state.incumbent.items != nil { state.report(state) }
      }
      branch(Node(bound: root.bound), root, state)
    }
    while let node = open.popLast() {
      if state.isSettled(tier) { break }
      if node.bound > cutoff(state) + Self.tolerance { continue }
      nodesLeft -= 1
      guard nodesLeft > 0, state.mayGoOn() else {
        provedBound = open.reduce(node.bound) { min($0, $1.bound) }
        return
      }
      expand(node, &state)
    }
    provedBound = .infinity
  }

  /// What a plan may cost at most to be of interest: strictly better in must and value, as good in burden
  /// where the sets of equal burden are told apart.
  func cutoff(_ state: SearchState) -> Double {
    guard let items = state.incumbent.items else { return .infinity }
    return switch tier {
    case .must: -Double(state.incumbent.score.must) - 1
    case .value: -Double(state.incumbent.score.value) - 1
    case .burden:
      Double(state.incumbent.score.burden) + relaxation.perItem
        * Double(state.aim == .best ? items.count : problem.itemCount)
        - (state.aim == .best ? 0 : 1)
    }
  }

  /// Settles the tier as far as one relaxation can, and drops the items that it rules out.
  private mutating func root(_ state: inout SearchState) -> Settled? {
    guard let settled = settle(rounds: 40, &state) else { return nil }
    tighten(settled, state)
    return settle(rounds: 1, &state)
  }

  /// Narrows the boxes for good and drops the items that are ruled out.
  private mutating func tighten(_ settled: Settled, _ state: SearchState) {
    for fix in fixed(settled, cutoff(state)) {
      relaxation.lp.widestLower[fix.column] = fix.lower
      relaxation.lp.widestUpper[fix.column] = fix.upper
    }
    widen()
    relaxation.purge()
    let upper = relaxation.lp.widestUpper
    let columns = relaxation.itemColumn
    relaxation.drop { upper[columns[$0]] < 0.5 }
  }

  static let coreNodes = 40

  /// Takes back what branching narrowed.
  mutating func widen() {
    for column in 0..<relaxation.lp.columns {
      relaxation.lp.lower[column] = relaxation.lp.widestLower[column]
      relaxation.lp.upper[column] = relaxation.lp.widestUpper[column]
    }
  }

  private mutating func expand(_ node: Node, _ state: inout SearchState) {
    widen()
    for fix in node.fixes {
      relaxation.lp.lower[fix.column] = fix.lower
      relaxation.lp.upper[fix.column] = fix.upper
    }
    relaxation.purge()
    guard let settled = settle(rounds: 8, &state) else { return }
    branch(node, settled, state)
  }

  /// Solves the relaxation with cuts; nil where nothing of interest is left.
  private mutating func settle(rounds: Int, _ state: inout SearchState) -> Settled? {
    var rounds = rounds
    while true {
      if state.isSettled(tier) { return nil }
      let status = relaxation.lp.solve(cutoff: cutoff(state) + Self.tolerance)
      if status == .infeasible { return nil }
      let (bound, reduced) = relaxation.lp.provedBound()
      if bound > cutoff(state) + Self.tolerance { return nil }
      let values = relaxation.lp.values()
      let settled = Settled(bound: bound, reduced: reduced, values: values)
      guard status == .optimal else { return leaves(settled, &state) }
      let amounts = relaxation.amounts(values)
      let isIntegral = amounts.allSatisfy(isWhole)
      rounds -= 1
      if rounds > 0 || isIntegral {
        let least = isIntegral ? 0.5 : 0.02
        let clashing = relaxation.addClashes(state.incumbent.clashes, amounts, least: least)
        if relaxation.addViolated(values, least: least, pool: &state.pool) + clashing > 0 {
          continue
        }
      }
      suggest(amounts, &state)
      if isIntegral {
        let items = amounts.indices.filter { amounts[$0] > 0.5 }
        if problem.isPlan(items) {
          let known = state.incumbent.clashes.count
          _ = offer(items, &state)
          if bound > cutoff(state) + Self.tolerance { return nil }
          if state.incumbent.clashes.count > known { continue }
          if relaxation.monthColumn.allSatisfy({ isWhole(values[$0]) }) {
            relaxation.exclude(items)
            continue
          }
        }
      }
      if bound > cutoff(state) + Self.tolerance { return nil }
      return leaves(settled, &state)
    }
  }

  private func isWhole(_ value: Double) -> Bool { abs(value - value.rounded()) < 1e-5 }

  /// Offers the one set of a node without a choice; otherwise hands the node on.
  func leaves(_ settled: Settled, _ state: inout SearchState) -> Settled? {
    let hasChoice = relaxation.itemColumn.contains {
      relaxation.lp.lower[$0] < relaxation.lp.upper[$0]
    }
    if hasChoice { return settled }
    let items = problem.candidates.indices.filter {
      relaxation.lp.lower[relaxation.itemColumn[$0]] > 0.5
    }
    if problem.isPlan(items) { _ = offer(items, &state) }
    return nil
  }

  /// Offers a plan built from the items that a solution uses, those used most first.
  func suggest(_ amounts: [Double], _ state: inout SearchState) {
    let support = amounts.indices.filter { amounts[$0] > 1e-6 }
    let small = problem.restricted(to: support)
    guard small.pins.count == problem.pins.count, small.itemCount == support.count else { return }
    let shares = PlanBuilder.shares(small)
    var builder = PlanBuilder(
      small, use: shares.indices.map { shares[$0] * (1.05 - amounts[support[$0]]) })
    let smallItem = Dictionary(uniqueKeysWithValues: zip(small.origin, small.candidates.indices))
    builder.clashes = state.incumbent.clashes.compactMap { clash in
      let members = clash.compactMap { smallItem[$0] }
      return members.count == clash.count ? members : nil
    }
    if let plan = builder.build() { _ = offer(plan.map { support[$0] }, &state) }
  }

  private func offer(_ items: [Int], _ state: inout SearchState) -> Incumbent.Reply {
    let reply = state.incumbent.offer(
      items.map { problem.origin[$0] }.sorted(), problem.score(of: items))
    if reply == .taken { state.report(state) }
    return reply
  }

  /// Items that must stay as they are for a plan to be of interest, from their reduced costs (Dantzig,
  /// Fulkerson, Johnson, 1954).
  func fixed(_ settled: Settled, _ cutoff: Double) -> [Fix] {
    var fixes: [Fix] = []
    for column in relaxation.itemColumn
    where relaxation.lp.lower[column] < relaxation.lp.upper[column] {
      let (bound, reduced) = (settled.bound, settled.reduced[column])
      if bound + reduced > cutoff + Self.tolerance {
        fixes.append(Fix(column: column, lower: 0, upper: 0))
      } else if bound - reduced > cutoff + Self.tolerance {
        fixes.append(Fix(column: column, lower: 1, upper: 1))
      }
    }
    return fixes
  }
}
