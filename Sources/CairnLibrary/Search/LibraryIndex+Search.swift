package import CairnModel
import GRDB

extension LibraryIndex {
  /// Whether a credential has this id.
  package func holds(_ credential: Credential.ID) throws -> Bool {
    try queue.read { database in
      var isThere = false
      try database.run("SELECT 1 FROM credential WHERE id = ?", [.text(credential.text)]) { _ in
        isThere = true
      }
      return isThere
    }
  }

  /// Ids that one may have meant by an id that is not there: all of a small library, of a large one those that
  /// share a word with it or begin alike.
  package func ids(resembling id: Credential.ID) throws -> [Credential.ID] {
    try queue.read { database in
      var ids: [Credential.ID] = []
      let take = { (row: Query.Row) in ids.append(Credential.ID(row.text(0))) }
      guard shelf.total > Self.few else {
        try database.run("SELECT id FROM credential", row: take)
        return ids
      }
      let words = matchExpression(id.text.split(separator: "-").map(String.init), joined: "OR")
      if let words {
        try database.run(
          """
          SELECT c.id FROM words w JOIN credential c ON c.key = w.rowid
          WHERE words MATCH ? ORDER BY rank LIMIT \(Self.few)
          """, [.text("id : (" + words + ")")], row: take)
      }
      let start = String(id.text.prefix(3))
      try database.run(
        "SELECT id FROM credential WHERE id BETWEEN ? AND ? LIMIT \(Self.few)",
        [.text(start), .text(start + "\u{7F}")], row: take)
      return ids
    }
  }

  /// Credentials with words in title, provider, issuer, skills or id that begin with all of some words, the
  /// best match first; at most `limit`. A word of one letter stands for itself. Where more than `most` match, as for the
  /// first letters that one types, they are not weighed: those that match in their titles come first.
  package func search(_ words: [String], limit: Int = 10_000) throws -> Found {
    let words = words.flatMap { $0.split { !$0.isLetter && !$0.isNumber } }.map(String.init)
    guard let expression = matchExpression(words, joined: "AND") else {
      return Found(credentials: [], catalogue: shelf)
    }
    return try queue.read { database in
      let found = try keys(matching: expression, limit, database)
      return try self.found(found, database)
    }
  }

  /// More matches than these are not compared with one another.
  private static let most = 10_000

  private func keys(
    matching expression: String, _ limit: Int, _ database: Database
  ) throws -> [Int] {
    func keys(_ expression: String, _ rest: String) throws -> [Int] {
      var keys: [Int] = []
      try database.run("SELECT rowid FROM words WHERE words MATCH ? " + rest, [.text(expression)]) {
        keys.append($0.number(0))
      }
      return keys
    }
    let some = try keys(expression, "LIMIT \(Self.most + 1)")
    guard some.count > Self.most else {
      return try keys(expression, "ORDER BY bm25(words, 10, 3, 2, 5) LIMIT \(limit)")
    }
    let first = try keys("title : (" + expression + ")", "LIMIT \(limit)")
    let listed = Set(first)
    return Array((first + some.filter { !listed.contains($0) }).prefix(limit))
  }

  /// Words that each stand for all that begin with them; nil where there are none.
  private func matchExpression(_ words: [String], joined: String) -> String? {
    guard !words.isEmpty else { return nil }
    return words.map { $0.count == 1 ? "\"\($0)\"" : "\"\($0)\"*" }.joined(separator: " \(joined) ")
  }
}
