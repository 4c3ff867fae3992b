import CairnModel

/// What is being decided; each tier keeps what the ones before have reached.
enum Tier: CaseIterable { case must, value, burden }

/// The linear relaxation of one tier over some of the items: an amount x of each item, the part y of each step of
/// worth that holds, the months m of each subscription. Rows that say who supports whom are added when they
/// are violated.
struct Relaxation {
  /// What a row says, so that columns which come later know their entries.
  enum Row: Hashable {
    case price(scale: Double)
    case hours(scale: Double)
    case count
    case condition(Int, scale: Double)
    case months(subscription: Int)
    /// A tier before keeps what it has reached.
    case floor(Tier)
    case coverage(step: Int)
    /// Someone relies on a step of the set; `item` is the whole problem's number, -1 where it is the step's worth.
    case unfounded(UnfoundedSet, item: Int)
    /// Two columns and no other; items in numbers of the whole problem.
    case companion(item: Int, other: Int)
    case conflict(item: Int, other: Int)
    case month(item: Int)
    /// Not all of these, in numbers of the whole problem.
    case clash([Int])
    /// Everything but this set, in numbers of the whole problem.
    case except(Set<Int>)
  }

  let tier: Tier
  /// Added cost of an item, so that among equal burdens fewer items are better; a power of two.
  let perItem: Double
  /// The items that have a column.
  private(set) var problem: DenseProblem
  var lp = DualSimplex()
  private(set) var itemColumn: [Int] = []
  /// Column of a step of worth, or -1.
  private(set) var stepColumn: [Int]
  private(set) var stepsOfWorth: [Int] = []
  private(set) var monthColumn: [Int] = []
  private(set) var kinds: [Row] = []
  private var permanentRows = 0
  private var finder: UnfoundedSetFinder

  init(_ problem: DenseProblem, tier: Tier, floor: Score, perItem: Double) {
    self.problem = problem
    self.tier = tier
    self.perItem = perItem
    stepColumn = [Int](repeating: -1, count: problem.stepCount)
    finder = UnfoundedSetFinder(stepCount: problem.stepCount)
    addColumns()
    addLimits()
    addFloors(floor)
    addCoverage()
    permanentRows = lp.rows
  }

  /// The part of an LP solution that is about items.
  func amounts(_ values: [Double]) -> [Double] { itemColumn.map { values[$0] } }

  func cost(of item: Int, in problem: DenseProblem) -> Double {
    tier == .burden ? Double(problem.burden[item]) + perItem : 0
  }

  // MARK: Building

  private mutating func addColumns() {
    let isPinned = Set(problem.pins)
    for item in 0..<problem.itemCount {
      itemColumn.append(
        lp.addColumn(
          cost: cost(of: item, in: problem), lower: isPinned.contains(item) ? 1 : 0, upper: 1))
    }
    for step in 0..<problem.stepCount where problem.value[step] > 0 {
      let weight =
        switch tier {
        case .must: problem.must[step]
        case .value: problem.value[step]
        case .burden: 0
        }
      stepColumn[step] = lp.addColumn(cost: -Double(weight), lower: 0, upper: 1)
      stepsOfWorth.append(step)
    }
    for subscription in problem.subscriptions {
      let most = Double(max(1, problem.mostHours) / subscription.hoursAMonth + 1)
      // The burden of some months is at least as many times that of one, as only major units count.
      let cost = tier == .burden ? Double(subscription.burden(months: 1)) : 0
      monthColumn.append(lp.addColumn(cost: cost, lower: 0, upper: most))
    }
  }

  private mutating func addLimits() {
    let monthly = problem.subscriptions.map { Double($0.monthly) }
    let largestPrice = max(Double(problem.price.max() ?? 0), monthly.max() ?? 0)
    if problem.priceLimit < .max {
      let scale = Self.scale(largestPrice)
      add(
        .price(scale: scale), atMost: Double(problem.priceLimit) * scale,
        monthColumn.indices.map { (monthColumn[$0], monthly[$0] * scale) })
    }
    if problem.hoursLimit < .max {
      let scale = Self.scale(Double(problem.hours.max() ?? 0))
      add(.hours(scale: scale), atMost: Double(problem.hoursLimit) * scale)
    }
    if problem.countLimit < .max { add(.count, atMost: Double(problem.countLimit)) }
    for (index, condition) in problem.conditions.enumerated() {
      let scale = Self.scale(Double(condition.weights.reduce(0) { max($0, abs($1)) }))
      add(
        .condition(index, scale: scale), atMost: Double(condition.most) * scale,
        zip(monthColumn, condition.ofMonths).map { ($0, Double($1) * scale) })
    }
    for index in problem.subscriptions.indices {
      add(.months(subscription: index), atMost: 0, [(monthColumn[index], -1)])
    }
  }

  /// A power of two that brings numbers near 1 without rounding them.
  private static func scale(_ largest: Double) -> Double {
    var scale = 1.0
    while largest * scale > 2 { scale /= 2 }
    return scale
  }

  private mutating func addFloors(_ floor: Score) {
    let least = problem.floor
    addFloor(.must, problem.must, tier == .must ? least.must : max(least.must, floor.must))
    addFloor(.value, problem.value, tier == .burden ? max(least.value, floor.value) : least.value)
  }

  private mutating func addFloor(_ tier: Tier, _ weight: [Int], _ least: Int) {
    guard least > 0 else { return }
    add(
      .floor(tier), atMost: -Double(least) / 8,
      stepsOfWorth.filter { weight[$0] > 0 }.map { (stepColumn[$0], -Double(weight[$0]) / 8) })
  }

  private mutating func addCoverage() {
    for step in stepsOfWorth {
      add(.coverage(step: step), atMost: 0, [(stepColumn[step], 1)])
    }
  }

  /// Adds a row with its items and the other columns that are given.
  private mutating func add(
    _ kind: Row, atMost right: Double, _ others: [(column: Int, value: Double)] = []
  ) {
    var entries = others
    let items = items(of: kind, in: problem)
    for item in items {
      let value = entry(of: item, in: kind, problem)
      if value != 0 { entries.append((itemColumn[item], value)) }
    }
    lp.addRow(entries, atMost: right)
    kinds.append(kind)
  }

  /// Items that may have an entry in a row.
  func items(of kind: Row, in problem: DenseProblem) -> [Int] {
    switch kind {
    case .price, .hours, .count, .condition, .except: Array(0..<problem.itemCount)
    case .months(let subscription):
      problem.subscription.indices.filter { problem.subscription[$0] == subscription }
    case .coverage(let step): problem.bringers[step].map(Int.init)
    case .unfounded(let set, let item):
      Set(set.steps.flatMap { problem.bringers[Int($0)] }.map(Int.init))
        .union(problem.needers[Int(set.step)].map(Int.init).filter { problem.origin[$0] == item })
        .sorted()
    case .clash(let members): members.compactMap { item(of: $0, in: problem) }
    case .floor, .companion, .conflict, .month: []
    }
  }

  /// The entry of an item in a row.
  func entry(of item: Int, in kind: Row, _ problem: DenseProblem) -> Double {
    switch kind {
    case .price(let scale): Double(problem.price[item]) * scale
    case .hours(let scale): Double(problem.hours[item]) * scale
    case .count, .clash: 1
    case .condition(let index, let scale): Double(problem.conditions[index].weights[item]) * scale
    case .months(let subscription):
      Double(problem.hours[item]) / Double(problem.subscriptions[subscription].hoursAMonth)
    case .coverage: -1
    case .unfounded(let set, let relying):
      problem.origin[item] == relying
        ? 1 : problem.needs[item].contains(where: set.steps.contains) ? 0 : -1
    case .except(let set): set.contains(problem.origin[item]) ? 1 : -1
    case .floor, .companion, .conflict, .month: 0
    }
  }

  // MARK: Cuts

  /// Adds rows that the current solution violates; returns how many. Sets that were of use before are
  /// tried first.
  mutating func addViolated(
    _ values: [Double], least: Double, pool: inout CutPool
  ) -> Int {
    let before = lp.rows
    let amounts = amounts(values)
    addPairs(amounts, values)
    for set in pool.sets { addCuts(of: set, amounts, values, least: least) }
    if lp.rows > before { return lp.rows - before }
    for set in finder.find(problem, amounts, reliance(amounts, values), least: least) {
      pool.add(set)
      addCuts(of: set, amounts, values, least: least)
    }
    return lp.rows - before
  }

  /// How much the most reliant one relies on each step, in ascending order of steps.
  private func reliance(
    _ amounts: [Double], _ values: [Double]
  ) -> [(step: Int32, amount: Double)] {
    var reliance = [Double](repeating: 0, count: problem.stepCount)
    for step in stepsOfWorth { reliance[step] = values[stepColumn[step]] }
    for (item, amount) in amounts.enumerated() where amount > 1e-6 {
      for step in problem.needs[item] { reliance[Int(step)] = max(reliance[Int(step)], amount) }
    }
    return reliance.indices.filter { reliance[$0] > 1e-6 }.map {
      (Int32(truncatingIfNeeded: $0), reliance[$0])
    }
  }

  private mutating func addCuts(
    of set: UnfoundedSet, _ amounts: [Double], _ values: [Double], least: Double
  ) {
    var counted: [Int32] = []
    var mass = 0.0
    for step in set.steps {
      for item in problem.bringers[Int(step)] where amounts[Int(item)] > 1e-9 {
        if counted.contains(item) || problem.needs[Int(item)].contains(where: set.steps.contains) {
          continue
        }
        counted.append(item)
        mass += amounts[Int(item)]
      }
    }
    let own = stepColumn[Int(set.step)]
    if own >= 0, values[own] - mass > least {
      add(.unfounded(set, item: -1), atMost: 0, [(own, 1)])
    }
    for item in problem.needers[Int(set.step)] where amounts[Int(item)] - mass > least {
      add(.unfounded(set, item: problem.origin[Int(item)]), atMost: 0)
    }
  }

  /// Violated rows of two columns: companions, conflicts, a month for each used subscription.
  private mutating func addPairs(_ amounts: [Double], _ values: [Double]) {
    for (item, amount) in amounts.enumerated() where amount > 1e-6 {
      let column = itemColumn[item]
      for other in problem.companions[item] where amount - amounts[Int(other)] > 1e-3 {
        add(
          .companion(item: problem.origin[item], other: problem.origin[Int(other)]), atMost: 0,
          [(column, 1), (itemColumn[Int(other)], -1)])
      }
      for other in problem.conflicts[item]
      where Int(other) > item && amount + amounts[Int(other)] > 1.001 {
        add(
          .conflict(item: problem.origin[item], other: problem.origin[Int(other)]), atMost: 1,
          [(column, 1), (itemColumn[Int(other)], 1)])
      }
      if problem.subscription[item] >= 0 {
        let months = monthColumn[problem.subscription[item]]
        if amount - values[months] > 1e-3 {
          add(.month(item: problem.origin[item]), atMost: 0, [(column, 1), (months, -1)])
        }
      }
    }
  }

  /// Rows for violated clashes, given in numbers of the whole problem; returns how many.
  mutating func addClashes(_ clashes: [[Int]], _ amounts: [Double], least: Double) -> Int {
    let before = lp.rows
    for members in clashes {
      let items = members.compactMap { item(of: $0, in: problem) }
      guard items.count == members.count,
        items.reduce(0, { $0 + amounts[$1] }) > Double(members.count - 1) + least
      else { continue }
      add(.clash(members), atMost: Double(members.count - 1))
    }
    return lp.rows - before
  }

  private func item(of origin: Int, in problem: DenseProblem) -> Int? {
    var (low, high) = (0, problem.itemCount)
    while low < high {
      let middle = (low + high) / 2
      if problem.origin[middle] < origin { low = middle + 1 } else { high = middle }
    }
    return low < problem.itemCount && problem.origin[low] == origin ? low : nil
  }

  /// Cuts off exactly one set.
  mutating func exclude(_ items: [Int]) {
    add(.except(Set(items.map { problem.origin[$0] })), atMost: Double(items.count - 1))
  }

  /// Drops added rows that do not bind.
  mutating func purge() {
    let permanent = permanentRows
    kinds = lp.dropRows { $0 >= permanent }.map { kinds[$0] }
  }

  // MARK: Items that come and go

  /// Works on a problem whose items have these columns, given by number in the whole problem.
  mutating func take(_ problem: DenseProblem, _ columnOf: [Int: Int]) {
    self.problem = problem
    itemColumn = problem.origin.compactMap { columnOf[$0] }
  }

  /// Drops items that are settled at 0, where their columns are not basic.
  mutating func drop(where isDropped: (Int) -> Bool) {
    var isKept = itemColumn.indices.map { lp.place[itemColumn[$0]] == .basic || !isDropped($0) }
    for item in itemColumn.indices where isKept[item] {
      for companion in problem.companions[item] { isKept[Int(companion)] = true }
    }
    let kept = itemColumn.indices.filter { isKept[$0] }
    guard kept.count < itemColumn.count else { return }
    var isColumnDropped = [Bool](repeating: false, count: lp.columns)
    for item in itemColumn.indices where !isKept[item] { isColumnDropped[itemColumn[item]] = true }
    let newColumn = lp.dropColumns { isColumnDropped[$0] }
    itemColumn = kept.map { newColumn[itemColumn[$0]] }
    for step in stepsOfWorth { stepColumn[step] = newColumn[stepColumn[step]] }
    monthColumn = monthColumn.map { newColumn[$0] }
    problem = problem.restricted(to: kept)
  }
}
