import ArgumentParser
import CairnFiles
import CairnModel
import Foundation

extension CatalogCommand {
  struct Import: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Credentials from CSV, TSV, JSON, JSON Lines, CTDL or Markdown tables.",
      discussion: """
        Headings are recognised or mapped; numbers, times, prices and lists are read as people \
        write them. Tells by row what was imported, repaired, left out and refused. Levels are \
        estimates and say from what.

        Examples:
          cairn catalog import courses.csv --dry-run
          cairn catalog import courses.csv --map title=course_name,hours=time_required
          cairn catalog import courses.csv --set provider=Udemy --set currency=USD
          cairn catalog import README.md --set url=https://cs.ossu.dev
          cairn catalog import registry.json --as ctdl --unknown-skills leave
        """)

    enum Form: String, CaseIterable, ExpressibleByArgument {
      case csv, tsv, json, jsonl, ctdl, markdown, ossu, esco
    }

    @Argument(help: "Files to import.") var files: [String]
    @Option(name: .customLong("as"), help: "What the files are (default: by their contents).")
    var form: Form?
    @Option(help: "Catalogue file or folder to write (default: your own catalogues).")
    var into: String?
    @Option(help: "Hours a week to reckon with where a file tells only weeks.")
    var hoursAWeek: Int?
    @OptionGroup var mapping: MappingFlags
    @OptionGroup var sources: SourceOptions
    @OptionGroup var flags: ImportFlags

    func run() throws {
      var run = ImportRun(flags, sources)
      var options = ImportOptions()
      options.keepsUnknownSkills = flags.unknownSkills == .keep
      options.mapping = try mapping.mapping()
      options.pace = hoursAWeek
      let target = Target(into, named: files)
      try run.refuseToReplace(target.credentials)
      let inputs = try importFiles(files)
      let catalogue = try run.catalogue(
        without: [target.credentials, target.lines, target.skills])
      run.lap("loading catalogues")
      var reader = CredentialImport(against: catalogue, options)
      run.lap("preparing names of skills")
      for source in inputs { try read(source, &reader, run.progress) }
      run.lap("reading")
      reader.matchSkills()
      run.lap("matching skills")
      let imported = reader.finish()
      run.lap("putting together")
      try run.report(imported, noun: "credential")
      try save(imported, target, run)
      if let path = mapping.saveMap, !flags.dryRun { try saveMapping(path, imported, options) }
      run.lap("writing")
      run.tellTimes()
    }

    private func read(
      _ source: SourceFile, _ reader: inout CredentialImport, _ progress: Progress
    ) throws {
      let name = URL(fileURLWithPath: source.name).lastPathComponent
      let tick = { (row: Int) in progress.say("\(name): row \(row)") }
      let isTable = form == .ossu && looksLikeMarkdown(source)
      switch isTable ? .markdown : form ?? guess(source) {
      case .json, .jsonl: try reader.readJSONTable(name, source.bytes, progress: tick)
      case .ctdl: try reader.readCTDL(name, source.bytes, progress: tick)
      case .markdown: try reader.readMarkdown(name, source.bytes, progress: tick)
      case .esco: reader.readESCOSkills(name, source.bytes)
      case .csv, .tsv, .ossu: try reader.readDelimited(name, source.bytes, progress: tick)
      }
    }

    private func guess(_ source: SourceFile) -> Form {
      let start = source.bytes.first { $0 > 0x20 && $0 < 0x80 }
      let head = String(decoding: source.bytes.prefix(4000), as: UTF8.self)
      guard start == UInt8(ascii: "{") || start == UInt8(ascii: "[") else {
        let isESCO = head.contains("conceptUri") && head.contains("skillType")
        return isESCO ? .esco : looksLikeMarkdown(source) ? .markdown : .csv
      }
      return head.contains("ceterms:") || head.contains("credreg.net") ? .ctdl : .json
    }

    private func looksLikeMarkdown(_ source: SourceFile) -> Bool {
      [".md", ".markdown"].contains { source.name.lowercased().hasSuffix($0) }
    }

    private func save(_ imported: Imported, _ target: Target, _ run: ImportRun) throws(Stop) {
      var output: [(path: String, text: String)] = []
      if !imported.skills.isEmpty {
        let comment = run.comment(
          files, "Names of skills that no catalogue had; merge or rename them.")
        output.append(
          (target.skills, writeSkills(imported.skills, isLocal: true, comment: comment)))
      }
      let isLarge = target.isLined ?? (imported.credentials.count > Target.mostInYAML)
      if !imported.credentials.isEmpty {
        let comment = run.comment(
          files, "Levels in 'teaches' are estimates; each 'basis' says from what.")
        output.append(
          isLarge
            ? (
              target.lines,
              writeCredentialLines(imported.credentials, providers: imported.providers)
            )
            : (
              target.credentials,
              writeCredentials(
                imported.credentials, providers: imported.providers, comment: comment)
            ))
      }
      try run.write(output)
      if target.isLined == nil, !output.isEmpty {
        run.remove(isLarge ? target.credentials : target.lines)
      }
    }

    private func saveMapping(
      _ path: String, _ imported: Imported, _ options: ImportOptions
    ) throws(Stop) {
      var used = options.mapping
      for (name, heading) in imported.report.files.first?.columns ?? [] {
        if let field = ImportField(rawValue: name) { used.columns[field] = heading }
      }
      try Disk.replace(path, with: Array(writeMapping(used).utf8))
    }
  }

  /// The files that an import writes: `NAME.yaml` or, for many credentials, `NAME.jsonl`, and
  /// `NAME-skills.yaml` for local skills.
  struct Target {
    private let base: String
    /// Whether the name that was asked for is one of JSON Lines; nil where none was.
    let isLined: Bool?

    /// More than these are written as JSON Lines.
    static let mostInYAML = 2000

    var credentials: String { base + ".yaml" }
    var lines: String { base + ".jsonl" }
    var skills: String { base + "-skills.yaml" }

    init(_ into: String?, named files: [String]) {
      for (ending, isLined) in [(".yaml", false), (".jsonl", true)] {
        if let into, into.hasSuffix(ending) {
          (base, self.isLined) = (String(into.dropLast(ending.count)), isLined)
          return
        }
      }
      let folder = into ?? Locations.data + "/catalogs/imported"
      let file = URL(fileURLWithPath: files.first ?? "import").deletingPathExtension()
      base = folder + (folder.hasSuffix("/") ? "" : "/") + file.lastPathComponent
      isLined = nil
    }
  }
}
