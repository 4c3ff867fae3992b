import CairnModel

/// The best plan so far, and what the timeline said of the sets it was asked about.
struct Incumbent {
  /// Items in ascending order; nil before any plan is found.
  private(set) var items: [Int]?
  private(set) var totals = Instance.Totals(
    price: 0, hours: 0, count: 0, score: Score(must: 0, value: 0, burden: 0))
  /// False where the timeline of the best plan was not decided.
  private(set) var isDecided = true
  /// Sets that no timeline fits.
  private(set) var refused: Set<[Int]> = []

  private let problem: DenseProblem
  private let instance: Instance
  private let admit: (([Int]) -> Admission)?

  init(problem: DenseProblem, instance: Instance, admit: (([Int]) -> Admission)?) {
    self.problem = problem
    self.instance = instance
    self.admit = admit
  }

  /// Takes a set that keeps every rule if it is better than the best and a timeline may fit.
  mutating func offer(_ items: [Int]) -> Bool {
    let sorted = items.sorted()
    let totals = instance.totals(of: sorted.map { problem.candidates[$0] })
    guard isBetter(totals, sorted), !refused.contains(sorted) else { return false }
    switch admit?(instance.order(of: sorted.map { problem.candidates[$0] }) ?? []) ?? .admitted {
    case .refused:
      refused.insert(sorted)
      return false
    case .admitted: isDecided = true
    case .undecided: isDecided = false
    }
    self.items = sorted
    self.totals = totals
    return true
  }

  private func isBetter(_ totals: Instance.Totals, _ items: [Int]) -> Bool {
    guard let best = self.items else { return true }
    if totals.score != self.totals.score { return self.totals.score < totals.score }
    if totals.count != self.totals.count { return totals.count < self.totals.count }
    return items.lexicographicallyPrecedes(best)
  }
}
