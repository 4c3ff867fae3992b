/// What of an instance can matter to a plan, numbered from 0 without gaps: items are the candidates that can
/// be reached within the limits and that bring something of use; steps are what they bring and need. Items
/// are in ascending order of id, so that an item's number breaks ties.
struct DenseProblem: Sendable {
  /// Candidate of each item.
  private(set) var candidates: [Int] = []
  /// Number of each item in the problem that this one was restricted from; in ascending order.
  private(set) var origin: [Int] = []
  private(set) var needs = Rows()
  private(set) var brings = Rows()
  /// Items that bring a step, and items that need it.
  private(set) var bringers = Rows()
  private(set) var needers = Rows()
  /// Items that have to be chosen with an item, all of them, direct or not.
  private(set) var companions = Rows()
  /// Items that are never chosen with an item; in both directions.
  private(set) var conflicts = Rows()
  private(set) var price: [Int] = []
  private(set) var hours: [Int] = []
  private(set) var burden: [Int] = []
  /// Index into `subscriptions`, or -1.
  private(set) var subscription: [Int] = []
  private(set) var subscriptions: [Instance.Subscription] = []
  /// Weight of each step in the gain of must requirements and of all.
  private(set) var must: [Int] = []
  private(set) var value: [Int] = []
  /// The step of the network that each step is.
  private(set) var networkStep: [Int32] = []
  private(set) var pins: [Int] = []
  /// With weights by item.
  private(set) var conditions: [Instance.Condition] = []
  let floor: Instance.Floor
  let countsGain: Bool
  /// Limits at least 0; `Int.max` where there is none.
  private(set) var priceLimit: Int
  private(set) var hoursLimit: Int
  private(set) var countLimit: Int
  /// False where a pin is skipped or reached by no chain within the limits.
  private(set) var pinsCanBeHad = true

  /// Most hours that a plan can have.
  private(set) var mostHours = 0

  var itemCount: Int { candidates.count }
  var stepCount: Int { must.count }

  init(_ instance: Instance) {
    priceLimit = max(0, instance.limits.price ?? .max)
    hoursLimit = max(0, instance.limits.hours ?? .max)
    countLimit = max(0, instance.limits.count ?? .max)
    subscriptions = instance.subscriptions
    floor = instance.floor
    countsGain = instance.countsGain
    let network = Network(instance)
    let relevant = Self.relevant(
      instance, network, limits: (price: priceLimit, hours: hoursLimit))
    guard let relevant else {
      pinsCanBeHad = false
      return
    }
    add(relevant, of: instance, network)
  }

  /// Candidates that some plan may need: reachable within the limits and, seen backwards from what has
  /// worth or is a gain to take, of use; nil where a pin is not reachable.
  private static func relevant(
    _ instance: Instance, _ network: Network, limits: (price: Int, hours: Int)
  ) -> [Int]? {
    let usable = usable(instance, network, limits: limits)
    guard instance.pins.allSatisfy({ usable[$0] }) else { return nil }
    let bringers = network.brings.transposed(columns: network.stepCount)
    var isRelevant = [Bool](repeating: false, count: usable.count)
    var wanted = network.value.map { $0 > 0 }
    var open =
      instance.pins + usable.indices.filter { usable[$0] && instance.candidates[$0].burden < 0 }
    var steps = wanted.indices.filter { wanted[$0] }
    while !open.isEmpty || !steps.isEmpty {
      if let step = steps.popLast() {
        open += bringers[step].lazy.map(Int.init).filter { usable[$0] && !isRelevant[$0] }
      } else if let index = open.popLast(), !isRelevant[index] {
        isRelevant[index] = true
        open += network.companions[index] ?? []
        for step in network.needs[index] where !wanted[Int(step)] {
          wanted[Int(step)] = true
          steps.append(Int(step))
        }
      }
    }
    return isRelevant.indices.filter { isRelevant[$0] }
  }

  private static func usable(
    _ instance: Instance, _ network: Network, limits: (price: Int, hours: Int)
  ) -> [Bool] {
    let needers = network.needs.transposed(columns: network.stepCount)
    let price = instance.candidates.map(\.price)
    let hours = instance.candidates.map(\.hours)
    var isBanned = network.isBanned
    var mayShrink = true
    while mayShrink {
      mayShrink = false
      for (cost, limit) in [(price, limits.price), (hours, limits.hours)] {
        let bounds = ChainBounds(
          needs: network.needs, needers: needers, brings: network.brings, cost: cost,
          isBanned: isBanned, limit: limit)
        for index in isBanned.indices where bounds.least[index] == ChainBounds.unreachable {
          isBanned[index] = true
        }
      }
      for (index, companions) in network.companions where !isBanned[index] {
        if companions.contains(where: { isBanned[$0] }) {
          isBanned[index] = true
          mayShrink = true
        }
      }
    }
    return isBanned.map { !$0 }
  }

  private mutating func add(_ relevant: [Int], of instance: Instance, _ network: Network) {
    candidates = Self.sortedByID(relevant, instance)
    origin = Array(candidates.indices)
    var itemOf = [Int32](repeating: -1, count: instance.candidates.count)
    for (item, candidate) in candidates.enumerated() { itemOf[candidate] = Int32(item) }
    addSteps(network)
    addConflicts(instance, itemOf)
    for candidate in candidates {
      let source = instance.candidates[candidate]
      price.append(source.price)
      hours.append(source.hours)
      burden.append(source.burden)
      subscription.append(source.subscription ?? -1)
      companions.append((network.companions[candidate] ?? []).map { itemOf[$0] })
    }
    conditions = instance.conditions.map { condition in
      var condition = condition
      condition.weights = candidates.map { condition.weights[$0] }
      return condition
    }
    mostHours = min(hoursLimit, hours.reduce(0, +))
    pins = Set(instance.pins).map { Int(itemOf[$0]) }.sorted()
  }

  private mutating func addSteps(_ network: Network) {
    var stepOf = [Int32](repeating: -1, count: network.stepCount)
    var isWanted = network.value.map { $0 > 0 }
    for candidate in candidates {
      for step in network.needs[candidate] { isWanted[Int(step)] = true }
    }
    for candidate in candidates {
      for step in network.brings[candidate] where isWanted[Int(step)] {
        if stepOf[Int(step)] < 0 {
          stepOf[Int(step)] = Int32(must.count)
          networkStep.append(step)
          must.append(network.must[Int(step)])
          value.append(network.value[Int(step)])
        }
        brings.add(stepOf[Int(step)])
      }
      brings.endRow()
    }
    for candidate in candidates { needs.append(network.needs[candidate].map { stepOf[Int($0)] }) }
    bringers = brings.transposed(columns: must.count)
    needers = needs.transposed(columns: must.count)
  }

  private mutating func addConflicts(_ instance: Instance, _ itemOf: [Int32]) {
    var pairs = [Set<Int32>](repeating: [], count: candidates.count)
    for (item, candidate) in candidates.enumerated() {
      for other in instance.candidates[candidate].excludes {
        let other = itemOf[other]
        guard other >= 0 else { continue }
        pairs[item].insert(other)
        pairs[Int(other)].insert(Int32(item))
      }
    }
    for row in pairs { conflicts.append(row.sorted()) }
  }

  /// The problem with these items only, given in ascending order, without those that lack a companion;
  /// steps keep their numbers.
  func restricted(to wanted: [Int]) -> DenseProblem {
    var isWanted = [Bool](repeating: false, count: itemCount)
    for item in wanted { isWanted[item] = true }
    let items = wanted.filter { item in companions[item].allSatisfy { isWanted[Int($0)] } }
    var result = self
    result.candidates = items.map { candidates[$0] }
    result.origin = items.map { origin[$0] }
    result.price = items.map { price[$0] }
    result.hours = items.map { hours[$0] }
    result.burden = items.map { burden[$0] }
    result.subscription = items.map { subscription[$0] }
    for index in conditions.indices {
      result.conditions[index].weights = items.map { conditions[index].weights[$0] }
    }
    var newItem = [Int32](repeating: -1, count: itemCount)
    for (new, old) in items.enumerated() { newItem[old] = Int32(new) }
    result.pins = pins.map { Int(newItem[$0]) }
    (result.needs, result.brings) = (Rows(), Rows())
    (result.companions, result.conflicts) = (Rows(), Rows())
    for item in items {
      result.needs.append(needs[item])
      result.brings.append(brings[item])
      result.companions.append(companions[item].map { newItem[Int($0)] })
      result.conflicts.append(conflicts[item].map { newItem[Int($0)] }.filter { $0 >= 0 })
    }
    result.bringers = result.brings.transposed(columns: stepCount)
    result.needers = result.needs.transposed(columns: stepCount)
    return result
  }

  /// Compares the first eight bytes as one number and the rest only where those are equal.
  private static func sortedByID(_ indices: [Int], _ instance: Instance) -> [Int] {
    let keyed = indices.map { index in
      var key: UInt64 = 0
      var bytes = 0
      for byte in instance.candidates[index].id.utf8.prefix(8) {
        key = key << 8 | UInt64(byte)
        bytes += 1
      }
      return (key: key << UInt64(8 * (8 - bytes)), index: index)
    }
    return keyed.sorted { a, b in
      a.key != b.key
        ? a.key < b.key
        : Instance.precedes(instance.candidates[a.index].id, instance.candidates[b.index].id)
    }.map(\.index)
  }
}
