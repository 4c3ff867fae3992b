import ArgumentParser
import CairnFiles
import CairnModel
import CairnPlanner
import CairnWords

/// Where the learner, the role and the catalogues come from.
struct SourceOptions: ParsableArguments {
  @Option(help: "The profile to work on (default: your own, in $XDG_DATA_HOME/cairn).")
  var profile: String?

  @Option(help: "Target role: an id of the catalogues or a role file.")
  var role: String?

  @Option(
    parsing: .upToNextOption,
    help: "Catalogue files or folders (default: $CAIRN_CATALOGS, else yours and the bundled ones).")
  var catalogs: [String] = []

  /// Those of a command line without a word, which need not be parsed.
  static var none: SourceOptions {
    var options = SourceOptions()
    (options.profile, options.role, options.catalogs) = (nil, nil, [])
    return options
  }
}

/// Everything a command works on, read from disk.
struct Setting {
  /// The part of the library that the question is about.
  let catalogue: Catalogue
  let files: [String]
  let profile: Profile
  let role: Role?
  let today: CivilDate
  let words: Words

  /// What a plan is worked out from; stops where no role is named.
  func question() throws(Stop) -> Question {
    guard let role else {
      throw Stop(
        .wrongUse,
        "cairn: no target role: name one with --role ID, or set it in the profile's goal. "
          + "'cairn role list' shows them.")
    }
    return Question(catalogue: catalogue, role: role, profile: profile, today: today)
  }

  /// How results are said. Only a plan that is saved names the files, as their sums take a while.
  func context(namesFiles: Bool = false) throws(Stop) -> ResultContext {
    let question = try question()
    var sums: [FileSum] = []
    if namesFiles {
      for name in files {
        sums.append(FileSum(path: name, sha256: try Disk.sum(of: name)))
      }
    }
    return ResultContext(
      catalogue: catalogue, role: question.role, profile: profile, today: today, words: words,
      files: sums)
  }
}

extension SourceOptions {
  /// Opens the catalogues and tells their problems.
  func openLibrary() throws(Stop) -> Library {
    let library = try Library.open(catalogs)
    library.tellProblems()
    return library
  }

  /// Reads the profile, the role and what they need of the catalogues. Problems are told on standard error; what is
  /// good is used.
  /// - Parameters:
  ///   - goal: flags that override the profile's goal.
  ///   - credential: the id of one that is asked about.
  ///   - former: the role of an older plan, where no flag names another.
  ///   - plans: false where only the learner's own credentials matter, not those that could be taken.
  ///   - all: whether every credential is wanted, not only those of the role.
  func load(
    _ goal: GoalOptions? = nil, asking credential: String? = nil, former: Role.ID? = nil,
    plans: Bool = true, all: Bool = false
  ) throws(Stop) -> Setting {
    let (library, own) = try library()
    library.tellProblems()
    var profile = try ProfileStore(path: profile).load(against: library)
    if let former, self.role == nil { profile.goal.role = former }
    let role = try target(own, profile, library.shelf)
    try goal?.apply(to: &profile, in: library)
    var scope = Scope(of: plans ? role : nil, profile)
    if let credential {
      let id = try GoalOptions.credential(credential, library)
      scope.credentials.insert(id)
      // What it teaches beside the role's skills may bring it in: then all that teaches that has a say.
      let asked = try library.catalogue(of: Scope(credentials: [id]))[id]
      scope.skills.formUnion(asked.map { Set($0.teaches.keys) } ?? [])
    }
    return Setting(
      catalogue: all ? try library.everything() : try library.catalogue(of: scope),
      files: library.files, profile: profile,
      role: role, today: Clock.today, words: UserSettings.words)
  }

  /// The catalogues, and the role where it was given as a file.
  func library() throws(Stop) -> (Library, Role?) {
    try withOwnRole(try Library.open(catalogs))
  }

  /// A library with the role that was given as a file, if one was.
  func withOwnRole(_ opened: Library) throws(Stop) -> (Library, Role?) {
    var library = opened
    guard let own = try roleFile(library) else { return (library, nil) }
    library.add(own)
    return (library, own.role)
  }

  /// The role that was given as a file, else the one of the flag, else the one that is asked for (as by an older plan), else
  /// of the profile; nil where none names one.
  func target(
    _ own: Role?, _ profile: Profile, _ catalogue: Catalogue, _ fallback: Role.ID? = nil
  ) throws(Stop) -> Role? {
    if let own { return own }
    guard let id = role.map({ Role.ID($0) }) ?? fallback ?? profile.goal.role else { return nil }
    guard let found = catalogue[id] else {
      throw Stop(.wrongUse, unknown("role", id.text, among: catalogue.roles.map(\.id.text)))
    }
    return found
  }

  /// A role given as a file, by its ending or by being there.
  private func roleFile(_ library: Library) throws(Stop) -> Library.OwnRole? {
    guard let name = role, name.hasSuffix(".yaml") || name.hasSuffix(".yml") || name.contains("/")
    else {
      return nil
    }
    let (role, diagnostics) = readRole(name, try Disk.read(name), against: library)
    tell(diagnostics)
    guard let role, !diagnostics.contains(where: { $0.severity == .error }) else { throw Stop(.no) }
    return Library.OwnRole(role: role, file: name)
  }
}

/// Prints diagnostics on standard error.
func tell(_ diagnostics: [Diagnostic]) {
  for diagnostic in diagnostics { Console.error(renderDiagnostic(diagnostic)) }
}

/// `cairn: unknown role 'x': did you mean 'y'?`, or else where the known ones stand.
func unknown(_ kind: String, _ id: String, among known: [String]) -> String {
  // A part of the name is as good as a slip of the finger.
  let longer = known.filter { $0.contains(id) }.min { ($0.count, $0) < ($1.count, $1) }
  let hint = (nearest(to: id, among: known) ?? longer).map { "did you mean '\($0)'?" }
  let list = "see 'cairn \(kind == "credential" ? "catalog" : kind) list'"
  return "cairn: unknown \(kind) '\(id)': " + (hint ?? list)
}
