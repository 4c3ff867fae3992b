import CairnApp
import CairnFiles
import CairnModel
import CairnPlanner
import CairnScreen
import CairnTerminal
import CairnWords
import Foundation

/// Bare `cairn`: the full screen on a terminal, or lines where they are wished for; elsewhere the plan summary, or
/// how to make a profile.
func openPlanner(_ sources: SourceOptions, _ screen: ScreenOptions) throws {
  if let recorded = screen.replay { return try replay(recorded, sources, screen) }
  if screen.plain || (UserSettings.settings.plain == true && Console.isTerminal) {
    return try runInLines(try Learner(sources, try Library.open(sources.catalogs)), screen)
  }
  guard Console.isTerminal else { return try printSummary(sources) }
  let store = ProfileStore(path: sources.profile)
  let keeps = store.exists || sources.profile != nil
  let look = Look(screen, UserSettings.settings)
  let first = Terminal.windowSize.flatMap { FirstScreen(of: sources, look, size: $0) }
  try run(screen, look, keeps: keeps, first) { () throws(Stop) in
    try Opened(sources.catalogs) { library throws(Stop) in try Learner(sources, library) }
  }
}

/// `cairn tour`: the full screen on the worked example, which nothing is saved of.
func openTour(_ catalogs: [String], _ screen: ScreenOptions) throws {
  try run(screen, Look(screen, UserSettings.settings), keeps: false, isTouring: true) {
    () throws(Stop) in
    try Opened(catalogs) { library throws(Stop) in try Learner(touring: catalogs, library) }
  }
}

/// The learner, or how to come by them where the catalogues have to be read first.
private enum Opened {
  case ready(Learner)
  case reading(Opening.Reading)

  init(
    _ catalogs: [String], _ learner: @escaping @Sendable (Library) throws(Stop) -> Learner
  ) throws(Stop) {
    if let library = try Library.indexed(catalogs) {
      self = .ready(try learner(library))
    } else {
      self = .reading { report throws(Stop) in
        try learner(try Library.open(catalogs, percent: report)).start
      }
    }
  }
}

/// - Parameters:
///   - keeps: whether changes are saved.
///   - first: what is known of the first screen.
private func run(
  _ screen: ScreenOptions, _ look: Look, keeps: Bool, _ first: FirstScreen? = nil,
  isTouring: Bool = false, _ open: () throws(Stop) -> Opened
) throws {
  defer { IndexCache.abandonUnfinished() }
  switch try runSession(screen, look, first, isTouring: isTouring, open) {
  case .quit: return
  case .signal(let number):
    // As a shell tells it of a program that a signal ended.
    Console.error("cairn: ended by signal \(number)\(keeps ? "; your changes are saved" : "")")
    IndexCache.abandonUnfinished()
    Foundation.exit(128 + number)
  case .vanished: throw Stop(.refused, "cairn: the terminal is gone; your changes are saved")
  }
}

/// Shows the first screen at once where it is known from an earlier start, and opens the catalogues behind it; else
/// first opens them, so that what is wrong is told before the screen is full.
private func runSession(
  _ screen: ScreenOptions, _ look: Look, _ first: FirstScreen?, isTouring: Bool,
  _ open: () throws(Stop) -> Opened
) throws -> LiveApp.Ending {
  var (look, first) = (look, first)
  let opened = first?.isKnown ?? false ? nil : try open()
  let recorder = try screen.record.map { path throws(Stop) in
    try Recorder(path, look.setting.merging(["today": Clock.today.iso]) { own, _ in own })
  }
  var terminal = try takeTerminal(mouse: look.mouse)
  look.isASCII = look.isASCII || !terminal.isUnicode
  Console.hold()
  defer { Console.release() }
  if let known = first?.recall(isASCII: look.isASCII) { terminal.draw(known, theme: look.theme) }
  return try run(terminal, try opened ?? open(), look, recorder, first, isTouring: isTouring)
}

/// The terminal is given back before this returns.
private func run(
  _ terminal: consuming Terminal, _ opened: Opened, _ look: Look, _ recorder: Recorder?,
  _ first: FirstScreen?, isTouring: Bool
) throws(Stop) -> LiveApp.Ending {
  switch opened {
  case .ready(let learner):
    var session = Session(
      terminal, learner.app(look), learner.saver, learner.files, recorder, first)
    return try session.run()
  case .reading(let reading):
    let app = look.app(Beginning.nothing, isTouring: isTouring, isReading: true)
    var session = Session(terminal, app, recorder, first, reading: reading)
    return try session.run()
  }
}

private func runInLines(_ learner: Learner, _ screen: ScreenOptions) throws {
  var session = LineSession(
    learner.app(Look(screen, UserSettings.settings), isLinear: true), learner.saver, try wakePipe())
  try session.run()
}

/// Repeats a recorded session on the day and with the words that it was recorded with.
private func replay(_ path: String, _ sources: SourceOptions, _ screen: ScreenOptions) throws {
  let recording = try readRecording(path)
  if let today = recording.setting["today"] { setenv("CAIRN_TODAY", today, 1) }
  let learner = try Learner(sources, try Library.open(sources.catalogs))
  let look = Look(recording.setting)
  var saver = ScreenSaver(screen.saveScreen, look.theme)
  let unsaved = ProfileSaver(
    nil, saved: learner.saved, session: learner.profile,
    shelf: Shelf(library: OpenLibrary(learner.library)))
  var replay = Replay(learner.app(look), unsaved, try wakePipe())
  try replay.run(recording.steps) { word, grid throws(Stop) in try saver.take(word, grid) }
  try saver.finish()
}

private func wakePipe() throws(Stop) -> WakePipe {
  guard let pipe = WakePipe() else { throw Stop(.refused, "cairn: no pipe could be opened") }
  return pipe
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
  /// Roles that stand in files of the learner's own.
  let ownRoles: Set<Role.ID>
  let library: Library
  /// The catalogues that were asked for; empty for the usual ones.
  let catalogs: [String]
  let isTouring: Bool
  /// Nil for the example.
  let store: ProfileStore?
  let files: FollowedFiles

  var saver: ProfileSaver {
    let shelf = Shelf(
      library: OpenLibrary(library), roles: store == nil ? nil : RoleStore())
    return ProfileSaver(store, saved: saved, session: profile, shelf: shelf)
  }

  /// What a session begins with that was opened before the catalogues were read.
  var start: Session.Start {
    Session.Start(beginning: beginning, saver: saver, files: files)
  }

  private var beginning: Beginning {
    Beginning(catalogue: catalogue, profile: profile, ownRoles: ownRoles)
  }

  func app(_ look: Look, isLinear: Bool = false) -> App {
    look.app(beginning, isLinear: isLinear, isTouring: isTouring)
  }

  /// The worked example with the tour over it.
  init(touring catalogs: [String], _ library: Library) throws(Stop) {
    (self.catalogs, ownRoles, store) = (catalogs, [], nil)
    files = FollowedFiles(catalogs)
    saved = Self.example(library)
    catalogue = try library.catalogue(namedIn: Scope(of: nil, saved))
    self.library = library
    (profile, isTouring) = (saved, true)
  }

  init(_ sources: SourceOptions, _ opened: Library) throws(Stop) {
    let (library, own) = try sources.withOwnRole(opened)
    let ownRoles = RoleStore().roles
    var shelf = library.shelf
    for role in ownRoles where shelf[role.id] == nil { shelf.put(role) }
    let store = ProfileStore(path: sources.profile)
    let isOwn = store.exists || sources.profile != nil
    let saved = isOwn ? try store.read(against: library) : Self.example(library)
    var profile = saved
    let role = try sources.target(own, saved, shelf)
    if let role { profile.goal.role = role.id }
    self.store = isOwn ? store : nil
    files = FollowedFiles(sources, self.store)
    (catalogs, isTouring) = (sources.catalogs, false)
    // The first frame shows the learner; what can be taken comes with the next.
    var catalogue = try library.catalogue(namedIn: Scope(of: nil, profile))
    for role in ownRoles where catalogue[role.id] == nil { catalogue.put(role) }
    self.ownRoles = Set(ownRoles.map(\.id))
    self.library = library
    (self.catalogue, self.saved, self.profile) = (catalogue, saved, profile)
  }

  /// The worked example that comes with the catalogues.
  private static func example(_ library: Library) -> Profile {
    for path in Locations.examples {
      if let bytes = try? Disk.read(path),
        var profile = readProfile(path, bytes, against: library).0
      {
        profile.goal.begin(on: Clock.today)
        return profile
      }
    }
    return Profile(name: "", isExample: true)
  }
}

extension Look {
  /// An app that looks like this.
  fileprivate func app(
    _ beginning: Beginning, isLinear: Bool = false, isTouring: Bool = false, isReading: Bool = false
  ) -> App {
    App(
      catalogue: beginning.catalogue, profile: beginning.profile, today: Clock.today, words: words,
      glyphs: isASCII ? .ascii : .unicode, theme: theme, mouse: mouse, isLinear: isLinear,
      ownRoles: beginning.ownRoles, isTouring: isTouring, isReading: isReading)
  }
}

extension Beginning {
  /// Before anything is read.
  fileprivate static let nothing = Beginning(
    catalogue: Catalogue(), profile: Profile(name: ""), ownRoles: [])
}

extension Library {
  /// Opens the catalogues, and tells the percent that is done where their index has to be made.
  fileprivate static func open(
    _ paths: [String], percent report: @escaping @Sendable (Int) -> Void
  ) throws(Stop) -> Library {
    var told = 0
    return try open(paths) { share in
      let percent = Int(share * 100)
      if percent != told { report(percent) }
      told = percent
    }
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
