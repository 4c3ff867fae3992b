import ArgumentParser
import CairnFiles
import CairnModel
import CairnPlanner
import CairnWords
import Foundation

struct VerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract:
      "Re-computes a saved plan from its files, by code that shares nothing with the search.",
    discussion: """
      The plan is one that 'cairn plan --format json' wrote. It names the files it \
      was made from and their sums; they are looked for from the plan's folder, \
      then from the current one. An answer of 'cairn solve --format json' is \
      checked with the instance that it answers. Of catalogues in JSON Lines the \
      part that the plan is about is taken from their index. The proof that nothing better \
      exists is added up again where the plan or the answer carries one.

      Examples:
        cairn plan --role data-analyst --format json > plan.json
        cairn verify plan.json
        cairn verify solution.json --instance instance.json
      """)
  @Argument(help: "A saved plan, or the answer to an instance.") var plan: String
  @Option(help: "The cairn/instance@1 file that an answer is about.") var instance: String?

  func run() throws {
    if let instance { return try verify(answerTo: instance) }
    let (document, diagnostics) = readPlan(plan, try Disk.read(plan))
    tell(diagnostics)
    guard let document else { throw Stop(.no) }
    let catalogue = try catalogue(of: document, try document.files.map { try unchanged($0) })
    guard let role = catalogue[document.role] else {
      throw Stop(.no, "cairn: the files of the plan have no role '\(document.role)'")
    }
    let question = Question(
      catalogue: catalogue, role: role, profile: document.profile,
      today: document.profile.goal.start ?? Clock.today)
    let findings = check(document.claim, against: question)
    let words = UserSettings.words
    for finding in findings {
      Console.error("cairn: " + words.finding(finding, in: catalogue))
    }
    guard findings.isEmpty else { throw Stop(.no) }
    let proof = try proof(of: document, question, words)
    let lines = [words.phrases.summary.verified(document.claim.steps.count)] + proof
    try Console.result(lines.joined(separator: "\n"))
  }

  /// What is said of the proof that nothing better exists, which ends the check where it is none.
  private func proof(
    of document: PlanDocument, _ question: Question, _ words: Words
  ) throws -> [String] {
    guard document.outcome == .optimal else { return [words.phrases.proof.notOptimal] }
    if let gain = document.claim.gain, let bound = document.bound,
      bound != Score(must: gain.must, value: gain.value, burden: document.claim.burden)
    {
      throw Stop(.no, "cairn: " + words.finding(.wrongBound))
    }
    guard let certificate = document.certificate else { return [words.phrases.proof.noCertificate] }
    do throws(Certificate.Fault) {
      return words.recount(
        try recount(certificate, of: document.claim, against: question))
    } catch {
      throw Stop(.no, "cairn: " + words.fault(error))
    }
  }

  /// What the plan's files hold; where some may be too large to be held, the part that the plan is about.
  private func catalogue(of document: PlanDocument, _ paths: [String]) throws(Stop) -> Catalogue {
    guard paths.contains(where: isLined) else {
      var files: [SourceFile] = []
      for path in paths { files.append(SourceFile(name: path, bytes: try Disk.read(path))) }
      return assemble(readTogether(files)).0
    }
    let library = try Library.of(paths)
    var scope = Scope(of: library.shelf[document.role], document.profile)
    scope.credentials.formUnion(document.claim.steps.map(\.credential))
    return try library.catalogue(of: scope)
  }

  /// The path of a file of the plan, if its bytes are still those it was made from.
  private func unchanged(_ file: FileSum) throws(Stop) -> String {
    let folder = URL(fileURLWithPath: plan).deletingLastPathComponent().path
    let places = file.path.hasPrefix("/") ? [file.path] : [folder + "/" + file.path, file.path]
    guard let path = places.first(where: { Locations.exists($0) }) else {
      throw Stop(.refused, "cairn: \(file.path): no such file; the plan was made from it")
    }
    guard try Disk.sum(of: path) == file.sha256 else {
      throw Stop(.no, "cairn: catalogue changed: \(file.path) is not what the plan was made from")
    }
    return path
  }
}
