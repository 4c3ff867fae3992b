package import CairnModel

/// The keys of a role in the documented order.
let roleKeys = [
  "format", "id", "title", "field", "summary", "sources", "basis", "requirements",
]

/// Reads a role file by itself, and against the skills of a directory where one is given.
/// Requirements with an error are left out of the role; nil where no role can be made of the file
/// at all.
package func readRole(
  _ name: String, _ bytes: [UInt8], against directory: (any Directory)? = nil
) -> (Role?, [Diagnostic]) {
  let (source, findings) = decode(name, bytes)
  findings.directory = directory
  guard source != nil, let root = readYAML(findings),
    findings.format(of: root, wanted: [.role]) != nil
  else { return (nil, findings.diagnostics) }
  let role = readRole(root, findings)
  return (role, findings.diagnostics)
}

/// The role of a `cairn/role@1` file; nil where a key that it needs, or every requirement, is
/// missing.
func readRole(_ root: Node, _ findings: Findings) -> Role? {
  guard let fields = Fields(root, "a role", keys: roleKeys, findings) else { return nil }
  let id: Role.ID? = fields.required("id", findings.identifier)
  let title = fields.required("title", findings.text)
  let summary = fields.required("summary", findings.text)
  let field = fields.optional("field", findings.text)
  let sources = fields.list("sources") { readSource($0, findings) }
  let basis = fields.optional("basis", findings.text)
  let requirements = readRequirements(fields, findings)
  guard let id, let title, let summary, !requirements.isEmpty else { return nil }
  return Role(
    id: id, title: title, field: field ?? "", summary: summary, sources: sources, basis: basis,
    requirements: requirements)
}

private func readSource(_ node: Node, _ findings: Findings) -> Source? {
  guard let fields = Fields(node, "a source", keys: ["title", "url", "checked"], findings)
  else { return nil }
  let title = fields.required("title", findings.text)
  let url = fields.optional("url", findings.url)
  let checked = fields.optional("checked", findings.month)
  return title.map { Source(title: $0, url: url, checked: checked) }
}

private func readRequirements(_ fields: Fields, _ findings: Findings) -> [Requirement] {
  guard let node = fields.required("requirements", { $0 }) else { return [] }
  if case .list(let entries) = node.content, entries.isEmpty {
    findings.error("no-requirements", at: node.start, "a role asks for at least one skill")
  }
  var seen: Set<Skill.ID> = []
  return fields.list("requirements") { node in
    guard let requirement = readRequirement(node, findings) else { return nil }
    guard seen.insert(requirement.skill).inserted else {
      findings.error(
        "duplicate-skill", at: node.start,
        "the role asks for '\(requirement.skill)' a second time", hint: "keep one of them")
      return nil
    }
    return requirement
  }
}

private func readRequirement(_ node: Node, _ findings: Findings) -> Requirement? {
  let errors = findings.errorCount
  let keys = ["skill", "level", "importance", "must"]
  guard let fields = Fields(node, "a requirement", keys: keys, findings) else { return nil }
  let skill: Skill.ID? = fields.required("skill", findings.reference(.skill))
  let level = fields.required("level", findings.level())
  let importance = fields.required("importance", findings.wholeNumber(1...5))
  let must = fields.optional("must", findings.flag)
  guard let skill, let level, let importance, findings.errorCount == errors else { return nil }
  return Requirement(skill: skill, level: level, importance: importance, must: must ?? false)
}
