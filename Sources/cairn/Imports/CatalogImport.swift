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
      var target = ImportTarget(into, named: files)
      if !flags.dryRun { try target.settle(isForced: flags.force, reading: files) }
      try refuseToLoseMapping()
      let inputs = try importFiles(files)
      let library = try run.openLibrary()
      let gone = run.ids(in: target.replaced(isForced: flags.force))
      let catalogue = try run.catalogue(library, without: gone)
      var known = KnownCredentials(expecting: library.shelf.total)
      try library.walkPages { id, title, url in
        if !gone.contains(id.text) { known.add(id, title: title, url: url) }
      }
      run.lap("loading catalogues")
      var reader = CredentialImport(against: catalogue, known: known, options) { take in
        try? library.walkPages { id, title, _ in
          if !gone.contains(id.text) { take(id, title) }
        }
      }
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

    private func save(_ imported: Imported, _ target: ImportTarget, _ run: ImportRun) throws(Stop) {
      var output: [NewFile] = []
      if !imported.skills.isEmpty {
        if !flags.dryRun, !flags.force { try ImportMark.refuseToReplace(target.skills) }
        let comment = ImportMark.lines(
          files, "Names of skills that no catalogue had; merge or rename them.")
        output.append(
          NewFile(target.skills, writeSkills(imported.skills, isLocal: true, comment: comment)))
      }
      let (path, isLined) = target.file(for: imported.credentials.count)
      if !imported.credentials.isEmpty {
        output.append(isLined ? lines(of: imported, at: path) : document(of: imported, at: path))
      }
      try run.write(output)
      if !flags.dryRun, !imported.credentials.isEmpty, let other = target.outdated(besides: path) {
        unlink(other)
      }
    }

    private var comment: [String] {
      ImportMark.lines(files, "Levels in 'teaches' are estimates; each 'basis' says from what.")
    }

    private func document(of imported: Imported, at path: String) -> NewFile {
      NewFile(
        path,
        writeCredentials(imported.credentials, providers: imported.providers, comment: comment))
    }

    private func lines(of imported: Imported, at path: String) -> NewFile {
      let (credentials, size) = (imported.credentials, 1000)
      let head = credentialLinesHead(providers: imported.providers, comment: comment)
      return NewFile(path, count: 1 + (credentials.count + size - 1) / size) { part in
        guard part > 0 else { return head }
        return credentialLines(credentials[((part - 1) * size)...].prefix(size))
      }
    }

    /// A mapping may be written over, as it is made anew; nothing else may.
    private func refuseToLoseMapping() throws(Stop) {
      guard let path = mapping.saveMap, !flags.dryRun, !flags.force,
        Locations.exists(path), formatOf(try Disk.read(path)) != .mapping
      else { return }
      throw Stop(.no, ImportMark.refusal([path], "--save-map writes over mappings only"))
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
}
