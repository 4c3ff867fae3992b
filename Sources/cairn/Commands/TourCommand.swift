import ArgumentParser
import CairnWords

/// `cairn tour`: the program's keys in three minutes, on the worked example; as text where there is no terminal.
struct TourCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tour", abstract: "Learn the full screen in three minutes, on a worked example.")

  @Option(
    parsing: .upToNextOption,
    help: "Catalogue files or folders (default: $CAIRN_CATALOGS, else yours and the bundled ones).")
  var catalogs: [String] = []
  @OptionGroup var screen: ScreenOptions

  func run() throws {
    guard Console.isTerminal else {
      return try Console.result(lined(Look(screen, UserSettings.settings).words))
    }
    try openTour(catalogs, screen)
  }

  /// The steps as a numbered list.
  private func lined(_ words: Words) -> String {
    let say = words.phrases.screen.tour
    let steps = say.steps.enumerated().map { index, step in "\(index + 1). " + step }
    return (steps + [say.end]).joined(separator: "\n")
  }
}
