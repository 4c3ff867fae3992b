package import CairnModel
import GRDB

extension LibraryIndex {
  /// The part of the library that a scope asks for: what teaches its skills and what it names, with all that
  /// these need, consist of or are part of. Questions about the scope have the same answers as with everything.
  ///
  /// Of a library with more than `few` credentials those are left out that another one replaces in every plan: it
  /// teaches no less of what counts, is open to all and costs no more. Plans stay the same, rankings are shorter.
  package func catalogue(of scope: Scope, few: Int = LibraryIndex.few) throws -> Catalogue {
    try queue.read { database in
      var loading = try Loading(database, self)
      for id in scope.credentials { try loading.named(id) }
      var useful = 0
      if shelf.total > few {
        useful = try loading.contest(over: scope.skills)
      } else {
        for skill in scope.skills { try loading.teachers(of: skill, atLeast: .none) }
        try loading.followAll()
      }
      try loading.nameRelatives()
      let listed = loading.credentials.count { credential in
        credential.teaches.keys.contains { scope.skills.contains($0) }
      }
      return try catalogue(loading, database, scope: scope, unlisted: max(0, useful - listed))
    }
  }

  /// Only the credentials that a scope names, with the larger ones that they may be the last part of: what tells where
  /// a learner stands, and answers no question.
  package func catalogue(namedIn scope: Scope) throws -> Catalogue {
    try queue.read { database in
      var loading = try Loading(database, self)
      for id in scope.credentials { try loading.named(id) }
      return try catalogue(loading, database, scope: Scope())
    }
  }

  /// Of so few credentials all can be looked at.
  package static let few = 5_000

  /// The whole library at once.
  package func everything() throws -> Catalogue {
    try queue.read { database in
      var loading = try Loading(database, self)
      try loading.all()
      return try catalogue(loading, database, scope: nil)
    }
  }

  /// All but the credentials: what each of them is told by.
  package func frame() throws -> Catalogue {
    try queue.read { try catalogue(try Loading($0, self), $0, scope: nil) }
  }

  /// Credentials by their keys, and the catalogue of them.
  func found(_ keys: [Int], _ database: Database) throws -> Found {
    var loading = try Loading(database, self)
    for key in keys { try loading.one(key) }
    return Found(
      credentials: loading.credentials.map(\.id),
      catalogue: try catalogue(loading, database, scope: Scope()))
  }

  /// Puts credentials together with the providers that they name.
  private func catalogue(
    _ loading: Loading, _ database: Database, scope: Scope?, unlisted: Int = 0
  ) throws -> Catalogue {
    let paid = Set(shelf.subscriptions.map(\.provider))
    let others = paid.compactMap { id in names.providers.firstIndex { $0 == id } }
    let keys =
      scope == nil ? Array(names.providers.indices) : loading.providers.union(others).sorted()
    let query = try Query(database, "SELECT record FROM provider WHERE key = ?")
    var providers: [Provider] = []
    for key in keys {
      try query.run([.number(key)]) { row in
        providers.append(try row.read(0) { $0.read(Provider.self) })
      }
    }
    return Catalogue(
      shelf: shelf, providers: providers, credentials: loading.credentials, scope: scope,
      unlisted: unlisted)
  }
}

/// Credentials as they are fetched, each once, and what is still to follow up.
private struct Loading {
  private(set) var credentials: [Credential] = []
  /// The keys of the providers and issuers that they name.
  private(set) var providers: Set<Int> = []
  private var loaded: Set<Int> = []
  /// How many of the credentials have been followed up.
  private var followed = 0
  /// The level from which on all teachers of a skill are here.
  private var taughtFrom: [Skill.ID: Level] = [:]

  /// The postings of skills that were asked for, each read once.
  private var postings: [Int: [Posting]] = [:]

  private let names: Names
  private let facts: [Int]
  private let byID: Query
  private let byKey: Query
  private let wholes: Query
  private let postingsOfSkill: Query
  private let database: Database

  init(_ database: Database, _ index: LibraryIndex) throws {
    self.database = database
    (names, facts) = (index.names, index.facts)
    let columns = "c.key, c.id, c.title, c.record FROM"
    byID = try Query(database, "SELECT \(columns) credential c WHERE c.id = ?")
    byKey = try Query(database, "SELECT \(columns) credential c WHERE c.key = ?")
    postingsOfSkill = try Query(
      database, "SELECT record FROM posting WHERE key BETWEEN ? AND ? ORDER BY key")
    wholes = try Query(
      database, "SELECT \(columns) part p JOIN credential c ON c.key = p.whole WHERE p.part = ?")
  }

  mutating func all() throws {
    try database.run("SELECT key, id, title, record FROM credential") { try take($0) }
  }

  mutating func teachers(of skill: Skill.ID, atLeast level: Level) throws {
    let known = taughtFrom[skill].map(\.rawValue) ?? Level.specialist.rawValue + 1
    guard level.rawValue < known, let key = names.knownKey(of: skill) else { return }
    taughtFrom[skill] = level
    for posting in try postings(of: key) where level.rawValue..<known ~= posting.level {
      try one(posting.key)
    }
  }

  /// A credential that the learner has or wants, with the larger ones that it may be the last part of.
  mutating func named(_ id: Credential.ID) throws {
    try one(id)
    let before = credentials.count
    try wholes.run([.text(id.text)]) { try take($0) }
    for whole in credentials[before...] { try named(whole.id) }
  }

  private mutating func one(_ id: Credential.ID) throws {
    try byID.run([.text(id.text)]) { try take($0) }
  }

  mutating func one(_ key: Int) throws {
    guard !loaded.contains(key) else { return }
    try byKey.run([.number(key)]) { try take($0) }
  }

  /// Fetches what the fetched ones refer to, until nothing is new.
  mutating func followAll() throws {
    while followed < credentials.count {
      let credential = credentials[followed]
      followed += 1
      for need in credential.prerequisites.flatMap(\.alternatives) {
        switch need {
        case .skill(let skill, let level): try teachers(of: skill, atLeast: level)
        case .credential(let id): try one(id)
        }
      }
      for id in credential.corequisites + credential.parts { try one(id) }
    }
  }

  /// What the fetched ones lead to, with the other parts of it: only to be named, so that it is not followed up.
  mutating func nameRelatives() throws {
    let followed = credentials
    for credential in followed {
      try wholes.run([.text(credential.id.text)]) { try take($0) }
      for larger in credential.stacksInto { try one(Credential.ID(larger)) }
    }
    for part in credentials[followed.count...].flatMap(\.parts) { try one(part) }
  }

  /// Fetches those that no other one replaces, of all that teach some skills or what these need. Gives how many
  /// teach the skills at all.
  mutating func contest(over skills: Set<Skill.ID>) throws -> Int {
    var counting: Contest.Counting = [:]
    for key in skills.compactMap(names.knownKey) { counting[key] = Array(1...4) }
    // What a learner names may be skipped or cost them something else.
    var barred = loaded
    var useful: Int?
    while true {
      let contest = try contest(counting)
      useful = useful ?? contest.count
      for key in contest.winners(barred: barred) { try one(key) }
      var (wider, excluded) = (counting, barred)
      try followNeeds(into: &wider, excluding: &excluded)
      if wider == counting, excluded == barred { return useful ?? 0 }
      (counting, barred) = (wider, excluded)
    }
  }

  private mutating func contest(_ counting: Contest.Counting) throws -> Contest {
    var contest = Contest()
    for (skill, levels) in counting.sorted(by: { $0.key < $1.key }) {
      contest.enter(skill, levels, try postings(of: skill))
    }
    return contest
  }

  private mutating func postings(of skill: Int) throws -> [Posting] {
    if let known = postings[skill] { return known }
    let rows = PostingsWriter.keys(of: skill)
    var found: [Posting] = []
    try postingsOfSkill.run([.number(rows.lowerBound), .number(rows.upperBound)]) { row in
      found += try row.read(0) { $0.postings(facts) }
    }
    postings[skill] = found
    return found
  }

  /// Fetches what the fetched ones name, and adds the skills that they need to what counts. What is a part of a fetched
  /// one excludes it, so that it replaces nothing.
  private mutating func followNeeds(
    into counting: inout Contest.Counting, excluding excluded: inout Set<Int>
  ) throws {
    while followed < credentials.count {
      let credential = credentials[followed]
      followed += 1
      for need in credential.prerequisites.flatMap(\.alternatives) {
        switch need {
        case .credential(let id): try one(id)
        case .skill(let skill, let level):
          guard let key = names.knownKey(of: skill) else { continue }
          counting[key] = Set((counting[key] ?? []) + [level.rawValue]).sorted()
        }
      }
      for id in credential.corequisites { try one(id) }
      for id in credential.parts {
        try byID.run([.text(id.text)]) { row in
          excluded.insert(row.number(0))
          try take(row)
        }
      }
    }
  }

  private mutating func take(_ row: Query.Row) throws {
    guard loaded.insert(row.number(0)).inserted else { return }
    let (id, title) = (Credential.ID(row.text(1)), row.text(2))
    credentials.append(
      try row.read(3) { reader in
        var start = reader
        providers.insert(start.number())
        providers.insert(start.number())
        return Credential(id: id, title: title, from: &reader, names)
      })
  }
}
