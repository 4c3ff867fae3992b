import CairnModel

/// Reads postings: text in, what they ask for out. Keeps what it learned of words from one posting
/// to the next.
struct PostingReader {
  /// A sentence with all that was found in it.
  struct Sentence {
    let line: Int
    let words: [PostingWord]
    let phrases: [TaggedPhrase]
    let mentions: [PostingMention]
    let section: PostingSection
    /// Its words and neighbours as the tagger sees them; only where they are asked for.
    let features: [[String]]
  }

  private let names: NameLexicon
  private var table: WordTable
  private var tagger: PhraseTagger?
  private let keepsFeatures: Bool

  /// Without a model only names of the taxonomy are found.
  init(names: NameLexicon, model: PhraseModel?, keepsFeatures: Bool = false) {
    self.names = names
    table = WordTable(names)
    tagger = model.map(PhraseTagger.init)
    self.keepsFeatures = keepsFeatures
  }

  /// The sentences of a posting, in order.
  mutating func read(_ source: PostingSource) -> (sentences: [Sentence], language: String?) {
    let lines = source.lines.map { ($0, postingSentences($0.text)) }
    let language = language(of: lines.lazy.flatMap(\.1).joined().lazy.map(\.text))
    var section = PostingSection.plain
    var heading: [String] = []
    var sentences: [Sentence] = []
    let isEnglish = language == nil || language == "en"
    for (line, parts) in lines {
      let spotted = parts.map { spot($0) }
      let words = parts.flatMap { $0 }
      let found = postingHeading(
        line, words: words, forms: words.map { $0.text.lowercased() },
        namesSkills: spotted.contains { !$0.names.isEmpty })
      if let found { section = found.section }
      let isTitle = found?.isInline == false
      for part in spotted {
        sentences.append(
          sentence(
            part, line.number, isTitle ? .aside : section, heading, isEnglish: isEnglish))
      }
      if let announced = announcement(words, forms: words.map { PhraseFeatures.form($0.text) }) {
        heading = announced
      }
    }
    return (sentences, language)
  }

  /// A sentence with the numbers of its words and the names in it.
  private struct Spotted {
    let words: [PostingWord]
    let ids: [Int]
    let names: [SpottedName]
  }

  private mutating func spot(_ words: [PostingWord]) -> Spotted {
    let ids = words.map { table.id(of: $0.text) }
    return Spotted(words: words, ids: ids, names: spotNames(words, ids, table, names))
  }

  private mutating func sentence(
    _ spotted: Spotted, _ line: Int, _ section: PostingSection, _ heading: [String],
    isEnglish: Bool
  ) -> Sentence {
    let words = spotted.words
    let parts = nameParts(spotted.names, count: words.count)
    let phrases =
      isEnglish
      ? tagger?.phrases(
        spotted.ids, breaks: words.map(\.isAfterBreak), names: parts, heading: heading, table)
        ?? [] : []
    var mentioned: [PostingMention] = []
    if !spotted.names.isEmpty, section != .aside {
      let forms = words.map { $0.text.lowercased() }
      let judged = JudgedSentence(
        words: words, forms: forms, phrases: phrases, spotted: spotted.names,
        isInList: section == .must || section == .nice, isTagged: tagger != nil && isEnglish)
      mentioned = mentions(
        judged.meant, in: words, cues: postingCues(forms, words), section: section)
    }
    return Sentence(
      line: line, words: words, phrases: phrases, mentions: mentioned, section: section,
      features: keepsFeatures
        ? PhraseTagger.features(spotted.ids, names: parts, heading: heading, table) : [])
  }
}

/// The language of a text by its small words, where one of four stands out.
func language(of words: some Sequence<Substring>) -> String? {
  var counts: [String: Int] = [:]
  for word in words where word.utf8.count <= 5 {
    if let language = smallWords[word] ?? smallWords[Substring(word.lowercased())] {
      counts[language, default: 0] += 1
    }
  }
  let ranked = counts.sorted { ($0.value, $1.key) > ($1.value, $0.key) }
  guard let first = ranked.first, first.value >= 3,
    ranked.count < 2 || first.value > ranked[1].value * 2
  else { return nil }
  return first.key
}

private let smallWords: [Substring: String] = {
  let words = [
    "en": "the and of to with for you your our will is are this that we be an by from",
    "de": "und der die das mit für sie wir ist sind ein eine den dem zu auf von bei ihr dich du",
    "fr": "et le les des du une vous nous votre pour avec dans est sur au aux dans vos",
    "es": "y el los las una con para por tu del nuestro se es su como al",
  ]
  var table: [Substring: String] = [:]
  for (language, list) in words.sorted(by: { $0.key < $1.key }) {
    for word in list.split(separator: " ") { table[word] = language }
  }
  return table
}()
