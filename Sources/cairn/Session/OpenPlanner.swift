import CairnApp
import CairnFiles
import CairnModel
import CairnPlanner
import CairnScreen
import CairnTerminal
import CairnWords
import Foundation

/// Bare `cairn`: the full screen on a terminal; elsewhere the plan summary, or how to make a profile.
func openPlanner(_ sources: SourceOptions, _ screen: ScreenOptions) throws {
  guard Console.isTerminal else { return try printSummary(sources) }
  let learner = try Learner(sources)
  switch try runSession(learner, screen) {
  case .quit: return
  case .signal(let number):
    // As a shell tells it of a program that a signal ended.
    Console.error(
      "cairn: ended by signal \(number)\(learner.store == nil ? "" : "; your changes are saved")")
    Foundation.exit(128 + number)
  case .vanished: throw Stop(.refused, "cairn: the terminal is gone; your changes are saved")
  }
}

/// The terminal is given back before this returns.
private func runSession(_ learner: Learner, _ screen: ScreenOptions) throws -> LiveApp.Ending {
  let terminal = try takeTerminal(mouse: !screen.noMouse)
  let app = App(
    catalogue: learner.catalogue, profile: learner.profile, today: Clock.today,
    words: Words(locale: Locations.locale),
    glyphs: screen.ascii || !terminal.isUnicode ? .ascii : .unicode, theme: screen.look)
  let saver = ProfileSaver(learner.store, saved: learner.saved, session: learner.profile)
  var session = Session(terminal, app, saver)
  return try session.run()
}

private func takeTerminal(mouse: Bool) throws(Stop) -> Terminal {
  do {
    return try Terminal(
      mouse: mouse,
      farewell: "cairn: a fault in the program ended it; the last saved profile is whole\n")
  } catch {
    throw Stop(.refused, "cairn: no full screen here (\(error)); 'cairn plan' prints the plan")
  }
}

/// Whose planner is opened: the user's, or the worked example's where there is no profile.
private struct Learner {
  let catalogue: Catalogue
  /// The profile as its file has it.
  let saved: Profile
  /// With the role that a flag may have chosen.
  let profile: Profile
  /// Nil for the example.
  let store: ProfileStore?

  init(_ sources: SourceOptions) throws(Stop) {
    let (library, own) = try sources.library()
    let store = ProfileStore(path: sources.profile)
    let isOwn = store.exists || sources.profile != nil
    let saved = isOwn ? try store.read(against: library.catalogue) : Self.example(library.catalogue)
    var profile = saved
    if let role = try sources.target(own, saved, library.catalogue) {
      profile.goal.role = role.id
    }
    self.store = isOwn ? store : nil
    (catalogue, self.saved, self.profile) = (library.catalogue, saved, profile)
  }

  /// The worked example that comes with the catalogues.
  private static func example(_ catalogue: Catalogue) -> Profile {
    let folders = Locations.catalogs + [Locations.bundledCatalogs].compactMap { $0 }
    for folder in folders {
      let path = folder + "/example/profile.yaml"
      if let bytes = try? Disk.read(path),
        var profile = readProfile(path, bytes, against: catalogue).0
      {
        profile.goal.begin(on: Clock.today)
        return profile
      }
    }
    return Profile(name: "", isExample: true)
  }
}

extension Goal {
  /// Moves all dates so that the plan begins on a day: an example's deadline must not go by.
  fileprivate mutating func begin(on day: CivilDate) {
    guard let start else { return }
    let days = day - start
    self.start = day
    by = by.map { $0 + days }
    weeksAway = weeksAway.map { Away(from: $0.from + days, to: $0.to + days, hours: $0.hours) }
  }
}

extension ScreenOptions {
  /// The theme of the flag; else as `NO_COLOR` and the terminal's background ask, where it tells.
  fileprivate var look: Theme {
    let environment = ProcessInfo.processInfo.environment
    switch theme {
    case .dark: return .dark
    case .light: return .light
    case .safe: return .colourBlindSafe
    case .some(.none): return .none
    case nil: break
    }
    if let wish = environment["NO_COLOR"], !wish.isEmpty { return .none }
    let background = environment["COLORFGBG"]?.split(separator: ";").last.flatMap { Int($0) }
    return [7, 15].contains(background) ? .light : .dark
  }
}

private func printSummary(_ sources: SourceOptions) throws {
  let store = ProfileStore(path: sources.profile)
  guard store.exists || sources.role != nil || sources.profile != nil else {
    return try Console.result(
      """
      cairn plans which credentials to take for a role. There is no profile yet:

        cairn profile init --name NAME --role ROLE    makes one ('cairn role list' shows the roles)
        cairn plan --role ROLE                        plans without one
        cairn                                         on a terminal opens a worked example
      """)
  }
  try printPlan(try sources.load(), as: .text, within: LimitOption.usual)
}
