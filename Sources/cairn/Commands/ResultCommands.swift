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
    let setting = try sources.load()
    let question = try setting.question()
    let gap = Gap(of: question.standing.levels, to: question.role)
    Console.result(write(gap, as: form.format, try setting.context()))
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
    Console.result(
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
        cairn plan --role data-analyst --hours-per-week 8 --budget 900 --by 2027-06-30
        cairn plan --role ux-designer --prefer cheapest --at-most 4 --format markdown
        cairn plan --role data-analyst --format json > plan.json
      """)
  @OptionGroup var sources: SourceOptions
  @OptionGroup var goal: GoalOptions
  @OptionGroup var form: FormOption
  @OptionGroup var limit: LimitOption

  func run() throws {
    var setting = try sources.load()
    try goal.apply(to: &setting.profile, in: setting.catalogue)
    try refuseContradictions(setting.profile)
    let question = try setting.question()
    let found = plan(question, within: limit.limits)
    Console.result(write(found, as: form.format, try setting.context()))
    if case .infeasible(let reasons) = found.verdict {
      let words = setting.words
      for reason in reasons {
        Console.error("cairn: " + words.infeasibility(reason, in: setting.catalogue))
      }
      throw Stop(.no)
    }
  }

  /// Pinned and skipped at once is a slip on the command line, not an answer.
  private func refuseContradictions(_ profile: Profile) throws(Stop) {
    guard let both = profile.pins.intersection(profile.skips).min() else { return }
    throw Stop(.wrongUse, "cairn: '\(both)' is both pinned and skipped: undo one of them")
  }
}

struct LimitOption: ParsableArguments {
  @Option(
    help: "Milliseconds after which the best plan so far is given, with what is proved of it.")
  var limitMs: Int = 10_000

  /// The limits from now on.
  var limits: PlanningLimits {
    let end = Clock.milliseconds + Double(limitMs)
    return PlanningLimits(
      search: SearchLimits(isOver: { Clock.milliseconds >= end }), now: { Clock.milliseconds })
  }
}
