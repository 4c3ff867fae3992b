import CairnFiles
import CairnModel
import CairnPlanner
import CairnWords

/// Checks of answers to planning instances.
extension VerifyCommand {
  func verify(answerTo file: String) throws {
    let (claim, diagnostics) = readSolution(plan, try Disk.read(plan))
    tell(diagnostics)
    let (document, otherDiagnostics) = readInstance(file, try Disk.read(file))
    tell(otherDiagnostics)
    guard let claim, let document else { throw Stop(.no) }
    let problem = Instance(document)
    let words = UserSettings.words
    let findings = check(claim, against: problem)
    for finding in findings { Console.error("cairn: " + words.finding(finding)) }
    guard findings.isEmpty else { throw Stop(.no) }
    let proof = try proof(of: claim, problem, words)
    let lines = [words.phrases.proof.verifiedSolution(claim.plan.count)] + proof
    try Console.result(lines.joined(separator: "\n"))
  }

  private func proof(
    of claim: SolutionClaim, _ problem: Instance, _ words: Words
  ) throws -> [String] {
    guard claim.isOptimal else { return [words.phrases.proof.notOptimal] }
    guard let certificate = claim.certificate else { return [words.phrases.proof.noCertificate] }
    do throws(Certificate.Fault) {
      return words.recount(
        try recount(certificate, of: claim.score, in: problem, skills: problem.skillNumbers))
    } catch {
      throw Stop(.no, "cairn: " + words.fault(error))
    }
  }
}

extension Instance {
  /// The skills of an instance by their digits, as certificates name them.
  fileprivate var skillNumbers: [String: Int] {
    var numbers: [String: Int] = [:]
    let needs = candidates.lazy.flatMap(\.needs).joined().compactMap { need in
      if case .skill(let skill, _) = need { skill } else { nil }
    }
    for skill in needs { numbers[String(skill)] = skill }
    for taught in candidates.lazy.flatMap(\.teaches) {
      numbers[String(taught.skill)] = taught.skill
    }
    for need in requires { numbers[String(need.skill)] = need.skill }
    return numbers
  }
}
