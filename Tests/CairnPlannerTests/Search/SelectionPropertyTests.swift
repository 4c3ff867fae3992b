import CairnModel
import CairnTestSupport
import Testing

@testable import CairnPlanner

@Suite("What more of something does to a selection")
struct SelectionPropertyTests {
  private static let seeds = UInt64(0)..<150

  @Test("input order never matters")
  func inputOrder() {
    for seed in Self.seeds {
      let instance = Instance.random(seed: seed, candidates: 12)
      var random = SeededGenerator(seed: seed)
      let order = Array(instance.candidates.indices).shuffled(using: &random)
      let first = select(instance)
      let second = select(instance.reordered(order))
      #expect(first.outcome == second.outcome, "seed \(seed)")
      #expect(first.score == second.score, "seed \(seed)")
      #expect(first.chosen == second.chosen.map { order[$0] }, "seed \(seed)")
    }
  }

  @Test("more money, hours or room never make it worse")
  func looserLimits() {
    for seed in Self.seeds {
      let instance = Instance.random(seed: seed, candidates: 12)
      var looser = instance
      looser.limits.price = instance.limits.price.map { $0 + 3 }
      expectNoWorse(looser, than: instance, seed)
      looser = instance
      looser.limits.hours = instance.limits.hours.map { $0 + 2 }
      expectNoWorse(looser, than: instance, seed)
      looser = instance
      looser.limits.count = nil
      expectNoWorse(looser, than: instance, seed)
    }
  }

  @Test("one candidate more never makes it worse, and one not chosen less changes nothing")
  func candidates() {
    for seed in Self.seeds {
      let instance = Instance.random(seed: seed, candidates: 12)
      let found = select(instance)
      guard let extra = instance.candidates.indices.first(where: { !found.chosen.contains($0) })
      else { continue }
      var fewer = instance
      fewer.skips.append(extra)
      expectNoWorse(instance, than: fewer, seed)
      if found.outcome == .optimal {
        let again = select(fewer)
        #expect(again.chosen == found.chosen, "seed \(seed)")
        #expect(again.outcome == .optimal, "seed \(seed)")
      }
    }
  }

  @Test("a node limit stops at the same place every time")
  func nodeLimit() {
    for seed in Self.seeds {
      let instance = Instance.random(seed: seed, candidates: 12)
      for nodes in [1, 3, 6] {
        let limits = SearchLimits(nodes: nodes)
        #expect(
          select(instance, within: limits) == select(instance, within: limits), "seed \(seed)")
        #expect(select(instance, within: limits).nodes <= nodes, "seed \(seed)")
      }
    }
  }

  @Test("each report is a plan, better than the one before, with bounds that hold")
  func reports() {
    for seed in Self.seeds {
      let instance = Instance.random(seed: seed, candidates: 12)
      var reports: [Selection] = []
      let last = select(instance, report: { reports.append($0) })
      for (earlier, later) in zip(reports, reports.dropFirst()) {
        #expect(earlier.score <= later.score, "seed \(seed)")
      }
      for report in reports {
        #expect(report.outcome == .feasible, "seed \(seed)")
        #expect(instance.isPlan(report.chosen), "seed \(seed)")
        #expect(report.bound.must >= last.score.must, "seed \(seed)")
        #expect(report.bound.value >= last.score.value, "seed \(seed)")
        #expect(report.bound.burden <= last.score.burden, "seed \(seed)")
        #expect(reports.last?.chosen == last.chosen, "seed \(seed)")
      }
    }
  }

  @Test("columns that are priced in later find the same sets", arguments: 0..<10)
  func columnGeneration(block: Int) {
    for seed in UInt64(block * 50)..<UInt64(block * 50 + 50) {
      let instance = Instance.random(seed: seed, candidates: 14)
      let problem = DenseProblem(instance)
      guard problem.pinsCanBeHad else { continue }
      var late = TierSearch(
        instance, problem, limits: SearchLimits(), admit: nil, report: nil, mostWithoutCore: 0)
      let (expected, found) = (select(instance), late.run())
      #expect(found.outcome == expected.outcome, "seed \(seed)")
      #expect(found.chosen == expected.chosen, "seed \(seed)")
      #expect(found.bound == expected.bound, "seed \(seed)")
    }
  }

  private func expectNoWorse(_ more: Instance, than less: Instance, _ seed: UInt64) {
    let (rich, poor) = (select(more), select(less))
    guard poor.outcome == .optimal else { return }
    #expect(rich.outcome == .optimal, "seed \(seed)")
    #expect(rich.score >= poor.score, "seed \(seed)")
  }
}

extension Instance {
  /// The same candidates in another order: position by position, the old index.
  fileprivate func reordered(_ order: [Int]) -> Instance {
    var newIndex = [Int](repeating: 0, count: order.count)
    for (new, old) in order.enumerated() { newIndex[old] = new }
    var result = self
    result.candidates = order.map { old in
      var candidate = candidates[old]
      candidate.needs = candidate.needs.map { clause in
        clause.map { need in
          if case .candidate(let other) = need { .candidate(newIndex[other]) } else { need }
        }
      }
      candidate.companions = candidate.companions.map { newIndex[$0] }
      candidate.excludes = candidate.excludes.map { newIndex[$0] }
      return candidate
    }
    result.pins = pins.map { newIndex[$0] }
    result.skips = skips.map { newIndex[$0] }
    return result
  }
}
