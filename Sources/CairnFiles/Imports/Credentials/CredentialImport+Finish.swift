import CairnModel

extension CredentialImport {
  /// Matches the distinct names of skills with the taxonomy.
  package mutating func matchSkills() {
    for name in skillNames.names { _ = matcher.match(name) }
  }

  /// Puts credentials, providers and local skills together.
  package mutating func finish() -> Imported {
    var imported = Imported()
    for (word, rows) in levelWords {
      report.map("level", word, to: "\(meanings.level(word)?.rawValue ?? 0)", rows: rows)
    }
    for (kind, rows) in kindsOfTitles {
      report.map("kind", "(none)", to: kind.rawValue, rows: rows)
    }
    let skills = settleSkills()
    for index in drafts.indices { teach(index, skills) }
    resolvePrerequisites()
    imported.skills = localSkills.added
    imported.credentials = drafts.map(\.credential)
    var used: Set<Provider.ID> = []
    for credential in imported.credentials {
      used.insert(credential.provider)
      used.insert(credential.issuer)
    }
    imported.providers = providers.added.filter { used.contains($0.id) }
    imported.report = report
    return imported
  }

  /// What each name means; new ones become local skills.
  private mutating func settleSkills() -> [Skill.ID?] {
    var meanings: [Skill.ID?] = []
    var tallies: [ImportReport.SkillTally] = []
    for (name, rows) in zip(skillNames.names, skillNames.rows) {
      let match = matcher.match(name)
      let kept = match == nil && options.keepsUnknownSkills ? localSkills.skill(named: name) : nil
      meanings.append(match?.skill ?? kept)
      tallies.append(ImportReport.SkillTally(name: name, rows: rows, match: match, kept: kept))
    }
    report.skills = tallies.sorted { ($1.rows, $0.name) < ($0.rows, $1.name) }
    return meanings
  }

  private mutating func teach(_ index: Int, _ meanings: [Skill.ID?]) {
    let level = drafts[index].level
    var teaches = drafts[index].taught
    var isEstimate = false
    for number in drafts[index].skills {
      guard let skill = meanings[number], teaches[skill] == nil else { continue }
      teaches[skill] = level
      isEstimate = true
    }
    drafts[index].credential.teaches = teaches
    guard isEstimate else { return }
    drafts[index].credential.basis =
      drafts[index].levelWord.map { "our estimate from the level '\($0)' in the imported file" }
      ?? "our estimate; the imported file has no level, so the lowest is taken (\(level.rawValue))"
  }
}

/// Skills that an import adds to the taxonomy; spellings of one name are one skill.
struct LocalSkills {
  private(set) var added: [Skill] = []
  private var byForm: [String: Skill.ID] = [:]
  private var ids: IDRegister

  /// The heading of the skills pane that they stand under.
  static let area = "Imported"

  init(_ skills: [Skill]) { ids = IDRegister(skills.map(\.id.text)) }

  /// The local skill of a name; nil where it is a sentence or nothing that a name could be.
  mutating func skill(
    named name: String, esco: String? = nil, onet: String? = nil, kind: Skill.Kind = .technical,
    aliases: [String] = [], area: String = LocalSkills.area
  ) -> Skill.ID? {
    let words = normalWords(of: name)
    let form = words.joined(separator: " ")
    if let id = byForm[form] { return id }
    guard !words.isEmpty, words.count <= 12, name.utf8.count <= 100, let text = slug(name) else {
      return nil
    }
    let id = Skill.ID(ids.claim(text))
    byForm[form] = id
    added.append(
      Skill(
        id: id, name: name, area: area, kind: kind, aliases: aliases, esco: esco, onet: onet))
    return id
  }
}
