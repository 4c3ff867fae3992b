import CairnModel

/// An instance as the proof of a certificate sees it, worked out from the definition alone: what each candidate needs
/// and meets, who can be in a plan at all, and a whole number with its box for everything that is decided:
/// candidates (0 or 1), levels of worth (1 where reached), months of subscriptions.
struct ProofProblem {
  /// A level of a required skill that is not held yet.
  struct Worth: Hashable {
    let skill: Int
    let level: Int
    var must: Int
    var value: Int
  }

  /// The least and the most that every variable can be.
  struct Boxes: Hashable {
    var lower: [Int]
    var upper: [Int]
    var isEmpty: Bool { zip(lower, upper).contains { $0 > $1 } }
  }

  let instance: Instance
  private(set) var worths: [Worth] = []
  /// All that must be chosen too, direct or not.
  private(set) var companions: [[Int]] = []
  /// Clauses that must hold when a candidate starts, its own and its companions', without those that hold from the
  /// beginning. A companion starts no later, so that its clauses hold by then.
  private(set) var clauses: [[[Instance.Need]]] = []
  /// Candidates that can be in a plan, as far as one can see.
  private(set) var isWithinReach: [Bool] = []
  private(set) var boxes = Boxes(lower: [], upper: [])
  /// Candidates that can be in a plan, by the skills that they teach.
  private(set) var teachers: [Int: [Int]] = [:]

  init(_ instance: Instance) {
    self.instance = instance
    companions = instance.candidates.indices.map(allCompanions)
    clauses = instance.candidates.indices.map { index in
      ([index] + companions[index]).flatMap { instance.candidates[$0].needs }
        .filter { !$0.contains(where: holdsAlready) }
    }
    collectWorths()
    isWithinReach = reach()
    boxes = widestBoxes()
    for (index, candidate) in instance.candidates.enumerated() where boxes.upper[index] > 0 {
      for taught in candidate.teaches { teachers[taught.skill, default: []].append(index) }
    }
  }

  // MARK: Variables

  func variable(ofWorth index: Int) -> Int { instance.candidates.count + index }
  func variable(ofSubscription index: Int) -> Int {
    instance.candidates.count + worths.count + index
  }
  var variableCount: Int {
    instance.candidates.count + worths.count + instance.subscriptions.count
  }

  private mutating func collectWorths() {
    for need in instance.requires {
      let have = instance.have[need.skill] ?? 0
      for level in stride(from: have + 1, through: need.level, by: 1) {
        let must = need.must ? need.importance : 0
        if let known = worths.firstIndex(where: { $0.skill == need.skill && $0.level == level }) {
          worths[known].must += must
          worths[known].value += need.importance
        } else {
          worths.append(
            Worth(skill: need.skill, level: level, must: must, value: need.importance))
        }
      }
    }
  }

  private func widestBoxes() -> Boxes {
    let isUseful = useful()
    var boxes = Boxes(
      lower: [Int](repeating: 0, count: variableCount),
      upper: [Int](repeating: 1, count: variableCount))
    for index in instance.candidates.indices where !isUseful[index] { boxes.upper[index] = 0 }
    for pin in instance.pins { boxes.lower[pin] = 1 }
    for (index, worth) in worths.enumerated() {
      let isTaught = instance.candidates.indices.contains {
        isUseful[$0] && teaches($0, worth.skill, atLeast: worth.level)
      }
      if !isTaught { boxes.upper[variable(ofWorth: index)] = 0 }
    }
    for (index, subscription) in instance.subscriptions.enumerated() {
      let users = instance.candidates.indices.filter {
        isUseful[$0] && instance.candidates[$0].subscription == index
      }
      let hours = users.map { instance.candidates[$0].hours }.reduce(0, +)
      let most = min(hours, max(0, instance.limits.hours ?? .max))
      boxes.upper[variable(ofSubscription: index)] =
        users.isEmpty ? 0 : max(1, (most + subscription.hoursAMonth - 1) / subscription.hoursAMonth)
    }
    return boxes
  }

  // MARK: Needs

  func teaches(_ candidate: Int, _ skill: Int, atLeast level: Int) -> Bool {
    instance.candidates[candidate].teaches.contains { $0.skill == skill && $0.level >= level }
  }

  func meets(_ need: Instance.Need, _ candidate: Int) -> Bool {
    switch need {
    case .skill(let skill, let level): teaches(candidate, skill, atLeast: level)
    case .candidate(let asked): asked == candidate
    }
  }

  private func holdsAlready(_ need: Instance.Need) -> Bool {
    if case .skill(let skill, let level) = need { return instance.have[skill] ?? 0 >= level }
    return false
  }

  private func allCompanions(of index: Int) -> [Int] {
    var found: Set<Int> = []
    var open = instance.candidates[index].companions
    while let next = open.popLast() {
      if next != index, found.insert(next).inserted { open += instance.candidates[next].companions }
    }
    return found.sorted()
  }

  // MARK: Who can be in a plan

  /// Not skipped, with companions that can be had too, and at the end of a chain that keeps the limits.
  private func reach() -> [Bool] {
    var isIn = [Bool](repeating: true, count: instance.candidates.count)
    for skip in instance.skips { isIn[skip] = false }
    let limits = [
      (instance.candidates.map(\.price), max(0, instance.limits.price ?? .max)),
      (instance.candidates.map(\.hours), max(0, instance.limits.hours ?? .max)),
    ]
    let needs = NumberedNeeds(self)
    while true {
      let before = isIn
      for (cost, limit) in limits {
        let least = leastChain(cost, among: isIn, needs)
        for index in isIn.indices where least[index].map({ $0 > limit }) ?? true {
          isIn[index] = false
        }
      }
      for index in isIn.indices where companions[index].contains(where: { !isIn[$0] }) {
        isIn[index] = false
      }
      if isIn == before { return isIn }
    }
  }

  /// The least that any chain to a candidate costs, reckoned as its own cost and the dearest of its needs, each by
  /// its cheapest way; nil where no chain leads there. Sweeps until nothing gets cheaper.
  private func leastChain(_ cost: [Int], among isIn: [Bool], _ needs: NumberedNeeds) -> [Int?] {
    var least = [Int?](repeating: nil, count: cost.count)
    var ways = [Int](repeating: .max, count: needs.count)
    var isSettled = false
    while !isSettled {
      isSettled = true
      for index in cost.indices where isIn[index] {
        var dearest = 0
        for clause in needs.clauses[index] {
          dearest = max(dearest, clause.reduce(Int.max) { min($0, ways[$1]) })
        }
        guard dearest < .max, cost[index] + dearest < least[index] ?? .max else { continue }
        (least[index], isSettled) = (cost[index] + dearest, false)
        for need in needs.met[index] { ways[need] = min(ways[need], cost[index] + dearest) }
      }
    }
    return least
  }

  /// The needs of all clauses by number, with those that each candidate meets.
  private struct NumberedNeeds {
    private(set) var clauses: [[[Int]]] = []
    private(set) var met: [[Int]] = []
    private(set) var count = 0

    init(_ problem: ProofProblem) {
      var numbers: [Instance.Need: Int] = [:]
      var levels: [Int: [(level: Int, number: Int)]] = [:]
      clauses = problem.clauses.map { clauses in
        clauses.map { clause in
          clause.map { need in
            if let known = numbers[need] { return known }
            numbers[need] = numbers.count
            if case .skill(let skill, let level) = need {
              levels[skill, default: []].append((level, numbers.count - 1))
            }
            return numbers.count - 1
          }
        }
      }
      count = numbers.count
      met = problem.instance.candidates.enumerated().map { index, candidate in
        var met = numbers[.candidate(index)].map { [$0] } ?? []
        for taught in candidate.teaches {
          for asked in levels[taught.skill] ?? [] where asked.level <= taught.level {
            met.append(asked.number)
          }
        }
        return met
      }
    }
  }

  /// Within reach, and of worth, pinned, or needed by such: what else is in a plan can be left out of it, and the
  /// rest is a plan that is no worse.
  private func useful() -> [Bool] {
    var isUseful = [Bool](repeating: false, count: instance.candidates.count)
    var wanted: [Int: Int] = [:]
    for worth in worths { wanted[worth.skill] = min(worth.level, wanted[worth.skill] ?? .max) }
    var named: Set<Int> = Set(instance.pins)
    var isSettled = false
    while !isSettled {
      isSettled = true
      for index in isUseful.indices where isWithinReach[index] && !isUseful[index] {
        let isWanted = instance.candidates[index].teaches.contains {
          $0.level >= wanted[$0.skill] ?? .max
        }
        guard isWanted || named.contains(index) else { continue }
        (isUseful[index], isSettled) = (true, false)
        named.formUnion(companions[index])
        for need in clauses[index].joined() {
          switch need {
          case .skill(let skill, let level): wanted[skill] = min(level, wanted[skill] ?? .max)
          case .candidate(let candidate): named.insert(candidate)
          }
        }
      }
    }
    return isUseful
  }
}
