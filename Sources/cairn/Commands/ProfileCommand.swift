import ArgumentParser
import CairnFiles
import CairnModel

/// The learner's file without the screen.
struct ProfileCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "profile",
    abstract: "Your profile: init, show, set, earn, start, progress, import.",
    discussion: """
      Examples:
        cairn profile init --name Sam --role data-analyst
        cairn profile set --skill sql=2 --hours-per-week 8
        cairn profile earn google-data-analytics --date 2026-11-02
      """,
    subcommands: [
      Init.self, Show.self, Set.self, Earn.self, Start.self, Progress.self, Import.self,
    ])

  struct Init: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Makes a profile, in its usual place or where --profile says.",
      discussion: """
        Examples:
          cairn profile init --name Sam --role data-analyst
          cairn profile init --profile me.yaml --role ux-designer --budget 900
        """)
    @Option(help: "Your name.") var name: String = "Me"
    @Flag(help: "Replace a profile that is there.") var force = false
    @OptionGroup var sources: SourceOptions
    @OptionGroup var goal: GoalOptions

    func run() throws {
      let store = ProfileStore(path: sources.profile)
      if store.exists && !force {
        throw Stop(.no, "cairn: \(store.path) is there already; --force replaces it")
      }
      let library = try Library.open(sources.catalogs)
      var profile = Profile(name: name)
      if let role = sources.role { profile.goal.role = try known(role, library.shelf) }
      try goal.apply(to: &profile, in: library)
      try Disk.replace(store.path, with: Array(writeProfile(profile).utf8))
      try Console.result(store.path)
    }
  }

  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Prints the profile.", discussion: "Examples:\n  cairn profile show")
    @OptionGroup var sources: SourceOptions

    func run() throws {
      let store = ProfileStore(path: sources.profile)
      guard store.exists else { throw Stop(.refused, missing(store)) }
      _ = try store.read(against: try Library.open(sources.catalogs))
      try Console.result(String(decoding: try Disk.read(store.path), as: UTF8.self))
    }
  }

  struct Set: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Changes skills, role and goal; comments in the file stay.",
      discussion: """
        Examples:
          cairn profile set --skill sql=2 --skill python=1
          cairn profile set --role data-analyst --hours-per-week 8 --budget 900
        """)
    @Option(help: "A skill and its level, such as sql=2; may be given again.")
    var skill: [String] = []
    @Option(help: "Your name.") var name: String?
    @OptionGroup var sources: SourceOptions
    @OptionGroup var goal: GoalOptions

    func run() throws {
      try change(sources) { profile, library throws(Stop) in
        if let name { profile.name = name }
        for entry in skill {
          let (id, level) = try parse(entry, library.shelf)
          profile.skills[id] =
            level == .none ? nil : Profile.SkillClaim(level, evidence: profile.skills[id]?.evidence)
        }
        if let role = sources.role { profile.goal.role = try known(role, library.shelf) }
        try goal.apply(to: &profile, in: library)
      }
    }

    private func parse(_ entry: String, _ catalogue: Catalogue) throws(Stop) -> (Skill.ID, Level) {
      let parts = entry.split(separator: "=")
      guard parts.count == 2, let number = Int(parts[1]), let level = Level(rawValue: number) else {
        throw Stop(.wrongUse, "cairn: '\(entry)': write SKILL=LEVEL with a level from 0 to 4")
      }
      let id = Skill.ID(String(parts[0]))
      guard catalogue[id] != nil else {
        throw Stop(.wrongUse, unknown("skill", id.text, among: catalogue.skills.map(\.id.text)))
      }
      return (id, level)
    }
  }

  struct Earn: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Records a credential as earned.",
      discussion: "Examples:\n  cairn profile earn google-data-analytics --date 2026-11-02")
    @Argument(help: "Id of the credential.") var id: String
    @Option(help: "The day it was earned (default: today).") var date: CivilDate?
    @Option(help: "The day it expires.") var expires: CivilDate?
    @Option(help: "Where it can be seen or verified.") var url: String?
    @OptionGroup var sources: SourceOptions

    func run() throws {
      try change(sources) { profile, library throws(Stop) in
        let id = try GoalOptions.credential(id, library)
        profile.earned.removeAll { $0.credential == id }
        profile.progress.removeAll { $0.credential == id }
        profile.earned.append(
          Profile.Earned(credential: id, date: date ?? Clock.today, expires: expires, url: url))
      }
    }
  }

  struct Start: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Records a credential as begun.",
      discussion: "Examples:\n  cairn profile start google-data-analytics --paid 49")
    @Argument(help: "Id of the credential.") var id: String
    @Option(help: "The day it was begun (default: today).") var date: CivilDate?
    @Option(help: "What is paid already.") var paid: String?
    @OptionGroup var sources: SourceOptions

    func run() throws {
      try change(sources) { profile, library throws(Stop) in
        let id = try GoalOptions.credential(id, library)
        profile.progress.removeAll { $0.credential == id }
        var progress = Profile.Progress(credential: id, started: date ?? Clock.today)
        if let paid { progress.paid = try GoalOptions.money(paid, profile.currency) }
        profile.progress.append(progress)
      }
    }
  }

  struct Progress: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Records the hours done so far for a credential that is begun.",
      discussion: "Examples:\n  cairn profile progress google-data-analytics 24")
    @Argument(help: "Id of the credential.") var id: String
    @Argument(help: "Hours done so far.") var hours: Int
    @OptionGroup var sources: SourceOptions

    func run() throws {
      guard (0...100_000).contains(hours) else {
        throw Stop(.wrongUse, "cairn: hours done are a whole number, not \(hours)")
      }
      try change(sources) { profile, library throws(Stop) in
        let id = try GoalOptions.credential(id, library)
        if let index = profile.progress.firstIndex(where: { $0.credential == id }) {
          profile.progress[index].hoursDone = hours
        } else {
          profile.progress.append(
            Profile.Progress(credential: id, started: Clock.today, hoursDone: hours))
        }
      }
    }
  }
}

private func missing(_ store: ProfileStore) -> String {
  "cairn: \(store.path): no such profile; 'cairn profile init' makes one"
}

private func known(_ role: String, _ catalogue: Catalogue) throws(Stop) -> Role.ID {
  guard catalogue[Role.ID(role)] != nil else {
    throw Stop(.wrongUse, unknown("role", role, among: catalogue.roles.map(\.id.text)))
  }
  return Role.ID(role)
}

/// Reads the profile, changes it, and writes only what changed.
func change(
  _ sources: SourceOptions, _ edit: (inout Profile, Library) throws(Stop) -> Void
) throws(Stop) {
  let store = ProfileStore(path: sources.profile)
  guard store.exists else { throw Stop(.refused, missing(store)) }
  let library = try Library.open(sources.catalogs)
  let old = try store.read(against: library)
  var new = old
  try edit(&new, library)
  try store.save(new, over: old)
}
