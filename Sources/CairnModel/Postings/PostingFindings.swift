/// How much a posting wants a skill, weakest first.
package enum PostingWish: Int, Comparable, CaseIterable, Sendable {
  /// "Nice to have".
  case nice
  /// Named without saying how much.
  case plain
  /// Under "Requirements", or "must".
  case must

  package static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
}

/// A place in a posting that names a skill, quoted.
package struct PostingQuote: Hashable, Sendable {
  /// Index among the postings that were read.
  package let posting: Int
  /// Line of the file that the posting came from, from 1.
  package let line: Int
  /// The words that name the skill.
  package let name: String
  /// The sentence around them, shortened where it is long.
  package let text: String
  package let wish: PostingWish
  /// The words that tell the level, such as "5+ years", and the level.
  package let cue: String?
  package let level: Level?

  package init(
    posting: Int, line: Int, name: String, text: String, wish: PostingWish, cue: String? = nil,
    level: Level? = nil
  ) {
    self.posting = posting
    self.line = line
    self.name = name
    self.text = text
    self.wish = wish
    self.cue = cue
    self.level = level
  }
}

/// What the postings together ask of one skill.
package struct SkillDemand: Hashable, Sendable {
  package let skill: Skill.ID
  /// Postings that name it.
  package let postings: Int
  /// Of these the ones that call it a must, and the ones that only call it nice to have.
  package let must: Int
  package let nice: Int
  /// 1–5, from the share of the postings that ask for it.
  package let importance: Int
  /// The middle one of the levels that the postings tell; nil where none tells one.
  package let level: Level?
  /// Every place that names it, in the order of the postings.
  package let quotes: [PostingQuote]

  package init(
    skill: Skill.ID, postings: Int, must: Int, nice: Int, importance: Int, level: Level?,
    quotes: [PostingQuote]
  ) {
    self.skill = skill
    self.postings = postings
    self.must = must
    self.nice = nice
    self.importance = importance
    self.level = level
    self.quotes = quotes
  }
}

/// Something that postings ask to know and that is no skill of the taxonomy.
package struct UnknownDemand: Hashable, Sendable {
  /// As it is written most often.
  package let phrase: String
  package let postings: Int
  package let quote: PostingQuote

  package init(phrase: String, postings: Int, quote: PostingQuote) {
    self.phrase = phrase
    self.postings = postings
    self.quote = quote
  }
}

/// A posting as it was read.
package struct PostingOrigin: Hashable, Sendable {
  /// File that it came from.
  package let file: String
  /// Line of its beginning, from 1.
  package let line: Int
  package let title: String?
  /// ISO 639-1 code of its main language; nil where that is not clear.
  package let language: String?

  package init(file: String, line: Int, title: String?, language: String?) {
    self.file = file
    self.line = line
    self.title = title
    self.language = language
  }
}

/// What a set of postings asks for; the most wanted first.
package struct PostingFindings: Hashable, Sendable {
  package let postings: [PostingOrigin]
  package let skills: [SkillDemand]
  /// What too few of the postings name for a role to ask for it.
  package let rare: [SkillDemand]
  package let unknown: [UnknownDemand]

  package init(
    postings: [PostingOrigin], skills: [SkillDemand], rare: [SkillDemand],
    unknown: [UnknownDemand]
  ) {
    self.postings = postings
    self.skills = skills
    self.rare = rare
    self.unknown = unknown
  }
}
