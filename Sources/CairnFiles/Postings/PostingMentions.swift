import CairnModel

/// A skill that a sentence asks for.
struct PostingMention: Sendable {
  let name: SpottedName
  let wish: PostingWish
  let level: Level?
  /// The words that tell the level.
  let cue: String?
}

/// What a sentence asks of each skill that it names. Cues count for their own clause, then for the
/// clauses before them ("Python, SQL and Java are a plus"), then for those behind ("Required: …");
/// where there are none, the section tells. One of several that suffices is no must, and a field of
/// study is not asked for.
func mentions(
  _ names: [SpottedName], in sentence: [PostingWord], cues: [PostingCue], section: PostingSection
) -> [PostingMention] {
  let scopes = WishScopes(cues, sentence)
  let choices = alternatives(names, sentence)
  let studied = fieldOfStudy(sentence)
  return names.compactMap { name in
    if let studied, studied.overlaps(name.words) { return nil }
    var wish = section.wish
    switch scopes.meaning(for: name.words) {
    case .unwanted: return nil
    case .wish(let said): wish = said
    case .level, .years, nil: break
    }
    if wish == .must, choices.contains(name.words.lowerBound) { wish = .plain }
    let cue = levelCue(of: name, among: cues, names, sentence)
    return PostingMention(
      name: name, wish: wish, level: cue?.level,
      cue: cue.map { text($0.words, of: sentence) })
  }
}

extension PostingSection {
  /// What is meant where a sentence doesn't say more.
  var wish: PostingWish {
    switch self {
    case .must: .must
    case .nice: .nice
    case .plain, .aside: .plain
    }
  }
}

private struct LevelCue {
  let isYears: Bool
  let level: Level
  let words: Range<Int>
}

/// The cue that tells a skill's level: in brackets behind it, or years, or the strongest of those
/// that stand before it with no other skill between; else the one that its neighbour in the list has.
private func levelCue(
  of name: SpottedName, among cues: [PostingCue], _ names: [SpottedName], _ words: [PostingWord]
) -> LevelCue? {
  let levels = cues.compactMap { cue -> LevelCue? in
    if cue.words.overlaps(name.words) { return nil }
    return switch cue.meaning {
    case .level(let level): LevelCue(isYears: false, level: level, words: cue.words)
    case .years(let level): LevelCue(isYears: true, level: level, words: cue.words)
    case .wish, .unwanted: nil
    }
  }
  let end = name.words.upperBound
  if end < words.count, ["(", ":", "-", "–", "—"].contains(words[end].text),
    let behind = levels.first(where: { (end + 1...end + 2).contains($0.words.lowerBound) })
  {
    return behind
  }
  var limit = name.words.lowerBound
  for before in names.filter({ $0.words.lowerBound <= limit }).reversed().map(\.words.lowerBound) {
    let start = names.last { $0.words.upperBound <= before }?.words.upperBound ?? 0
    let cluster = levels.filter { $0.words.lowerBound >= start && $0.words.upperBound <= limit }
    if let telling = strongest(cluster) { return telling }
    limit = min(limit, before)
    // A new clause of its own begins: "Python; SQL".
    if words[start..<max(start, limit)].contains(where: { $0.text == ";" }) { return nil }
  }
  return nil
}

/// The highest of strong words; else years, which say more than "experience with"; else the weakest,
/// as "basic" says more than "knowledge of".
private func strongest(_ cues: [LevelCue]) -> LevelCue? {
  let strong = cues.filter { !$0.isYears && $0.level >= .advanced }
  let years = cues.filter(\.isYears)
  if strong.isEmpty, years.isEmpty { return cues.min { $0.level < $1.level } }
  return (strong.isEmpty ? years : strong + years).max { $0.level < $1.level }
}

/// Words as the sentence has them.
func text(_ range: Range<Int>, of words: [PostingWord]) -> String {
  guard let first = words[range].first else { return "" }
  var text = String(first.text)
  for index in range.dropFirst() {
    let gap = words[index].column - words[index - 1].endColumn
    if words[index].isAfterBreak { text += "," }
    if gap > 0 { text += " " }
    text += words[index].text
  }
  return text
}
