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

  /// The first line of every file that an import writes; it says that another may replace it.
  static let mark = "Imported by cairn"

  init(_ flags: ImportFlags, _ sources: SourceOptions) {
    self.flags = flags
    catalogs = sources.catalogs
  }

  /// The catalogues in use, without what the files hold that are about to be replaced.
  func catalogue(without targets: [String]) throws(Stop) -> Catalogue {
    let all = try Library.open(catalogs).everything()
    let old = targets.filter { FileManager.default.fileExists(atPath: $0) }
    guard !old.isEmpty else { return all }
    let gone = Set(
      old.flatMap { path in (try? Disk.read(path)).map { declaredIDs(path, $0) } ?? [] })
    return Catalogue(
      skills: all.skills.filter { !gone.contains($0.id.text) },
      roles: all.roles.filter { !gone.contains($0.id.text) },
      providers: all.providers.filter { !gone.contains($0.id.text) },
      subscriptions: all.subscriptions,
      credentials: all.credentials.filter { !gone.contains($0.id.text) }, rates: all.rates)
  }

  /// The catalogues in use, without the files of a folder that are about to be replaced.
  func catalogue(below folder: String) throws(Stop) -> Catalogue {
    let names = Locations.isFolder(folder) ? try Disk.names(in: folder) : []
    return try catalogue(without: names.map { folder + "/" + $0 })
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

  /// Stops where a file is there that no import wrote.
  func refuseToReplace(_ path: String) throws(Stop) {
    guard !flags.dryRun, !flags.force, FileManager.default.fileExists(atPath: path) else { return }
    let start = try Disk.read(path).prefix(64)
    guard !String(decoding: start, as: UTF8.self).contains(Self.mark) else { return }
    throw Stop(.no, "cairn: \(path) is there already and was not imported; --force replaces it")
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
  func write(_ files: [(path: String, text: String)]) throws(Stop) {
    if flags.dryRun { return Console.error("cairn: nothing was written (--dry-run)") }
    Placement.openAsManyAsAllowed()
    var placement = Placement()
    for (index, file) in files.enumerated() {
      progress.say("writing \(index + 1) of \(files.count)")
      try placement.write(file.text, to: file.path)
    }
    try placement.commit()
    progress.end()
    if files.count > 3, let first = files.first {
      Console.error("cairn: wrote \(files.count) files, \(first.path) and others")
    } else {
      for file in files { Console.error("cairn: wrote \(file.path)") }
    }
  }

  /// Takes a file away that an earlier import wrote in another form.
  func remove(_ path: String) {
    guard !flags.dryRun, let bytes = try? Disk.read(path),
      isLined(path) || String(decoding: bytes.prefix(64), as: UTF8.self).contains(Self.mark)
    else { return }
    unlink(path)
  }

  /// The lines at the top of what is written.
  func comment(_ names: [String], _ what: String) -> [String] {
    let sources = names.map { URL(fileURLWithPath: $0).lastPathComponent }
    let some = sources.prefix(5).joined(separator: ", ") + (sources.count > 5 ? ", …" : "")
    return ["\(Self.mark) on \(Clock.today.iso) from \(some).", what]
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
      if FileManager.default.fileExists(atPath: inner), !Locations.isFolder(inner) {
        files.append(SourceFile(name: inner, bytes: try Disk.read(inner)))
      }
    }
  }
  return files
}
