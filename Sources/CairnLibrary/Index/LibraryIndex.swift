package import CairnModel
import GRDB

/// The SQLite index of catalogue files: a cache that can be deleted at any time. Once written it never changes;
/// a newer one takes its place, while those who have it open keep theirs.
package struct LibraryIndex: Sendable {
  /// The number that a written index carries; another number means that it is rebuilt.
  package static let version = 3

  /// Bytes that no index of this version has.
  package struct Damage: Error, CustomStringConvertible {
    package let description = "it is damaged"
  }

  /// The files that it was made from, in the order in which they were read.
  package private(set) var files: [FileStamp]
  /// Skills, roles, subscriptions and rates; no credentials and no providers. Parts of the library take these from
  /// here.
  package var shelf: Catalogue

  let queue: DatabaseQueue
  let names: Names
  /// What the numbers of facts in postings stand for.
  let facts: [Int]
  /// Files that were read again since, and what was found in them.
  private var changed: (files: Set<String>, found: [Diagnostic]) = ([], [])

  /// Opens an index that is there, whole and of this version.
  package init(at path: String) throws {
    var configuration = Configuration()
    configuration.readonly = true
    try self.init(DatabaseQueue(path: path, configuration: configuration))
  }

  init(_ queue: DatabaseQueue) throws {
    self.queue = queue
    (files, shelf, names, facts) = try queue.read { database in
      try Self.checkHeader(database)
      let shelf = try Shelf(database)
      return (
        try shelf.read("files"),
        Catalogue(
          skills: try shelf.read("skills"), roles: try shelf.read("roles"),
          subscriptions: try shelf.read("subscriptions"),
          rates: try shelf.read("rates", Rates?.self), total: try shelf.read("total", Int.self),
          scope: Scope()),
        Names(skills: try shelf.read("skill names"), providers: try shelf.read("provider names")),
        try shelf.read("facts")
      )
    }
  }

  /// What is wrong in the files, as far as it was taken down.
  package func diagnostics() throws -> [Diagnostic] {
    let noted: [Diagnostic] = try queue.read { try Shelf($0).read("diagnostics") }
    return noted.filter { !changed.files.contains($0.file) } + changed.found
  }

  /// The index with other roles, which no credential depends on.
  /// - Parameters:
  ///   - changed: the files that came, went or are others.
  ///   - found: what is wrong in them.
  package func with(
    files: [FileStamp], roles: [Role], changed: Set<String>, found: [Diagnostic]
  ) -> LibraryIndex {
    var index = self
    index.files = files
    index.changed = (changed, found)
    index.shelf = Catalogue(
      skills: shelf.skills, roles: roles, subscriptions: shelf.subscriptions, rates: shelf.rates,
      total: shelf.total, scope: shelf.scope)
    return index
  }

  private static func checkHeader(_ database: Database) throws {
    var header: [Int] = []
    for name in ["application_id", "user_version"] {
      try database.run("PRAGMA \(name)") { header.append($0.number(0)) }
    }
    guard header == [Schema.application, version] else { throw Damage() }
  }
}

/// Whole values by name.
private struct Shelf {
  private let query: Query

  init(_ database: Database) throws {
    query = try Query(database, "SELECT record FROM shelf WHERE name = ?")
  }

  func read<Value: Recorded>(_ name: String, _: Value.Type = Value.self) throws -> Value {
    var value: Value?
    try query.run([.text(name)]) { row in value = try row.read(0) { $0.read(Value.self) } }
    guard let value else { throw LibraryIndex.Damage() }
    return value
  }
}
