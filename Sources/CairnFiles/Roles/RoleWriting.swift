package import CairnModel

/// A role as a new file.
package func writeRole(_ role: Role) -> String {
  guard case .map(let pairs, _) = roleValue(role) else { return "" }
  let lines =
    ["format: " + DocumentFormat.role.rawValue]
    + pairs.filter { !$0.value.isEmpty }.flatMap { $0.value.section($0.key) }
  return lines.joined(separator: "\n") + "\n"
}

/// A role's text with what changed between two values changed in it, and nothing else. Where the
/// text can't be edited so, the whole is written anew.
package func updateRole(_ text: String, from old: Role, to new: Role) -> String {
  var yaml = YAMLText(text)
  yaml.update(
    from: roleValue(old), to: roleValue(new), at: [],
    with: UpdateRules(order: { $0.isEmpty ? roleKeys : [] }))
  let (origin, _) = readRole("", Array(text.utf8))
  let (read, _) = readRole("", Array(yaml.text.utf8))
  return read == new || (origin != old && read != nil) ? yaml.text : writeRole(new)
}

private func roleValue(_ role: Role) -> YAMLValue {
  .fields([
    ("id", .scalar(role.id.text)), ("title", .text(role.title)),
    ("field", role.field.isEmpty ? nil : .text(role.field)), ("summary", .text(role.summary)),
    ("sources", .list(role.sources.map(sourceValue), isOrdered: true)),
    ("basis", role.basis.map { .text($0) }),
    ("requirements", .list(role.requirements.map(requirementValue), isOrdered: true)),
  ])
}

private func sourceValue(_ source: Source) -> YAMLValue {
  .fields([
    ("title", .text(source.title)), ("url", source.url.map { .text($0) }),
    ("checked", source.checked.map { .scalar($0) }),
  ])
}

private func requirementValue(_ need: Requirement) -> YAMLValue {
  .fields([
    ("skill", .scalar(need.skill.text)), ("level", .scalar(String(need.level.rawValue))),
    ("importance", .scalar(String(need.importance))),
    ("must", need.must ? .scalar("true") : nil),
  ])
}
