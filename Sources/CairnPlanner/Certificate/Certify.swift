package import CairnModel

/// Proves an optimal selection a second time and writes the proof down, in sums of rows that are added up as the
/// checker adds them. `skillName` gives the names that the certificate uses; `admit` is the one that the search was
/// given. Nil where the selection is not optimal or the limits end the search first. No tie among plans of equal score
/// is part of it.
package func certify(
  _ selection: Selection, of instance: Instance, within limits: SearchLimits = SearchLimits(),
  skillName: @escaping (Int) -> String = { String($0) },
  admit: (([Int]) -> Admission)? = nil
) -> Certificate? {
  guard selection.outcome == .optimal else { return nil }
  let problem = DenseProblem(instance)
  var book = RowBook(instance, problem, skillName: skillName)
  var pool = CutPool()
  let proof = ProofProblem(instance)
  var nodes = 0
  for claim in Certificate.Claim.allCases {
    var prover = ClaimProver(
      claim, of: selection, instance, problem, proof, book: book, pool: pool,
      limits: SearchLimits(nodes: limits.nodes.map { max(0, $0 - nodes) }, isOver: limits.isOver),
      admit: admit)
    guard prover.run() else { return nil }
    (book, pool) = (prover.book, prover.pool)
    book.add(prover.nodes, to: claim)
    nodes += prover.nodes.count
  }
  return book.certificate
}
