import CairnModel

/// The best plan so far, and what the timeline said of the sets it was asked about. Items are numbers of
/// the whole problem.
struct Incumbent {
  /// In ascending order; nil before any plan is found.
  private(set) var items: [Int]?
  private(set) var score = Score(must: 0, value: 0, burden: 0)
  /// At least as good as every set that was passed over since its timeline was not decided; nil without any.
  private(set) var open: Score?
  /// Sets that no timeline fits, as far as is known.
  private(set) var refused: Set<[Int]> = []

  private let admit: (([Int]) -> Admission)?

  init(admit: (([Int]) -> Admission)?) {
    self.admit = admit
  }

  enum Reply { case taken, refused, notBetter }

  /// Items that no timeline holds together: logic-based Benders cuts (Hooker and Ottosson, 2003).
  private(set) var clashes: [[Int]] = []

  mutating func add(clash: [Int]) { clashes.append(clash.sorted()) }

  private func holdsClash(_ items: [Int]) -> Bool {
    guard !clashes.isEmpty else { return false }
    let held = Set(items)
    return clashes.contains { $0.allSatisfy(held.contains) }
  }

  /// Takes a set that keeps every rule if it is better than the best and a timeline may fit.
  mutating func offer(_ items: [Int], _ score: Score) -> Reply {
    guard isBetter(score, items) else { return .notBetter }
    if refused.contains(items) || holdsClash(items) { return .refused }
    switch admit?(items) ?? .admitted {
    case .admitted:
      self.items = items
      self.score = score
      return .taken
    case .undecided: open = Self.atLeast(score, open)
    case .clash(let members): add(clash: members)
    case .refused: break
    }
    refused.insert(items)
    return .refused
  }

  private static func atLeast(_ score: Score, _ other: Score?) -> Score {
    guard let other else { return score }
    return Score(
      must: max(score.must, other.must), value: max(score.value, other.value),
      burden: min(score.burden, other.burden))
  }

  private func isBetter(_ score: Score, _ items: [Int]) -> Bool {
    guard let best = self.items else { return true }
    if score != self.score { return self.score < score }
    if items.count != best.count { return items.count < best.count }
    return items.lexicographicallyPrecedes(best)
  }
}
