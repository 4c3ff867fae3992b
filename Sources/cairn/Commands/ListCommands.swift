import ArgumentParser
import CairnFiles
import CairnModel
import CairnPlanner
import CairnWords

private let words = UserSettings.words

/// The data as lists, and one entry of it with all its facts.
struct CatalogCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "catalog",
    abstract: "The credentials: list, show, search, stats, import, export.",
    discussion: """
      Examples:
        cairn catalog list
        cairn catalog search power bi
        cairn catalog show google-data-analytics
        cairn catalog stats
        cairn catalog import courses.csv --dry-run
      """,
    subcommands: [
      List.self, Show.self, Search.self, Stats.self, Import.self, Export.self,
    ])

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "All credentials.",
      discussion: "Examples:\n  cairn catalog list\n  cairn catalog list --format json")
    @OptionGroup var sources: SourceOptions
    @OptionGroup var form: ExplanationForm
    func run() throws {
      let library = try sources.openLibrary()
      guard library.isLarge else {
        let catalogue = try library.everything()
        return try printCredentials(catalogue.credentials, catalogue, form.format)
      }
      let frame = try library.frame()
      let sink: Library.Sink = { part throws(Stop) in try Console.part(part) }
      switch form.format {
      case .json: try library.write(.listJSON(in: frame), to: sink)
      case .text: try library.write({ listRow($0, frame) }, to: sink)
      }
    }
  }

  struct Search: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract:
        "Credentials with words in title, provider, issuer, skills or id that begin with all of these.",
      discussion: "Examples:\n  cairn catalog search power bi")
    @Argument(help: "Words to look for.") var words: [String]
    @OptionGroup var sources: SourceOptions
    @OptionGroup var form: ExplanationForm
    func run() throws {
      let found = try sources.openLibrary().search(words)
      try printCredentials(
        found.credentials.compactMap { found.catalogue[$0] }, found.catalogue, form.format)
      if found.credentials.isEmpty { throw Stop(.no, "cairn: nothing found") }
    }
  }

  struct Show: ShowCommand {
    static let configuration = CommandConfiguration(
      abstract: "Everything about one credential.",
      discussion: "Examples:\n  cairn catalog show google-data-analytics")
    @Argument(help: "Id of the credential.") var id: String
    @OptionGroup var sources: SourceOptions
    @OptionGroup var form: ExplanationForm

    static let kind = "credential"
    static func find(_ text: String, in library: Library) throws -> (Credential?, Catalogue) {
      let id = try GoalOptions.credential(text, library)
      let catalogue = try library.catalogue(of: Scope(credentials: [id]))
      return (catalogue[id], catalogue)
    }
    static func sheet(_ entry: Credential, _ catalogue: Catalogue) -> FactSheet {
      words.facts(of: entry, in: catalogue)
    }
    static func json(_ entry: Credential, _ catalogue: Catalogue) -> String {
      credentialJSON(entry, in: catalogue, words)
    }
  }
}

private func printCredentials(
  _ credentials: [Credential], _ catalogue: Catalogue, _ form: ExplanationForm.Form
) throws(Stop) {
  switch form {
  case .json: try Console.result(credentialsJSON(credentials, in: catalogue))
  case .text:
    try printAligned(credentials.map { listRow($0, catalogue) })
  }
}

private func listRow(_ credential: Credential, _ catalogue: Catalogue) -> [String] {
  let trust = catalogue.trust(in: credential)
  return [
    credential.id.text, words.hours(credential.hours),
    words.price(credential.price, in: catalogue),
    "\(trust.score)\(trust.warnings.isEmpty ? "" : "!")", credential.title,
  ]
}

struct RoleCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "role",
    abstract: "The roles: list, show, import, draw one up from job postings.",
    discussion: """
      Examples:
        cairn role list
        cairn role show data-analyst
        cairn role import db_29_0_text --only 15-2051
        cairn role from-postings ads/*.txt --into analyst.yaml
      """,
    subcommands: [List.self, Show.self, Import.self, PostingsCommand.self])

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "All roles with your readiness, nearest first.",
      discussion: """
        With --cost, also what the best plan for each would take under your goal.

        Examples:
          cairn role list
          cairn role list --cost --budget 900 --by 2027-08-31
          cairn role list --format json
        """)
    @Flag(help: "Add the hours, the money and the end of the best plan for each.") var cost = false
    @OptionGroup var sources: SourceOptions
    @OptionGroup var goal: GoalOptions
    @OptionGroup var form: ExplanationForm
    @OptionGroup var limit: LimitOption
    func run() throws {
      if cost { return try runWithCost() }
      let setting = try sources.load(plans: false)
      let standing = Standing(of: setting.profile, in: setting.catalogue, on: setting.today)
      let roles = nearestRoles(setting.catalogue, levels: standing.levels)
      switch form.format {
      case .json:
        let readiness = Dictionary(uniqueKeysWithValues: roles.map { ($0.role.id, $0.readiness) })
        try Console.result(rolesJSON(roles.map(\.role), readiness: readiness))
      case .text:
        try printAligned(
          roles.map { role, readiness in
            [words.percent(readiness.percent), role.id.text, role.field, role.title]
          })
      }
    }

    private func runWithCost() throws {
      let setting = try sources.load(goal, all: true)
      let costs = roleCosts(
        setting.catalogue, setting.profile, today: setting.today, within: limit.limits)
      switch form.format {
      case .json: try Console.result(roleCostsJSON(costs, in: setting.catalogue))
      case .text:
        try printAligned(
          costs.map { cost in
            [
              words.percent(cost.readiness.now.percent),
              "→ " + words.percent(cost.readiness.after.percent), words.hours(cost.hours),
              words.price(cost.price), cost.finish.map { words.date($0) } ?? "–",
              cost.role.text + (cost.isProved ? "" : " ?"),
              setting.catalogue[cost.role]?.title ?? "",
            ]
          })
      }
    }
  }

  struct Show: ShowCommand {
    static let configuration = CommandConfiguration(
      abstract: "What a role asks for, and where that comes from.",
      discussion: "Examples:\n  cairn role show data-analyst")
    @Argument(help: "Id of the role.") var id: String
    @OptionGroup var sources: SourceOptions
    @OptionGroup var form: ExplanationForm

    static let kind = "role"
    static func find(_ text: String, in library: Library) throws -> (Role?, Catalogue) {
      (library.shelf[Role.ID(text)], library.shelf)
    }
    static func ids(of catalogue: Catalogue) -> [String] { catalogue.roles.map(\.id.text) }
    static func sheet(_ entry: Role, _ catalogue: Catalogue) -> FactSheet {
      words.facts(of: entry, in: catalogue)
    }
    static func json(_ entry: Role, _ catalogue: Catalogue) -> String {
      roleJSON(entry)
    }
  }
}

struct SkillCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "skill", abstract: "The skills: list, show.",
    discussion: """
      Examples:
        cairn skill list
        cairn skill show sql
      """,
    subcommands: [List.self, Show.self])

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "All skills.",
      discussion: "Examples:\n  cairn skill list\n  cairn skill list --format json")
    @OptionGroup var sources: SourceOptions
    @OptionGroup var form: ExplanationForm
    func run() throws {
      let catalogue = try sources.openLibrary().shelf
      switch form.format {
      case .json: try Console.result(skillsJSON(catalogue.skills))
      case .text:
        try printAligned(catalogue.skills.map { [$0.id.text, $0.area, $0.name] })
      }
    }
  }

  struct Show: ShowCommand {
    static let configuration = CommandConfiguration(
      abstract: "What a skill is called and what each level of it means.",
      discussion: "Examples:\n  cairn skill show sql")
    @Argument(help: "Id of the skill.") var id: String
    @OptionGroup var sources: SourceOptions
    @OptionGroup var form: ExplanationForm

    static let kind = "skill"
    static func find(_ text: String, in library: Library) throws -> (Skill?, Catalogue) {
      (library.shelf[Skill.ID(text)], library.shelf)
    }
    static func ids(of catalogue: Catalogue) -> [String] { catalogue.skills.map(\.id.text) }
    static func sheet(_ entry: Skill, _ catalogue: Catalogue) -> FactSheet {
      words.facts(of: entry, in: catalogue)
    }
    static func json(_ entry: Skill, _ catalogue: Catalogue) -> String { skillJSON(entry) }
  }
}

/// Shows one entry of the catalogues with all its facts.
private protocol ShowCommand: ParsableCommand {
  associatedtype Entry

  /// What an entry is called where the id is unknown.
  static var kind: String { get }
  /// The entry, and what it is told by.
  static func find(_ text: String, in library: Library) throws -> (Entry?, Catalogue)
  /// What an unknown id may have been meant for.
  static func ids(of catalogue: Catalogue) -> [String]
  static func sheet(_ entry: Entry, _ catalogue: Catalogue) -> FactSheet
  static func json(_ entry: Entry, _ catalogue: Catalogue) -> String

  var id: String { get }
  var sources: SourceOptions { get }
  var form: ExplanationForm { get }
}

extension ShowCommand {
  static func ids(of catalogue: Catalogue) -> [String] { catalogue.credentials.map(\.id.text) }

  func run() throws {
    let (entry, catalogue) = try Self.find(id, in: try sources.openLibrary())
    guard let entry else {
      throw Stop(.wrongUse, unknown(Self.kind, id, among: Self.ids(of: catalogue)))
    }
    switch form.format {
    case .json: try Console.result(Self.json(entry, catalogue))
    case .text: try Console.result(Self.sheet(entry, catalogue).lined)
    }
  }
}

/// Rows in columns two blanks apart; nothing where there are none.
private func printAligned(_ rows: [[String]]) throws(Stop) {
  if !rows.isEmpty { try Console.result(alignedText(rows)) }
}
