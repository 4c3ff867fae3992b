import ArgumentParser
import CairnFiles
import CairnModel
import CairnPlanner
import CairnWords

extension ResultForm: ExpressibleByArgument {}

struct FormOption: ParsableArguments {
  @Option(help: "text, markdown, json or csv.") var format: ResultForm = .text
}

struct GapCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "gap", abstract: "What a role asks for and what is missing.",
    discussion: """
      Examples:
        cairn gap --role data-analyst
        cairn gap --role data-analyst --format csv
      """)
  @OptionGroup var sources: SourceOptions
  @OptionGroup var form: FormOption

  func run() throws {
    let setting = try sources.load(plans: false)
    let question = try setting.question()
    let gap = Gap(of: question.standing.levels, to: question.role)
    try Console.result(write(gap, as: form.format, try setting.context()))
  }
}

struct RankCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rank", abstract: "Credentials by the share of the gap that each closes alone.",
    discussion: """
      Examples:
        cairn rank --role data-analyst
        cairn rank --role ux-designer --format json
      """)
  @OptionGroup var sources: SourceOptions
  @OptionGroup var form: FormOption

  func run() throws {
    let setting = try sources.load()
    try Console.result(
      write(rank(try setting.question()), as: form.format, try setting.context()))
  }
}

struct PlanCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plan",
    abstract: "The best plan under your limits: what to take, in which order, when, and why.",
    discussion: """
      Flags override the profile's goal; --pin and --skip add to it.

      Examples:
        cairn plan --role data-analyst --budget 900 --by 2027-08-31
        cairn plan --role ux-designer --hours-per-week 8 --skip google-ux-design
        cairn plan --role ux-designer --prefer cheapest --at-most 4 --format markdown
        cairn plan --role data-analyst --format json > plan.json
        cairn plan --role ux-designer --alternatives 2
        cairn plan --role ux-designer --adopt
      """)
  @Option(
    help: "Show so many other good plans (1-5), at most half like this one and each other.")
  var alternatives: Int?
  @Flag(help: "Keep the plan as yours: 'cairn replan' and the screen compare with it.")
  var adopt = false
  @OptionGroup var sources: SourceOptions
  @OptionGroup var goal: GoalOptions
  @OptionGroup var form: FormOption
  @OptionGroup var limit: LimitOption

  func run() throws {
    let setting = try sources.load(goal)
    try refuseContradictions(setting)
    if let alternatives, !(1...5).contains(alternatives) {
      throw Stop(.wrongUse, "cairn: --alternatives takes 1 to 5, not \(alternatives)")
    }
    let found = try printPlan(
      setting, as: form.format, within: limit.limits, alternatives: alternatives)
    if adopt { try AdoptedPlan.save(found, try setting.context(namesFiles: true)) }
  }

  /// Pinned and skipped at once, or over before it begins, is a slip on the command line, not an answer.
  private func refuseContradictions(_ setting: Setting) throws(Stop) {
    let profile = setting.profile
    if let both = profile.pins.intersection(profile.skips).min() {
      throw Stop(.wrongUse, "cairn: '\(both)' is both pinned and skipped: undo one of them")
    }
    let start = profile.goal.start ?? setting.today
    if let by = profile.goal.by, by < start {
      throw Stop(
        .wrongUse, "cairn: the deadline \(by.iso) is before the first day \(start.iso)")
    }
  }
}

/// Works out the plan and prints it; where there is none, that is the answer, and why.
@discardableResult
func printPlan(
  _ setting: Setting, as form: ResultForm, within limits: PlanningLimits,
  alternatives count: Int? = nil
) throws -> Plan {
  let question = try setting.question()
  let found = plan(question, within: limits, certified: form == .json)
  noteEarnedPins(setting)
  let extras = form == .csv ? PlanExtras() : extras(of: found, question, limits, count)
  try Console.result(
    write(found, as: form, try setting.context(namesFiles: form == .json), extras))
  try refuse(found, setting)
  return found
}

/// Ends with the reasons where the pinned ones can't all be had.
func refuse(_ plan: Plan, _ setting: Setting) throws(Stop) {
  guard case .infeasible(let reasons) = plan.verdict else { return }
  for reason in reasons {
    Console.error("cairn: " + setting.words.infeasibility(reason, in: setting.catalogue))
  }
  throw Stop(.no)
}

/// What is said beside a plan: what every good one has, what the least trust removed, and others.
func extras(
  of plan: Plan, _ question: Question, _ limits: PlanningLimits, _ alternatives: Int?
) -> PlanExtras {
  guard !plan.steps.isEmpty else { return PlanExtras() }
  return PlanExtras(
    essentials: essentials(of: plan, for: question, within: limits),
    trust: trustFilter(of: plan, for: question, within: limits),
    alternatives: alternatives.map {
      CairnPlanner.alternatives($0, to: plan, of: question, within: limits)
    })
}

/// A pin on what is earned asks for nothing more; that is no error, but worth knowing.
private func noteEarnedPins(_ setting: Setting) {
  let earned = Set(setting.profile.earned.map(\.credential))
  for id in setting.profile.pins.intersection(earned).sorted() {
    Console.error("cairn: note: '\(id)' is pinned, and earned already")
  }
}

/// Milliseconds that the command line waits for a proof.
private let usualPatience = 10_000

struct LimitOption: ParsableArguments {
  @Option(
    help: "Milliseconds after which the best plan so far is given, with what is proved of it.")
  var limitMs: Int = usualPatience

  func validate() throws {
    guard limitMs >= 0 else { throw ValidationError("--limit-ms takes 0 or more, not \(limitMs)") }
  }

  /// The limits from now on.
  var limits: PlanningLimits { Self.limits(milliseconds: limitMs) }

  /// The limits from now on where no flag sets them.
  static var usual: PlanningLimits { limits(milliseconds: usualPatience) }

  private static func limits(milliseconds: Int) -> PlanningLimits {
    let end = Clock.milliseconds + Double(milliseconds)
    return PlanningLimits(
      search: SearchLimits(isOver: { Clock.milliseconds >= end }), now: { Clock.milliseconds })
  }
}
