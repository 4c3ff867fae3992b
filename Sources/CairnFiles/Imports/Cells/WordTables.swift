package import CairnModel

/// A word of a file that means a value of ours; the table is printed in `docs/formats.md`.
private typealias Vocabulary<Value> = [(words: [String], value: Value)]

private let levels: Vocabulary<Level> = [
  (
    ["beginner", "introductory", "intro", "basic", "foundation", "foundational", "elementary"],
    .foundation
  ),
  (
    ["entry", "novice", "all", "mixed", "any", "starter", "fundamental", "básico", "principiante"],
    .foundation
  ),
  (
    ["intermediate", "medium", "conversant", "practitioner", "associate", "intermedio"],
    .intermediate
  ),
  (["advanced", "avanzado"], .advanced),
  (["expert", "specialist", "mastery"], .specialist),
]

/// The level that a word of the file stands for; of several the lowest, as only that is sure.
package func readLevel(_ text: String) -> Level? {
  if let digit = Int(text), let level = Level(rawValue: digit), level > .none { return level }
  let words = Set(text.lowercased().split { !$0.isLetter }.map(String.init))
  return levels.first { !words.isDisjoint(with: $0.words) }?.value
}

private let kinds: Vocabulary<Credential.Kind> = [
  (["micromaster"], .micromasters), (["microbachelor"], .microbachelors),
  (["nanodegree"], .nanodegree), (["specialization", "specialisation"], .specialization),
  (["professional certificate", "professionalcertificate"], .professionalCertificate),
  (["micro-credential", "microcredential", "micro credential"], .microCredential),
  (["badge"], .badge), (["certification"], .certification), (["license", "licence"], .license),
  (["diploma"], .diploma), (["certificate"], .certificate),
  (["learning path", "learningprogram", "career track", "skill track", "xseries"], .learningPath),
  (["course", "mooc", "project", "learningopportunity", "class", "tutorial", "training"], .course),
]

/// What sort of credential a word of the file stands for.
func readKind(_ text: String) -> Credential.Kind? {
  let small = text.lowercased()
  return kinds.first { $0.words.contains { holds(small, $0) } }?.value
}

/// Whether a word of the file stands for an academic degree, which is no micro-credential.
func isDegree(_ text: String) -> Bool {
  let small = text.lowercased()
  return readKind(text) == nil
    && ["degree", "bachelor", "master", "doctor", "phd"].contains { holds(small, $0) }
}

private let languages = [
  "english": "en", "spanish": "es", "español": "es", "castellano": "es", "french": "fr",
  "français": "fr", "german": "de", "deutsch": "de", "portuguese": "pt", "português": "pt",
  "italian": "it", "italiano": "it", "chinese": "zh", "mandarin": "zh", "japanese": "ja",
  "korean": "ko", "russian": "ru", "arabic": "ar", "hindi": "hi", "bengali": "bn", "tamil": "ta",
  "telugu": "te", "urdu": "ur", "turkish": "tr", "dutch": "nl", "polish": "pl", "ukrainian": "uk",
  "vietnamese": "vi", "indonesian": "id", "thai": "th", "greek": "el", "hebrew": "he",
  "swedish": "sv", "danish": "da", "norwegian": "no", "finnish": "fi", "czech": "cs",
  "hungarian": "hu", "romanian": "ro", "catalan": "ca", "kazakh": "kk", "persian": "fa",
  "swahili": "sw", "malay": "ms", "slovak": "sk", "croatian": "hr", "serbian": "sr",
]

/// The code of a language; of several the first. A code stays as it is, and `en_US` is found anywhere.
func readLanguage(_ text: String) -> String? {
  if let locale = text.split(whereSeparator: { !$0.isLetter && $0 != "_" }).first(where: isLocale) {
    return String(locale.prefix(2))
  }
  let first = text.split { ",;|/(\n".contains($0) }.first.map { trimmed($0).lowercased() } ?? ""
  if let code = languages[first] ?? languages[String(first.prefix { $0.isLetter })] { return code }
  let base = first.prefix { $0.isASCII && $0.isLetter }
  let isCode =
    base.count == 2 && (base.count == first.count || "-_".contains(first.dropFirst(2).first ?? " "))
  return isCode ? String(base) : nil
}

private func isLocale(_ word: Substring) -> Bool {
  let signs = Array(word)
  return signs.count == 5 && signs[2] == "_" && signs[0].isLowercase && signs[1].isLowercase
    && signs[3].isUppercase && signs[4].isUppercase
}

/// The language of a text by its script, where that has one main language and most letters are of it.
func languageOfScript(_ text: String) -> String? {
  // Nearly all titles are plain; asking Unicode about each letter takes longer than the rest of a row.
  guard text.utf8.contains(where: { $0 >= 0x80 }) else { return nil }
  let letters = text.unicodeScalars.filter(\.properties.isAlphabetic)
  func count(_ ranges: ClosedRange<UInt32>...) -> Int {
    letters.count { letter in ranges.contains { $0.contains(letter.value) } }
  }
  let kana = count(0x3040...0x30FF)
  let scripts = [
    ("ru", count(0x400...0x4FF)), ("ar", count(0x600...0x6FF)), ("ko", count(0xAC00...0xD7AF)),
    ("el", count(0x370...0x3FF)), ("he", count(0x590...0x5FF)), ("th", count(0xE00...0xE7F)),
    ("hi", count(0x900...0x97F)), (kana > 0 ? "ja" : "zh", count(0x4E00...0x9FFF) + kana),
  ]
  return scripts.first { $0.1 * 2 > letters.count }?.0
}

/// What sort of organisation a name tells of. A training provider where it tells nothing: that gives
/// no trust which nobody checked.
func providerKind(_ name: String) -> Provider.Kind {
  let words = Set(normalWords(of: name))
  if !words.isDisjoint(with: [
    "university", "universidad", "universite", "universitat", "universita", "universidade",
    "universiteit", "polytechnic", "polytechnique", "mit", "epfl", "eth",
  ]) || ["institute of technology", "school of"].contains(where: name.lowercased().contains) {
    return .university
  }
  return words.contains("college") ? .college : .trainingProvider
}
