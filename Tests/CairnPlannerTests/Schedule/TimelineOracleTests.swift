import CairnPlanner
import CairnTestSupport
import Testing

@Suite("Timelines of tiny sets")
struct TimelineOracleTests {
  @Test("are the ones that trying everything finds", arguments: 0..<8)
  func agreeWithTheOracle(block: Int) {
    for seed in (block * 50)..<(block * 50 + 50) {
      expectAgreement(on: .random(seed: UInt64(seed)), "seed \(seed)")
    }
  }

  @Test("are the ones that trying everything finds, with many items in few weeks", arguments: 0..<4)
  func agreeOnCrowds(block: Int) {
    for seed in (block * 10)..<(block * 10 + 10) {
      expectAgreement(on: .crowded(seed: UInt64(seed)), "crowded seed \(seed)")
    }
  }

  @Test(
    "are the ones that trying everything finds, with fixed dates in a subscription",
    arguments: 0..<8)
  func agreeOnAttendance(block: Int) {
    for seed in (block * 50)..<(block * 50 + 50) {
      expectAgreement(on: .attended(seed: UInt64(seed)), "attended seed \(seed)")
    }
  }

  /// A state that has come further with what has start dates is no better: its hours fall into other weeks.
  @Test("of seeds that once were wrong are right", arguments: [1_034_677])
  func kept(seed: Int) {
    expectAgreement(on: .random(seed: UInt64(seed)), "seed \(seed)")
  }

  private func expectAgreement(on problem: ScheduleProblem, _ name: String) {
    let expected = TimelineOracle.best(problem, weeks: problem.capacity.count)
    let found = schedule(problem, within: SearchLimits())
    switch found.outcome {
    case .best(let spans):
      #expect(answer(problem, found, spans) == expected, "\(name): \(problem)")
    case .none:
      #expect(expected == nil, "\(name): \(problem)")
    case .found, .undecided:
      Issue.record("\(name): not settled without limits: \(problem)")
    }
  }

  private func answer(_ problem: ScheduleProblem, _ schedule: Schedule, _ spans: [Schedule.Span])
    -> TimelineOracle.Answer
  {
    let byID = problem.items.indices.sorted {
      Array(problem.items[$0].id.utf8).lexicographicallyPrecedes(Array(problem.items[$1].id.utf8))
    }
    return TimelineOracle.Answer(
      lastWeek: schedule.leastLastWeek,
      valueWeeks: TimelineOracle.valueWeeks(problem, lasts: spans.map(\.last)),
      windows: byID.map { [spans[$0].first, spans[$0].last] })
  }

  @Test("give every item its hours within its weeks and every limit", arguments: 0..<200)
  func hours(seed: Int) {
    let problem = ScheduleProblem.random(seed: UInt64(1_000 + seed))
    guard case .best(let spans) = schedule(problem, within: SearchLimits()).outcome else { return }
    var load = [Int](repeating: 0, count: problem.capacity.count)
    for (item, span) in zip(problem.items, spans) {
      #expect(span.hours.count == span.last - span.first + 1)
      #expect(span.hours.reduce(0, +) == item.hours)
      #expect(span.hours.allSatisfy { $0 >= 0 && $0 <= item.hoursAWeekAtMost ?? .max })
      for (offset, hours) in span.hours.enumerated() { load[span.first + offset] += hours }
    }
    #expect(zip(load, problem.capacity).allSatisfy { $0 <= $1 }, "seed \(seed): \(problem)")
  }

  @Test("do not depend on the order of the items", arguments: 0..<100)
  func inputOrder(seed: Int) {
    var problem = ScheduleProblem.random(seed: UInt64(2_000 + seed))
    let count = problem.items.count
    let before = schedule(problem, within: SearchLimits())
    func moved(_ index: Int) -> Int { count - 1 - index }
    problem.items = problem.items.reversed().map { item in
      var item = item
      item.needs = item.needs.map { $0.map(moved) }
      item.companions = item.companions.map(moved)
      return item
    }
    let after = schedule(problem, within: SearchLimits())
    #expect(before.leastLastWeek == after.leastLastWeek)
    #expect(spans(before) == spans(after)?.reversed(), "seed \(seed): \(problem)")
  }

  @Test("end no later with an hour more in a week, or with one more at once", arguments: 0..<100)
  func moreNeverHurts(seed: Int) {
    let problem = ScheduleProblem.random(seed: UInt64(3_000 + seed))
    guard case .best = schedule(problem, within: SearchLimits()).outcome else { return }
    let last = schedule(problem, within: SearchLimits()).leastLastWeek
    var roomier = problem
    roomier.capacity[seed % problem.capacity.count] += 1
    #expect(schedule(roomier, within: SearchLimits()).leastLastWeek <= last, "seed \(seed)")
    roomier = problem
    roomier.atOnce += 1
    #expect(schedule(roomier, within: SearchLimits()).leastLastWeek <= last, "seed \(seed)")
  }

  private func spans(_ schedule: Schedule) -> [Schedule.Span]? {
    if case .best(let spans) = schedule.outcome { spans } else { nil }
  }
}
