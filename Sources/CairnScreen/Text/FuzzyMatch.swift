/// Where the letters of a search stand in a text.
package struct FuzzyMatch: Hashable, Comparable, Sendable {
  /// Indices of graphemes in the text, ascending.
  package let positions: [Int]
  /// Unbroken pieces that the search had to be broken into.
  package let runs: Int

  /// A better match has fewer pieces, then begins earlier.
  package static func < (a: FuzzyMatch, b: FuzzyMatch) -> Bool {
    (a.runs, a.positions.first ?? 0) < (b.runs, b.positions.first ?? 0)
  }
}

/// A search as it is typed: words that must all be found, each in one piece or as beginnings of
/// successive words (`gda` and `goodat` find "Google Data Analytics"), without regard to case or accents.
package struct FuzzySearch: Hashable, Sendable {
  private let words: [[UInt32]]

  package init(_ text: String) {
    words = text.split(separator: " ").map { $0.flatMap(\.folded) }.filter { !$0.isEmpty }
  }

  /// Whether nothing is searched for, so that everything matches.
  package var isEmpty: Bool { words.isEmpty }

  /// The place of the search in `text`, or nil where it is not found.
  package func match(_ text: String) -> FuzzyMatch? {
    couldMatch(text) ? place(in: SearchableText(text)) : nil
  }

  /// Whether the search is found in `text`; much faster than its place.
  package func matches(_ text: String) -> Bool {
    if hasWords(text) { return true }
    return couldMatch(text) && place(in: SearchableText(text)) != nil
  }

  /// Whether each word stands in a text of ASCII letters in one piece.
  private func hasWords(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      words.allSatisfy { word in
        guard bytes.count >= word.count else { return false }
        for start in 0...(bytes.count - word.count) {
          var length = 0
          while length < word.count, Self.lower(bytes[start + length]) == word[length] {
            length += 1
          }
          if length == word.count { return true }
        }
        return false
      }
    }
  }

  /// The lower-case letter of an ASCII byte; no letter of a search for other bytes.
  private static func lower(_ byte: UInt8) -> UInt32 {
    switch byte {
    case 0x41...0x5A: UInt32(byte + 32)
    case 0x80...: .max
    default: UInt32(byte)
    }
  }

  /// Whether the letters of each word stand in the text in order: a quick no for most of a long list.
  private func couldMatch(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      guard bytes.allSatisfy({ $0 < 0x80 }) else { return true }
      return words.allSatisfy { word in
        var next = word.startIndex
        for byte in bytes where next < word.endIndex {
          if Self.lower(byte) == word[next] { next += 1 }
        }
        return next == word.endIndex
      }
    }
  }

  private func place(in text: SearchableText) -> FuzzyMatch? {
    var (positions, runs) = (Set<Int>(), 0)
    for word in words {
      guard let found = Self.find(word, in: text) else { return nil }
      runs += zip(found, found.dropFirst()).count { $1 != $0 + 1 } + 1
      positions.formUnion(found.map { text.graphemes[$0] })
    }
    return FuzzyMatch(positions: positions.sorted(), runs: runs)
  }

  /// Indices of scalars: in one piece if possible, at the start of a word rather than inside.
  private static func find(_ word: [UInt32], in text: SearchableText) -> [Int]? {
    let scalars = text.scalars
    guard scalars.count >= word.count else { return nil }
    var inside: Int?
    for start in 0...(scalars.count - word.count) where scalars[start] == word[0] {
      guard scalars[start..<start + word.count].elementsEqual(word) else { continue }
      if text.startsWord[start] { return Array(start..<start + word.count) }
      inside = inside ?? start
    }
    if let inside { return Array(inside..<inside + word.count) }
    var failed = Set<Int>()
    return beginnings(of: word, from: 0, in: text, after: -1, &failed)
  }

  /// Each letter continues the piece before it or begins a later word.
  private static func beginnings(
    of word: [UInt32], from next: Int, in text: SearchableText, after last: Int,
    _ failed: inout Set<Int>
  ) -> [Int]? {
    guard next < word.count else { return [] }
    guard failed.insert(next * (text.scalars.count + 1) + last + 1).inserted else { return nil }
    for index in (last + 1)..<max(last + 1, text.scalars.count)
    where text.scalars[index] == word[next]
      && (text.startsWord[index] || (next > 0 && index == last + 1))
    {
      if let rest = beginnings(of: word, from: next + 1, in: text, after: index, &failed) {
        return [index] + rest
      }
    }
    return nil
  }
}

/// A text as its folded letters, with the graphemes that they belong to.
private struct SearchableText: Hashable, Sendable {
  let scalars: [UInt32]
  /// The grapheme that each scalar belongs to.
  let graphemes: [Int]
  let startsWord: [Bool]

  init(_ text: String) {
    if text.utf8.allSatisfy({ $0 < 0x80 && $0 != 0x0D }) {
      self.init(ascii: Array(text.utf8))
    } else {
      self.init(graphemes: text)
    }
  }

  /// A byte is a letter, a scalar and a grapheme.
  private init(ascii bytes: [UInt8]) {
    scalars = bytes.map { UInt32((0x41...0x5A).contains($0) ? $0 + 32 : $0) }
    graphemes = Array(bytes.indices)
    var before = Self.Sort.other
    startsWord = bytes.map { byte in
      let sort = Self.Sort(byte)
      defer { before = sort }
      switch before {
      case .other: return true
      case .digit: return sort != .digit
      case .small: return sort == .capital || sort == .digit
      case .capital: return sort == .digit
      }
    }
  }

  private enum Sort {
    case small, capital, digit, other

    init(_ byte: UInt8) {
      switch byte {
      case 0x61...0x7A: self = .small
      case 0x41...0x5A: self = .capital
      case 0x30...0x39: self = .digit
      default: self = .other
      }
    }
  }

  private init(graphemes text: String) {
    var (scalars, graphemes, starts) = ([UInt32](), [Int](), [Bool]())
    var (before, index): (Character?, Int) = (nil, 0)
    for grapheme in text {
      for (part, scalar) in grapheme.folded.enumerated() {
        scalars.append(scalar)
        graphemes.append(index)
        starts.append(part == 0 && Self.begins(grapheme, after: before))
      }
      before = grapheme
      index += 1
    }
    (self.scalars, self.graphemes, startsWord) = (scalars, graphemes, starts)
  }

  /// A word begins after what is neither letter nor digit, at a capital, and between letters and digits.
  private static func begins(_ grapheme: Character, after before: Character?) -> Bool {
    guard let before, before.isLetter || before.isNumber else { return true }
    return (grapheme.isUppercase && !before.isUppercase) || grapheme.isNumber != before.isNumber
  }
}

extension Character {
  /// Its letters in lower case without accents.
  fileprivate var folded: [UInt32] {
    if let ascii = asciiValue {
      return [UInt32((0x41...0x5A).contains(ascii) ? ascii + 32 : ascii)]
    }
    return lowercased().unicodeScalars.compactMap { scalar in
      scalar.properties.generalCategory == .nonspacingMark
        ? nil : Self.withoutAccent[scalar] ?? scalar.value
    }
  }

  /// The Latin letter without its accent, in lower case; nil for other characters.
  var unaccented: Character? {
    let letters = folded
    guard let value = letters.first, letters.count == 1, value < 0x80 else { return nil }
    return Unicode.Scalar(value).map(Character.init)
  }

  /// Latin letters that are usually written with one scalar.
  private static let withoutAccent: [Unicode.Scalar: UInt32] = {
    let table: [(Unicode.Scalar, String)] = [
      ("a", "àáâãäåāăą"), ("c", "çćč"), ("d", "ďđ"), ("e", "èéêëēėęě"), ("g", "ğ"),
      ("i", "ìíîïīįı"), ("l", "ł"), ("n", "ñńňņ"), ("o", "òóôõöøōő"), ("r", "ř"), ("s", "śšşș"),
      ("t", "ťțţ"), ("u", "ùúûüūůűų"), ("y", "ýÿ"), ("z", "źżž"),
    ]
    return table.reduce(into: [:]) { result, entry in
      for scalar in entry.1.unicodeScalars { result[scalar] = entry.0.value }
    }
  }()
}
