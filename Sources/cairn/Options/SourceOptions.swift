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
}

/// Everything a command works on, read from disk.
struct Setting {
  let catalogue: Catalogue
  let files: [FileSum]
  var profile: Profile
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

  func context() throws(Stop) -> ResultContext {
    let question = try question()
    return ResultContext(
      catalogue: catalogue, role: question.role, profile: profile, today: today, words: words,
      files: files)
  }
}

extension SourceOptions {
  /// Reads the catalogues, the profile and the role. Problems are told on standard error; what is good is used.
  func load() throws(Stop) -> Setting {
    let (library, own) = try library()
    library.tellProblems()
    let profile = try ProfileStore(path: profile).load(against: library.catalogue)
    return Setting(
      catalogue: library.catalogue, files: library.sums, profile: profile,
      role: try target(own, profile, library.catalogue),
      today: Clock.today, words: Words(locale: Locations.locale))
  }

  /// The catalogues, and the role where it was given as a file.
  func library() throws(Stop) -> (Library, Role?) {
    var library = try Library.load(catalogs)
    guard let own = try roleFile(library.catalogue) else { return (library, nil) }
    library.add(own)
    return (library, own.role)
  }

  /// The role that was given as a file, else the one of the flag, else of the profile; nil where none names one.
  func target(_ own: Role?, _ profile: Profile, _ catalogue: Catalogue) throws(Stop) -> Role? {
    if let own { return own }
    guard let id = role.map({ Role.ID($0) }) ?? profile.goal.role else { return nil }
    guard let found = catalogue[id] else {
      throw Stop(.wrongUse, unknown("role", id.text, among: catalogue.roles.map(\.id.text)))
    }
    return found
  }

  /// A role given as a file, by its ending or by being there.
  private func roleFile(_ catalogue: Catalogue) throws(Stop) -> Library.OwnRole? {
    guard let name = role, name.hasSuffix(".yaml") || name.hasSuffix(".yml") || name.contains("/")
    else {
      return nil
    }
    let bytes = try Disk.read(name)
    let (role, diagnostics) = readRole(name, bytes, against: catalogue)
    tell(diagnostics)
    guard let role, !diagnostics.contains(where: { $0.severity == .error }) else { throw Stop(.no) }
    return Library.OwnRole(role: role, sum: FileSum(path: name, sha256: Disk.sha256(bytes)))
  }
}

/// Prints diagnostics on standard error.
func tell(_ diagnostics: [Diagnostic]) {
  for diagnostic in diagnostics { Console.error(renderDiagnostic(diagnostic)) }
}

/// `cairn: unknown role 'x': did you mean 'y'?`
func unknown(_ kind: String, _ id: String, among known: [String]) -> String {
  "cairn: unknown \(kind) '\(id)'"
    + (nearest(to: id, among: known).map { ": did you mean '\($0)'?" } ?? "")
}
