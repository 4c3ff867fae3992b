/// The cues of a sentence that tell how much something is asked for, and how far each of them reaches.
struct WishScopes {
  private struct Scope {
    let meaning: PostingCue.Meaning
    let words: Range<Int>
    let clause: Int
    /// It opens what it speaks of ("preferably PostgreSQL") and doesn't reach back.
    let isForward: Bool
    /// It speaks of something else in its brackets ("(Epic preferred)") and stays within.
    let isBound: Bool
  }

  private let scopes: [Scope]
  private let clauses: [Int]
  private let brackets: [Int?]

  init(_ cues: [PostingCue], _ words: [PostingWord]) {
    let clauses = clauseNumbers(words)
    let brackets = openBrackets(words)
    let wishes = cues.filter { cue in
      switch cue.meaning {
      case .level, .years: false
      case .wish, .unwanted: true
      }
    }
    self.clauses = clauses
    self.brackets = brackets
    scopes = wishes.map { cue in
      let first = cue.words.lowerBound
      let others = words.indices.filter { index in
        !cue.words.contains(index) && !words[index].isMark
          && !linkingWords.contains(words[index].text.lowercased())
      }
      let clause = others.filter { clauses[$0] == clauses[first] }
      return Scope(
        meaning: cue.meaning, words: cue.words, clause: clauses[first],
        isForward: !clause.isEmpty && clause.allSatisfy { $0 > first },
        isBound: brackets[first] != nil && others.contains { brackets[$0] == brackets[first] })
    }
  }

  /// What is said of some words: in their own clause, else in one behind, else in one before.
  func meaning(for name: Range<Int>) -> PostingCue.Meaning? {
    let own = clauses[name.lowerBound]
    let reaching = scopes.filter { scope in
      !(scope.isForward && scope.words.lowerBound > name.lowerBound)
        && !(scope.isBound && brackets[scope.words.lowerBound] != brackets[name.lowerBound])
    }
    let nearest =
      reaching.first { $0.clause == own } ?? reaching.first { $0.clause > own }
      ?? reaching.last { $0.clause < own }
    return nearest?.meaning
  }
}

private let linkingWords: Set = [
  "is", "are", "be", "would", "will", "a", "an", "the", "but", "not", "strongly", "highly", "very",
  "for", "and", "or", "of", "in", "with",
]

/// The clause that each word stands in.
private func clauseNumbers(_ words: [PostingWord]) -> [Int] {
  var clause = 0
  return words.map { word in
    if word.isAfterBreak || [";", "(", ")", "–", "—", "|", "but", ":"].contains(word.text) {
      clause += 1
    }
    return clause
  }
}

/// Where the bracket was opened that each word stands in.
private func openBrackets(_ words: [PostingWord]) -> [Int?] {
  var open: Int?
  return words.indices.map { index in
    if words[index].text == "(" { open = index }
    defer { if words[index].text == ")" { open = nil } }
    return open
  }
}

/// The beginnings of names of which one suffices: `Go, Java or C++`. Not `SQL or similar`, and not
/// two names of one skill.
func alternatives(_ names: [SpottedName], _ words: [PostingWord]) -> Set<Int> {
  let sorted = names.sorted { $0.words.lowerBound < $1.words.lowerBound }
  var found: Set<Int> = []
  var run: [SpottedName] = []
  var isChoice = false
  func settle() {
    let first = run.first?.skill
    if isChoice, run.count == 1 || run.contains(where: { $0.skill != first }) {
      found.formUnion(run.map(\.words.lowerBound))
    }
    (run, isChoice) = ([], false)
  }
  for name in sorted {
    switch run.last.map({ joint($0, name, words) }) {
    case .choice: isChoice = true
    case .list where !isChoice: break
    case .list, .end, nil: settle()
    }
    run.append(name)
    isChoice = isChoice || hasUnknownChoice(name, sorted, words)
  }
  settle()
  return found
}

/// How two names follow one another.
private enum Joint { case choice, list, end }

private func joint(_ first: SpottedName, _ next: SpottedName, _ words: [PostingWord]) -> Joint {
  guard first.words.upperBound <= next.words.lowerBound else { return .end }
  let gap = words[first.words.upperBound..<next.words.lowerBound].map { $0.text.lowercased() }
  if gap.isEmpty { return words[next.words.lowerBound].isAfterBreak ? .list : .end }
  return gap.contains(where: orWords.contains)
    && gap.allSatisfy { $0 == ")" || orWords.contains($0) }
    ? .choice : .end
}

private let orWords: Set = ["or", "and/or", "oder", "ou", "o", "/"]

/// Whether a word that no skill is called stands for another choice: `Kafka or Pulsar`.
private func hasUnknownChoice(
  _ name: SpottedName, _ names: [SpottedName], _ words: [PostingWord]
) -> Bool {
  let end = name.words.upperBound
  guard end + 1 < words.count, orWords.contains(words[end].text.lowercased()) else { return false }
  let isName = names.contains { $0.words.contains(end + 1) }
  return !isName && words[end + 1].text.first?.isUppercase == true
}

/// The words that name a field of study behind `degree in`; nil where there is none.
func fieldOfStudy(_ words: [PostingWord]) -> Range<Int>? {
  let forms = words.map { $0.text.lowercased() }
  guard let degree = forms.firstIndex(where: degrees.contains),
    let joint = forms[degree...].prefix(5).firstIndex(where: { ["in", "of", "der"].contains($0) })
  else { return nil }
  let end = forms[joint...].firstIndex {
    [";", "(", ")", "plus"].contains($0) || asks.contains($0)
  }
  return joint..<(end ?? forms.count)
}

private let degrees: Set = [
  "degree", "bachelor", "bachelor's", "bachelor’s", "bachelors", "master's", "master’s", "phd",
  "ph.d", "diploma", "studium", "hochschulstudium", "abschluss", "b.sc", "bsc", "m.sc", "msc",
]

/// Words that end a field of study, as something else is asked for.
private let asks: Set = [
  "experience", "knowledge", "skills", "proficiency", "proficient", "understanding", "years",
  "year",
  "ability", "with", "strong", "good", "hands-on", "erfahrung", "kenntnisse",
]
