import CairnModel
import CairnPlanner
import CairnTestSupport
import Testing

@Suite("Selection against every set")
struct SelectionOracleTests {
  @Test("finds the one best set of small random instances", arguments: 0..<40)
  func findsTheBest(block: Int) {
    for seed in seeds(block, of: 100) {
      let instance = Instance.random(seed: seed, candidates: 7)
      #expect(
        Self.isRight(instance), "\(failure(seed: seed, instance, fails: { !Self.isRight($0) }))")
    }
  }

  /// Whether the one best set is found, proved, summed up and put in order.
  private static func isRight(_ instance: Instance) -> Bool {
    let found = select(instance)
    guard let expected = BruteForce(instance).best() else { return found.outcome == .infeasible }
    return found.outcome == .optimal && Set(found.chosen) == Set(expected.chosen)
      && found.score == expected.score && found.bound == expected.score
      && found.chosen == instance.order(of: expected.chosen) && instance.isPlan(found.chosen)
  }

  @Test("finds the best set under conditions, floors and burdens that are gains", arguments: 0..<12)
  func findsTheBestUnderConditions(block: Int) {
    for seed in seeds(3000 + block, of: 100) {
      var instance = Instance.random(seed: seed, candidates: 7)
      instance.addConditions(seed: seed)
      #expect(
        Self.isRight(instance), "\(failure(seed: seed, instance, fails: { !Self.isRight($0) }))")
    }
  }

  @Test("a failing instance shrinks to what makes it fail")
  func shrinking() throws {
    // As if every instance in which a candidate with a price is chosen were wrong.
    let fails: (Instance) -> Bool = { instance in
      select(instance).chosen.contains { instance.candidates[$0].price > 0 }
    }
    let failing = try #require(
      (0..<50 as Range<UInt64>).lazy.map { Instance.random(seed: $0, candidates: 9) }
        .first { fails($0) && $0.candidates.count > 4 })
    let smallest = try #require(Shrinking(fails: fails).smallest(of: failing))
    #expect(fails(smallest))
    #expect(smallest.candidates.count < failing.candidates.count)
    #expect(smallest.limits == Instance.Limits())
  }

  @Test("finds the best admitted set where timelines refuse some", arguments: 0..<4)
  func findsTheBestAdmitted(block: Int) {
    for seed in seeds(1000 + block, of: 100) {
      let instance = Instance.random(seed: seed, candidates: 6)
      let isAdmitted = refusal(of: instance, seed: seed)
      let expected = BruteForce(instance).best(isAdmitted: isAdmitted)
      let found = select(instance, admit: { isAdmitted($0) ? .admitted : .refused })
      expectSame(found, expected, instance, seed)
    }
  }

  @Test("a cut search is honest about what it knows", arguments: 0..<4)
  func cutSearch(block: Int) {
    for seed in seeds(2000 + block, of: 60) {
      let instance = Instance.random(seed: seed, candidates: 7)
      let best = BruteForce(instance).best()
      for nodes in [0, 1, 2, 3, 5, 8] {
        expectHonest(select(instance, within: SearchLimits(nodes: nodes)), best, instance, seed)
      }
    }
  }

  private func seeds(_ block: Int, of count: Int) -> Range<UInt64> {
    UInt64(block * count)..<UInt64((block + 1) * count)
  }

  private func expectSame(
    _ found: Selection, _ expected: BruteForce.Answer?, _ instance: Instance, _ seed: UInt64
  ) {
    guard let expected else {
      #expect(found.outcome == .infeasible, "seed \(seed)")
      return
    }
    #expect(found.outcome == .optimal, "seed \(seed)")
    #expect(Set(found.chosen) == Set(expected.chosen), "seed \(seed)")
    #expect(found.score == expected.score, "seed \(seed)")
    #expect(found.bound == expected.score, "seed \(seed)")
    #expect(found.chosen == instance.order(of: expected.chosen), "seed \(seed)")
    #expect(instance.isPlan(found.chosen), "seed \(seed)")
  }

  /// Bounds hold as defined, whatever was found.
  private func expectHonest(
    _ found: Selection, _ best: BruteForce.Answer?, _ instance: Instance, _ seed: UInt64
  ) {
    switch found.outcome {
    case .optimal: expectSame(found, best, instance, seed)
    case .infeasible: #expect(best == nil, "seed \(seed)")
    case .unknown: #expect(found.chosen.isEmpty, "seed \(seed)")
    case .feasible:
      #expect(instance.isPlan(found.chosen), "seed \(seed)")
      #expect(found.score == instance.totals(of: found.chosen).score, "seed \(seed)")
    }
    guard let best, found.outcome != .infeasible else { return }
    #expect(found.bound.must >= best.score.must, "seed \(seed)")
    if best.score.must >= found.score.must {
      #expect(found.bound.value >= best.score.value, "seed \(seed)")
      if best.score.value >= found.score.value {
        #expect(found.bound.burden <= best.score.burden, "seed \(seed)")
      }
    }
  }

  /// A timeline's taste: refuses some sets by chance, but never because of what nobody needs.
  private func refusal(of instance: Instance, seed: UInt64) -> ([Int]) -> Bool {
    let valued = instance.candidates.indices.filter { index in
      instance.candidates[index].teaches.contains { taught in
        instance.requires.contains {
          $0.skill == taught.skill
            && (instance.have[taught.skill] ?? 0) < min($0.level, taught.level)
        }
      }
    }
    return { chosen in
      var mixed = seed
      for member in valued where chosen.contains(member) {
        mixed = mixed &* 31 &+ UInt64(member) &+ 7
      }
      var random = SeededGenerator(seed: mixed)
      return random.chance(50)
    }
  }
}
