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

  /// Opens the catalogues at the paths, or at the usual places where none are given.
  static func open(_ paths: [String]) throws(Stop) -> Library {
    let places = paths.isEmpty ? Locations.catalogs : paths
    guard !places.isEmpty else {
      throw Stop(
        .refused,
        "cairn: no catalogues found; name some with --catalogs PATH or in $CAIRN_CATALOGS")
    }
    return Library(index: try index(of: places), places: places)
  }

  private init(index: LibraryIndex, places: [String]) {
    (self.index, self.places) = (index, places)
  }

  private static func index(of places: [String]) throws(Stop) -> LibraryIndex {
    var files: [FileStamp] = []
    for place in places {
      let found = try Disk.yamlFiles(at: place)
      if found.isEmpty { Console.error("cairn: \(place): no catalogue files in this folder") }
      for path in found { files.append(try Disk.stamp(path)) }
    }
    let cache = IndexCache(for: places)
    if let index = cache.index(of: files) { return index }
    var catalogues = CatalogueFiles(files)
    return try catalogues.makeIndex(in: cache)
  }

  /// Skills, roles, subscriptions and rates; no credentials.
  var shelf: Catalogue { index.shelf }

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

  func everything() throws(Stop) -> Catalogue { try reading { try $0.everything() } }

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

/// A file with its bytes.
struct SourceFile: Sendable {
  let name: String
  let bytes: [UInt8]
  var sum: FileSum { FileSum(path: name, sha256: Disk.sha256(bytes)) }
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
