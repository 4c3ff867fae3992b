/// How a command of the screen is named, hinted at and explained.
package struct CommandPhrase: Hashable, Sendable {
  /// For the palette: `Undo`.
  package let name: String
  /// One word for the line of hints.
  package let hint: String
  /// A sentence for the help.
  package let help: String

  init(_ name: String, hint: String, _ help: String) {
    self.name = name
    self.hint = hint
    self.help = help
  }
}

/// Words that only the screen uses. Commands stand under the name of their case.
package struct ScreenPhrases: Sendable {
  package let commands: [String: CommandPhrase]
  /// Hints that differ from place to place: `open roles`.
  package let hints: [String: String]
  @Boxed package var home: HomePhrases
  @Boxed package var change: ChangePhrases
  @Boxed package var disabled: DisabledPhrases
  @Boxed package var goal: GoalPhrases
  @Boxed package var pages: PagePhrases
  @Boxed package var lines: LinePhrases
  @Boxed package var record: RecordPhrases
  @Boxed package var sources: SourcePhrases
  @Boxed package var roleEditor: RoleEditorPhrases
  @Boxed package var postings: PostingsPhrases
  @Boxed package var planPages: PlanPagePhrases
  @Boxed package var frontier: FrontierPhrases
  @Boxed package var tour: TourPhrases

  package let tooSmall: @Sendable (_ asked: String, _ actual: String) -> String
  package let example: String
  package let ready: String
  /// What Enter and Esc do to what is being typed.
  package let keepTyped: String
  package let dropTyped: String
  package let saveFailed: @Sendable (String) -> String
  package let unknownKey: @Sendable (String) -> String
  package let copied: @Sendable (_ path: String) -> String
  package let copiedToFile: @Sendable (_ path: String) -> String
  package let mouseOn: String
  package let mouseOff: String
}

/// The four panes of the home screen and the line that explains the selected row.
package struct HomePhrases: Sendable {
  package let skills: String
  package let skillsShort: String
  package let needs: @Sendable (_ role: String) -> String
  package let credentials: String
  package let credentialsShort: String
  package let plan: @Sendable (_ credentials: String) -> String
  package let noPlan: String
  package let of: @Sendable (_ part: String, _ whole: String) -> String
  package let must: String
  package let nice: String
  package let met: String
  package let planned: String
  package let partly: String
  package let open: String
  package let gapColumn: String
  package let titleColumn: String
  package let providerColumn: String
  package let hoursColumn: String
  package let priceColumn: String
  package let trustColumn: String
  package let improving: String
  /// Shown while catalogues are read that have no index yet.
  package let reading: @Sendable (_ percent: String) -> String
  package let optimal: String
  package let provedLimits: @Sendable (_ limits: String) -> String
  package let atMostMore: @Sendable (_ percent: String) -> String
  package let impossible: String
  package let hoursAWeek: @Sendable (_ capacity: String) -> String
  package let readiness: String
  package let noRole: String
  package let nothingFound: @Sendable (_ search: String) -> String
  package let nothingMissing: String
  package let nothingToTake: String
  package let noSkills: String
  package let levelOf: @Sendable (_ have: String, _ need: String, _ importance: String) -> String
  package let notAsked: String
  package let rises: @Sendable (_ ways: String) -> String
  package let toWith: @Sendable (_ credential: String, _ level: String) -> String
  package let staysOpen: @Sendable (_ reason: String) -> String
  package let points: @Sendable (_ points: String) -> String
  package let opens: @Sendable (_ credentials: String) -> String
  package let coversNothing: String
  package let because: @Sendable (String) -> String
  package let notPlanned: @Sendable (String) -> String
  package let start: String
  /// What the worked example is, and how to begin with oneself.
  package let exampleHelp: String
}

/// Names of changes, for undo and redo.
package struct ChangePhrases: Sendable {
  package let level: @Sendable (_ skill: String, _ from: String, _ to: String) -> String
  package let pin: @Sendable (String) -> String
  package let unpin: @Sendable (String) -> String
  package let skip: @Sendable (String) -> String
  package let unskip: @Sendable (String) -> String
  package let earned: @Sendable (String) -> String
  package let notEarned: @Sendable (String) -> String
  package let role: @Sendable (String) -> String
  package let goal: @Sendable (_ what: String, _ value: String) -> String
  package let fromFile: String
  package let done: @Sendable (String) -> String
  package let undone: @Sendable (String) -> String
  package let redone: @Sendable (String) -> String
}

/// Why a command can't be used now.
package struct DisabledPhrases: Sendable {
  package let reading: String
  package let nothingToUndo: String
  package let nothingToRedo: String
  package let selectSkill: String
  package let selectCredential: String
  package let selectRow: String
  package let highest: String
  package let lowest: String
  package let noBudget: String
  package let noDeadline: String
  package let notHere: String
  package let notNow: @Sendable (_ reason: String) -> String
  package let noPlan: String
  package let noOtherPlan: String
  package let lowestHours: String
  package let noRoles: String
  package let markTwo: String
  package let fourMarked: String
}

/// Fields of the goal, their hints and what is wrong with what was typed.
package struct GoalPhrases: Sendable {
  package let title: String
  package let hours: String
  package let budget: String
  package let start: String
  package let by: String
  package let atOnce: String
  package let atMost: String
  package let prefer: String
  package let minTrust: String
  package let audit: String
  package let today: String
  package let noLimit: String
  package let none: String
  package let hoursHelp: String
  package let budgetHelp: String
  package let startHelp: String
  package let byHelp: String
  package let atOnceHelp: String
  package let atMostHelp: String
  package let preferHelp: String
  package let minTrustHelp: String
  package let auditHelp: String
  package let away: String
  package let awayHelp: String
  package let wantsDays: String
  package let languages: String
  package let languagesHelp: String
  package let wantsLanguages: String
  package let country: String
  package let countryHelp: String
  package let wantsCountry: String
  package let degree: String
  package let degreeHelp: String
  package let experience: String
  package let experienceHelp: String
  package let age: String
  package let ageHelp: String
  package let years: @Sendable (Int) -> String
  package let notSaid: String
  package let ownWeights:
    @Sendable (_ price: Int, _ hours: Int, _ each: Int, _ distrust: Int) -> String
  package let wantsPreference: String
  package let wantsNumber: @Sendable (_ least: Int, _ most: Int) -> String
  package let wantsMoney: String
  package let wantsDate: String
  package let beforeStart: String
  package let afterDeadline: String
}

/// Words of the screens that are printed line by line.
package struct LinePhrases: Sendable {
  package let greeting: String
  package let unknown: @Sendable (String) -> String
  package let noSuchRow: @Sendable (Int) -> String
  package let nothingFound: @Sendable (String) -> String
}

/// Words of the other screens.
package struct PagePhrases: Sendable {
  package let help: String
  package let helpLegend: [String]
  package let palette: String
  package let search: String
  package let roles: String
  package let rolesNow: String
  package let rolesMust: String
  package let rolesNeeds: @Sendable (_ met: String, _ all: String) -> String
  package let rolesReach: String
  package let rolesCost:
    @Sendable (_ ready: String, _ hours: String, _ price: String, _ date: String) -> String
  package let audit: String
  package let levelsOf: @Sendable (String) -> String
  package let youAreHere: String
  package let roleAsks: String
  package let planReaches: String
  package let timeline: String
  package let before: @Sendable (_ title: String, _ old: String, _ new: String) -> String
  package let today: String
  package let brings: String
  package let needsFirst: String
  package let eligibility: String
  package let trust: @Sendable (_ score: String) -> String
  package let facts: String
  package let stacks: String
  package let parts: String
  package let source: String
  package let checked: @Sendable (String) -> String
  package let issuer: String
  package let provider: String
  package let kind: String
  package let hours: String
  package let price: String
  package let assessment: String
  package let pace: String
  package let selfPaced: String
  package let scheduled: @Sendable (_ weeks: String, _ starts: String) -> String
  package let credit: String
  package let rating: String
  package let validFor: @Sendable (_ months: Int) -> String
  package let validForever: String
  package let validity: String
  package let note: String
  package let basis: String
  package let web: String
  package let nothingNeeded: String
  package let inPlan: @Sendable (_ start: String, _ finish: String) -> String
  package let notInPlan: String
  package let pinned: String
  package let skipped: String
  package let earned: String
  package let auditFree: String
  package let workingItOut: String
  package let compare: String
  package let compareHelp: String
  package let frontierMoney: String
  package let frontierHours: String
  package let frontierCost: String
  package let frontierCount: String
  package let knee: String
  package let takesNothing: String
  package let staysOpen: String
  package let youHave: @Sendable (String) -> String
}

extension Words {
  /// The hint of a command where it may mean something of its own: Enter chooses, runs or changes.
  package func hint(of command: String, at place: String) -> String {
    phrases.screen.hints[command + " " + place] ?? self.command(command).hint
  }

  /// The words of a command; its own name where the table has none.
  package func command(_ name: String) -> CommandPhrase {
    phrases.screen.commands[name] ?? CommandPhrase(name, hint: name, "")
  }
}
