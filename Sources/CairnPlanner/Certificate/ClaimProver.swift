import CairnModel

/// Grows the tree of one claim: depth first, with the search's relaxation and cuts, and with the plan that is to be
/// beaten known from the start. What a node settles is decided by the checker's own sums, never by the relaxation, so
/// that a tree that is complete here is complete there.
struct ClaimProver {
  typealias Boxes = ProofProblem.Boxes

  let claim: Certificate.Claim
  let score: Score
  let instance: Instance
  let whole: DenseProblem
  let proof: ProofProblem
  let limits: SearchLimits
  let admit: (([Int]) -> Admission)?
  var book: RowBook
  var pool: CutPool
  var relaxation: Relaxation
  /// The tree in preorder.
  var nodes: [Certificate.Node] = []
  /// Rows in use as the checker rebuilds them, in the instance's own numbers.
  var rows: [(row: ProofProblem.Row, name: Certificate.Row)] = []
  var rowOfKind: [Relaxation.Row: Int?] = [:]
  /// The checker's variable of each step of worth.
  let worthVariable: [Int: Int]
  private var effort = 0

  /// Items above which the relaxation begins with the columns of a core.
  private static let mostWithoutCore = 1000

  init(
    _ claim: Certificate.Claim, of selection: Selection, _ instance: Instance,
    _ whole: DenseProblem, _ proof: ProofProblem, book: RowBook, pool: CutPool,
    limits: SearchLimits, admit: (([Int]) -> Admission)?
  ) {
    self.claim = claim
    self.instance = instance
    self.whole = whole
    self.proof = proof
    self.book = book
    self.pool = pool
    self.limits = limits
    self.admit = admit
    score = selection.score
    var start = whole
    if whole.itemCount > Self.mostWithoutCore {
      let best = Set(selection.chosen)
      let items = whole.candidates.indices.filter { best.contains(whole.candidates[$0]) }
      let builder = PlanBuilder(whole, use: PlanBuilder.shares(whole))
      start = whole.restricted(to: Set(builder.core()).union(items).sorted())
    }
    relaxation = Relaxation(start, tier: claim.tier, floor: selection.score, perItem: 0)
    worthVariable = relaxation.stepsOfWorth.reduce(into: [:]) { found, step in
      guard let worth = book.worth(ofStep: step) else { return }
      let index = proof.worths.firstIndex { $0.skill == worth.skill && $0.level == worth.level }
      found[step] = index.map { proof.variable(ofWorth: $0) }
    }
    if let row = proof.row(claim.row, for: claim, of: score) { rows = [(row, claim.row)] }
  }

  /// Whether the tree could be completed.
  mutating func run() -> Bool {
    if whole.itemCount > Self.mostWithoutCore { generateColumns() }
    return grow(proof.boxes)
  }

  // MARK: Nodes

  private enum Relaxed {
    case closed([Certificate.Weight])
    /// The solution, or nil where there is none to go by.
    case open([Double]?)
    /// The claim is wrong, or time is up.
    case failed
  }

  /// Adds a node and all that is below it.
  private mutating func grow(_ start: Boxes) -> Bool {
    let number = nodes.count
    nodes.append(Certificate.Node())
    var boxes = start
    if boxes.isEmpty { return true }
    let isRoot = number == 0
    for isLast in isRoot ? [false, true] : [true] {
      take(boxes)
      relaxation.purge()
      switch relax(boxes, rounds: isRoot ? 40 : 8) {
      case .closed(let sum):
        nodes[number].sums.append(sum)
        return true
      case .failed: return false
      case .open(let values):
        if values != nil, let sum = narrow(&boxes) { nodes[number].sums.append(sum) }
        if isLast { return branch(values, boxes, at: number) }
        keepWhatMatters(boxes)
      }
    }
    return false
  }

  private mutating func mayGoOn() -> Bool {
    effort += 1
    return !limits.isOver() && limits.nodes.map { effort <= $0 } ?? true
  }

  /// Solves the relaxation with cuts until the node closes or nothing more comes of it.
  private mutating func relax(_ boxes: Boxes, rounds: Int) -> Relaxed {
    guard mayGoOn() else { return .failed }
    var rounds = rounds
    while true {
      let status = relaxation.lp.solve()
      if let sum = closingSum(status, boxes) { return .closed(sum) }
      if status == .infeasible { return .open(nil) }
      let values = relaxation.lp.values()
      guard status == .optimal else { return .open(values) }
      let amounts = relaxation.amounts(values)
      let isWhole = amounts.allSatisfy(Self.isWhole)
      rounds -= 1
      if rounds > 0 || isWhole,
        relaxation.addViolated(values, least: isWhole ? 0.5 : 0.02, pool: &pool) > 0
      {
        continue
      }
      guard isWhole, relaxation.monthColumn.allSatisfy({ Self.isWhole(values[$0]) }) else {
        return .open(values)
      }
      let items = amounts.indices.filter { amounts[$0] > 0.5 }
      guard mayGoOn(), !isBetterPlan(Set(items.map { relaxation.problem.candidates[$0] })) else {
        return .failed
      }
      relaxation.exclude(items)
    }
  }

  static func isWhole(_ value: Double) -> Bool { abs(value - value.rounded()) < 1e-5 }

  /// Whether a set refutes the claim.
  private func isBetterPlan(_ set: Set<Int>) -> Bool {
    let other = proof.sums(of: set).score
    let isBetter =
      switch claim {
      case .must: other.must > score.must
      case .value: other.must >= score.must && other.value > score.value
      case .burden:
        other.must >= score.must && other.value >= score.value && other.burden < score.burden
      }
    guard isBetter, proof.isPlan(set) else { return false }
    return admit?(instance.order(of: set.sorted()) ?? []) ?? .admitted == .admitted
  }

  private mutating func branch(_ values: [Double]?, _ boxes: Boxes, at number: Int) -> Bool {
    guard let branch = choice(values, boxes) else {
      let all = instance.candidates.indices
      return !isBetterPlan(Set(all.filter { boxes.upper[$0] == 1 }))
    }
    switch branch.choice {
    case .credential(let candidate):
      nodes[number].split = .init(
        .credential(book.number(ofCandidate: candidate)), atMost: branch.atMost)
    case .months(let candidate):
      nodes[number].split = .init(
        .months(of: book.number(ofCandidate: candidate)), atMost: branch.atMost)
    }
    var (low, high) = (boxes, boxes)
    low.upper[branch.variable] = branch.atMost
    high.lower[branch.variable] = branch.atMost + 1
    return grow(low) && grow(high)
  }
}

extension Certificate.Claim {
  var tier: Tier {
    switch self {
    case .must: .must
    case .value: .value
    case .burden: .burden
    }
  }

  /// What a plan that breaks the claim has to reach.
  var row: Certificate.Row {
    switch self {
    case .must: .must
    case .value: .value
    case .burden: .burden
    }
  }
}
