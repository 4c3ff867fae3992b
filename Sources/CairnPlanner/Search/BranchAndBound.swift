import CairnModel

/// What all tiers of a search share.
struct SearchState {
  var incumbent: Incumbent
  var nodes = 0
  var isCut = false
  /// Cuts that were of use.
  var pool: Set<UnfoundedSet> = []
  let limits: SearchLimits
  let report: (SearchState) -> Void

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
    var fixes: [Fix]
    var bound: Double
  }

  private let problem: DenseProblem
  private let tier: Tier
  private var relaxation: Relaxation
  private var open: [Node] = [Node(fixes: [], bound: -.infinity)]
  /// No better plan costs less than this, in the tier's own terms.
  private(set) var provedBound = -Double.infinity

  private static let tolerance = 1e-6

  init(_ problem: DenseProblem, tier: Tier, floor: Score, perItem: Double) {
    self.problem = problem
    self.tier = tier
    relaxation = Relaxation(problem, tier: tier, floor: floor, perItem: perItem)
  }

  mutating func run(_ state: inout SearchState) {
    while let node = open.popLast() {
      if node.bound > cutoff(state) + Self.tolerance { continue }
      guard state.mayGoOn() else {
        provedBound = open.reduce(node.bound) { min($0, $1.bound) }
        return
      }
      expand(node, &state)
    }
    provedBound = .infinity
  }

  /// What a plan may cost at most to be of interest: strictly better in must and value, as good in burden.
  private func cutoff(_ state: SearchState) -> Double {
    guard let items = state.incumbent.items else { return .infinity }
    return switch tier {
    case .must: -Double(state.incumbent.score.must) - 1
    case .value: -Double(state.incumbent.score.value) - 1
    case .burden: Double(state.incumbent.score.burden) + relaxation.perItem * Double(items.count)
    }
  }

  private mutating func expand(_ node: Node, _ state: inout SearchState) {
    relaxation.lp.lower = relaxation.lp.widestLower + relaxation.lp.lower[relaxation.lp.columns...]
    relaxation.lp.upper = relaxation.lp.widestUpper + relaxation.lp.upper[relaxation.lp.columns...]
    for fix in node.fixes {
      relaxation.lp.lower[fix.column] = fix.lower
      relaxation.lp.upper[fix.column] = fix.upper
    }
    relaxation.purge()
    guard let (bound, fixes, values) = settle(node, &state) else { return }
    guard let branch = branch(values) else { return offerLeaf(&state) }
    let (down, up) = children(
      branch, Node(fixes: node.fixes + fixes, bound: max(bound, node.bound)))
    let value = values[branch]
    open += value - value.rounded(.down) > 0.5 ? [down, up] : [up, down]
  }

  /// Solves the relaxation with cuts; nil where nothing of interest is left.
  private mutating func settle(
    _ node: Node, _ state: inout SearchState
  ) -> (bound: Double, fixes: [Fix], values: [Double])? {
    var rounds = node.fixes.isEmpty ? 40 : 8
    while true {
      _ = cutOffRefused(state)
      let status = relaxation.lp.solve(cutoff: cutoff(state) + Self.tolerance)
      if status == .infeasible { return nil }
      let (bound, reduced) = relaxation.lp.provedBound()
      if bound > cutoff(state) + Self.tolerance { return nil }
      let values = relaxation.lp.values()
      rounds -= 1
      if status == .optimal {
        let isIntegral = self.isIntegral(values)
        if rounds > 0 || isIntegral {
          let added = relaxation.addViolated(
            values, pool: &state.pool, least: isIntegral ? 0.5 : 0.02)
          if added > 0 { continue }
        }
        if tryPlans(values, &state) == .refused, cutOffRefused(state) { continue }
        if bound > cutoff(state) + Self.tolerance { return nil }
      }
      return (bound, fixed(bound, reduced, cutoff(state)), values)
    }
  }

  /// Adds rows against the sets that no timeline fits; whether there was a new one.
  private mutating func cutOffRefused(_ state: SearchState) -> Bool {
    var isNew = false
    for refused in state.incumbent.refused {
      let items = (0..<problem.itemCount).filter { refused.contains(problem.origin[$0]) }
      if items.count == refused.count, relaxation.cutOff(items) { isNew = true }
    }
    return isNew
  }

  private func isIntegral(_ values: [Double]) -> Bool {
    (0..<problem.itemCount).allSatisfy { abs(values[$0] - values[$0].rounded()) < 1e-5 }
  }

  /// Offers the plans that a solution suggests.
  private func tryPlans(_ values: [Double], _ state: inout SearchState) -> Incumbent.Reply {
    if isIntegral(values) {
      let items = (0..<problem.itemCount).filter { values[$0] > 0.5 }
      if problem.isPlan(items) {
        let reply = offer(items, &state)
        if reply != .notBetter { return reply }
      }
    }
    let support = (0..<problem.itemCount).filter { values[$0] > 1e-6 }
    let small = problem.restricted(to: support)
    guard small.pins.count == problem.pins.count else { return .notBetter }
    let shares = PlanBuilder.shares(small)
    var builder = PlanBuilder(
      small, use: small.origin.indices.map { shares[$0] * (1.05 - values[support[$0]]) })
    guard let plan = builder.build() else { return .notBetter }
    return offer(plan.map { support[$0] }, &state) == .taken ? .taken : .notBetter
  }

  /// Offers the one set of a node without a choice.
  private func offerLeaf(_ state: inout SearchState) {
    let items = (0..<problem.itemCount).filter { relaxation.lp.lower[$0] > 0.5 }
    if problem.isPlan(items) { _ = offer(items, &state) }
  }

  private func offer(_ items: [Int], _ state: inout SearchState) -> Incumbent.Reply {
    let reply = state.incumbent.offer(
      items.map { problem.origin[$0] }, problem.tally(items).score)
    if reply == .taken { state.report(state) }
    return reply
  }

  /// Items that must stay as they are for a plan to be of interest, from their reduced costs (Dantzig,
  /// Fulkerson, Johnson, 1954).
  private func fixed(_ bound: Double, _ reduced: [Double], _ cutoff: Double) -> [Fix] {
    var fixes: [Fix] = []
    for item in 0..<problem.itemCount where relaxation.lp.lower[item] < relaxation.lp.upper[item] {
      if bound + reduced[item] > cutoff + Self.tolerance {
        fixes.append(Fix(column: item, lower: 0, upper: 0))
      } else if bound - reduced[item] > cutoff + Self.tolerance {
        fixes.append(Fix(column: item, lower: 1, upper: 1))
      }
    }
    return fixes
  }

  /// The column to branch on: the most fractional item or month, else any that is still open.
  private func branch(_ values: [Double]) -> Int? {
    var best: (column: Int, score: Double)?
    let isOpen = (0..<problem.itemCount).contains {
      relaxation.lp.lower[$0] < relaxation.lp.upper[$0]
    }
    guard isOpen else { return nil }
    for column in Array(0..<problem.itemCount) + relaxation.monthColumn {
      guard relaxation.lp.lower[column] < relaxation.lp.upper[column] else { continue }
      let part = values[column] - values[column].rounded(.down)
      let score = min(part, 1 - part)
      if score > best?.score ?? 1e-5 { best = (column, score) }
    }
    if let best { return best.column }
    return (0..<problem.itemCount).first { relaxation.lp.lower[$0] < relaxation.lp.upper[$0] }
  }

  private func children(_ column: Int, _ parent: Node) -> (down: Node, up: Node) {
    let value = relaxation.lp.values()[column]
    var (lower, upper) = (relaxation.lp.lower[column], relaxation.lp.upper[column])
    let middle = min(max((value + 1e-6).rounded(.down), lower), upper - 1)
    (lower, upper) = (lower, upper)
    return (
      Node(
        fixes: parent.fixes + [Fix(column: column, lower: lower, upper: middle)],
        bound: parent.bound),
      Node(
        fixes: parent.fixes + [Fix(column: column, lower: middle + 1, upper: upper)],
        bound: parent.bound)
    )
  }
}
