import CairnModel

/// A credential that teaches a skill, to which level and on what terms.
struct Posting {
  let key: Int
  let level: Int
  let terms: Terms
}

/// The postings of every skill while an index is written. Those of one skill stand together in a few rows of bytes,
/// which are read much faster than a row for each.
struct PostingsWriter {
  private struct Open {
    var bytes = ByteWriter()
    var lastKey = 0
    var parts = 0
  }

  private var open: [Open] = []
  /// The distinct facts of terms; postings have their numbers.
  private(set) var facts: [Int] = []
  private var factNumbers: [Int: Int] = [:]

  private static let fullPart = 1 << 14
  private static let mostParts = 1 << 20

  /// The rows of a skill, in ascending order of their keys.
  static func keys(of skill: Int) -> ClosedRange<Int> {
    skill * mostParts...(skill * mostParts + mostParts - 1)
  }

  /// Adds a posting; keys come in ascending order. `row` takes a part that is full.
  mutating func add(
    _ posting: Posting, skill: Int, row: (Int, [UInt8]) throws -> Void
  ) rethrows {
    while open.count <= skill { open.append(Open()) }
    open[skill].bytes.put(posting.key - open[skill].lastKey)
    open[skill].lastKey = posting.key
    open[skill].bytes.put(posting.level)
    open[skill].bytes.put(posting.terms.hours)
    open[skill].bytes.put(posting.terms.price)
    open[skill].bytes.put(posting.terms.trust)
    open[skill].bytes.put(number(of: posting.terms.facts))
    if open[skill].bytes.bytes.count >= Self.fullPart { try close(skill, row) }
  }

  /// Hands out the parts that are not full.
  mutating func finish(row: (Int, [UInt8]) throws -> Void) rethrows {
    for skill in open.indices where !open[skill].bytes.bytes.isEmpty { try close(skill, row) }
  }

  private mutating func close(_ skill: Int, _ row: (Int, [UInt8]) throws -> Void) rethrows {
    try row(Self.keys(of: skill).lowerBound + open[skill].parts, open[skill].bytes.bytes)
    open[skill].bytes = ByteWriter()
    open[skill].lastKey = 0
    open[skill].parts += 1
  }

  private mutating func number(of fact: Int) -> Int {
    if let number = factNumbers[fact] { return number }
    facts.append(fact)
    factNumbers[fact] = facts.count - 1
    return facts.count - 1
  }
}

extension ByteReader {
  /// The postings of a part.
  mutating func postings(_ facts: [Int]) -> [Posting] {
    var postings: [Posting] = []
    var key = 0
    while !isAtEnd, isSound {
      key += number()
      let (level, hours, price, trust) = (number(), number(), number(), number())
      postings.append(
        Posting(
          key: key, level: level,
          terms: Terms(
            hours: hours, price: price, trust: trust, facts: element(of: facts, or: 0))))
    }
    return postings
  }
}
