import CairnFiles
import CairnModel
import Foundation

/// The steps that all imports share: the catalogues in use, the report, the files.
struct ImportRun {
  let flags: ImportFlags
  private let catalogs: [String]
  let progress = Progress()
  private var times: [(String, Double)] = []
  private var last = Clock.milliseconds

  init(_ flags: ImportFlags, _ sources: SourceOptions) {
    self.flags = flags
    catalogs = sources.catalogs
  }

  /// The catalogues in use without their credentials, and without what the files hold that are about to be replaced.
  func catalogue(_ library: Library, without gone: Set<String>) throws(Stop) -> Catalogue {
    let all = try library.frame()
    guard !gone.isEmpty else { return all }
    return Catalogue(
      skills: all.skills.filter { !gone.contains($0.id.text) },
      roles: all.roles.filter { !gone.contains($0.id.text) },
      providers: all.providers.filter { !gone.contains($0.id.text) },
      subscriptions: all.subscriptions, rates: all.rates)
  }

  func openLibrary() throws(Stop) -> Library { try Library.open(catalogs) }

  /// The ids that some files declare.
  func ids(in files: [String]) -> Set<String> {
    var ids: Set<String> = []
    for path in files {
      if isLined(path) {
        try? LinedFile(path).read { lines, _ in ids.formUnion(lines.document.ids) }
      } else if let bytes = try? Disk.read(path) {
        ids.formUnion(readDocument(path, bytes).ids)
      }
    }
    return ids
  }

  /// Ends a step of the work, for `--timings`.
  mutating func lap(_ step: String) {
    let now = Clock.milliseconds
    times.append((step, now - last))
    last = now
  }

  func tellTimes() {
    guard flags.timings else { return }
    for (step, milliseconds) in times {
      Console.error("cairn: \(step): \(Int(milliseconds.rounded())) ms")
    }
  }

  /// Prints the report; stops where nothing may be written.
  func report(_ imported: Imported, noun: String) throws(Stop) {
    progress.end()
    let report = imported.report
    switch flags.format {
    case .json: try Console.result(reportJSON(report))
    case .text: try Console.result(reportText(report, noun: noun))
    }
    if flags.strict, !report.isClean {
      throw Stop(.no, "cairn: nothing was written, as --strict asks for files without any of this")
    }
    if report.imported == 0, imported.skills.isEmpty {
      let known = report.count(.duplicate)
      throw Stop(.no, "cairn: nothing \(known > 0 ? "new " : "")to import")
    }
  }

  /// Writes files, all or none, and says where.
  func write(_ files: [NewFile]) throws(Stop) {
    if flags.dryRun { return Console.error("cairn: nothing was written (--dry-run)") }
    Placement.openAsManyAsAllowed()
    var placement = Placement()
    for (index, file) in files.enumerated() {
      progress.say("writing \(index + 1) of \(files.count)")
      try placement.write(file)
    }
    try placement.commit()
    progress.end()
    if files.count > 3, let first = files.first {
      Console.error("cairn: wrote \(files.count) files, \(first.path) and others")
    } else {
      for file in files { Console.error("cairn: wrote \(file.path)") }
    }
  }
}

/// The files at the paths of a command; folders give what is right below them.
func importFiles(_ paths: [String]) throws(Stop) -> [SourceFile] {
  var files: [SourceFile] = []
  for path in paths {
    guard Locations.isFolder(path) else {
      files.append(SourceFile(name: path, bytes: try Disk.read(path)))
      continue
    }
    let names = try Disk.names(in: path)
    let base = path.hasSuffix("/") ? path : path + "/"
    for name in names.sorted() where !name.hasPrefix(".") {
      let inner = base + name
      if Locations.exists(inner), !Locations.isFolder(inner) {
        files.append(SourceFile(name: inner, bytes: try Disk.read(inner)))
      }
    }
  }
  return files
}
