import CairnModel

/// Finds the best set of an instance: most must gain, then most gain, least burden, fewest candidates, the
/// smallest ids. `admit` is asked of sets that would be taken, in the order in which they can be followed;
/// `report` hears of each better plan. The same instance and node limit give the same answer.
package func select(
  _ instance: Instance, within limits: SearchLimits = SearchLimits(),
  admit: (([Int]) -> Admission)? = nil, report: ((Selection) -> Void)? = nil
) -> Selection {
  let problem = DenseProblem(instance)
  let nothing = Score(must: 0, value: 0, burden: 0)
  guard problem.pinsCanBeHad else {
    return Selection(outcome: .infeasible, chosen: [], score: nothing, bound: nothing, nodes: 0)
  }
  let most = Score(
    must: problem.must.reduce(0, +), value: problem.value.reduce(0, +),
    burden: problem.pins.reduce(0) { $0 + problem.burden[$1] })
  let incumbent = Incumbent(problem: problem, instance: instance, admit: admit)
  func selection(_ best: Incumbent, isCut: Bool, nodes: Int) -> Selection {
    let chosen = best.items.map { items in
      instance.order(of: items.map { problem.candidates[$0] }) ?? []
    }
    let isProved = !isCut && best.isDecided
    return switch (chosen, isCut) {
    case (nil, true):
      Selection(outcome: .unknown, chosen: [], score: nothing, bound: most, nodes: nodes)
    case (nil, false):
      Selection(outcome: .infeasible, chosen: [], score: nothing, bound: nothing, nodes: nodes)
    case (let chosen?, _):
      Selection(
        outcome: isProved ? .optimal : .feasible, chosen: chosen, score: best.totals.score,
        bound: isCut ? most : best.totals.score, nodes: nodes)
    }
  }
  var search = DepthFirst(problem, incumbent: incumbent, limits: limits) { best in
    report?(selection(best, isCut: true, nodes: 0))
  }
  search.run()
  return selection(search.incumbent, isCut: search.isCut, nodes: search.nodes)
}
