/// What a saved answer to a planning instance says of itself.
package struct SolutionClaim: Hashable, Sendable {
  package var isOptimal: Bool
  /// Ids in an order that can be followed.
  package var plan: [String]
  package var score: Score
  package var bound: Score
  package var certificate: Certificate?

  package init(
    isOptimal: Bool, plan: [String], score: Score, bound: Score, certificate: Certificate? = nil
  ) {
    self.isOptimal = isOptimal
    self.plan = plan
    self.score = score
    self.bound = bound
    self.certificate = certificate
  }
}

/// Something that a check found wrong in the answer to an instance.
package enum SolutionFinding: Hashable, Sendable {
  case unknownCredential(String)
  case repeated(String)
  case skipped(String)
  case pinMissing(String)
  case startsTooEarly(String)
  case startsWithoutCompanion(String, String)
  case takenTogether(String, String)
  case overLimit(Limit, sum: Int, most: Int)
  case wrongSum(said: Score, is: Score)
  /// Of an optimal plan the bound is its own score.
  case wrongBound
}
