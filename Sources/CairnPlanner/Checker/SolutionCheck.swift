package import CairnModel

/// Re-computes what an answer says of itself from the instance alone: order, companions, limits and sums.
package func check(_ claim: SolutionClaim, against instance: Instance) -> [SolutionFinding] {
  let known = Dictionary(
    instance.candidates.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
  var findings: [SolutionFinding] = []
  var order: [Int] = []
  for id in claim.plan {
    guard let index = known[id] else {
      findings.append(.unknownCredential(id))
      continue
    }
    if order.contains(index) { findings.append(.repeated(id)) } else { order.append(index) }
  }
  let problem = ProofProblem(instance)
  findings += problem.rulesBroken(by: order) + problem.limitsBroken(by: Set(order))
  let score = problem.sums(of: Set(order)).score
  if claim.score != score { findings.append(.wrongSum(said: claim.score, is: score)) }
  if claim.isOptimal, claim.bound != claim.score { findings.append(.wrongBound) }
  return findings
}

extension ProofProblem {
  private func id(_ index: Int) -> String { instance.candidates[index].id }

  /// Order, companions, exclusions, pins and skips. Companions that name each other start together, so that each
  /// needs what has finished before the first of them.
  fileprivate func rulesBroken(by order: [Int]) -> [SolutionFinding] {
    var findings: [SolutionFinding] = []
    for (position, index) in order.enumerated() {
      let together = order.firstIndex { $0 == index || isPartner($0, of: index) } ?? position
      let finished = order[..<min(position, together)]
      let isReady = clauses[index].allSatisfy { clause in
        clause.contains { need in finished.contains { meets(need, $0) } }
      }
      if !isReady { findings.append(.startsTooEarly(id(index))) }
      for companion in companions[index] where !isPartner(companion, of: index) {
        if !finished.contains(companion) {
          findings.append(.startsWithoutCompanion(id(index), id(companion)))
        }
      }
      for companion in companions[index]
      where isPartner(companion, of: index) && !order.contains(companion) {
        findings.append(.startsWithoutCompanion(id(index), id(companion)))
      }
      for other in order[..<position] where exclude(index, other) {
        findings.append(.takenTogether(id(other), id(index)))
      }
    }
    findings += Set(instance.pins).subtracting(order).sorted().map { .pinMissing(id($0)) }
    return findings + order.filter(instance.skips.contains).map { .skipped(id($0)) }
  }

  private func isPartner(_ other: Int, of index: Int) -> Bool {
    companions[index].contains(other) && companions[other].contains(index)
  }

  fileprivate func limitsBroken(by chosen: Set<Int>) -> [SolutionFinding] {
    let sums = sums(of: chosen)
    let limits: [(Limit, Int, Int?)] = [
      (.budget, sums.price, instance.limits.price), (.hours, sums.hours, instance.limits.hours),
      (.count, chosen.count, instance.limits.count),
    ]
    return limits.compactMap { limit, sum, most in
      most.map { max(0, $0) < sum } ?? false
        ? .overLimit(limit, sum: sum, most: max(0, most ?? 0)) : nil
    }
  }
}
