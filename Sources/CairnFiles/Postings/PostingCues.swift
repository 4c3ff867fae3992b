import CairnModel

/// Words that tell how much, or how well, something must be known.
struct PostingCue: Equatable, Sendable {
  enum Meaning: Equatable, Sendable {
    case wish(PostingWish)
    /// Asked not to be asked for: "no Python required".
    case unwanted
    case level(Level)
    /// Years of experience, as the level that they are taken for: under 2, 5, 10 and more.
    case years(Level)
  }

  let meaning: Meaning
  /// Of the sentence's words.
  let words: Range<Int>
}

/// The cues of a sentence, from its beginning to its end.
func postingCues(_ forms: [String], _ words: [PostingWord]) -> [PostingCue] {
  var cues: [PostingCue] = []
  var at = 0
  while at < forms.count {
    let cue = phraseCue(forms, at) ?? yearsCue(forms, words, at)
    if let cue { cues.append(cue) }
    at = cue?.words.upperBound ?? at + 1
  }
  return cues
}

private func phraseCue(_ forms: [String], _ at: Int) -> PostingCue? {
  guard let candidates = cuesByFirstWord[forms[at]] else { return nil }
  let found = candidates.filter { forms[at...].starts(with: $0.words) }
    .max { $0.words.count < $1.words.count }
  return found.map { PostingCue(meaning: $0.meaning, words: at..<at + $0.words.count) }
}

/// "5+ years", "3-5 years", "at least two years", "ein Jahr", of experience.
private func yearsCue(
  _ forms: [String], _ words: [PostingWord], _ at: Int
) -> PostingCue? {
  let years: Set = ["years", "year", "yrs", "yr", "jahre", "jahren", "ans", "años"]
  guard let next = forms[(at + 1)...].prefix(4).firstIndex(where: { years.contains($0) }),
    let count = number(words[at].text),
    forms[(at + 1)..<next].allSatisfy({ joinsYears($0) })
  else { return nil }
  let age: Set = ["old", "ago", "anniversary", "history", "warranty"]
  guard (0...25).contains(count), !forms[(next + 1)...].prefix(2).contains(where: age.contains),
    at == 0 || !["last", "past", "next", "over", "for", "than"].contains(forms[at - 1])
      || forms[next...].contains("experience")
  else { return nil }
  // "One year of experience equivalent to the next lower grade" tells a rank, not a level.
  guard !forms[(next + 1)...].prefix(8).contains("equivalent") else { return nil }
  let level: Level =
    count < 2 ? .foundation : count < 5 ? .intermediate : count < 10 ? .advanced : .specialist
  return PostingCue(meaning: .years(level), words: at..<next + 1)
}

private func joinsYears(_ form: String) -> Bool {
  ["+", "-", "–", "to", "or", "more", "plus", "bis", "à", "a", "full", ")", "("].contains(form)
    || form.allSatisfy { $0 == "0" || $0 == "+" }
}

/// `5+`, `3-5`, `five`.
private func number(_ text: Substring) -> Int? {
  let digits = text.prefix { $0.isASCII && $0.isWholeNumber }
  if let count = Int(digits), digits.count <= 2 {
    return text.dropFirst(digits.count).allSatisfy { "+-–0123456789".contains($0) } ? count : nil
  }
  let words = [
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    "twelve",
  ]
  return words.firstIndex(of: text.lowercased()).map { $0 + 1 }
}

private let cuesByFirstWord: [String: [(words: [String], meaning: PostingCue.Meaning)]] = {
  var byFirst: [String: [(words: [String], meaning: PostingCue.Meaning)]] = [:]
  for (meaning, phrases) in cuePhrases {
    for phrase in phrases {
      let words = phrase.split(separator: " ").map(String.init)
      byFirst[words[0], default: []].append((words, meaning))
    }
  }
  return byFirst
}()

private let cuePhrases: [(PostingCue.Meaning, [String])] = [
  (
    .wish(.nice),
    [
      "nice to have", "nice-to-have", "nice :", "plus :", "a plus", "is plus", "big plus",
      "are plus", "bonus",
      "preferred",
      "preferably", "prefer", "ideally", "desirable", "desired", "advantage", "advantageous",
      "beneficial",
      "would be great", "would be a benefit", "an asset", "optional", "optionally", "helpful",
      "not required but",
      "not a must", "not essential", "not mandatory", "welcome", "appreciated", "von vorteil",
      "wünschenswert", "idealerweise", "un plus", "souhaité", "souhaitée", "apprécié", "deseable",
      "se valorará", "valorable",
    ]
  ),
  (
    .unwanted,
    [
      "not required", "not necessary", "not needed", "no need for", "no prior", "no experience",
      "no previous",
      "nicht erforderlich", "no es necesario",
    ]
  ),
  (
    .wish(.must),
    [
      "must", "required", "requires", "require", "essential", "mandatory", "necessary", "minimum",
      "you need", "you will need", "at least", "prerequisite", "vital", "critical to",
      "indispensable",
      "zwingend", "erforderlich", "vorausgesetzt", "notwendig", "obligatoire", "exigé",
      "imprescindible",
      "obligatorio", "requerido",
    ]
  ),
  (
    .level(.foundation),
    [
      "familiar with", "familiarity with", "familiarity", "familiar", "basic", "basics of",
      "exposure to", "aware of",
      "awareness of", "some experience", "some knowledge", "beginner", "entry-level",
      "general knowledge",
      "general understanding", "fundamentals of", "introductory", "willingness to learn",
      "eager to learn",
      "interest in", "interested in", "a0", "grundkenntnisse", "notions", "nociones",
    ]
  ),
  (
    .level(.intermediate),
    [
      "working knowledge", "proficient", "proficiency", "good", "hands-on", "practical",
      "comfortable with",
      "competent", "competence", "intermediate", "conversational", "sound", "understanding of",
      "knowledge of",
      "experience with", "experience in", "experience of", "experienced in", "experienced with",
      "skilled in", "ability to", "able to", "b0", "gute", "kenntnisse", "bonne", "buen",
      "conocimientos de",
    ]
  ),
  (
    .level(.advanced),
    [
      "strong", "solid", "advanced", "in-depth", "in depth", "deep", "extensive", "excellent",
      "very good",
      "thorough", "significant", "proven", "expertise", "fluent", "fluently", "fluency",
      "highly proficient",
      "highly skilled", "outstanding", "superior", "considerable", "comprehensive", "exceptional",
      "demonstrated", "great", "c0", "sehr gute", "fundierte", "fließend", "verhandlungssicher",
      "maîtrise",
      "excellente", "dominio", "sólidos", "avanzado",
    ]
  ),
  (
    .level(.specialist),
    [
      "expert", "expert-level", "expert level", "experts", "mastery", "guru", "world-class",
      "subject matter expert",
      "authority on", "native", "muttersprache", "experto",
    ]
  ),
]
