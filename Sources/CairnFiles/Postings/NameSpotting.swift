import CairnModel

/// A place in a sentence where a name of the taxonomy stands.
struct SpottedName: Sendable {
  let skill: Skill.ID
  /// As the taxonomy writes it.
  let name: String
  let isTechnical: Bool
  /// Of the sentence's words.
  let words: Range<Int>
  /// As the posting writes it.
  let text: String
  /// Whether it is only a part of a word: `R` in `R-squared`, `SQL` in `SQL-based`.
  let isPartOfWord: Bool
}

/// The names of the taxonomy in a sentence: the longest at each place, over whole words or parts
/// between hyphens and slashes, never over a comma.
func spotNames(
  _ words: [PostingWord], _ ids: [Int], _ table: WordTable, _ names: NameLexicon
) -> [SpottedName] {
  guard ids.contains(where: { table.entries[$0].canBeginName }) else { return [] }
  let pieces = ids.indices.flatMap { word in
    table.entries[ids[word]].parts.map { (piece: $0, word: word) }
  }
  var found: [SpottedName] = []
  var at = 0
  while at < pieces.count {
    let most = min(names.mostWords(after: pieces[at].piece.normal), pieces.count - at)
    guard
      let count = (0..<most).reversed().first(where: {
        isName(pieces[at...(at + $0)], words, names)
      })
    else {
      at += 1
      continue
    }
    let run = pieces[at...(at + count)]
    if let entry = names.entry(form(run)), let first = run.first, let last = run.last {
      found.append(
        SpottedName(
          skill: entry.skill, name: entry.name, isTechnical: entry.isTechnical,
          words: first.word..<last.word + 1,
          text: text(run, words), isPartOfWord: !first.piece.isFirst || !last.piece.isLast))
    }
    at += count + 1
  }
  return found
}

private typealias Pieces = ArraySlice<(piece: NamePiece, word: Int)>

private func form(_ run: Pieces) -> String {
  run.count == 1
    ? run[run.startIndex].piece.normal : run.map(\.piece.normal).joined(separator: " ")
}

private func isName(_ run: Pieces, _ words: [PostingWord], _ names: NameLexicon) -> Bool {
  guard let first = run.first, let last = run.last else { return false }
  for word in (first.word + 1)..<(last.word + 1) {
    // Marks and commas part names.
    if words[word].isAfterBreak || words[word].isMark && words[word].text != "&" { return false }
  }
  return names.entry(form(run)) != nil
}

private func text(_ run: Pieces, _ words: [PostingWord]) -> String {
  guard let first = run.first, let last = run.last else { return "" }
  if first.piece.isFirst, last.piece.isLast {
    return words[first.word...last.word].map { String($0.text) }.joined(separator: " ")
  }
  return run.map(\.piece.text).joined(separator: " ")
}

/// For the tagger: which words a name begins at and which it goes on over.
func nameParts(_ spotted: [SpottedName], count: Int) -> [PhraseFeatures.NamePart] {
  var parts = Array(repeating: PhraseFeatures.NamePart.none, count: count)
  for name in spotted where !name.isPartOfWord {
    for word in name.words { parts[word] = word == name.words.lowerBound ? .begin : .rest }
  }
  return parts
}
