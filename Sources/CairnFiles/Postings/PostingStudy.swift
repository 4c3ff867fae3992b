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

  /// What the postings ask for. Skills that fewer than `minPostings` name are left out; where that is nil, a
  /// twentieth of the postings has to name one.
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
    let least = minPostings ?? max(1, (sources.count + 19) / 20)
    return PostingFindings(
      postings: origins, skills: tally.demands(atLeast: least),
      unknown: tally.unknown(atLeast: least))
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

  /// The first line of some words that is no announcement.
  private func title(_ sentences: [PostingReader.Sentence]) -> String? {
    let first = sentences.first { $0.words.contains { !$0.isMark } }
    guard let first, first.words.count <= 12, first.words.last?.text != ":" else { return nil }
    let words = first.words.drop { $0.isMark }
    guard let start = words.indices.first else { return nil }
    return CairnFiles.text(start..<first.words.endIndex, of: first.words)
  }
}
