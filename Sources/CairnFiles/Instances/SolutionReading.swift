package import CairnModel

/// Reads `cairn/solution@1`; nil where anything is wrong in it.
package func readSolution(_ name: String, _ bytes: [UInt8]) -> (SolutionClaim?, [Diagnostic]) {
  let (source, findings) = decode(name, bytes)
  guard source != nil,
    let fields = findings.document("cairn/solution@1", "the answer to an instance")
  else { return (nil, findings.diagnostics) }
  let outcome: PlanDocument.Outcome? = fields.required("outcome", findings.word("outcome"))
  let score = readScore(fields.node, findings)
  let bound = fields.required("bound") { readScore($0, findings) }
  let plan = fields.list("plan", findings.text)
  let certificate = fields.nullable("certificate") { readCertificate($0, findings) }
  guard findings.errorCount == 0, let outcome, let score, let bound else {
    return (nil, findings.diagnostics)
  }
  let claim = SolutionClaim(
    isOptimal: outcome == .optimal, plan: plan, score: score, bound: bound,
    certificate: certificate)
  return (claim, findings.diagnostics)
}
