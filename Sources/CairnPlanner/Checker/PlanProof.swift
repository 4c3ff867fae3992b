package import CairnModel

/// Adds the certificate of a plan up again, against the question as the checker restates it.
package func recount(
  _ certificate: Certificate, of claim: PlanClaim, against question: Question
) throws(Certificate.Fault) -> Certificate.Recount {
  let restatement = Restatement(question)
  let skills = Dictionary(
    restatement.skills.enumerated().map { ($1.text, $0) }, uniquingKeysWith: { first, _ in first })
  let gain = claim.gain ?? PlanClaim.Gain(must: 0, value: 0)
  let score = Score(must: gain.must, value: gain.value, burden: claim.burden)
  let timeliness = Timeliness(
    restatement.instance, question, planned: Set(claim.steps.map(\.credential)))
  return try recount(
    certificate, of: score, in: restatement.instance, skills: skills,
    isUntimely: timeliness.isUntimely)
}
