import ArgumentParser
import CairnFiles
import CairnModel
import CairnPlanner
import CairnWords

struct WhyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "why",
    abstract: "Why a credential is in the plan, or why not and what would change that.",
    discussion: """
      Examples:
        cairn why google-data-analytics --role data-analyst
        cairn why microsoft-power-bi-data-analyst --role data-analyst --format json
      """)
  @Argument(help: "Id of the credential.") var id: String
  @OptionGroup var sources: SourceOptions
  @OptionGroup var goal: GoalOptions
  @OptionGroup var form: ExplanationForm
  @OptionGroup var limit: LimitOption

  func run() throws {
    let setting = try sources.load(goal, asking: id)
    let credential = Credential.ID(id)
    let question = try setting.question()
    let found = plan(question, within: limit.limits)
    guard let explanation = explain(credential, in: found, of: question, within: limit.limits)
    else { return }
    switch form.format {
    case .json: try Console.result(explanationJSON(explanation, try setting.context()))
    case .text:
      try Console.result(
        print(setting.words.explanation(explanation, in: setting.catalogue)))
    }
  }

  private func print(_ text: ExplanationText) -> String {
    let opening = [text.title, text.opening].map { pageLines($0) }
    let parts = text.parts.map { part in
      [part.heading] + part.lines.flatMap { pageLines($0, after: "  · ") }
    }
    return (opening + parts).map { $0.joined(separator: "\n") }.joined(separator: "\n\n")
  }
}

struct ExplanationForm: ParsableArguments {
  enum Form: String, CaseIterable, ExpressibleByArgument { case text, json }
  @Option(help: "text or json.") var format: Form = .text
}

struct FrontierCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "frontier",
    abstract: "How much can be covered for how much money or time: every point where that changes.",
    discussion: """
      Examples:
        cairn frontier --role data-analyst
        cairn frontier --role data-analyst --over hours --format json
      """)
  @Option(help: "money or hours.") var over: Frontier.Axis = .money
  @OptionGroup var sources: SourceOptions
  @OptionGroup var goal: GoalOptions
  @OptionGroup var form: ExplanationForm
  @OptionGroup var limit: LimitOption

  func run() throws {
    let setting = try sources.load(goal)
    let curve = frontier(over, of: try setting.question(), within: limit.limits)
    switch form.format {
    case .json: try Console.result(frontierJSON(curve, try setting.context()))
    case .text: try Console.result(frontierText(curve, try setting.context()))
    }
  }
}

extension Frontier.Axis: ExpressibleByArgument {}
