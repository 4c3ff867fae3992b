/// Credentials that teach what counts, each with how much of it, and which of them no other one replaces.
struct Contest {
  /// What counts: all levels of a skill, or only whether certain levels are reached.
  typealias Counting = [Int: [Int]]

  private struct Entrant {
    let key: Int
    let terms: Terms
    /// Number of the skill and level reached, of each skill that counts.
    var reached: [Reach] = []
  }

  private struct Reach: Hashable {
    let skill: Int
    let level: Int
  }

  private var entrants: [Entrant] = []
  private var positions: [Int: Int] = [:]

  /// Takes one teaching in; skills have to come in the same order for all.
  mutating func enter(_ key: Int, skill: Int, level: Int, _ terms: @autoclosure () -> Terms) {
    let position = positions[key] ?? entrants.count
    if position == entrants.count {
      positions[key] = position
      entrants.append(Entrant(key: key, terms: terms()))
    }
    entrants[position].reached.append(Reach(skill: skill, level: level))
  }

  var count: Int { entrants.count }

  /// Those that no other one replaces: one that reaches the same skills, each at least as high, on terms that are no
  /// worse. What is barred replaces none.
  func winners(barred: Set<Int>) -> [Int] {
    var bySkills: [[Int]: [Int]] = [:]
    for position in entrants.indices {
      bySkills[entrants[position].reached.map(\.skill), default: []].append(position)
    }
    var winners: [Int] = []
    for positions in bySkills.values { winners += self.winners(among: positions, barred) }
    return winners
  }

  private func winners(among positions: [Int], _ barred: Set<Int>) -> [Int] {
    // Few are never replaced themselves, and they are all that has to be compared with.
    var best: [[Reach]: [Terms]] = [:]
    let candidates = positions.filter {
      entrants[$0].terms.canReplace && !barred.contains(entrants[$0].key)
    }.sorted { entrants[$0].terms.hours < entrants[$1].terms.hours }
    for position in candidates {
      let (terms, reached) = (entrants[position].terms, entrants[position].reached)
      if best[reached]?.contains(where: { $0.replaces(terms) }) ?? false { continue }
      best[reached, default: []].append(terms)
    }
    return positions.filter { position in
      let entrant = entrants[position]
      return !best.contains { reached, all in
        zip(reached, entrant.reached).allSatisfy { $0.level >= $1.level }
          && all.contains { $0.replaces(entrant.terms) }
      }
    }.map { entrants[$0].key }
  }
}
