package import CairnModel

/// Words for the proof that nothing better exists, and for what is wrong in it or in the answer to an instance.
package struct ProofPhrases: Sendable {
  package let proved: @Sendable (_ leaves: Int) -> String
  package let shown: @Sendable (_ sets: Int) -> String
  package let trusted: @Sendable (_ sets: Int) -> String
  package let noCertificate: String
  package let notOptimal: String
  package let verifiedSolution: @Sendable (_ credentials: Int) -> String
  let faulty: @Sendable (_ why: String) -> String
  let unknownName: @Sendable (String) -> String
  let unfoundedRow: @Sendable (_ row: Int) -> String
  let openEnd: @Sendable (_ tree: String, _ node: Int) -> String
  let misshapenTree: @Sendable (_ tree: String) -> String
  let betterPlan: @Sendable (_ ids: String) -> String
  let tooLarge: String
  let unknownCredential: @Sendable (String) -> String
  let repeated: @Sendable (String) -> String
  let skipped: @Sendable (String) -> String
  let pinMissing: @Sendable (String) -> String
  let startsTooEarly: @Sendable (String) -> String
  let startsWithoutCompanion: @Sendable (String, String) -> String
  let takenTogether: @Sendable (String, String) -> String
  let limits: [Limit: String]
  let overLimit: @Sendable (_ limit: String, _ sum: Int, _ most: Int) -> String
  let wrongSum: @Sendable (_ said: String, _ computed: String) -> String
  let wrongBound: String
}

extension Words {
  /// What was added up again, a sentence for each part.
  package func recount(_ recount: Certificate.Recount) -> [String] {
    let say = phrases.proof
    var lines = [say.proved(recount.leaves)]
    if recount.shownUntimely > 0 { lines.append(say.shown(recount.shownUntimely)) }
    if !recount.trusted.isEmpty { lines.append(say.trusted(recount.trusted.count)) }
    return lines
  }

  /// Why a certificate proves nothing, in one sentence.
  package func fault(_ fault: Certificate.Fault) -> String {
    let say = phrases.proof
    let why =
      switch fault {
      case .unknownName(let name): say.unknownName(name)
      case .unfoundedRow(let row): say.unfoundedRow(row)
      case .openEnd(let claim, let node): say.openEnd(claim.rawValue, node)
      case .misshapenTree(let claim): say.misshapenTree(claim.rawValue)
      case .betterPlan(let ids): say.betterPlan(ids.joined(separator: ", "))
      case .tooLarge: say.tooLarge
      }
    return say.faulty(why)
  }

  /// What is wrong in the answer to an instance, in one sentence.
  package func finding(_ finding: SolutionFinding) -> String {
    let say = phrases.proof
    return switch finding {
    case .unknownCredential(let id): say.unknownCredential(id)
    case .repeated(let id): say.repeated(id)
    case .skipped(let id): say.skipped(id)
    case .pinMissing(let id): say.pinMissing(id)
    case .startsTooEarly(let id): say.startsTooEarly(id)
    case .startsWithoutCompanion(let id, let other): say.startsWithoutCompanion(id, other)
    case .takenTogether(let id, let other): say.takenTogether(id, other)
    case .overLimit(let limit, let sum, let most):
      say.overLimit(say.limits[limit] ?? "", sum, most)
    case .wrongSum(let said, let computed): say.wrongSum(figures(said), figures(computed))
    case .wrongBound: say.wrongBound
    }
  }

  private func figures(_ score: Score) -> String {
    "must \(score.must), value \(score.value), burden \(score.burden)"
  }
}
