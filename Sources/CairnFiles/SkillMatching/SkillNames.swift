package import CairnModel

/// Every name that the skills of a taxonomy go by, for looking up. A name beats an alias, and what
/// two skills claim alike belongs to neither.
package struct SkillNames: Sendable {
  /// How well a name is bound to its skill; smaller is better.
  package enum Rank: Int, Comparable, Sendable {
    case name, alias, technology
    package static func < (a: Rank, b: Rank) -> Bool { a.rawValue < b.rawValue }
  }

  /// Who goes by a name; no skill where several do.
  struct Claim: Sendable {
    var skill: Skill.ID?
    var rank: Rank
  }

  typealias Table = [String: Claim]

  /// By the name as written, in small letters.
  private(set) var written: Table = [:]
  /// By the normal words, a blank between them.
  private(set) var normal: Table = [:]
  /// By the normal words without blanks: `e-commerce` and `ecommerce`.
  private(set) var squeezed: Table = [:]
  /// By the words that carry meaning, in alphabetical order.
  private(set) var unordered: Table = [:]
  /// The normal words of names that are written with commas in them: `Extract, Transform, Load`.
  private(set) var listed: Set<String> = []
  /// Their first letters and first words: these rule most texts out.
  private var listedLetters: Set<UInt8> = []
  private var listedWords: Set<String> = []
  /// By ESCO URI or O*NET element id.
  private(set) var references: [String: Skill.ID] = [:]
  /// The most normal words that any name has.
  package private(set) var longest = 0

  package init(_ skills: some Sequence<Skill>) {
    for skill in skills { add(skill) }
  }

  /// The skill whose name, alias or technology has exactly these normal words.
  package func skill(named words: some Sequence<String>) -> Skill.ID? {
    normal[words.joined(separator: " ")]?.skill
  }

  /// Whether a text is the name of a skill that is written with commas.
  func isListed(_ text: String) -> Bool {
    guard let first = text.utf8.first(where: { $0 != 0x20 }), mayBeListed(first) else {
      return false
    }
    return listed.contains(normalWords(of: text).joined(separator: " "))
  }

  /// Whether a name that is written with commas begins with a letter.
  func mayBeListed(_ first: UInt8) -> Bool { listedLetters.contains(first | 0x20) }

  /// Whether a name that is written with commas may begin with a text, by its first word.
  func mayBeginListed(_ text: String) -> Bool {
    normalWords(of: text).first.map(listedWords.contains) ?? true
  }

  /// The skill with this ESCO URI or O*NET element id.
  package func skill(referredTo reference: String) -> Skill.ID? { references[reference] }

  /// Every name in normal words with its skill; ambiguous ones are left out.
  package var all: some Sequence<(words: String, skill: Skill.ID, rank: Rank)> {
    normal.lazy.compactMap { words, claim in claim.skill.map { (words, $0, claim.rank) } }
  }

  package mutating func add(_ skill: Skill) {
    add(skill.name, .name, skill.id)
    for alias in skill.aliases { add(alias, .alias, skill.id) }
    if let technology = skill.technology { add(technology, .technology, skill.id) }
    for reference in [skill.esco, skill.onet] {
      if let reference, references[reference] == nil { references[reference] = skill.id }
    }
  }

  private mutating func add(_ name: String, _ rank: Rank, _ skill: Skill.ID) {
    Self.claim(name.lowercased(), rank, skill, in: &written)
    let words = normalWords(of: name)
    guard !words.isEmpty else { return }
    longest = max(longest, words.count)
    if name.utf8.contains(UInt8(ascii: ",")), let letter = words[0].utf8.first {
      listed.insert(words.joined(separator: " "))
      listedLetters.insert(letter)
      listedWords.insert(words[0])
    }
    Self.claim(words.joined(separator: " "), rank, skill, in: &normal)
    Self.claim(words.joined(), rank, skill, in: &squeezed)
    if words.count > 1 { Self.claim(unorderedForm(words), rank, skill, in: &unordered) }
  }

  // Not of the value: a table would be held twice while it changes, and copied each time.
  private static func claim(
    _ form: String, _ rank: Rank, _ skill: Skill.ID, in table: inout Table
  ) {
    guard let known = table[form], known.rank <= rank else {
      table[form] = Claim(skill: skill, rank: rank)
      return
    }
    if known.rank == rank, known.skill != skill { table[form]?.skill = nil }
  }
}

/// Words that join others and mean nothing by themselves.
private let joining: Set = [
  "a", "an", "and", "by", "for", "in", "of", "on", "the", "to", "using", "with",
]

/// The words that carry meaning, in alphabetical order: `analysis of data` and `data analysis`.
func unorderedForm(_ words: [String]) -> String {
  words.filter { !joining.contains($0) }.sorted().joined(separator: " ")
}
