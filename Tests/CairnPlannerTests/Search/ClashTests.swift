import CairnModel
import CairnTestSupport
import Testing

@testable import CairnPlanner

/// Sets that timelines refuse are cut off with all that hold what clashes in them.
@Suite("Clashes")
struct ClashTests {
  @Test("finds the best set where some candidates clash", arguments: 0..<4)
  func bestWithoutClashes(block: Int) {
    for seed in UInt64(block * 80)..<UInt64(block * 80 + 80) {
      let instance = Instance.random(seed: 5000 + seed, candidates: 8)
      let clashes = clashes(in: instance, seed: seed)
      let clash: ([Int]) -> [Int]? = { chosen in
        clashes.first { $0.allSatisfy(chosen.contains) }
      }
      let expected = BruteForce(instance).best { clash($0) == nil }
      var start = SearchStart()
      if seed % 2 == 0 { start.clashes = Array(clashes.prefix(1)) }
      let found = select(
        instance, from: start,
        admit: { chosen in clash(chosen).map { .clash($0) } ?? .admitted })
      #expect((found.outcome == .infeasible) == (expected == nil), "seed \(seed)")
      guard let expected else { continue }
      #expect(found.outcome == .optimal, "seed \(seed)")
      #expect(found.score == expected.score, "seed \(seed)")
      #expect(Set(found.chosen) == Set(expected.chosen), "seed \(seed)")
    }
  }

  private func clashes(in instance: Instance, seed: UInt64) -> [[Int]] {
    var random = SeededGenerator(seed: seed)
    let all = Array(instance.candidates.indices)
    return (0..<random.pick(1...4)).map { _ in
      Array(all.shuffled(using: &random).prefix(random.pick(1...3)))
    }.filter { !$0.isEmpty }
  }

  @Test("what has no weeks whatever is added to it, has none in any plan", arguments: 0..<3)
  func clashesHold(block: Int) {
    var count = 0
    for seed in UInt64(block * 60)..<UInt64(block * 60 + 60) {
      let question = Question.random(seed: seed)
      let compilation = compile(question)
      let candidates = compilation.instance.candidates.indices
      guard candidates.count <= 6 else { continue }
      let dates = Dates(question: question, compilation: compilation)
      let budget = compilation.instance.limits.price
      let sets = (0..<(1 << candidates.count)).map { bits in
        candidates.filter { bits >> $0 & 1 == 1 }
      }
      let refused = sets.filter { compilation.instance.isPlan($0) }
        .filter { hasNoWeeks(dates.problem(for: $0, budget: budget)) }
      let possible = sets.filter { compilation.instance.isPlan($0) && !refused.contains($0) }
      for set in sets where hasNoWeeks(dates.problem(forAnySetWith: set, budget: budget)) {
        count += 1
        let wrong = possible.first { plan in set.allSatisfy(plan.contains) }
        #expect(wrong == nil, "seed \(seed): \(set)")
      }
    }
    #expect(count > 10)
  }

  private func hasNoWeeks(_ problem: ScheduleProblem) -> Bool {
    schedule(problem, within: SearchLimits(), aim: .any).outcome == .none
  }

  @Test("the best plan is the best of all sets that have weeks", arguments: 0..<3)
  func bestWithWeeks(block: Int) {
    for seed in UInt64(block * 50)..<UInt64(block * 50 + 50) {
      let question = Question.random(seed: 300 + seed)
      let compilation = compile(question)
      let instance = compilation.instance
      guard instance.candidates.count <= 7, compilation.impossible.isEmpty else { continue }
      let dates = Dates(question: question, compilation: compilation)
      let scores = (0..<(1 << instance.candidates.count)).compactMap { bits -> Score? in
        let set = instance.candidates.indices.filter { bits >> $0 & 1 == 1 }
        guard instance.isPlan(set), instance.pins.allSatisfy(set.contains),
          !hasNoWeeks(dates.problem(for: set, budget: instance.limits.price))
        else { return nil }
        return instance.totals(of: set).score
      }
      let found = plan(question)
      guard let best = scores.max() else {
        if case .infeasible = found.verdict { continue }
        Issue.record("seed \(seed): \(found.verdict)")
        continue
      }
      #expect(found.verdict == .optimal, "seed \(seed)")
      #expect(found.score == best, "seed \(seed)")
    }
  }
}
