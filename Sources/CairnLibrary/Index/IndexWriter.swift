package import CairnModel
import GRDB

extension LibraryIndex {
  /// Writes an index at a path, or in memory without one, and opens it. At the path it appears whole or not at
  /// all only if the caller moves it into place.
  package static func write(
    at path: String?, _ fill: (IndexWriter) throws -> [FileStamp]
  ) throws -> LibraryIndex {
    let queue = try path.map { try DatabaseQueue(path: $0) } ?? DatabaseQueue()
    try queue.inDatabase { database in
      try database.execute(sql: Schema.whileWriting)
      try database.execute(sql: "BEGIN")
      try database.execute(sql: Schema.tables)
      let writer = try IndexWriter(database)
      let files = try fill(writer)
      try writer.finish(files)
      // Last of all: a header without these is that of no index.
      try database.execute(
        sql: """
          PRAGMA application_id = \(Schema.application); PRAGMA user_version = \(version); COMMIT
          """)
    }
    guard let path else { return try LibraryIndex(queue) }
    try queue.close()
    return try LibraryIndex(at: path)
  }
}

/// Takes in what files hold: first skills, providers and rates, then the credentials that refer to them.
package final class IndexWriter {
  private let database: Database
  private let insertCredential: Query
  private let insertPosting: Query
  private let insertPart: Query
  private let insertWords: Query
  private let idOfKey: Query
  private var names = Names()
  private var skills: [Skill.ID: String] = [:]
  private var providers: [Provider.ID: Provider] = [:]
  private var shelf = Catalogue()
  private var record = ByteWriter()
  private var key = 0
  private var ids = TakenIDs()
  private var postings = PostingsWriter()
  private var referred: Set<Credential.ID> = []
  private var diagnostics: [Diagnostic] = []

  init(_ database: Database) throws {
    self.database = database
    insertCredential = try Query(database, "INSERT INTO credential VALUES (?, ?, ?, ?)")
    insertPosting = try Query(database, "INSERT INTO posting VALUES (?, ?)")
    insertPart = try Query(database, "INSERT OR IGNORE INTO part VALUES (?, ?)")
    insertWords = try Query(
      database, "INSERT INTO words(rowid, title, provider, skills, id) VALUES (?, ?, ?, ?, ?)")
    idOfKey = try Query(database, "SELECT id FROM credential WHERE key = ?")
  }

  /// Takes a catalogue in with all its credentials.
  package func add(_ catalogue: Catalogue) throws {
    shelf = Catalogue(
      skills: catalogue.skills, roles: catalogue.roles, subscriptions: catalogue.subscriptions,
      rates: catalogue.rates)
    skills = Dictionary(
      catalogue.skills.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
    for provider in catalogue.providers { try add(provider) }
    for credential in catalogue.credentials { _ = try add(credential) }
  }

  /// Takes down what is wrong in the files, to be told without reading them again.
  package func note(_ diagnostics: [Diagnostic]) { self.diagnostics += diagnostics }

  /// Takes more in, on top of a catalogue. Gives the ids that stand already: their later entries are left out.
  package func add(
    _ providers: [Provider], _ subscriptions: [Subscription], _ credentials: [Credential]
  ) throws -> [Credential.ID] {
    for provider in providers where self.providers[provider.id] == nil { try add(provider) }
    if !subscriptions.isEmpty {
      shelf = Catalogue(
        skills: shelf.skills, roles: shelf.roles,
        subscriptions: shelf.subscriptions + subscriptions, rates: shelf.rates)
    }
    var doubled: [Credential.ID] = []
    for var credential in credentials {
      credential.teaches = shelf.counting(credential.teaches)
      if try !add(credential) { doubled.append(credential.id) }
      referred.formUnion(credential.references)
    }
    return doubled
  }

  /// Ids that entries refer to and that no entry has.
  package func unknownReferences() throws -> [Credential.ID] {
    try referred.filter { try !holds($0) }.sorted()
  }

  private func add(_ provider: Provider) throws {
    let key = names.key(of: provider.id)
    providers[provider.id] = provider
    try database.run(
      "INSERT INTO provider VALUES (?, ?)", [.number(key), .bytes(recorded { $0.put(provider) })])
  }

  /// False where its id stands already.
  private func add(_ credential: Credential) throws -> Bool {
    guard try !holds(credential.id) else { return false }
    key += 1
    ids.take(credential.id, key)
    try insertCredential.run([
      .number(key), .text(credential.id.text), .text(credential.title),
      .bytes(recorded { credential.write(to: &$0, &names) }),
    ])
    let trust = Trust(
      of: credential, issuer: providers[credential.issuer],
      provider: providers[credential.provider])
    let terms = Terms(of: credential, trust: trust.score)
    for (skill, level) in credential.teaches {
      try postings.add(
        Posting(key: key, level: level.rawValue, terms: terms), skill: names.key(of: skill),
        row: insert)
    }
    for part in credential.parts { try insertPart.run([.text(part.text), .number(key)]) }
    try insertWords.run([
      .number(key), .text(credential.title), .text(organisations(of: credential)),
      .text(credential.teaches.keys.map { skills[$0] ?? $0.text }.joined(separator: "\n")),
      .text(credential.id.text),
    ])
    return true
  }

  private func insert(_ key: Int, _ posting: [UInt8]) throws {
    try insertPosting.run([.number(key), .bytes(posting)])
  }

  /// Whether a credential with this id stands already.
  private func holds(_ id: Credential.ID) throws -> Bool {
    try ids.keys(resembling: id).contains { key in
      var isSame = false
      try idOfKey.run([.number(key)]) { isSame = $0.text(0) == id.text }
      return isSame
    }
  }

  private func organisations(of credential: Credential) -> String {
    let provider = providers[credential.provider]?.name ?? credential.provider.text
    guard credential.issuer != credential.provider else { return provider }
    return provider + "\n" + (providers[credential.issuer]?.name ?? credential.issuer.text)
  }

  private func recorded(_ body: (inout ByteWriter) -> Void) -> [UInt8] {
    record.removeAll()
    body(&record)
    return record.bytes
  }

  func finish(_ files: [FileStamp]) throws {
    try postings.finish(row: insert)
    try database.execute(sql: Schema.indexes)
    let values: [(String, any Recorded)] = [
      ("skills", shelf.skills), ("roles", shelf.roles), ("subscriptions", shelf.subscriptions),
      ("rates", shelf.rates), ("files", files), ("total", key), ("skill names", names.skills),
      ("provider names", names.providers), ("facts", postings.facts),
      ("diagnostics", diagnostics),
    ]
    for (name, value) in values {
      try database.run(
        "INSERT INTO shelf VALUES (?, ?)", [.text(name), .bytes(recorded { $0.put(value) })])
    }
  }
}

extension Credential {
  /// Other credentials that it names.
  fileprivate var references: [Credential.ID] {
    let needed = prerequisites.flatMap(\.alternatives).compactMap { need -> Credential.ID? in
      if case .credential(let id) = need { id } else { nil }
    }
    return needed + corequisites + parts
  }
}

/// Ids that stand already, as numbers: the index by id is made when all rows are there.
private struct TakenIDs {
  private var first: [Int: Int32] = [:]
  /// More keys of ids whose numbers are alike, which hardly ever happens.
  private var more: [Int: [Int]] = [:]

  mutating func take(_ id: Credential.ID, _ key: Int) {
    let number = id.hashValue
    if first[number] == nil {
      first[number] = Int32(key)
    } else {
      more[number, default: []].append(key)
    }
  }

  /// Keys of credentials that may have the id.
  func keys(resembling id: Credential.ID) -> [Int] {
    let number = id.hashValue
    return first[number].map { [Int($0)] + (more[number] ?? []) } ?? []
  }
}
