/// Every distinct word that was met, with all that follows from its spelling alone. Postings repeat
/// themselves: a word is taken apart once.
struct WordTable {
  struct Entry {
    let form: String
    let shape: Int
    let isCapitalised: Bool
    /// Normal forms of its parts between hyphens and slashes.
    let parts: [NamePiece]
    /// The most parts of a name of the taxonomy that begins with the first part.
    let canBeginName: Bool
  }

  private(set) var entries: [Entry] = []
  private(set) var shapes: [String] = []
  private var ids: [Substring: Int] = [:]
  private var shapeIDs: [String: Int] = [:]
  private let names: NameLexicon

  init(_ names: NameLexicon) { self.names = names }

  /// The number of a word, given at the first meeting.
  mutating func id(of word: Substring) -> Int {
    if let id = ids[word] { return id }
    let shape = PhraseFeatures.shape(word)
    let parts = namePieces(word)
    entries.append(
      Entry(
        form: PhraseFeatures.form(word), shape: id(ofShape: shape),
        isCapitalised: shape.hasPrefix("A"), parts: parts,
        canBeginName: parts.contains { names.mostWords(after: $0.normal) > 0 }))
    // A copy, so that the whole posting isn't kept for one word.
    ids[Substring(String(word))] = entries.count - 1
    return entries.count - 1
  }

  private mutating func id(ofShape shape: String) -> Int {
    if let id = shapeIDs[shape] { return id }
    shapes.append(shape)
    shapeIDs[shape] = shapes.count - 1
    return shapes.count - 1
  }
}

/// A part of a word between hyphens and slashes, as it may be a part of a name.
struct NamePiece: Sendable {
  let normal: String
  let text: String
  let isFirst: Bool
  let isLast: Bool
}

/// `CI/CD` gives two pieces, `Node.js` one.
private func namePieces(_ word: Substring) -> [NamePiece] {
  let texts = word.split { "-/_‐‑–—".contains($0) }
  return texts.enumerated().flatMap { index, text in
    let normal = normalWords(of: text)
    return normal.enumerated().map { place, word in
      NamePiece(
        normal: word, text: String(text), isFirst: index == 0 && place == 0,
        isLast: index == texts.count - 1 && place == normal.count - 1)
    }
  }
}
