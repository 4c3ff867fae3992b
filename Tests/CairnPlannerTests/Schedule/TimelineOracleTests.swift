import CairnPlanner
import CairnTestSupport
import Testing

@Suite("Timelines")
struct TimelineOracleTests {
  @Test("of tiny sets are the ones that trying everything finds", arguments: 0..<10)
  func agreeWithTheOracle(block: Int) {
    for seed in (block * 60)..<(block * 60 + 60) {
      let problem = ScheduleProblem.random(seed: UInt64(seed))
      let expected = TimelineOracle.best(problem, weeks: problem.capacity.count)
      let found = schedule(problem, within: SearchLimits())
      let byID = problem.items.indices.sorted {
        Array(problem.items[$0].id.utf8).lexicographicallyPrecedes(Array(problem.items[$1].id.utf8))
      }
      switch found.outcome {
      case .best(let spans):
        let answer = TimelineOracle.Answer(
          lastWeek: found.leastLastWeek,
          valueWeeks: TimelineOracle.valueWeeks(problem, lasts: spans.map(\.last)),
          windows: byID.map { [spans[$0].first, spans[$0].last] })
        #expect(answer == expected, "seed \(seed): \(problem)")
      case .none:
        #expect(expected == nil, "seed \(seed): \(problem)")
      case .found, .undecided:
        Issue.record("seed \(seed): not settled without limits: \(problem)")
      }
    }
  }
}
