/// Hours of self-paced items in weeks: a flow from items through the weeks of their windows.
struct HourFlow {
  struct Demand {
    let item: Int
    let hours: Int
    /// Most hours a week; `Int.max` where there is no such limit.
    let pace: Int
    let first: Int
    let last: Int
  }

  /// Hours that each week has left for self-paced items.
  var capacity: [Int]

  /// Whether whole hours can be given to all demands.
  func fits(_ demands: [Demand]) -> Bool {
    var flow = Laying(demands.sorted { $0.last < $1.last }, left: capacity)
    return flow.layAll()
  }

  /// The hours of each demand in the weeks of its window: in the order of the demands, each as early as
  /// possible while the rest stays feasible. Nil where they do not fit.
  func layEarliest(_ demands: [Demand]) -> [[Int]]? {
    guard fits(demands) else { return nil }
    var left = self
    var laid: [[Int]] = []
    for (position, demand) in demands.enumerated() {
      let rest = Array(demands[(position + 1)...])
      laid.append(left.layEarliest(demand, leavingRoomFor: rest))
    }
    return laid
  }

  /// Only later demands with a limit of pace can be robbed of room by one that is laid early.
  private mutating func layEarliest(_ demand: Demand, leavingRoomFor rest: [Demand]) -> [Int] {
    let canRob = rest.contains { $0.pace < .max }
    var hours: [Int] = []
    var owed = demand.hours
    for week in demand.first...demand.last {
      var amount = min(capacity[week], demand.pace, owed)
      capacity[week] -= amount
      while canRob, amount > 0, !fits(rest + [demand.remaining(owed - amount, after: week)]) {
        amount -= 1
        capacity[week] += 1
      }
      owed -= amount
      hours.append(amount)
    }
    return hours
  }
}

extension HourFlow.Demand {
  /// What is still owed after a week; an empty window where it was the last.
  fileprivate func remaining(_ hours: Int, after week: Int) -> Self {
    Self(item: item, hours: hours, pace: pace, first: week + 1, last: last)
  }
}

/// Demands laid one after the other, earlier last week first, each as early as possible. Without limits of
/// pace that finds room wherever there is some: an hour of a later demand that an earlier one displaces can
/// move to the week which that one gave up. With them, augmenting paths settle what the greedy way leaves.
private struct Laying {
  let demands: [HourFlow.Demand]
  var left: [Int]
  let isPaced: Bool
  /// Hours by demand and week; kept only where augmenting paths may be needed.
  var laid: [Int]

  init(_ demands: [HourFlow.Demand], left: [Int]) {
    self.demands = demands
    self.left = left
    isPaced = demands.contains { $0.pace < .max }
    laid = isPaced ? [Int](repeating: 0, count: demands.count * left.count) : []
  }

  mutating func layAll() -> Bool {
    for index in demands.indices {
      var owed = layGreedily(index)
      while owed > 0, isPaced, let path = augmentingPath(from: index) {
        owed -= follow(path, atMost: owed)
      }
      if owed > 0 { return false }
    }
    return true
  }

  private mutating func layGreedily(_ index: Int) -> Int {
    let demand = demands[index]
    var owed = demand.hours
    var week = demand.first
    while owed > 0, week <= demand.last {
      let amount = min(left[week], demand.pace, owed)
      left[week] -= amount
      owed -= amount
      if isPaced { laid[index * left.count + week] += amount }
      week += 1
    }
    return owed
  }

  /// A move of a path: `demand` takes hours in `week` that the next one's demand gives up there.
  private struct Move {
    let demand: Int
    let week: Int
    let previous: Int?
  }

  /// Moves from a demand that is owed hours to a week with hours left, last move first.
  private func augmentingPath(from start: Int) -> [Move]? {
    var moves: [Move] = []
    var reached: [(demand: Int, by: Int?)] = [(start, nil)]
    var hasDemand = [Bool](repeating: false, count: demands.count)
    var hasWeek = [Bool](repeating: false, count: left.count)
    hasDemand[start] = true
    var next = 0
    while next < reached.count {
      let (index, by) = reached[next]
      next += 1
      let demand = demands[index]
      guard demand.first <= demand.last else { continue }
      for week in demand.first...demand.last where !hasWeek[week] {
        guard laid[index * left.count + week] < demand.pace else { continue }
        hasWeek[week] = true
        moves.append(Move(demand: index, week: week, previous: by))
        if left[week] > 0 { return unwind(moves) }
        for other in demands.indices
        where !hasDemand[other] && laid[other * left.count + week] > 0 {
          hasDemand[other] = true
          reached.append((other, moves.count - 1))
        }
      }
    }
    return nil
  }

  private func unwind(_ moves: [Move]) -> [Move] {
    var path: [Move] = []
    var position: Int? = moves.count - 1
    while let index = position {
      path.append(moves[index])
      position = moves[index].previous
    }
    return path
  }

  private mutating func follow(_ path: [Move], atMost most: Int) -> Int {
    var amount = min(most, left[path[0].week])
    for (position, move) in path.enumerated() {
      let held = laid[move.demand * left.count + move.week]
      amount = min(amount, demands[move.demand].pace - held)
      if position > 0 {
        amount = min(amount, laid[path[position - 1].demand * left.count + move.week])
      }
    }
    left[path[0].week] -= amount
    for (position, move) in path.enumerated() {
      laid[move.demand * left.count + move.week] += amount
      if position > 0 { laid[path[position - 1].demand * left.count + move.week] -= amount }
    }
    return amount
  }
}
