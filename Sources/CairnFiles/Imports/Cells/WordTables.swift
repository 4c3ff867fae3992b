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
  return kinds.first { $0.words.contains(where: small.contains) }?.value
}

/// Whether a word of the file stands for an academic degree, which is no micro-credential.
func isDegree(_ text: String) -> Bool {
  let small = text.lowercased()
  return readKind(text) == nil
    && ["degree", "bachelor", "master", "doctor", "phd"].contains(where: small.contains)
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

/// The code of a language; of several the first. A code stays as it is.
func readLanguage(_ text: String) -> String? {
  let first = text.split { ",;|/(\n".contains($0) }.first.map { trimmed($0).lowercased() } ?? ""
  if let code = languages[first] ?? languages[String(first.prefix { $0.isLetter })] { return code }
  let base = first.prefix { $0.isASCII && $0.isLetter }
  let isCode =
    base.count == 2 && (base.count == first.count || "-_".contains(first.dropFirst(2).first ?? " "))
  return isCode ? String(base) : nil
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
