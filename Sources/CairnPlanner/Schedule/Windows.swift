/// The first and last week of each item, and what they cost: Σ gained value × week in which it is gained.
struct Windows {
  var first: [Int]
  var last: [Int]
  var cost: Int

  var lastWeek: Int { last.max() ?? -1 }
}

/// Counts the nodes of a search and says when it has to stop.
struct NodeBudget {
  private let limits: SearchLimits
  private(set) var nodes = 0
  private(set) var isSpent = false

  init(_ limits: SearchLimits) { self.limits = limits }

  /// Ends a search that can't be gone through.
  mutating func giveUp() { isSpent = true }

  /// False once the search has to stop.
  mutating func spend() -> Bool {
    guard !isSpent else { return false }
    if let most = limits.nodes, nodes >= most { isSpent = true }
    if limits.isOver() { isSpent = true }
    if !isSpent { nodes += 1 }
    return !isSpent
  }
}
