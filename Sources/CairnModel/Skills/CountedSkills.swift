/// What each skill counts as besides itself, the whole way up: a tool as what it is a tool for.
struct CountedSkills: Equatable, Sendable {
  private let byID: [Skill.ID: [Skill.ID: Level]]

  init(_ skills: [Skill]) {
    let direct = Dictionary(
      skills.lazy.filter { !$0.countsAs.isEmpty }.map { ($0.id, $0.countsAs) }
    ) { first, _ in first }
    byID = Dictionary(
      uniqueKeysWithValues: direct.keys.map { ($0, Self.closure(of: $0, in: direct)) })
  }

  private static func closure(
    of skill: Skill.ID, in direct: [Skill.ID: [Skill.ID: Level]]
  ) -> [Skill.ID: Level] {
    var reached: [Skill.ID: Level] = [:]
    var open: [(Skill.ID, Level)] = [(skill, .specialist)]
    while let (next, cap) = open.popLast() {
      for (general, level) in direct[next] ?? [:] where general != skill {
        let most = min(cap, level)
        guard most > reached[general] ?? .none else { continue }
        reached[general] = most
        open.append((general, most))
      }
    }
    return reached
  }

  /// Levels raised by what their skills count as; lowers none.
  func expanding(_ levels: [Skill.ID: Level]) -> [Skill.ID: Level] {
    if byID.isEmpty { return levels }
    var expanded = levels
    for (skill, level) in levels {
      for (general, most) in byID[skill] ?? [:] {
        expanded[general] = max(expanded[general] ?? .none, min(level, most))
      }
    }
    return expanded
  }

  /// Credentials that teach a skill teach what it counts as, too.
  func expanding(_ credentials: [Credential]) -> [Credential] {
    if byID.isEmpty { return credentials }
    return credentials.map { credential in
      var taught = credential
      taught.teaches = expanding(credential.teaches)
      return taught
    }
  }
}
