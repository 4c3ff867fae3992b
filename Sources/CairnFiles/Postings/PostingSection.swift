import CairnModel

/// What the lines under a heading are about.
enum PostingSection: Sendable {
  case must, nice, plain
  /// What the employer offers and says of itself: no skills are asked for there.
  case aside
}

/// A heading and what it begins.
struct PostingHeading: Sendable {
  let section: PostingSection
  /// Whether text of its section follows on the same line.
  let isInline: Bool
}

/// The section that a line begins as a heading; nil for a line of the text. An item of a list is no
/// heading, nor is a line that names a skill.
func postingHeading(
  _ line: PostingLine, words: [PostingWord], forms: [String], namesSkills: Bool
) -> PostingHeading? {
  let spoken = words.indices.filter { !words[$0].isMark }
  guard let first = spoken.first, !line.isItem, !beginsWithBullet(words) else { return nil }
  if let colon = words.firstIndex(where: { $0.text == ":" }), spoken.contains(where: { $0 > colon })
  {
    let before = spoken.filter { $0 < colon }
    guard (1...5).contains(before.count), let found = section(before.map { forms[$0] }) else {
      return nil
    }
    return PostingHeading(section: found.section, isInline: true)
  }
  guard spoken.count <= 8, words.last?.text != ".", !namesSkills else { return nil }
  let found = section(spoken.map { forms[$0] })
  if line.isHeading { return PostingHeading(section: found?.section ?? .plain, isInline: false) }
  guard let found else { return nil }
  let isAnnounced = words.last?.text == ":" || headingOpenings.contains(forms[first])
  guard isAnnounced || found.length * 2 >= spoken.count else { return nil }
  return PostingHeading(section: found.section, isInline: false)
}

private func beginsWithBullet(_ words: [PostingWord]) -> Bool {
  guard let first = words.first else { return false }
  return ["-", "•", "·", "–", "●", "▪", "◦", "►", "✓", "→"].contains(first.text)
    || first.text == "*" && words.count > 1 && words[1].text != "*"
}

private let headingOpenings: Set<String> = ["what", "who", "why", "how", "your", "our", "we"]

/// The words of a line that the tagger sees with the lines below it: a short line, or the end of
/// one that announces a list; nil where it is neither.
func announcement(_ words: [PostingWord], forms: [String]) -> [String]? {
  let spoken = words.indices.filter { !words[$0].isMark }.map { forms[$0] }
  let hasColon = words.last?.text == ":"
  if !spoken.isEmpty, spoken.count <= 3 || hasColon && spoken.count <= 5 { return spoken }
  return hasColon ? ["L"] + spoken.suffix(2) : nil
}

private func section(_ forms: [String]) -> (section: PostingSection, length: Int)? {
  let heading = " " + forms.joined(separator: " ").replacing("’", with: "'") + " "
  for (section, phrases) in sectionWords {
    let found = phrases.filter { heading.contains(" " + $0 + " ") }
    if let longest = found.map({ $0.split(separator: " ").count }).max() {
      return (section, longest)
    }
  }
  return nil
}

/// In the order of asking: "preferred qualifications" is no must, "skills we offer" neither.
private let sectionWords: [(PostingSection, [String])] = [
  (
    .nice,
    [
      "nice to have", "nice-to-have", "nice-to-haves", "nice to haves", "preferred", "bonus",
      "bonus points", "desirable", "desired", "a plus", "plus", "pluses", "advantageous",
      "good to have",
      "great to have", "optional", "ideally", "extra credit", "would be great", "not required",
      "wünschenswert", "von vorteil", "idealerweise", "atouts", "un plus", "souhaité", "deseable",
      "se valorará", "valorable",
    ]
  ),
  (
    .aside,
    [
      "benefits", "we offer", "perks", "about us", "about the company", "our company",
      "who we are", "company description", "company profile", "equal opportunity", "how to apply",
      "to apply",
      "compensation", "salary", "pay", "our culture", "why join", "why us", "why work", "join us",
      "diversity",
      "inclusion", "contact", "our offer", "what's in it for you", "what you get", "you'll get",
      "we provide", "about the team", "our values", "our mission", "additional information",
      "legal",
      "recruitment process", "hiring process", "interview process", "privacy", "disclaimer",
      "wir bieten", "über uns", "das bieten", "unser angebot", "nous offrons",
      "qui sommes", "avantages", "ofrecemos", "sobre nosotros", "beneficios",
    ]
  ),
  (
    .must,
    [
      "requirements", "requirement", "qualifications", "qualification", "must have", "must-have",
      "must haves", "must-haves", "you bring", "you'll bring", "you will bring", "you need",
      "you'll need",
      "your profile", "who you are", "looking for", "you have", "you should have", "skills",
      "skill",
      "essential", "about you", "experience", "ideal candidate", "candidate profile", "profile",
      "competencies", "knowledge", "expertise", "technologies", "tech stack", "stack", "required",
      "abilities",
      "what you know", "minimum", "prerequisites", "skillset", "your background", "credentials",
      "must",
      "anforderungen", "ihr profil", "dein profil", "bringen sie mit", "bringst du mit",
      "kenntnisse", "qualifikationen", "profil recherché", "votre profil", "compétences", "profil",
      "requisitos", "perfil", "buscamos", "conocimientos", "exigences",
    ]
  ),
  (
    .plain,
    [
      "responsibilities", "duties", "you'll do", "you will do", "tasks", "the role", "your role",
      "job description", "role description", "day to day", "your mission", "the job",
      "the position", "overview", "summary",
      "description", "accountabilities", "aufgaben", "tätigkeiten", "missions", "funciones",
      "responsabilidades", "tareas",
    ]
  ),
]
