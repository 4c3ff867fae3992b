import CairnFiles
import CairnLibrary
import CairnModel
import CairnPlanner
import Foundation
import Synchronization

/// The catalogues: their index where it is up to date, else the files, from which it is then made anew.
struct Library: Sendable {
  private var index: LibraryIndex
  private let places: [String]

  /// A role that was given as a file.
  struct OwnRole {
    let role: Role
    let file: String
  }

  private var ownFile: String?

  /// Opens the catalogues at the paths, or at the usual places where none are given. Where the index has to be made, a
  /// line on the terminal tells how far it is.
  static func open(_ paths: [String]) throws(Stop) -> Library {
    let progress = Progress()
    defer { progress.end() }
    return try open(paths) { share in
      progress.say("cairn: reading the catalogues: \(Int(share * 100)) %")
    }
  }

  /// Opens the catalogues, and tells the share that is done where their index has to be made.
  static func open(
    _ paths: [String], report: @escaping (Double) -> Void
  ) throws(Stop) -> Library {
    let places = try self.places(paths)
    return Library(index: try index(of: places, report), places: places)
  }

  /// Opens the catalogues where their index is up to date; nil where it has to be made.
  static func indexed(_ paths: [String]) throws(Stop) -> Library? {
    let places = try self.places(paths)
    let index = IndexCache(for: places).index(of: try stamps(of: places))
    return index.map { Library(index: $0, places: places) }
  }

  /// The library of exactly some files: through an index of them that is there already under whatever places, else
  /// through one of their own.
  static func of(_ files: [String]) throws(Stop) -> Library {
    var stamps: [FileStamp] = []
    for path in files { stamps.append(try Disk.stamp(path)) }
    if let index = IndexCache.index(ofSame: stamps) { return Library(index: index, places: files) }
    return try open(files)
  }

  private static func places(_ paths: [String]) throws(Stop) -> [String] {
    let places = paths.isEmpty ? Locations.catalogs : paths
    guard !places.isEmpty else {
      throw Stop(
        .refused,
        "cairn: no catalogues found; name some with --catalogs PATH or in $CAIRN_CATALOGS")
    }
    return places
  }

  private init(index: LibraryIndex, places: [String]) {
    (self.index, self.places) = (index, places)
  }

  private static func index(
    of places: [String], _ report: @escaping (Double) -> Void = { _ in }
  ) throws(Stop) -> LibraryIndex {
    let files = try stamps(of: places, isTold: true)
    let cache = IndexCache(for: places)
    if let index = cache.index(of: files) { return index }
    var catalogues = CatalogueFiles(files, report: report)
    return try catalogues.makeIndex(in: cache)
  }

  /// The catalogue files at some places, as they are now.
  private static func stamps(
    of places: [String], isTold: Bool = false
  ) throws(Stop) -> [FileStamp] {
    var files: [FileStamp] = []
    for place in places {
      let found = try Disk.yamlFiles(at: place)
      if found.isEmpty, isTold {
        Console.error("cairn: \(place): no catalogue files in this folder")
      }
      for path in found { files.append(try Disk.stamp(path)) }
    }
    return files
  }

  /// Skills, roles, subscriptions and rates; no credentials.
  var shelf: Catalogue { index.shelf }

  /// The catalogue files with what was found in each.
  var stamps: [FileStamp] { index.files.filter(\.isCatalogue) }

  /// What is wrong in the files.
  func diagnostics() throws(Stop) -> [Diagnostic] { try reading { try $0.diagnostics() } }

  /// The folder or file that was asked for and that a file was found under.
  func place(of file: String) -> String {
    places.first { file == $0 || file.hasPrefix($0.hasSuffix("/") ? $0 : $0 + "/") } ?? file
  }

  /// The files of the catalogues, that of an own role included.
  var files: [String] {
    index.files.filter(\.isCatalogue).map(\.path) + [ownFile].compactMap { $0 }
  }

  /// Puts a role that was given as a file before one of the same id.
  mutating func add(_ own: OwnRole) {
    let shelf = index.shelf
    index.shelf = Catalogue(
      skills: shelf.skills, roles: [own.role] + shelf.roles, subscriptions: shelf.subscriptions,
      rates: shelf.rates, total: shelf.total, scope: shelf.scope)
    ownFile = own.file
  }

  /// What a scope asks for, with all that it leads to.
  func catalogue(of scope: Scope) throws(Stop) -> Catalogue {
    try reading { try $0.catalogue(of: scope) }
  }

  /// Only the credentials that a scope names: what the first frame needs to tell where a learner stands.
  func catalogue(namedIn scope: Scope) throws(Stop) -> Catalogue {
    try reading { try $0.catalogue(namedIn: scope) }
  }

  func everything() throws(Stop) -> Catalogue { try reading { try $0.everything() } }

  /// Whether all its credentials at once would take much memory.
  var isLarge: Bool { shelf.total > LibraryIndex.few }

  /// All but the credentials.
  func frame() throws(Stop) -> Catalogue { try reading { try $0.frame() } }

  /// Calls `take` with every credential in ascending order of id; none is kept.
  func walk(_ take: (Credential) throws -> Void) throws(Stop) {
    try once { try $0.walk(take) }
  }

  /// Calls `take` with the id, the title and the address of every credential.
  func walkPages(_ take: (Credential.ID, String, String) throws -> Void) throws(Stop) {
    try once { try $0.walkPages(take) }
  }

  private func once(_ body: (LibraryIndex) throws -> Void) throws(Stop) {
    do { try body(index) } catch let stop as Stop { throw stop } catch {
      // What was taken can't be taken back, so that nothing is read a second time.
      IndexCache(for: places).remove()
      throw Stop(
        .refused, "cairn: the index of the catalogues: \(error); it is made anew the next time")
    }
  }

  /// Credentials whose words begin with all of some words, the best match first.
  func search(_ words: [String], limit: Int = 10_000) throws(Stop) -> Found {
    try reading { try $0.search(words, limit: limit) }
  }

  /// What the screen needs for a question: all of a small library, so that everything can be looked at, else what the
  /// scope asks for.
  func part(for scope: Scope) throws(Stop) -> Catalogue {
    shelf.total <= LibraryIndex.few ? try everything() : try catalogue(of: scope)
  }

  /// A question with all of the library that it is about.
  func completing(_ question: Question) -> Question {
    guard !question.catalogue.covers(question.scope),
      let catalogue = try? part(for: question.scope)
    else { return question }
    return Question(
      catalogue: catalogue, role: question.role, profile: question.profile, today: question.today)
  }

  /// Reads from the index. Where it turns out to be damaged, it is made anew and read once more.
  private func reading<Value>(_ body: (LibraryIndex) throws -> Value) throws(Stop) -> Value {
    do { return try body(index) } catch {}
    IndexCache(for: places).remove()
    var fresh = try Self.index(of: places)
    fresh.shelf = index.shelf
    do { return try body(fresh) } catch {
      throw Stop(.refused, "cairn: the index of the catalogues: \(error)")
    }
  }

  /// One line on standard error where something is wrong, not a screen full.
  func tellProblems() {
    let errors = index.files.reduce(0) { $0 + $1.errors }
    guard let first = index.files.first(where: { $0.errors > 0 }) else { return }
    Console.error(
      "cairn: \(errors) \(errors == 1 ? "problem" : "problems") in catalogue files, the rest is used "
        + "(first in \(first.path)); 'cairn check' lists them")
  }
}

extension Library: Directory {
  func holds(_ credential: Credential.ID) -> Bool {
    (try? reading { try $0.holds(credential) }) ?? true
  }

  func candidates(for credential: Credential.ID) -> [String] {
    (try? reading { try $0.ids(resembling: credential) })?.map(\.text) ?? []
  }
}

/// The library as it was last opened: files that change while the program runs bring a new one.
final class OpenLibrary: Sendable {
  private let library: Mutex<Library>

  init(_ library: Library) { self.library = Mutex(library) }

  var current: Library { library.withLock { $0 } }

  func replace(with fresh: Library) { library.withLock { $0 = fresh } }
}

/// A file with its bytes.
struct SourceFile: Sendable {
  let name: String
  let bytes: [UInt8]
}

/// Reads files on all cores; the order stays.
func readTogether(_ files: [SourceFile]) -> [ReadDocument] {
  together(files.count) { readDocument(files[$0].name, files[$0].bytes) }
}

/// Results of the numbers from 0, worked out on all cores; the order stays.
func together<Result: Sendable>(
  _ count: Int, _ work: @Sendable (Int) -> Result
) -> [Result] {
  let done = Mutex<[Result?]>(Array(repeating: nil, count: count))
  DispatchQueue.concurrentPerform(iterations: count) { index in
    let result = work(index)
    done.withLock { $0[index] = result }
  }
  return done.withLock { $0.compactMap { $0 } }
}
