import CairnPlanner
import Testing

@Suite("Timelines")
struct TimelineTests {
  private typealias Item = ScheduleProblem.Item

  private func best(_ problem: ScheduleProblem) -> [[Int]]? {
    guard case .best(let spans) = schedule(problem, within: SearchLimits()).outcome else {
      return nil
    }
    return spans.map { [$0.first, $0.last] }
  }

  private func gain(_ requirement: Int, _ importance: Int) -> ScheduleProblem.Gain {
    .init(requirement: requirement, from: 0, to: 1, importance: importance)
  }

  @Test("of nothing are empty")
  func empty() {
    let problem = ScheduleProblem(items: [], capacity: [], endsWithCapacity: true, atOnce: 2)
    #expect(schedule(problem, within: SearchLimits()).outcome == .best([]))
  }

  @Test("bring what is worth most in the fewest weeks first")
  func worthFirst() {
    let problem = ScheduleProblem(
      items: [
        Item(id: "a", hours: 24, gains: [gain(0, 1)]),
        Item(id: "b", hours: 8, gains: [gain(1, 5)]),
      ], capacity: [8], endsWithCapacity: false, atOnce: 2)
    #expect(best(problem) == [[0, 3], [0, 0]])
  }

  @Test("begin what needs something in the week after that is finished")
  func needs() {
    let problem = ScheduleProblem(
      items: [
        Item(id: "a", hours: 4, needs: [[1]]), Item(id: "b", hours: 9),
        Item(id: "c", hours: 4, needs: [[0, 1]]),
      ], capacity: [8], endsWithCapacity: false, atOnce: 2)
    #expect(best(problem) == [[2, 2], [0, 1], [2, 2]])
  }

  @Test("pass weeks away")
  func weeksAway() {
    let problem = ScheduleProblem(
      items: [Item(id: "a", hours: 16)], capacity: [0, 8, 0, 8, 8], endsWithCapacity: true,
      atOnce: 1)
    guard case .best(let spans) = schedule(problem, within: SearchLimits()).outcome else {
      Issue.record("two weeks of eight hours are enough")
      return
    }
    #expect(spans == [.init(first: 0, last: 3, hours: [0, 8, 0, 8])])
  }

  @Test("wait for a start date and spread its hours evenly")
  func startDates() {
    let problem = ScheduleProblem(
      items: [Item(id: "a", hours: 10, schedule: .init(weeks: 4, starts: [3, 9]))],
      capacity: [8], endsWithCapacity: false, atOnce: 1)
    guard case .best(let spans) = schedule(problem, within: SearchLimits()).outcome else {
      Issue.record("it can start in week 3")
      return
    }
    #expect(spans == [.init(first: 3, last: 6, hours: [2, 3, 2, 3])])
  }

  @Test("start companions that name each other in the same week")
  func companions() {
    let problem = ScheduleProblem(
      items: [
        Item(id: "a", hours: 8, companions: [1]),
        Item(id: "b", hours: 8, needs: [[2]], companions: [0]), Item(id: "c", hours: 8),
      ], capacity: [8], endsWithCapacity: false, atOnce: 2)
    #expect(best(problem) == [[1, 1], [1, 2], [0, 0]])
  }

  @Test("keep a subscription within the months that the budget pays")
  func subscriptions() {
    let items = [
      Item(id: "a", hours: 4, subscription: 0), Item(id: "b", hours: 32),
      Item(id: "c", hours: 4, needs: [[1]], subscription: 0),
    ]
    var problem = ScheduleProblem(
      items: items, capacity: [8], endsWithCapacity: false, atOnce: 2, subscriptionBudget: 49,
      monthlyPrices: [49])
    #expect(best(problem) == [[1, 4], [0, 3], [4, 4]])
    problem.subscriptionBudget = 98
    #expect(best(problem) == [[0, 4], [0, 3], [4, 4]])
    problem.subscriptionBudget = 48
    #expect(schedule(problem, within: SearchLimits()).outcome == .none)
  }

  @Test("do not exist where needs go in a circle, or before a deadline that is too near")
  func none() {
    let circle = ScheduleProblem(
      items: [Item(id: "a", hours: 1, needs: [[1]]), Item(id: "b", hours: 1, needs: [[0]])],
      capacity: [8], endsWithCapacity: false, atOnce: 2)
    #expect(schedule(circle, within: SearchLimits()).outcome == .none)
    let late = ScheduleProblem(
      items: [Item(id: "a", hours: 17)], capacity: [8, 8], endsWithCapacity: true, atOnce: 2)
    #expect(schedule(late, within: SearchLimits()).outcome == .none)
    #expect(schedule(late, within: SearchLimits()).leastLastWeek == 2)
  }

  @Test(
    "are found, or left undecided, and repeat under a limit of nodes", arguments: [0, 3, 12, 20])
  func nodeLimit(nodes: Int) {
    let problem = ScheduleProblem(
      items: (0..<8).map { index in
        Item(
          id: "c\(index)", hours: 20 + 7 * index, needs: index > 5 ? [[index - 3]] : [],
          gains: [gain(index, 1 + index % 3)])
      }, capacity: [8], endsWithCapacity: false, atOnce: 1)
    let limited = schedule(problem, within: SearchLimits(nodes: nodes))
    #expect(limited == schedule(problem, within: SearchLimits(nodes: nodes)))
    #expect(limited.nodes <= nodes)
    let settled = schedule(problem, within: SearchLimits())
    #expect(limited.leastLastWeek <= settled.leastLastWeek)
    switch limited.outcome {
    case .found(let spans): #expect((spans.map(\.last).max() ?? 0) >= settled.leastLastWeek)
    case .undecided: #expect(nodes < 12)
    case .best, .none: Issue.record("eight items are not settled in \(nodes) nodes")
    }
  }
}
