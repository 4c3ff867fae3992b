import CairnModel

/// Exact search in the order of study: a node is a set that can be followed; its children take one item more
/// that can start now, or give that item up for good. So every set that can be followed is met at most once.
struct DepthFirst {
  private let problem: DenseProblem
  private let limits: SearchLimits
  private let report: (Incumbent) -> Void
  private(set) var incumbent: Incumbent
  private(set) var nodes = 0
  private(set) var isCut = false

  private var isChosen: [Bool]
  private var isClosed: [Bool]
  private var chosen: [Int] = []
  /// Chosen items that bring a step.
  private var support: [Int]
  private var hoursOf: [Int]
  private var price = 0
  private var hours = 0
  private var burden = 0

  init(
    _ problem: DenseProblem, incumbent: Incumbent, limits: SearchLimits,
    report: @escaping (Incumbent) -> Void
  ) {
    self.problem = problem
    self.limits = limits
    self.report = report
    self.incumbent = incumbent
    isChosen = [Bool](repeating: false, count: problem.itemCount)
    isClosed = isChosen
    support = [Int](repeating: 0, count: problem.stepCount)
    hoursOf = [Int](repeating: 0, count: problem.subscriptions.count)
  }

  mutating func run() {
    if limits.nodes.map({ nodes >= $0 }) ?? false || limits.isOver() { isCut = true }
    guard !isCut else { return }
    nodes += 1
    if isComplete, incumbent.offer(chosen) { report(incumbent) }
    let open = reachable()
    guard mayImprove(open), let next = next(among: open) else { return }
    choose(next)
    if fits { run() }
    unchoose(next)
    isClosed[next] = true
    if !problem.pins.contains(next) { run() }
    isClosed[next] = false
  }

  private var subscriptionMonths: [Int] {
    problem.subscriptions.indices.map { index in
      let isUsed = chosen.contains { problem.subscription[$0] == index }
      return problem.subscriptions[index].months(hours: hoursOf[index], isUsed: isUsed)
    }
  }

  private var fits: Bool {
    let shared = zip(problem.subscriptions, subscriptionMonths).reduce(0) {
      $0 + $1.0.price(months: $1.1)
    }
    return price + shared <= problem.priceLimit && hours <= problem.hoursLimit
      && chosen.count <= problem.countLimit
  }

  private var isComplete: Bool {
    problem.pins.allSatisfy { isChosen[$0] }
      && chosen.allSatisfy { problem.companions[$0].allSatisfy { isChosen[Int($0)] } }
  }

  private mutating func choose(_ item: Int) {
    isChosen[item] = true
    chosen.append(item)
    for step in problem.brings[item] { support[Int(step)] += 1 }
    price += problem.price[item]
    hours += problem.hours[item]
    burden += problem.burden[item]
    if problem.subscription[item] >= 0 {
      hoursOf[problem.subscription[item]] += problem.hours[item]
    }
  }

  private mutating func unchoose(_ item: Int) {
    isChosen[item] = false
    chosen.removeLast()
    for step in problem.brings[item] { support[Int(step)] -= 1 }
    price -= problem.price[item]
    hours -= problem.hours[item]
    burden -= problem.burden[item]
    if problem.subscription[item] >= 0 {
      hoursOf[problem.subscription[item]] -= problem.hours[item]
    }
  }

  private func isOpen(_ item: Int) -> Bool {
    !isChosen[item] && !isClosed[item] && price + problem.price[item] <= problem.priceLimit
      && hours + problem.hours[item] <= problem.hoursLimit
      && problem.conflicts[item].allSatisfy { !isChosen[Int($0)] }
      && problem.companions[item].allSatisfy { !isClosed[Int($0)] }
  }

  /// Items that could still be chosen, by themselves within the limits, and are ready in time.
  private func reachable() -> [Int] {
    var holds = support.map { $0 > 0 }
    var waiting = (0..<problem.itemCount).filter(isOpen)
    var reached: [Int] = []
    while true {
      let ready = waiting.filter { problem.needs[$0].allSatisfy { holds[Int($0)] } }
      if ready.isEmpty { return reached }
      for item in ready { for step in problem.brings[item] { holds[Int(step)] = true } }
      waiting.removeAll { problem.needs[$0].allSatisfy { holds[Int($0)] } && ready.contains($0) }
      reached += ready
    }
  }

  /// Whether a set below this node may be as good as the best one.
  private func mayImprove(_ open: [Int]) -> Bool {
    let missingPin = problem.pins.contains { !isChosen[$0] }
    guard incumbent.items != nil else { return true }
    let most = Score(
      must: gain(of: open, problem.must), value: gain(of: open, problem.value),
      burden: burden + (missingPin ? 1 : 0))
    return most >= incumbent.totals.score
  }

  /// Most gain that the chosen and open items can bring within each limit, taken singly and in fractions.
  private func gain(of open: [Int], _ weight: [Int]) -> Int {
    let held = weight.indices.reduce(0) { $0 + (support[$1] > 0 ? weight[$1] : 0) }
    var left = weight
    for step in weight.indices where support[step] > 0 { left[step] = 0 }
    let gains = open.map { item in problem.brings[item].reduce(0) { $0 + left[Int($1)] } }
    var isReached = [Bool](repeating: false, count: left.count)
    for item in open { for step in problem.brings[item] { isReached[Int(step)] = true } }
    let all = left.indices.reduce(0) { $0 + (isReached[$1] ? left[$1] : 0) }
    let byPrice = filled(open.map { problem.price[$0] }, gains, problem.priceLimit - price)
    let byHours = filled(open.map { problem.hours[$0] }, gains, problem.hoursLimit - hours)
    let byCount = filled(open.map { _ in 1 }, gains, problem.countLimit - chosen.count)
    return held + min(all, byPrice, byHours, byCount)
  }

  /// Value of the fractional knapsack, rounded up.
  private func filled(_ cost: [Int], _ gain: [Int], _ room: Int) -> Int {
    var room = room
    var sum = 0
    let order = cost.indices.sorted {
      Double(gain[$0]) * Double(cost[$1]) > Double(gain[$1]) * Double(cost[$0])
    }
    for index in order where gain[index] > 0 {
      if cost[index] > room { return sum + (gain[index] * room + cost[index] - 1) / cost[index] }
      room -= cost[index]
      sum += gain[index]
    }
    return sum
  }

  /// The item that can start now and brings most for its burden.
  private func next(among open: [Int]) -> Int? {
    let ready = open.filter { problem.needs[$0].allSatisfy { support[Int($0)] > 0 } }
    return ready.max { (worth($0), $1) < (worth($1), $0) }
  }

  private func worth(_ item: Int) -> Double {
    let gain = problem.brings[item].reduce(0) { sum, step in
      sum + (support[Int(step)] > 0 ? 0 : problem.value[Int(step)] + 100 * problem.must[Int(step)])
    }
    return Double(gain) / Double(max(1, problem.burden[item]))
  }
}
