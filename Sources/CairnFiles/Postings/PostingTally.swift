import CairnModel

/// Counts what postings ask for, posting by posting.
struct PostingTally {
  private struct Demand {
    var wishes: [Int: PostingWish] = [:]
    var levels: [Int: Level] = [:]
    /// Sentences that name it, by posting.
    var sentences: [Int: Int] = [:]
    var quotes: [PostingQuote] = []
  }

  private struct Phrase {
    var spellings: [String: Int] = [:]
    var postings: Set<Int> = []
    var quote: PostingQuote
  }

  private var demands: [Skill.ID: Demand] = [:]
  private var phrases: [String: Phrase] = [:]
  private var matcher: SkillMatcher
  private let count: Int

  init(matcher: SkillMatcher, count: Int) {
    self.matcher = matcher
    self.count = count
  }

  mutating func add(_ sentences: [PostingReader.Sentence], posting: Int) {
    for sentence in sentences where sentence.section != .aside {
      for mention in sentence.mentions {
        add(
          mention.name.skill,
          PostingQuote(
            posting: posting, line: sentence.line, name: mention.name.text,
            text: excerpt(sentence.words, around: mention.name.words), wish: mention.wish,
            cue: mention.cue, level: mention.level))
      }
      for phrase in sentence.phrases where phrase.kind == .knowledge {
        let isNamed = sentence.mentions.contains { $0.name.words.overlaps(phrase.words) }
        if !isNamed { add(phrase, sentence, posting) }
      }
    }
  }

  private mutating func add(_ skill: Skill.ID, _ quote: PostingQuote) {
    var demand = demands[skill] ?? Demand()
    let posting = quote.posting
    if demand.quotes.last.map({ ($0.posting, $0.text) == (posting, quote.text) }) != true {
      demand.sentences[posting, default: 0] += 1
      demand.quotes.append(quote)
    }
    demand.wishes[posting] = max(demand.wishes[posting] ?? .nice, quote.wish)
    if let level = quote.level {
      demand.levels[posting] = max(demand.levels[posting] ?? .none, level)
    }
    demands[skill] = demand
  }

  /// A phrase without a name of the taxonomy in it: perhaps one in other words, else unknown.
  private mutating func add(
    _ phrase: TaggedPhrase, _ sentence: PostingReader.Sentence, _ posting: Int
  ) {
    let written = text(phrase.words, of: sentence.words)
    let quote = PostingQuote(
      posting: posting, line: sentence.line, name: written,
      text: excerpt(sentence.words, around: phrase.words), wish: sentence.section.wish)
    if written.utf8.count > 5, let match = matcher.match(written), match.step == .rephrased {
      add(match.skill, quote)
      return
    }
    let words = normalWords(of: written)
    guard isTelling(words) else { return }
    let form = words.joined(separator: " ")
    phrases[form, default: Phrase(quote: quote)].postings.insert(posting)
    phrases[form]?.spellings[written, default: 0] += 1
  }

  /// Whether a phrase could be the name of a skill: no degree, no placeholder, not a whole sentence.
  private func isTelling(_ words: [String]) -> Bool {
    let empty: Set = [
      "degree", "bachelor", "master", "phd", "diploma", "education", "organization", "location",
      "name", "contact", "address", "year", "experience", "university", "ba", "bs", "msc", "bsc",
      "b", "m",
      "knowledge", "skill", "field", "ability",
    ]
    return (1...5).contains(words.count) && words.contains { $0.utf8.count > 1 }
      && !words.contains(where: empty.contains) && words.contains { $0.contains(where: \.isLetter) }
  }

  /// The skills that postings name; the most important first, then the most often named, then by id.
  func ranked() -> [SkillDemand] {
    demands.map { skill, demand in
      SkillDemand(
        skill: skill, postings: demand.wishes.count,
        must: demand.wishes.values.count { $0 == .must },
        nice: demand.wishes.values.count { $0 == .nice },
        importance: importance(demand),
        level: level(demand), quotes: demand.quotes)
    }.sorted { a, b in
      (b.importance, b.must, b.postings, a.skill) < (a.importance, a.must, a.postings, b.skill)
    }
  }

  /// The middle one of what the postings tell; every second one that tells none counts as 2, so that one
  /// "expert" among many says little. Nil where none tells any.
  private func level(_ demand: Demand) -> Level? {
    guard !demand.levels.isEmpty else { return nil }
    let silent = (demand.wishes.count - demand.levels.count) / 2
    let levels = (demand.levels.values + Array(repeating: .intermediate, count: silent)).sorted()
    return levels[(levels.count - 1) / 2]
  }

  /// Fifths of the postings, rounded up. A posting counts in full where it is a must, for 7 tenths where it
  /// is only named and for 4 where it is nice to have, and 2 tenths more where it is said again.
  private func importance(_ demand: Demand) -> Int {
    let tenths = demand.wishes.reduce(0) { sum, wish in
      let base =
        switch wish.value {
        case .must: 10
        case .plain: 7
        case .nice: 4
        }
      return sum + min(10, base + ((demand.sentences[wish.key] ?? 0) > 1 ? 2 : 0))
    }
    return min(5, max(1, (tenths * 5 + count * 10 - 1) / (count * 10)))
  }

  /// The phrases that no skill is called by, the most frequent first.
  func unknown(atLeast least: Int) -> [UnknownDemand] {
    phrases.filter { $0.value.postings.count >= least }.map { _, phrase in
      let spelling = phrase.spellings.max { a, b in (a.value, b.key) < (b.value, a.key) }
      return UnknownDemand(
        phrase: spelling?.key ?? "", postings: phrase.postings.count, quote: phrase.quote)
    }.sorted { ($1.postings, $0.phrase) < ($0.postings, $1.phrase) }
  }
}

/// The sentence, or the part of a long one around some words.
func excerpt(_ words: [PostingWord], around wanted: Range<Int>) -> String {
  let spoken = words.firstIndex { !$0.isMark || $0.text == "(" } ?? 0
  let first = min(spoken, wanted.lowerBound)
  var range = wanted
  var length = text(range, of: words).count
  let most = 110
  // Words are taken on both sides by turns while there is room.
  while length < most, range.lowerBound > first || range.upperBound < words.count {
    if range.lowerBound > first {
      range = range.lowerBound - 1..<range.upperBound
      length += words[range.lowerBound].text.count + 1
    }
    if range.upperBound < words.count {
      length += words[range.upperBound].text.count + 1
      range = range.lowerBound..<range.upperBound + 1
    }
  }
  return (range.lowerBound > first ? "… " : "") + text(range, of: words)
    + (range.upperBound < words.count ? " …" : "")
}
