package import CairnModel
package import CairnPlanner
package import CairnScreen
package import CairnWords

/// All that the screen shows follows from this value; it changes only in `update`.
package struct App: Equatable, Sendable {
  // What the program was given.
  package let today: CivilDate
  package let words: Words
  package let glyphs: Glyphs
  /// Whether the screen is read out line by line: only the pane with the keys is open, nothing stands side by
  /// side.
  package let isLinear: Bool
  package internal(set) var catalogue: Catalogue
  package internal(set) var profile: Profile
  /// Roles that are the learner's own to edit; the others are copied when they are changed.
  package internal(set) var ownRoles: [Role.ID: Role]

  /// The percent of the catalogues that is read; nil once they are here. Until then there is no learner to plan for.
  package internal(set) var reading: Int?

  // What follows from it; see `reckon`.
  package internal(set) var standing: Standing
  package internal(set) var role: Role?
  package internal(set) var gap: Gap?
  package internal(set) var ranking: Ranking?
  /// What of the ranking a change of limits leaves as it is.
  private var ground: RankingGround?
  var entries: [Credential.ID: Ranking.Entry] = [:]
  package internal(set) var planning = Planning()
  /// What is known about the plan of the present question.
  package internal(set) var insights: [Study: Insight] = [:]
  /// The plan that is followed, once it was adopted here or the world has told of it.
  package internal(set) var followed: FollowedPlan?
  /// Whether the plan that is searched for will be followed.
  var followsNext = false
  /// The catalogue files, once the world has told of them.
  package internal(set) var sources: CatalogueSources?
  /// What reaching each role would take, as far as that is known for the present profile.
  package internal(set) var estimates: [Role.ID: RoleEstimate] = [:]
  var hasAskedEstimates = false
  /// The tour that goes on over the screens; nil where there is none.
  package internal(set) var tour: Tour?
  /// Studies that the world was asked for.
  var asked: Set<Study> = []

  // What the person did with it.
  package internal(set) var theme: Theme
  /// Whether clicks and the wheel come here; else they are the terminal's.
  package internal(set) var mouse: Bool
  package internal(set) var size = Size(columns: 80, rows: 24)
  package internal(set) var history = History()
  package internal(set) var home = Home()
  /// Screens over the home screen; the last one has the keys.
  package internal(set) var pages: [Page] = []
  /// Credentials marked to be compared, in the order of marking.
  package internal(set) var marks: [Credential.ID] = []
  /// One line that answers the last key.
  package internal(set) var notice: String?

  package init(
    catalogue: Catalogue, profile: Profile, today: CivilDate, words: Words = Words(),
    glyphs: Glyphs = .unicode, theme: Theme = .dark, mouse: Bool = true,
    isLinear: Bool = false, ownRoles: Set<Role.ID> = [],
    isTouring: Bool = false, isReading: Bool = false
  ) {
    self.catalogue = catalogue
    self.profile = profile
    self.today = today
    self.words = words
    self.glyphs = glyphs
    self.theme = theme
    self.mouse = mouse
    self.isLinear = isLinear
    self.ownRoles = catalogue.roles(ownRoles)
    reading = isReading ? 0 : nil
    tour = isTouring ? Tour() : nil
    standing = Standing(of: profile, in: catalogue, on: today)
    reckon()
  }

  /// Takes in the learner and the catalogues once these are read.
  mutating func begin(_ beginning: Beginning) -> [Effect] {
    reading = nil
    catalogue = beginning.catalogue
    profile = beginning.profile
    ownRoles = catalogue.roles(beginning.ownRoles)
    reckon()
    return ask()
  }

  /// The present question; nil while no role is chosen.
  package var question: Question? {
    role.map { Question(catalogue: catalogue, role: $0, profile: profile, today: today) }
  }

  /// Whether all of the library that a question is about is here.
  func covers(_ question: Question) -> Bool { catalogue.covers(question.scope) }

  /// Whether nothing is worked out any more and the plan is proved best, on a screen that no key has changed.
  package var isFirstAnswer: Bool {
    guard reading == nil, !planning.isSearching, pages.isEmpty, notice == nil, tour == nil,
      case .optimal = plan?.verdict
    else { return false }
    return true
  }

  var plan: Plan? { planning.plan }
  var phrases: ScreenPhrases { words.phrases.screen }
}

/// The learner and the catalogues, where these had to be read before the session could begin with them.
package struct Beginning: Equatable, Sendable {
  package let catalogue: Catalogue
  package let profile: Profile
  /// Roles that are the learner's own to edit.
  package let ownRoles: Set<Role.ID>

  package init(catalogue: Catalogue, profile: Profile, ownRoles: Set<Role.ID>) {
    self.catalogue = catalogue
    self.profile = profile
    self.ownRoles = ownRoles
  }
}

extension Catalogue {
  /// Those of its roles that have some ids.
  fileprivate func roles(_ ids: Set<Role.ID>) -> [Role.ID: Role] {
    Dictionary(
      roles.filter { ids.contains($0.id) }.map { ($0.id, $0) },
      uniquingKeysWith: { first, _ in first })
  }
}

/// A screen over the home screen.
package enum Page: Equatable, Sendable {
  case timeline(TimelinePage)
  case details(DetailsPage)
  case roles(RolePicker)
  case audit(AuditPage)
  case goal(GoalEditor)
  case record(RecordPage)
  case sources(SourcesPage)
  case roleEditor(RoleEditor)
  case postings(PostingsPage)
  case otherPlans(OtherPlansPage)
  case slip(SlipPage)
  case picker(Picker)
  case why(WhyPage)
  case frontier(FrontierPage)
  case compare(ComparePage)
  case help(HelpPage)
  case palette(PalettePage)
}

/// Where the keys go.
package enum Place: String, CaseIterable, Sendable {
  case skills, needs, credentials, plan
  case timeline, details, why, frontier, compare, roles, audit, goal, record
  case sources, roleEditor, postings, otherPlans, slip, picker, help, palette
}

extension Page {
  var place: Place {
    switch self {
    case .timeline: .timeline
    case .details: .details
    case .why: .why
    case .frontier: .frontier
    case .compare: .compare
    case .roles: .roles
    case .audit: .audit
    case .goal: .goal
    case .record: .record
    case .sources: .sources
    case .roleEditor: .roleEditor
    case .postings: .postings
    case .otherPlans: .otherPlans
    case .slip: .slip
    case .picker: .picker
    case .help: .help
    case .palette: .palette
    }
  }
}

extension App {
  package var place: Place { pages.last?.place ?? home.pane.place }

  /// Works out again what follows from catalogue and profile.
  mutating func reckon() {
    role = profile.goal.role.flatMap { catalogue[$0] }
    standing = Standing(of: profile, in: catalogue, on: profile.goal.start ?? today)
    gap = role.map { Gap(of: standing.levels, to: $0) }
    let ranked = question.flatMap { covers($0) ? $0 : nil }
    ground = ranked.map { RankingGround(of: $0, from: ground) }
    ranking = ranked.map { rank($0, on: ground) }
    entries = Dictionary(
      (ranking?.entries ?? []).map { ($0.credential, $0) }, uniquingKeysWith: { first, _ in first })
    arrangeHome()
  }
}
