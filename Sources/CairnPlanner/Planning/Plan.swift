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
/// on the way; those plans leave their unmet requirements unexplained. `certified` asks for the certificate of an
/// optimal plan. `previous` is the answer to a question like this one: it makes the search shorter and does not change
/// what is found.
package func plan(
  _ question: Question, within limits: PlanningLimits = PlanningLimits(), certified: Bool = false,
  from previous: Answer? = nil,
  report: ((Plan) -> Void)? = nil
) -> Plan {
  let started = limits.now()
  var solver = Solver(question, limits: limits.search)
  let compilation = solver.compilation
  let assembly = Assembly(question: question, compilation: compilation)
  let effort: (Int) -> Plan.Effort = {
    Plan.Effort(nodes: $0, milliseconds: limits.now() - started)
  }
  guard compilation.impossible.isEmpty else {
    return assembly.empty(.infeasible(compilation.impossible), effort: effort(0))
  }

  let start = previous?.start(of: question, compilation) ?? SearchStart()
  let selection = solver.best(
    of: compilation.instance, from: start,
    report: { found, datedSet in
      report?(assembly.plan(found, datedSet, unmet: .undecided, effort: effort(found.nodes)))
    })
  if selection.outcome == .infeasible {
    let reasons = whyInfeasible(compilation, within: limits.search)
    return assembly.empty(.infeasible(reasons), effort: effort(selection.nodes))
  }
  guard selection.outcome != .unknown, let datedSet = solver.datedSet(of: selection.chosen)
  else { return assembly.empty(.unknown(bound: selection.bound), effort: effort(selection.nodes)) }
  let unmet = Unmet(question: question, compilation: compilation, limits: limits.search)
  let settled = effort(selection.nodes)
  var plan = assembly.plan(selection, datedSet, unmet: .explained(by: unmet), effort: settled)
  if certified { plan.certificate = solver.certificate(of: selection) }
  return plan
}

/// The best plan for a question in outline: with weeks that end as early as can be, and its unmet requirements
/// unexplained.
func outline(
  _ question: Question, within limits: PlanningLimits, from previous: Answer? = nil
) -> Plan {
  var solver = Solver(question, limits: limits.search)
  let assembly = Assembly(question: question, compilation: solver.compilation)
  let nothing = Plan.Effort(nodes: 0, milliseconds: 0)
  let impossible = solver.compilation.impossible
  guard impossible.isEmpty else {
    return assembly.empty(.infeasible(impossible), effort: nothing)
  }
  let instance = solver.compilation.instance
  let start = previous?.start(of: question, solver.compilation) ?? SearchStart()
  let found = solver.best(of: instance, from: start)
  let effort = Plan.Effort(nodes: found.nodes, milliseconds: 0)
  guard found.outcome == .optimal || found.outcome == .feasible,
    let dated = solver.earliest(of: found.chosen, budget: instance.limits.price)
  else { return assembly.empty(.unknown(bound: found.bound), effort: effort) }
  return assembly.plan(found, dated, unmet: .undecided, effort: effort)
}

/// Names the pins or the limit that can't be had, by asking again with less.
func whyInfeasible(_ compilation: Compilation, within limits: SearchLimits)
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
