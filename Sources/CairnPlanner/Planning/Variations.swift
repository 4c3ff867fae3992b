import CairnModel

/// A question compiled once, its best plan, and the answers to variations of it: other pins, skips, limits, prices or
/// requirements. What the plan tells of a variation is where its search begins.
struct Variations {
  let question: Question
  /// The answer to the question itself.
  let plan: Plan
  /// The plan's candidates.
  let chosen: [Int]
  private(set) var solver: Solver

  /// What a variation allows compared with the question.
  enum Scope {
    /// Nothing that the question does not allow, at no less burden.
    case less
    case other
  }

  init(_ question: Question, plan: Plan, limits: PlanningLimits) {
    self.question = question
    self.plan = plan
    solver = Solver(question, limits: limits.search)
    chosen = solver.compilation.candidates(of: plan)
  }

  var compilation: Compilation { solver.compilation }
  var instance: Instance { solver.compilation.instance }
  /// False where pins can't be had.
  var isPossible: Bool { compilation.impossible.isEmpty }

  /// The best set of a variation. `also` are sets that may help to begin with.
  mutating func select(
    _ varied: Instance, _ scope: Scope, also sets: [[Int]] = [], until aim: SearchAim = .best,
    accepting accepts: @escaping ([Int]) -> Bool = { _ in true }
  ) -> Selection {
    var start = SearchStart(sets: [chosen] + sets)
    if scope == .less, plan.verdict == .optimal, chosen.count == plan.steps.count {
      start.bound = plan.score
      start.best = Set(chosen)
    }
    return solver.best(of: varied, from: start, until: aim, accepting: accepts)
  }

  /// A selection as a plan, with weeks that end as early as can be within a variation's budget; nil where there
  /// is none.
  mutating func plan(of found: Selection, in varied: Instance) -> Plan? {
    guard found.outcome == .optimal || found.outcome == .feasible,
      let dated = solver.earliest(of: found.chosen, budget: varied.limits.price)
    else { return nil }
    return Assembly(question: question, compilation: compilation).plan(
      found, dated, unmet: .undecided, effort: Plan.Effort(nodes: found.nodes, milliseconds: 0))
  }

  /// A selection under the question's own limits as a plan with its best weeks and the reasons of what stays unmet.
  mutating func finished(_ found: Selection) -> Plan? {
    guard let dated = solver.datedSet(of: found.chosen) else { return nil }
    let unmet = Unmet(question: question, compilation: compilation, limits: solver.limits)
    return Assembly(question: question, compilation: compilation).plan(
      found, dated, unmet: .explained(by: unmet),
      effort: Plan.Effort(nodes: found.nodes, milliseconds: 0))
  }

  /// What changes from the plan to a selection; nil where that was not settled in time.
  mutating func difference(to found: Selection, in varied: Instance) -> Difference? {
    guard found.outcome == .optimal, let other = plan(of: found, in: varied) else { return nil }
    return Difference(from: plan, to: other)
  }

  func credential(_ candidate: Int) -> Credential.ID {
    solver.credential(candidate)
  }
}
