import ArgumentParser
import CairnFiles
import CairnModel
import CairnPlanner
import CairnWords

/// Times every kind of explanation for every role, reading left out: what `Benchmarks/planner/explanations.sh` prints.
/// Times are those of the processor, so that other work on the machine does not count.
struct MeasureCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "measure", abstract: "How long each kind of answer takes over all roles.",
    discussion: """
      Examples:
        cairn measure --budget 900 --by 2027-08-31 --hours-per-week 8
        cairn measure --changes --budget 900 --by 2027-08-31 --hours-per-week 8
      """, shouldDisplay: false)
  @Flag(help: "Only plans after one change, fresh and from what is known.") var changes = false
  @OptionGroup var sources: SourceOptions
  @OptionGroup var goal: GoalOptions

  func run() throws {
    let setting = try sources.load(goal, all: true)
    var stopwatch = Stopwatch()
    for role in setting.catalogue.roles where setting.role.map({ $0.id == role.id }) ?? true {
      stopwatch.role = role.id.text
      measure(
        Question(
          catalogue: setting.catalogue, role: role, profile: setting.profile, today: setting.today),
        &stopwatch)
    }
    let (catalogue, profile, today) = (setting.catalogue, setting.profile, setting.today)
    if setting.role == nil, !changes {
      stopwatch.role = "all"
      stopwatch.time("what each role costs") {
        roleCosts(catalogue, profile, today: today, within: $0)
      }
    }
    try Console.result(stopwatch.table)
  }

  private func measure(_ question: Question, _ stopwatch: inout Stopwatch) {
    let best = stopwatch.time("plan", nodes: \.effort.nodes) { plan(question, within: $0) }
    if !changes { measureExplanations(of: question, best, &stopwatch) }
    measureChanges(of: question, best, &stopwatch)
  }

  private func measureExplanations(
    of question: Question, _ best: Plan, _ stopwatch: inout Stopwatch
  ) {
    let ranking = rank(question)
    for id in best.credentials.prefix(3) {
      stopwatch.time("why in") { explain(id, in: best, of: question, within: $0) }
    }
    let left = ranking.entries.lazy.map(\.credential).filter { !best.credentials.contains($0) }
    for id in left.prefix(3) {
      stopwatch.time("why not") { explain(id, in: best, of: question, within: $0) }
    }
    stopwatch.time("price of limits") { limitPrices(of: best, for: question, within: $0) }
    stopwatch.time("frontier, money") { frontier(.money, of: question, within: $0) }
    stopwatch.time("frontier, hours") { frontier(.hours, of: question, within: $0) }
    stopwatch.time("essentials") { essentials(of: best, for: question, within: $0) }
    stopwatch.time("two alternatives") { alternatives(2, to: best, of: question, within: $0) }
    var trusting = question.profile
    trusting.goal.minTrust = 5
    let strict = question.with(trusting)
    let trusted = plan(strict)
    stopwatch.time("least trust") { trustFilter(of: trusted, for: strict, within: $0) }
    var slipped = question.profile
    slipped.goal.start = question.start + 42
    slipped.goal.hoursPerWeek = max(1, slipped.goal.hoursPerWeek - 1)
    let late = question.with(slipped)
    let today = plan(late)
    stopwatch.time("replan after a slip") {
      replan(late, best: today, from: PlanClaim(best), within: $0)
    }
  }

  /// Plans after one change, fresh and from what is known.
  private func measureChanges(
    of question: Question, _ best: Plan, _ stopwatch: inout Stopwatch
  ) {
    let known = Answer(question: question, plan: best)
    var changes: [(name: String, profile: Profile)] = []
    func add(_ name: String, _ change: (inout Profile) -> Void) {
      var profile = question.profile
      change(&profile)
      changes.append((name, profile))
    }
    if let first = best.credentials.first { add("a skip") { $0.skips.insert(first) } }
    if let last = best.credentials.last { add("a pin") { $0.pins.insert(last) } }
    if let skill = best.unmet.first?.requirement.skill ?? question.role.requirements.first?.skill {
      add("a level") { $0.skills[skill] = .init(.foundation) }
    }
    add("a limit") { $0.goal.hoursPerWeek += 1 }
    for (name, profile) in changes {
      let changed = question.with(profile)
      stopwatch.time("after " + name + ", fresh", nodes: \.effort.nodes) {
        plan(changed, within: $0)
      }
      stopwatch.time("after " + name + ", from what is known", nodes: \.effort.nodes) {
        plan(changed, within: $0, from: known)
      }
    }
  }
}

/// Times by kind.
private struct Stopwatch {
  private var kinds: [String] = []
  private var times: [String: [(milliseconds: Double, role: String)]] = [:]
  /// Nodes of the searches, where they are told.
  private var nodes: [String: Int] = [:]
  var role = ""

  /// Milliseconds after which an answer is cut short.
  private static let patience = 5_000.0

  @discardableResult
  mutating func time<Value>(
    _ kind: String, nodes count: ((Value) -> Int)? = nil, _ work: (PlanningLimits) -> Value
  ) -> Value {
    let start = Clock.processorMilliseconds
    let value = work(
      PlanningLimits(
        search: SearchLimits(isOver: { Clock.processorMilliseconds > start + Self.patience })))
    if times[kind] == nil { kinds.append(kind) }
    let took = Clock.processorMilliseconds - start
    if took > 100 { Console.error("\(role): \(kind): \(Int(took)) ms") }
    times[kind, default: []].append((took, role))
    if let count { nodes[kind, default: 0] += count(value) }
    return value
  }

  /// Kind, number, median and worst in milliseconds, the role of the worst, the sum, and the nodes of all.
  var table: String {
    let rows = kinds.map { kind -> [String] in
      let sorted = (times[kind] ?? []).sorted { $0.milliseconds < $1.milliseconds }
      guard let worst = sorted.last else { return [] }
      let over = sorted.count { $0.milliseconds > 100 }
      return [
        kind, String(sorted.count), Self.tenths(sorted[sorted.count / 2].milliseconds),
        Self.tenths(worst.milliseconds), String(over), worst.role,
        Self.tenths(sorted.reduce(0) { $0 + $1.milliseconds }),
        nodes[kind].map { String($0) } ?? "–",
      ]
    }
    return alignedText(
      [
        ["kind", "answers", "median ms", "worst ms", "over 100", "worst role", "all ms", "nodes"]
      ] + rows)
  }

  private static func tenths(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    return "\(tenths / 10).\(tenths % 10)"
  }
}
