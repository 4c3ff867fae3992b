package import CairnModel

/// Turns occupations of public frameworks into roles. None of the frameworks has cairn's levels;
/// each says by a table that is printed with the report how levels and importance were set.
package struct RoleImport {
  /// The files of one framework, by their names.
  package typealias Files = [(name: String, bytes: [UInt8])]

  package enum Framework: String, CaseIterable, Sendable { case onet, esco, nice }

  let catalogue: Catalogue
  let keepsUnknownSkills: Bool
  var report = ImportReport()
  var roles: [Role] = []
  private var matcher: SkillMatcher
  private var local: LocalSkills
  private var ids: IDRegister
  private var tally: [String: (rows: Int, match: SkillMatch?, kept: Skill.ID?)] = [:]

  /// Matches skills with those of the catalogues in use and takes none of their ids.
  package init(against catalogue: Catalogue, keepsUnknownSkills: Bool = true) {
    self.catalogue = catalogue
    self.keepsUnknownSkills = keepsUnknownSkills
    matcher = SkillMatcher(catalogue.skills)
    local = LocalSkills(catalogue.skills)
    ids = IDRegister(catalogue.roles.map(\.id.text))
  }

  /// Which framework files are of, by their headings.
  package static func framework(of files: Files) -> Framework? {
    for file in files {
      let head = String(decoding: file.bytes.prefix(600), as: UTF8.self)
      if head.contains("O*NET-SOC Code") { return .onet }
      if head.contains("occupationUri") || head.contains("conceptUri") { return .esco }
      if head.contains("Work Role"), head.contains("KSA") { return .nice }
    }
    return nil
  }

  /// Reads all files of a framework. `only` keeps occupations whose code or title holds one of its
  /// texts.
  package mutating func read(_ framework: Framework, _ files: Files, only: [String] = []) {
    switch framework {
    case .onet: readONET(files, only: only)
    case .esco: readESCO(files, only: only)
    case .nice: readNICE(files, only: only)
    }
  }

  package func finish() -> Imported {
    var imported = Imported()
    imported.roles = roles
    let used = Set(roles.flatMap { $0.requirements.map(\.skill) })
    imported.skills = local.added.filter { used.contains($0.id) }
    imported.report = report
    imported.report.skills = tally.map { name, found in
      ImportReport.SkillTally(
        name: name, rows: found.rows, match: found.match, kept: found.kept)
    }.sorted { ($1.rows, $0.name) < ($0.rows, $1.name) }
    return imported
  }
}

extension RoleImport {
  /// What a framework says of one skill of an occupation.
  struct Demand {
    let name: String
    /// ESCO URI or O*NET element id.
    var reference: String?
    var kind = Skill.Kind.technical
    let level: Level
    let importance: Int
    let must: Bool
  }

  /// Whether an occupation is among those that are asked for.
  func isWanted(_ code: String, _ title: String, _ only: [String]) -> Bool {
    only.isEmpty
      || only.contains {
        code.hasPrefix($0) || title.lowercased().contains($0.lowercased())
      }
  }

  /// Makes a role; says where nothing is left to ask for.
  mutating func add(
    title: String, field: String, summary: String, source: Source, basis: String,
    _ demands: [Demand], _ place: RowPlace
  ) {
    var byID: [Skill.ID: Requirement] = [:]
    for demand in demands {
      guard let skill = skill(demand) else { continue }
      let other = byID[skill]
      byID[skill] = Requirement(
        skill: skill, level: max(demand.level, other?.level ?? .none),
        importance: max(demand.importance, other?.importance ?? 0),
        must: demand.must || other?.must ?? false)
    }
    guard !byID.isEmpty else {
      report.note(
        .refused, "no-requirements", place,
        "\(quoted(title)): nothing of it can be asked for, as the files hold no skills for it")
      return
    }
    let requirements = byID.values.sorted {
      ($1.importance, $0.skill.text) < ($0.importance, $1.skill.text)
    }
    report.files[report.files.count - 1].imported += 1
    roles.append(
      Role(
        id: Role.ID(ids.claim(slug(title) ?? "role-\(place.row)")), title: title, field: field,
        summary: summary.isEmpty ? title : summary, sources: [source], basis: basis,
        requirements: requirements))
  }

  private mutating func skill(_ demand: Demand) -> Skill.ID? {
    let match = matcher.match(demand.name, reference: demand.reference)
    var kept: Skill.ID?
    if match == nil, keepsUnknownSkills {
      let isURI = demand.reference?.hasPrefix("http") ?? false
      kept = local.skill(
        named: demand.name, esco: isURI ? demand.reference : nil,
        onet: isURI ? nil : demand.reference, kind: demand.kind)
    }
    tally[demand.name, default: (0, match, kept)].rows += 1
    return match?.skill ?? kept
  }
}

/// The first sentences of a description, up to about 300 signs.
func opening(_ text: String) -> String {
  let line = onOneLine(text)
  guard line.count > 300 else { return line }
  let start = line.prefix(300)
  guard let end = start.lastIndex(of: ".") else { return start + "…" }
  return String(start[...end])
}
