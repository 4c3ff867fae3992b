import ArgumentParser
import CairnFiles
import CairnModel

struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Every problem in role, catalogue, skills, rates and profile files.",
    discussion: """
      Folders are walked. Files that name skills they do not hold themselves are \
      checked against the catalogues in use. Ends with 1 where there are errors. \
      --stale lists facts too: those looked up longer ago than AGE (12m or 2y; 12m \
      when left out), and apart from them those that nobody has looked up yet.

      Examples:
        cairn check catalogs
        cairn check --stale 6m catalogs
        cairn check me.yaml --format json
      """)
  @Argument(help: "Files or folders.") var paths: [String]
  @Option(help: ArgumentHelp("Facts that were looked up longer ago than this.", valueName: "age"))
  var stale: Age?
  @OptionGroup var form: ExplanationForm

  func run() throws {
    var (files, lined): ([SourceFile], [String]) = ([], [])
    for path in paths {
      let found = try Disk.yamlFiles(at: path)
      if found.isEmpty { Console.error("cairn: \(path): no YAML files in this folder") }
      for name in found where !isLined(name) {
        files.append(SourceFile(name: name, bytes: try Disk.read(name)))
      }
      lined += found.filter(isLined)
    }
    let given = Set(files.map(\.name))
    let profiles = files.filter { formatOf($0.bytes) == .profile }
    let settings = files.filter { formatOf($0.bytes) == .settings }
    let mappings = files.filter { formatOf($0.bytes) == .mapping }
    let own: [DocumentFormat?] = [.profile, .settings, .mapping]
    let documents = readTogether(files.filter { !own.contains(formatOf($0.bytes)) })
    let (catalogue, all) = assemble(documents + context(of: documents))
    var diagnostics = all.filter { given.contains($0.file) }
    if let stale {
      diagnostics += staleFacts(in: documents, on: Clock.today, olderThan: stale.months)
    }
    for profile in profiles {
      diagnostics += readProfile(profile.name, profile.bytes, against: catalogue).1
    }
    for file in settings { diagnostics += readSettings(file.name, file.bytes).1 }
    for mapping in mappings { diagnostics += readMapping(mapping.name, mapping.bytes).1 }
    diagnostics += try problems(inLinesOf: lined, with: catalogue)
    try report(diagnostics, files: files.count + lined.count)
    if diagnostics.contains(where: { $0.severity == .error }) { throw Stop(.no) }
  }

  /// What is wrong in files of one entry a line, which may be too large to be held.
  private func problems(inLinesOf files: [String], with catalogue: Catalogue) throws -> [Diagnostic]
  {
    guard !files.isEmpty else { return [] }
    var check = LineCheck(with: catalogue)
    let progress = Progress()
    for name in files {
      check.begin(name)
      var done = 0
      try LinedFile(name).read { lines, size in
        if let stale { check.noteStale(in: lines, on: Clock.today, olderThan: stale.months) }
        check.take(lines)
        done += size
        progress.say("cairn: \(name): \(done >> 20) MB")
      }
    }
    progress.end()
    let library = try? Library.open([])
    return check.finish { library?.holds($0) ?? false }
  }

  /// The catalogues in use, for files that do not bring their own skills; their problems are not reported.
  private func context(of documents: [ReadDocument]) -> [ReadDocument] {
    if documents.contains(where: { $0.format == .skills && !$0.addsToOthers }) { return [] }
    let own = Set(documents.map(\.name))
    let places = Locations.catalogs
    let names = places.flatMap { (try? Disk.yamlFiles(at: $0)) ?? [] }.filter {
      !own.contains($0) && !isLined($0)
    }
    let files = names.compactMap { name in
      (try? Disk.read(name)).map { SourceFile(name: name, bytes: $0) }
    }
    return readTogether(files.filter { formatOf($0.bytes) != .profile })
  }

  private func report(_ diagnostics: [Diagnostic], files: Int) throws(Stop) {
    switch form.format {
    case .json: try Console.result(diagnosticsJSON(diagnostics))
    case .text:
      for diagnostic in diagnostics { try Console.result(renderDiagnostic(diagnostic)) }
      let errors = diagnostics.count { $0.severity == .error }
      let warnings = diagnostics.count { $0.severity == .warning }
      Console.error(
        counted(files, "file") + ": " + counted(errors, "error") + ", "
          + counted(warnings, "warning") + ages(diagnostics))
    }
  }

  private func ages(_ diagnostics: [Diagnostic]) -> String {
    guard let stale else { return "" }
    let old = diagnostics.count { $0.id == "stale" }
    let never = diagnostics.count { $0.id == "not-looked-up" }
    return ", \(old) looked up more than \(counted(stale.months, "month")) ago, "
      + "\(never) not looked up yet"
  }

  private func counted(_ count: Int, _ noun: String) -> String {
    "\(count) \(noun)\(count == 1 ? "" : "s")"
  }
}

/// A span of time in whole months, written `18m` or `2y`.
struct Age: ExpressibleByArgument {
  let months: Int
  static let usual = "12m"

  init?(argument: String) {
    let perUnit = ["m": 1, "y": 12]
    guard let unit = argument.last, let factor = perUnit[String(unit)],
      let count = Int(argument.dropLast()), (0...1200).contains(count)
    else { return nil }
    months = count * factor
  }

  /// Arguments with the usual age put in where `--stale` stands without one.
  static func filledIn(_ arguments: [String]) -> [String] {
    var filled: [String] = []
    for (index, argument) in arguments.enumerated() {
      filled.append(argument)
      let next = index + 1 < arguments.count ? arguments[index + 1] : ""
      if argument == "--stale", Age(argument: next) == nil { filled.append(usual) }
    }
    return filled
  }
}
