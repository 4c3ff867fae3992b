import CairnModel

/// What is being decided; each tier keeps what the ones before have reached.
enum Tier: CaseIterable { case must, value, burden }

/// The linear relaxation of one tier: an amount x of each item, the part y of each step of worth that holds,
/// the months m of each subscription. Rows that say who supports whom are added when they are violated.
struct Relaxation {
  let problem: DenseProblem
  let tier: Tier
  /// Added cost of an item, so that among equal burdens fewer items are better; a power of two.
  let perItem: Double
  var lp = DualSimplex()
  /// Column of a step of worth, or -1.
  private(set) var stepColumn: [Int]
  private(set) var stepsOfWorth: [Int] = []
  private(set) var monthColumn: [Int] = []
  private var finder: UnfoundedSetFinder
  private(set) var permanentRows = 0
  private var refusedRows: Set<[Int]> = []

  init(_ problem: DenseProblem, tier: Tier, floor: Score, perItem: Double) {
    self.problem = problem
    self.tier = tier
    self.perItem = perItem
    stepColumn = [Int](repeating: -1, count: problem.stepCount)
    finder = UnfoundedSetFinder(problem)
    addColumns()
    addLimits()
    addFloors(floor)
    addCoverage()
    permanentRows = lp.rows
  }

  // MARK: Building

  private mutating func addColumns() {
    for item in 0..<problem.itemCount {
      let cost = tier == .burden ? Double(problem.burden[item]) + perItem : 0
      let isPinned = problem.pins.contains(item)
      _ = lp.addColumn(cost: cost, lower: isPinned ? 1 : 0, upper: 1)
    }
    for step in 0..<problem.stepCount
    where problem.value[step] > 0 && problem.bringers.size(step) > 0 {
      let weight =
        switch tier {
        case .must: problem.must[step]
        case .value: problem.value[step]
        case .burden: 0
        }
      stepColumn[step] = lp.addColumn(cost: -Double(weight), lower: 0, upper: 1)
      stepsOfWorth.append(step)
    }
    for (index, subscription) in problem.subscriptions.enumerated() {
      let hours = problem.hours.indices.reduce(0) {
        $0 + (problem.subscription[$1] == index ? problem.hours[$1] : 0)
      }
      let most = subscription.months(hours: min(hours, problem.hoursLimit), isUsed: true)
      // The burden of some months is at least as many times that of one, as only major units count.
      let cost = tier == .burden ? Double(subscription.burden(months: 1)) : 0
      monthColumn.append(lp.addColumn(cost: cost, lower: 0, upper: Double(most)))
    }
  }

  private mutating func addLimits() {
    addLimit(problem.price, problem.priceLimit) { Double($0.monthly) }
    addLimit(problem.hours, problem.hoursLimit) { _ in 0 }
    addLimit([Int](repeating: 1, count: problem.itemCount), problem.countLimit) { _ in 0 }
    for (index, subscription) in problem.subscriptions.enumerated() {
      let items = problem.subscription.indices.filter { problem.subscription[$0] == index }
      if items.isEmpty { continue }
      let scale = 1 / Double(subscription.hoursAMonth)
      var row = items.map { (column: $0, value: Double(problem.hours[$0]) * scale) }
      row.append((monthColumn[index], -1))
      lp.addRow(row.filter { $0.value != 0 }, atMost: 0)
    }
  }

  private mutating func addLimit(
    _ cost: [Int], _ limit: Int, monthly: (Instance.Subscription) -> Double
  ) {
    guard limit < Int.max else { return }
    var row = cost.indices.map { (column: $0, value: Double(cost[$0])) }
    for (index, subscription) in problem.subscriptions.enumerated() {
      row.append((monthColumn[index], monthly(subscription)))
    }
    let largest = row.reduce(1) { max($0, $1.value) }
    var scale = 1.0
    while largest * scale > 2 { scale /= 2 }
    lp.addRow(
      row.filter { $0.value != 0 }.map { ($0.column, $0.value * scale) },
      atMost: Double(limit) * scale)
  }

  private mutating func addFloors(_ floor: Score) {
    if tier != .must { addFloor(problem.must, floor.must) }
    if tier == .burden { addFloor(problem.value, floor.value) }
  }

  private mutating func addFloor(_ weight: [Int], _ least: Int) {
    guard least > 0 else { return }
    let row = stepsOfWorth.filter { weight[$0] > 0 }.map {
      (column: stepColumn[$0], value: -Double(weight[$0]) / 8)
    }
    lp.addRow(row, atMost: -Double(least) / 8)
  }

  private mutating func addCoverage() {
    for step in stepsOfWorth {
      var row = problem.bringers[step].map { (column: Int($0), value: -1.0) }
      row.append((stepColumn[step], 1))
      lp.addRow(row, atMost: 0)
    }
  }

  // MARK: Cuts

  /// Adds rows that the current solution violates; returns how many.
  mutating func addViolated(
    _ values: [Double], pool: inout Set<UnfoundedSet>, least: Double
  ) -> Int {
    let before = lp.rows
    addPairs(values)
    let reliance = reliance(values)
    let found = finder.find(
      amount: Array(values[0..<problem.itemCount]),
      reliance: reliance.map { (Int32(truncatingIfNeeded: $0.key), $0.value) }
        .sorted { $0.0 < $1.0 },
      least: least)
    for set in found {
      pool.insert(set)
      addCuts(of: set, values, least: least)
    }
    return lp.rows - before
  }

  /// How much the most reliant one relies on each step.
  private func reliance(_ values: [Double]) -> [Int: Double] {
    var reliance: [Int: Double] = [:]
    for step in stepsOfWorth where values[stepColumn[step]] > 1e-6 {
      reliance[step] = values[stepColumn[step]]
    }
    for item in 0..<problem.itemCount where values[item] > 1e-6 {
      for step in problem.needs[item] {
        reliance[Int(step)] = max(reliance[Int(step)] ?? 0, values[item])
      }
    }
    return reliance
  }

  private mutating func addCuts(of set: UnfoundedSet, _ values: [Double], least: Double) {
    var supporters: Set<Int> = []
    for step in set.steps {
      for item in problem.bringers[Int(step)] where !supporters.contains(Int(item)) {
        if !problem.needs[Int(item)].contains(where: set.steps.contains) {
          supporters.insert(Int(item))
        }
      }
    }
    let mass = supporters.reduce(0) { $0 + values[$1] }
    let support = supporters.sorted().map { (column: $0, value: -1.0) }
    let own = stepColumn[Int(set.step)]
    if own >= 0, values[own] - mass > least { lp.addRow([(own, 1)] + support, atMost: 0) }
    for item in problem.needers[Int(set.step)] where values[Int(item)] - mass > least {
      lp.addRow([(Int(item), 1)] + support, atMost: 0)
    }
  }

  /// Violated rows of two columns: companions, conflicts, a month for each used subscription.
  private mutating func addPairs(_ values: [Double]) {
    for item in 0..<problem.itemCount where values[item] > 1e-6 {
      for other in problem.companions[item] where values[item] - values[Int(other)] > 1e-3 {
        lp.addRow([(item, 1), (Int(other), -1)], atMost: 0)
      }
      for other in problem.conflicts[item]
      where Int(other) > item && values[item] + values[Int(other)] > 1.001 {
        lp.addRow([(item, 1), (Int(other), 1)], atMost: 1)
      }
      if problem.subscription[item] >= 0 {
        let months = monthColumn[problem.subscription[item]]
        if values[item] - values[months] > 1e-3 { lp.addRow([(item, 1), (months, -1)], atMost: 0) }
      }
    }
  }

  /// Cuts off exactly one set; false where that was done before.
  mutating func cutOff(_ refused: [Int]) -> Bool {
    guard refusedRows.insert(refused).inserted else { return false }
    let row = (0..<problem.itemCount).map { item in
      (column: item, value: refused.contains(item) ? 1.0 : -1.0)
    }
    lp.addRow(row, atMost: Double(refused.count - 1))
    permanentRows = lp.rows
    return true
  }

  /// Drops added rows that do not bind.
  mutating func purge() {
    let permanent = permanentRows
    _ = lp.dropRows { $0 >= permanent }
  }
}
