import ArgumentParser
import CairnFiles
import CairnModel
import CairnPlanner
import Foundation
import Synchronization

/// Times what a library is asked for while one works with it: what `Benchmarks/library/scale.py` puts into its table.
/// Each line is tab-separated: kind, name, a count, milliseconds.
struct MeasureLibraryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "measure-library", abstract: "How long a library takes to answer.",
    discussion: """
      Examples:
        cairn measure-library --catalogs FOLDER --search 'data analysis'
      """, shouldDisplay: false)
  @OptionGroup var sources: SourceOptions
  @Option(help: "Words that are looked for letter by letter; may be given again.")
  var search: [String] = []
  @Flag(help: "Load the part of every role, and find its first plan.") var roles = false

  func run() throws {
    let began = Clock.milliseconds
    let library = try sources.openLibrary()
    try tell("open", "", library.shelf.total, since: began)
    let profile = try ProfileStore(path: sources.profile).load(against: library)
    let asked = Clock.milliseconds
    let shelf = try library.catalogue(of: Scope(of: nil, profile))
    try tell("learner", "", shelf.credentials.count, since: asked)
    for words in search { try measureSearch(words, in: library) }
    if roles {
      for role in library.shelf.roles { try measure(role, profile, in: library) }
    }
    try tell("memory, MB", "", memory, since: Clock.milliseconds)
  }

  /// As one types: what the screen asks for after each letter.
  private func measureSearch(_ words: String, in library: Library) throws {
    for count in 1...max(1, words.count) {
      let typed = String(words.prefix(count))
      let start = Clock.milliseconds
      let found = try library.search(typed.split(separator: " ").map(String.init), limit: 200)
      try tell("search", typed, found.credentials.count, since: start)
    }
  }

  private func measure(_ role: Role, _ learner: Profile, in library: Library) throws {
    var profile = learner
    profile.goal.role = role.id
    let start = Clock.milliseconds
    let part = try library.catalogue(of: Scope(of: role, profile))
    try tell("useful to", role.id.text, part.credentials.count + part.unlisted, since: start)
    try tell("loaded for", role.id.text, part.credentials.count, since: start)
    let question = Question(catalogue: part, role: role, profile: profile, today: Clock.today)
    let ranked = Clock.milliseconds
    try tell("ranking", role.id.text, rank(question).entries.count, since: ranked)
    let asked = Clock.milliseconds
    let first = FirstMoment()
    let limits = PlanningLimits(
      search: SearchLimits(isOver: { first.isPast || Clock.milliseconds > asked + 5_000 }))
    let found = plan(question, within: limits) { _ in first.note() }
    let end = first.milliseconds ?? Clock.milliseconds
    try Console.result(line("first plan", role.id.text, found.steps.count, end - asked))
  }

  private func tell(_ kind: String, _ name: String, _ count: Int, since start: Double) throws {
    try Console.result(line(kind, name, count, Clock.milliseconds - start))
  }

  private func line(_ kind: String, _ name: String, _ count: Int, _ milliseconds: Double) -> String
  {
    let tenths = Int((milliseconds * 10).rounded())
    return "\(kind)\t\(name)\t\(count)\t\(tenths / 10).\(tenths % 10)"
  }

  /// The most memory that the program has had so far.
  private var memory: Int {
    var usage = rusage()
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    return usage.ru_maxrss / 1024
  }
}

/// When something was there for the first time.
private final class FirstMoment: Sendable {
  private let moment = Mutex<Double?>(nil)
  var milliseconds: Double? { moment.withLock { $0 } }
  var isPast: Bool { milliseconds != nil }
  func note() { moment.withLock { $0 = $0 ?? Clock.milliseconds } }
}
