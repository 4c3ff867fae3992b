package import CairnModel

/// What a search may use, and the caller's clock: the planner has none of its own.
package struct PlanningLimits: Sendable {
  package var search: SearchLimits
  /// Milliseconds since some fixed moment; only ever subtracted.
  package var now: @Sendable () -> Double

  package init(search: SearchLimits = SearchLimits(), now: @escaping @Sendable () -> Double = { 0 })
  {
    self.search = search
    self.now = now
  }
}

/// The best plan for a question, with what is proved of it. `report` is called with each better plan
/// on the way; those plans leave their unmet requirements unexplained.
package func plan(
  _ question: Question, within limits: PlanningLimits = PlanningLimits(),
  report: ((Plan) -> Void)? = nil
) -> Plan {
  let started = limits.now()
  let compilation = compile(question)
  let assembly = Assembly(question: question, compilation: compilation)
  let elapsed: (Int) -> Plan.Effort = {
    Plan.Effort(nodes: $0, milliseconds: limits.now() - started)
  }
  guard compilation.impossible.isEmpty else {
    return assembly.empty(.infeasible(compilation.impossible), effort: elapsed(0))
  }

  var timelines = TimelineMemo(
    dates: Dates(question: question, compilation: compilation), limits: limits.search)
  let selection = select(
    compilation.instance, within: limits.search,
    admit: { timelines.admission(of: $0) },
    report: { found in
      guard let report, let schedule = timelines.schedule(of: found.chosen) else { return }
      report(assembly.plan(found, schedule, unmet: .undecided, effort: elapsed(found.nodes)))
    })

  switch selection.outcome {
  case .infeasible:
    let reasons = whyInfeasible(compilation, within: limits.search)
    return assembly.empty(.infeasible(reasons), effort: elapsed(selection.nodes))
  case .unknown:
    return assembly.empty(.unknown(bound: selection.bound), effort: elapsed(selection.nodes))
  case .optimal, .feasible:
    guard let schedule = timelines.schedule(of: selection.chosen) else {
      return assembly.empty(.unknown(bound: selection.bound), effort: elapsed(selection.nodes))
    }
    let unmet = Unmet(question: question, compilation: compilation, limits: limits.search)
    return assembly.plan(
      selection, schedule, unmet: .explained(by: unmet), effort: elapsed(selection.nodes))
  }
}

/// Timelines of the sets that a search looked at, so that none is worked out twice.
private struct TimelineMemo {
  let dates: Dates
  let limits: SearchLimits
  private var known: [[Int]: Schedule] = [:]

  /// Nodes for one timeline: enough to decide a dozen credentials, few enough to stay responsive.
  private static let nodesForOne = 200_000

  init(dates: Dates, limits: SearchLimits) {
    self.dates = dates
    self.limits = limits
  }

  mutating func admission(of chosen: [Int]) -> Admission {
    if dates.alwaysFits(chosen) { return .admitted }
    switch outcome(of: chosen) {
    case .best, .found: return .admitted
    case .none: return .refused
    case .undecided: return .undecided
    }
  }

  /// The timeline of a set with whether it is proved best; nil where none was found.
  mutating func schedule(of chosen: [Int]) -> (spans: [Schedule.Span], isBest: Bool)? {
    switch outcome(of: chosen) {
    case .best(let spans): (spans, true)
    case .found(let spans): (spans, false)
    case .none, .undecided: nil
    }
  }

  private mutating func outcome(of chosen: [Int]) -> Schedule.Outcome {
    let key = chosen.sorted()
    if let schedule = known[key] { return inOrder(schedule.outcome, of: key, as: chosen) }
    let schedule = CairnPlanner.schedule(
      dates.problem(for: key),
      within: SearchLimits(nodes: Self.nodesForOne, isOver: limits.isOver))
    known[key] = schedule
    return inOrder(schedule.outcome, of: key, as: chosen)
  }

  /// Spans are kept in the order of the sorted set; callers want those of `chosen`.
  private func inOrder(_ outcome: Schedule.Outcome, of key: [Int], as chosen: [Int])
    -> Schedule.Outcome
  {
    let position = Dictionary(uniqueKeysWithValues: key.enumerated().map { ($1, $0) })
    let arrange: ([Schedule.Span]) -> [Schedule.Span] = { spans in
      chosen.compactMap { position[$0].map { spans[$0] } }
    }
    return switch outcome {
    case .best(let spans): .best(arrange(spans))
    case .found(let spans): .found(arrange(spans))
    case .none: .none
    case .undecided: .undecided
    }
  }
}

/// Names the pins or the limit that can't be had, by asking again with less.
private func whyInfeasible(_ compilation: Compilation, within limits: SearchLimits)
  -> [Infeasibility]
{
  let pins = compilation.instance.pins
  let id: (Int) -> Credential.ID = { compilation.choices[$0].credential }
  let isPossible: (Instance) -> Bool = {
    select($0, within: limits).outcome != .infeasible
  }
  var free = compilation.instance
  free.limits = Instance.Limits()
  let unreachable = pins.filter { pin in
    var alone = free
    alone.pins = [pin]
    return !isPossible(alone)
  }
  if !unreachable.isEmpty { return unreachable.map { .pinUnreachable(id($0)) } }
  guard isPossible(free) else { return [.pinsTogether(pins.map(id))] }

  let single: [(Limit, (inout Instance.Limits) -> Void)] = [
    (.budget, { $0.price = nil }), (.hours, { $0.hours = nil }), (.count, { $0.count = nil }),
  ]
  let guilty = single.filter { _, relax in
    var relaxed = compilation.instance
    relax(&relaxed.limits)
    return isPossible(relaxed)
  }
  if guilty.isEmpty {
    // Each limit alone is too tight, or only the timeline stands in the way.
    return isPossible(compilation.instance)
      ? [.pinsExceed(.deadline)] : [.pinsTogether(pins.map(id))]
  }
  return guilty.map { .pinsExceed($0.0) }
}
