/// Credentials that teach what counts, each with how much of it, and which of them no other one replaces.
struct Contest {
  /// What counts: all levels of a skill, or only whether certain levels are reached.
  typealias Counting = [Int: [Int]]

  private struct Entrant {
    let key: Int
    let terms: Terms
    /// The number of its reach.
    var reach: Int
  }

  /// The skills and levels that some entrants reach: those of a smaller reach and one more.
  private struct Reach: Hashable {
    /// The smaller reach; -1 where there is none.
    let before: Int
    let skill: Int
    let level: Int
  }

  private var entrants: [Entrant] = []
  private var positions: [Int: Int] = [:]
  private var reaches: [(levels: [Int], group: Int)] = []
  private var reachNumbers: [Reach: Int] = [:]
  /// Reaches of the same skills are a group; it is found by its first reach with all levels 0.
  private var groupNumbers: [Reach: Int] = [:]

  /// Takes the teachings of a skill in of which only whether certain levels are reached counts; each skill comes once.
  mutating func enter(_ skill: Int, _ levels: [Int], _ postings: [Posting]) {
    positions.reserveCapacity(positions.count + postings.count)
    let least = levels.min() ?? 1
    for posting in postings where posting.level >= least {
      let level = levels.last { $0 <= posting.level } ?? 1
      let position = positions[posting.key] ?? entrants.count
      if position == entrants.count {
        positions[posting.key] = position
        entrants.append(
          Entrant(key: posting.key, terms: posting.terms, reach: reach(-1, skill, level)))
      } else {
        entrants[position].reach = reach(entrants[position].reach, skill, level)
      }
    }
  }

  private mutating func reach(_ before: Int, _ skill: Int, _ level: Int) -> Int {
    let wanted = Reach(before: before, skill: skill, level: level)
    if let known = reachNumbers[wanted] { return known }
    let smaller = before < 0 ? nil : reaches[before]
    let skills = Reach(before: smaller?.group ?? -1, skill: skill, level: 0)
    let group = groupNumbers[skills] ?? groupNumbers.count
    groupNumbers[skills] = group
    reachNumbers[wanted] = reaches.count
    reaches.append(((smaller?.levels ?? []) + [level], group))
    return reaches.count - 1
  }

  var count: Int { entrants.count }

  /// Those that no other one replaces: one that reaches the same skills, each at least as high, on terms that are no
  /// worse. What is barred replaces none.
  func winners(barred: Set<Int>) -> [Int] {
    var groups = Array(repeating: [Int](), count: groupNumbers.count)
    for (position, entrant) in entrants.enumerated() {
      groups[reaches[entrant.reach].group].append(position)
    }
    return groups.flatMap { winners(among: $0, barred) }
  }

  private func winners(among positions: [Int], _ barred: Set<Int>) -> [Int] {
    // Few are never replaced themselves, and they are all that has to be compared with.
    var best: [Int: [Terms]] = [:]
    let candidates = positions.filter {
      entrants[$0].terms.canReplace && !barred.contains(entrants[$0].key)
    }.sorted { entrants[$0].terms.hours < entrants[$1].terms.hours }
    for position in candidates {
      let entrant = entrants[position]
      if best[entrant.reach]?.contains(where: { $0.replaces(entrant.terms) }) ?? false { continue }
      best[entrant.reach, default: []].append(entrant.terms)
    }
    var rivals: [Int: [Terms]] = [:]
    return positions.filter { position in
      let entrant = entrants[position]
      let all = rivals[entrant.reach] ?? self.rivals(of: entrant.reach, among: best)
      rivals[entrant.reach] = all
      return !all.contains { $0.replaces(entrant.terms) }
    }.map { entrants[$0].key }
  }

  /// The terms of those that reach as much.
  private func rivals(of reach: Int, among best: [Int: [Terms]]) -> [Terms] {
    let least = reaches[reach].levels
    return best.filter { other, _ in
      zip(reaches[other].levels, least).allSatisfy { $0 >= $1 }
    }.flatMap(\.value)
  }
}
