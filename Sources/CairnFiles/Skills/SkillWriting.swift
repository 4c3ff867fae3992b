package import CairnModel

/// A skills file. `isLocal` marks skills that add to those of the catalogues in use, so that files
/// beside them may name both.
package func writeSkills(
  _ skills: [Skill], isLocal: Bool = false, comment: [String] = []
) -> String {
  var text = comment.map { "# " + $0 + "\n" }.joined()
  text += "format: \(DocumentFormat.skills.rawValue)\n"
  if isLocal { text += "local: true\n" }
  text += skills.isEmpty ? "skills: []\n" : "skills:\n"
  for skill in skills { text += skill.value.listEntry }
  return text
}

extension Skill {
  var value: YAMLValue {
    let levels = meanings.sorted { $0.key < $1.key }.map { level, meaning in
      YAMLValue.Pair(key: String(level.rawValue), value: .text(meaning))
    }
    let others = countsAs.sorted { $0.key < $1.key }.map { skill, level in
      YAMLValue.Pair(key: skill.text, value: .scalar(String(level.rawValue)))
    }
    return .fields([
      ("id", .scalar(id.text)), ("name", .text(name)), ("area", .text(area)),
      ("kind", .scalar(kind.rawValue)),
      ("aliases", aliases.isEmpty ? nil : .list(aliases.map { .text($0) }, isOrdered: true)),
      ("esco", esco.map { .text($0) }), ("onet", onet.map { .text($0) }),
      ("technology", technology.map { .text($0) }),
      ("levels", levels.isEmpty ? nil : .map(levels, isShort: false)),
      ("counts-as", others.isEmpty ? nil : .map(others, isShort: false)),
    ])
  }
}
