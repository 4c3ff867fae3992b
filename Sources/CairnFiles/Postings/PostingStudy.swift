package import CairnModel

/// Reads job postings for the skills that they ask for; the same postings in the same order give
/// the same findings. Prepared once, it reads any number of sets.
package struct PostingStudy: Sendable {
  private let lexicon: NameLexicon
  private let matcher: SkillMatcher
  private let model: PhraseModel?

  /// The skills to look for, and the weights that tell phrases apart; without these only names of
  /// the taxonomy are found, and nothing is listed as unknown.
  package init(_ skills: [Skill], model: PhraseModel?) {
    lexicon = NameLexicon(skills)
    matcher = SkillMatcher(skills)
    self.model = model
  }

  /// What the postings ask for. Skills that fewer than `minPostings` name are rare; where that is nil, of
  /// four postings and more two have to name one, and of more than twenty a tenth.
  package func findings(
    in sources: [PostingSource], minPostings: Int? = nil
  ) -> PostingFindings {
    var reader = PostingReader(names: lexicon, model: model)
    var tally = PostingTally(matcher: matcher, count: sources.count)
    var origins: [PostingOrigin] = []
    for (index, source) in sources.enumerated() {
      let (sentences, language) = reader.read(source)
      origins.append(
        PostingOrigin(
          file: source.name, line: source.firstLine, title: source.title ?? title(sentences),
          language: language))
      tally.add(sentences, posting: index)
    }
    let least = minPostings ?? fewest(among: sources.count)
    let demands = tally.ranked()
    // Postings that have nothing in common still ask for something.
    let isScattered = minPostings == nil && demands.allSatisfy { $0.postings < least }
    return PostingFindings(
      postings: origins, skills: demands.filter { isScattered || $0.postings >= least },
      rare: demands.filter { !isScattered && $0.postings < least },
      unknown: tally.unknown(atLeast: isScattered ? 1 : least))
  }

  /// Every phrase with its place, one a line: file, line, column, length in Unicode scalars, kind, text;
  /// tabs between.
  package func phrases(in sources: [PostingSource]) -> String {
    var reader = PostingReader(names: lexicon, model: model)
    var text = ""
    for source in sources {
      for sentence in reader.read(source).sentences {
        for phrase in sentence.phrases {
          guard let first = sentence.words[phrase.words].first,
            let last = sentence.words[phrase.words].last
          else { continue }
          text +=
            [
              source.name, "\(sentence.line)", "\(first.column + 1)",
              "\(last.endColumn - first.column)", phrase.kind.rawValue,
              CairnFiles.text(phrase.words, of: sentence.words),
            ].joined(separator: "\t") + "\n"
        }
      }
    }
    return text
  }

  /// Every word as the tagger sees it, for learning the weights: file, line, column, length, then its features;
  /// tabs between, an empty line behind a sentence.
  package func features(in sources: [PostingSource]) -> String {
    var reader = PostingReader(names: lexicon, model: nil, keepsFeatures: true)
    var text = ""
    for source in sources {
      for sentence in reader.read(source).sentences where !sentence.words.isEmpty {
        for (word, features) in zip(sentence.words, sentence.features) {
          let place = [
            source.name, "\(sentence.line)", "\(word.column + 1)",
            "\(word.text.unicodeScalars.count)", word.isAfterBreak ? "," : "",
          ]
          text += (place + features).joined(separator: "\t") + "\n"
        }
        text += "\n"
      }
    }
    return text
  }

  /// How many of some postings have to name a skill for the role to ask for it: few say much each,
  /// of many only what recurs is the role.
  private func fewest(among count: Int) -> Int {
    count < 4 ? 1 : max(2, (count + 9) / 10)
  }

  /// The first line of some words that is no announcement.
  private func title(_ sentences: [PostingReader.Sentence]) -> String? {
    let first = sentences.first { $0.words.contains { !$0.isMark } }
    guard let first, first.words.count <= 12, first.words.last?.text != ":" else { return nil }
    let words = first.words.drop { $0.isMark }
    guard let start = words.indices.first else { return nil }
    return plainTitle(CairnFiles.text(start..<first.words.endIndex, of: first.words))
  }
}

/// A title without `Job title:` before it and `(m/w/d)` in it.
private func plainTitle(_ text: String) -> String {
  var title = text
  let labels = ["job title", "position", "title", "role", "stellenbezeichnung"]
  if let colon = title.firstIndex(of: ":"), labels.contains(title[..<colon].lowercased()) {
    title = trimmed(title[title.index(after: colon)...])
  }
  while let open = title.firstIndex(of: "("), let close = title[open...].firstIndex(of: ")") {
    let inside = title[title.index(after: open)..<close].lowercased()
    let parts = inside.split { "/|, ".contains($0) }
    let isForAll = inside == "all genders" || parts.count > 1 && parts.allSatisfy { $0.count == 1 }
    guard isForAll else { break }
    title = trimmed(title[..<open]) + title[title.index(after: close)...]
  }
  return trimmed(title)
}
