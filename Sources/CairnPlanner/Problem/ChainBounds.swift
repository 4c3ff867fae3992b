/// Least cost of any chain that ends in each candidate, as far as one resource tells: its own cost and that of
/// the dearest step it needs, where a step costs as much as the cheapest candidate that brings it. What
/// no chain reaches costs `unreachable`. Knuth, "A generalization of Dijkstra's algorithm" (1977).
struct ChainBounds {
  static let unreachable = Int.max

  /// Cost by candidate; a lower bound of what any followable set with the candidate costs.
  private(set) var least: [Int]

  /// `cost` is by candidate and at least 0; chains above `limit` count as unreachable.
  init(
    needs: Rows, needers: Rows, brings: Rows, cost: [Int], isBanned: [Bool], limit: Int
  ) {
    least = [Int](repeating: Self.unreachable, count: cost.count)
    var missing = (0..<cost.count).map { Int32(needs.size($0)) }
    var holds = [Bool](repeating: false, count: needers.count)
    var queue = LeastFirst()
    for index in cost.indices where missing[index] == 0 && !isBanned[index] {
      queue.insert(index, key: cost[index])
    }
    while let (index, key) = queue.popLeast() {
      if key > limit { break }
      least[index] = key
      for step in brings[index] where !holds[Int(step)] {
        holds[Int(step)] = true
        for needer in needers[Int(step)] {
          missing[Int(needer)] -= 1
          if missing[Int(needer)] == 0 && !isBanned[Int(needer)] {
            queue.insert(Int(needer), key: key + cost[Int(needer)])
          }
        }
      }
    }
  }
}

/// A binary heap that gives the least key first, the smaller index among equals.
struct LeastFirst {
  private var heap: [(key: Int, index: Int)] = []

  mutating func insert(_ index: Int, key: Int) {
    heap.append((key, index))
    var child = heap.count - 1
    while child > 0, heap[child] < heap[(child - 1) / 2] {
      heap.swapAt(child, (child - 1) / 2)
      child = (child - 1) / 2
    }
  }

  mutating func popLeast() -> (index: Int, key: Int)? {
    guard let least = heap.first, let last = heap.popLast() else { return nil }
    if !heap.isEmpty {
      heap[0] = last
      sink()
    }
    return (least.index, least.key)
  }

  private mutating func sink() {
    var parent = 0
    while true {
      var child = 2 * parent + 1
      guard child < heap.count else { return }
      if child + 1 < heap.count, heap[child + 1] < heap[child] { child += 1 }
      if heap[parent] <= heap[child] { return }
      heap.swapAt(parent, child)
      parent = child
    }
  }
}
