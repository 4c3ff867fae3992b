import ArgumentParser
import CairnFiles
import CairnModel
import CairnPlanner
import CairnWords

struct ReplanCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "replan",
    abstract: "After a slip: as good a plan as the best, as near as can be to the one before.",
    discussion: """
      Among the plans that cover as much as the best one and whose burden is at most \
      5 % more, takes the one with the fewest additions and drops, from today, and says \
      what has changed since. Without --from the plan before is the one that \
      'cairn plan --adopt' has kept.

      Examples:
        cairn replan --from plan.json
        cairn replan --from plan.json --start 2027-03-01
        cairn replan --from plan.json --format json
      """)
  @Option(help: "The plan before, as 'cairn plan --format json' wrote it.") var from: String?
  @Flag(help: "Keep the new plan as yours.") var adopt = false
  @OptionGroup var sources: SourceOptions
  @OptionGroup var goal: GoalOptions
  @OptionGroup var form: FormOption
  @OptionGroup var limit: LimitOption

  func run() throws {
    let old = try AdoptedPlan.read(from)
    let setting = try sources.load(goal, former: old.role).beginning(noEarlierThan: goal.start)
    let question = try setting.question()
    guard question.role.id == old.role else {
      throw Stop(
        .wrongUse, "cairn: the plan before is for '\(old.role)', not '\(question.role.id)'")
    }
    let limits = limit.limits
    let best = plan(question, within: limits)
    guard case .infeasible = best.verdict else {
      let nearest = replan(question, best: best, from: old.claim, within: limits)
      var extras = extras(of: nearest.plan, question, limits, nil)
      extras.replan = nearest
      try Console.result(
        write(
          nearest.plan, as: form.format,
          try setting.context(namesFiles: form.format == .json), extras))
      if adopt { try AdoptedPlan.save(nearest.plan, try setting.context(namesFiles: true)) }
      return
    }
    try refuse(best, setting)
  }
}

extension Setting {
  /// A start that has gone by is today, unless a flag says otherwise: what was to be done before can't be done any more.
  fileprivate func beginning(noEarlierThan flag: CivilDate?) -> Setting {
    guard flag == nil, let start = profile.goal.start, start < today else { return self }
    var profile = profile
    profile.goal.start = today
    return Setting(
      catalogue: catalogue, files: files, profile: profile, role: role, today: today, words: words)
  }
}
