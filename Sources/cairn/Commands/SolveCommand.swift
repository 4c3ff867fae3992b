import ArgumentParser
import CairnFiles
import CairnModel
import CairnPlanner
import Foundation

struct SolveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "solve", abstract: "The planning core alone, on an instance file.",
    discussion: """
      Examples:
        cairn solve instance.json --format json
        cairn solve instance.json --limit-nodes 1000
        cairn solve instance.json --certificate --format json > solution.json
        cairn verify solution.json --instance instance.json
      """)
  @Argument(help: "A cairn/instance@1 file.") var instance: String
  @Option(help: "Milliseconds after which the best so far is given.") var limitMs: Int?
  @Option(help: "Search nodes after which the best so far is given; reproducible.")
  var limitNodes: Int?
  @Flag(help: "Adds the proof that nothing better exists, for 'cairn verify'; with --format json.")
  var certificate = false
  @OptionGroup var form: ExplanationForm

  func validate() throws {
    if certificate, form.format != .json {
      throw ValidationError("--certificate goes with --format json")
    }
    for (flag, value) in [("--limit-ms", limitMs), ("--limit-nodes", limitNodes)] {
      guard let value, value < 0 else { continue }
      throw ValidationError("\(flag) takes 0 or more, not \(value)")
    }
  }

  func run() throws {
    let (document, diagnostics) = readInstance(instance, try Disk.read(instance))
    tell(diagnostics)
    guard let document else { throw Stop(.no) }
    let problem = Instance(document)
    let started = Clock.milliseconds
    let end = limitMs.map { started + Double($0) }
    var (first, best): (Double?, Double?)
    let answer = select(
      problem,
      within: SearchLimits(
        nodes: limitNodes, isOver: { end.map { Clock.milliseconds >= $0 } ?? false }),
      report: { found in
        guard !found.chosen.isEmpty || found.outcome == .optimal else { return }
        best = Clock.milliseconds - started
        first = first ?? best
      })
    let total = Clock.milliseconds - started
    let proof = certificate ? certify(answer, of: problem) : nil
    let proofTime = Clock.milliseconds - started - total
    try Console.result(
      text(
        SolutionDocument(
          outcome: answer.outcome.rawValue, score: answer.score, bound: answer.bound,
          plan: answer.chosen.map { problem.candidates[$0].id }, firstPlan: first ?? total,
          bestPlan: best ?? total, total: total, nodes: answer.nodes,
          certificate: certificate ? (proof, proofTime) : nil)))
    if answer.outcome == .infeasible { throw Stop(.no) }
  }

  private func text(_ solution: SolutionDocument) -> String {
    if form.format == .json { return solutionJSON(solution) }
    return """
      \(solution.outcome): must \(solution.score.must), value \(solution.score.value), \
      burden \(solution.score.burden)
      bound: must \(solution.bound.must), value \(solution.bound.value), \
      burden \(solution.bound.burden)
      plan: \(solution.plan.joined(separator: " "))
      \(solution.nodes) nodes in \(Int(solution.total.rounded(.up))) ms
      """
  }
}

extension Instance {
  /// The instance of a file.
  init(_ document: InstanceDocument) {
    self.init(
      have: Dictionary(
        document.have.map { ($0.skill, $0.level) }, uniquingKeysWith: { max($0, $1) }),
      requires: document.requires.map {
        Requirement(skill: $0.skill, level: $0.level, importance: $0.importance, must: $0.must)
      },
      candidates: document.credentials.map(Candidate.init),
      limits: Limits(price: document.price, hours: document.hours, count: document.count),
      pins: document.pins, skips: document.skips)
  }
}

extension Instance.Candidate {
  fileprivate init(_ document: InstanceDocument.Candidate) {
    self.init(
      id: document.id,
      teaches: document.teaches.map { Teaching(skill: $0.skill, level: $0.level) },
      needs: document.needs.map { [.skill($0.skill, atLeast: $0.level)] }
        + document.after.map { clause in clause.map { .candidate($0) } },
      companions: document.with, price: document.price, hours: document.hours,
      burden: document.burden)
  }
}
