import CairnModel

private let skillKeys = [
  "id", "name", "area", "kind", "aliases", "esco", "onet", "technology", "levels",
  "counts-as",
]

/// The entries of a `cairn/skills@1` file.
func readSkills(_ root: Node, _ findings: Findings) -> [Entry<Skill>] {
  let keys = ["format", "local", "skills"]
  guard let fields = Fields(root, "a skills file", keys: keys, findings) else { return [] }
  _ = fields.optional("local", findings.flag)
  guard fields.required("skills", { $0 }) != nil else { return [] }
  return findings.entries(fields, "skills") { readSkill($0, findings) }
}

private func readSkill(_ node: Node, _ findings: Findings) -> Skill? {
  guard let fields = Fields(node, "a skill", keys: skillKeys, findings) else { return nil }
  let id: Skill.ID? = fields.required("id", findings.identifier)
  let name = fields.required("name", findings.text)
  let area = fields.required("area", findings.text)
  let kind: Skill.Kind? = fields.required("kind", findings.word("kind of skill"))
  let aliases = fields.list("aliases", findings.text)
  let esco = fields.optional("esco", findings.url)
  let onet = fields.optional("onet", findings.text)
  let technology = fields.optional("technology", findings.text)
  let meanings = readMeanings(fields, findings)
  let countsAs = readCountsAs(fields, findings)
  guard let id, let name, let area, let kind else { return nil }
  return Skill(
    id: id, name: name, area: area, kind: kind, aliases: aliases, esco: esco, onet: onet,
    technology: technology, meanings: meanings, countsAs: countsAs)
}

private func readCountsAs(_ fields: Fields, _ findings: Findings) -> [Skill.ID: Level] {
  var countsAs: [Skill.ID: Level] = [:]
  for (key, value, place) in fields.pairs("counts-as") {
    let skill: Skill.ID? = findings.reference(.skill, key: key, at: place)
    let level = findings.level()(value)
    if let skill, let level { countsAs[skill] = level }
  }
  return countsAs
}

private func readMeanings(_ fields: Fields, _ findings: Findings) -> [Level: String] {
  var meanings: [Level: String] = [:]
  for (key, value, place) in fields.pairs("levels") {
    guard let number = Int(key), (1...4).contains(number), let level = Level(rawValue: number)
    else {
      findings.error(
        "level-out-of-range", at: place, "\(quoted(key)) is no level: levels are 1 to 4")
      continue
    }
    meanings[level] = findings.text(value)
  }
  return meanings
}

/// Whether the skills add to those of the catalogues in use instead of being all there are.
func areLocalSkills(_ root: Node) -> Bool {
  guard case .map(let pairs) = root.content else { return false }
  return pairs.contains { $0.key.scalar == "local" && $0.value.scalar == "true" }
}
