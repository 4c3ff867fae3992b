import ArgumentParser
import CairnFiles
import CairnModel
import CairnPlanner
import CairnWords

private let words = UserSettings.words

/// The data as lists, and one entry of it with all its facts.
struct CatalogCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "catalog", abstract: "The credentials: list, show, search, stats.",
    discussion: """
      Examples:
        cairn catalog list
        cairn catalog search power bi
        cairn catalog show google-data-analytics
        cairn catalog stats
      """,
    subcommands: [List.self, Show.self, Search.self, Stats.self])

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "All credentials.",
      discussion: "Examples:\n  cairn catalog list\n  cairn catalog list --format json")
    @OptionGroup var sources: SourceOptions
    @OptionGroup var form: ExplanationForm
    func run() throws {
      let catalogue = try sources.openLibrary().everything()
      try printCredentials(catalogue.credentials, catalogue, form.format)
    }
  }

  struct Search: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Credentials with words in title, provider, issuer, skills or id that begin with all of these.",
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

  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Everything about one credential.",
      discussion: "Examples:\n  cairn catalog show google-data-analytics")
    @Argument(help: "Id of the credential.") var id: String
    @OptionGroup var sources: SourceOptions
    @OptionGroup var form: ExplanationForm
    func run() throws {
      let library = try sources.openLibrary()
      let id = try GoalOptions.credential(id, library)
      let catalogue = try library.catalogue(of: Scope(credentials: [id]))
      guard let credential = catalogue[id] else { return }
      switch form.format {
      case .json: try Console.result(credentialsJSON([credential], in: catalogue))
      case .text:
        try Console.result(words.facts(of: credential, in: catalogue).lined)
      }
    }
  }
}

private func printCredentials(
  _ credentials: [Credential], _ catalogue: Catalogue, _ form: ExplanationForm.Form
) throws(Stop) {
  switch form {
  case .json: try Console.result(credentialsJSON(credentials, in: catalogue))
  case .text:
    try printAligned(
      credentials.map { credential in
        let trust = catalogue.trust(in: credential)
        return [
          credential.id.text, words.hours(credential.hours),
          words.price(credential.price, in: catalogue),
          "\(trust.score)\(trust.warnings.isEmpty ? "" : "!")", credential.title,
        ]
      })
  }
}

struct RoleCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "role", abstract: "The roles: list, show, draw one up from job postings.",
    discussion: """
      Examples:
        cairn role list
        cairn role show data-analyst
        cairn role from-postings ads/*.txt --into analyst.yaml
      """,
    subcommands: [List.self, Show.self, PostingsCommand.self])

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "All roles with your readiness, nearest first.",
      discussion: "Examples:\n  cairn role list\n  cairn role list --format json")
    @OptionGroup var sources: SourceOptions
    @OptionGroup var form: ExplanationForm
    func run() throws {
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
  }

  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "What a role asks for, and where that comes from.",
      discussion: "Examples:\n  cairn role show data-analyst")
    @Argument(help: "Id of the role.") var id: String
    @OptionGroup var sources: SourceOptions
    @OptionGroup var form: ExplanationForm
    func run() throws {
      let catalogue = try sources.openLibrary().shelf
      guard let role = catalogue[Role.ID(id)] else {
        throw Stop(
          .wrongUse, unknown("role", id, among: catalogue.roles.map(\.id.text)))
      }
      switch form.format {
      case .json: try Console.result(rolesJSON([role]))
      case .text: try Console.result(words.facts(of: role, in: catalogue).lined)
      }
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

  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "What a skill is called and what each level of it means.",
      discussion: "Examples:\n  cairn skill show sql")
    @Argument(help: "Id of the skill.") var id: String
    @OptionGroup var sources: SourceOptions
    @OptionGroup var form: ExplanationForm
    func run() throws {
      let catalogue = try sources.openLibrary().shelf
      guard let skill = catalogue[Skill.ID(id)] else {
        throw Stop(
          .wrongUse, unknown("skill", id, among: catalogue.skills.map(\.id.text)))
      }
      switch form.format {
      case .json: try Console.result(skillsJSON([skill]))
      case .text: try Console.result(words.facts(of: skill, in: catalogue).lined)
      }
    }
  }
}

/// Rows in columns two blanks apart; nothing where there are none.
private func printAligned(_ rows: [[String]]) throws(Stop) {
  if !rows.isEmpty { try Console.result(alignedText(rows)) }
}
