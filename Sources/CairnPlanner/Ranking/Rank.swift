package import CairnModel

/// Ranks every credential of the catalogue by the share of the gap that it would close alone from today's
/// levels; those that close nothing and unlock nothing are left out.
/// - Parameter ground: what may be known already of an earlier question; what is not is worked out.
package func rank(_ question: Question, on ground: RankingGround? = nil) -> Ranking {
  let ground = RankingGround(of: question, from: ground)
  let desk = OfferDesk(question)
  let weights = question.profile.goal.preference.weights
  let entries = ground.useful.map { useful in
    let credential = ground.credentials[useful.position]
    let closed = desk.closedTo(credential)
    let availability = desk.availability(of: credential)
    return Ranking.Entry(
      credential: credential.id, value: useful.value, covers: useful.covers,
      unlocks: useful.unlocks, startable: useful.missing.isEmpty && closed == nil,
      obstacle: obstacle(availability, missing: useful.missing),
      burden: burden(availability, weights))
  }
  return Ranking(
    role: question.role.id, gapValue: ground.gap.value, entries: entries.sorted(by: precedes))
}

/// What of a ranking follows from the catalogue, the role and where a learner stands, whatever their limits: worth keeping
/// while only these change.
package struct RankingGround: Equatable, Sendable {
  fileprivate let credentials: [Credential]
  private let standing: Standing
  fileprivate let gap: Gap
  /// In the order of the catalogue.
  fileprivate let useful: [Useful]

  /// A credential that closes a part of the gap or unlocks one that does.
  fileprivate struct Useful: Equatable {
    let position: Int
    let value: Int
    let covers: [Rise]
    let unlocks: [Credential.ID]
    /// Prerequisites that do not hold today.
    let missing: [Prerequisite]
  }

  /// - Parameter known: that of an earlier question, which is taken where it holds for this one too.
  package init(of question: Question, from known: RankingGround? = nil) {
    let (standing, credentials) = (question.standing, question.catalogue.credentials)
    let gap = Gap(of: standing.levels, to: question.role)
    if let known, known.standing == standing, known.gap == gap, known.credentials == credentials {
      self = known
      return
    }
    (self.credentials, self.standing, self.gap) = (credentials, standing, gap)
    var covered: [Credential.ID: [Rise]] = [:]
    for credential in credentials where !standing.earned.contains(credential.id) {
      let rises = CairnPlanner.covers(credential, gap: gap.entries)
      if !rises.isEmpty { covered[credential.id] = rises }
    }
    let unlocked = unlocks(question.catalogue, standing: standing, useful: Set(covered.keys))
    let importance = Dictionary(
      gap.entries.map { ($0.requirement.skill, $0.requirement.importance) },
      uniquingKeysWith: { first, _ in first })
    useful = credentials.indices.compactMap { position in
      let rises = covered[credentials[position].id] ?? []
      let opened = unlocked[credentials[position].id] ?? []
      if rises.isEmpty && opened.isEmpty { return nil }
      let value = rises.reduce(0) {
        $0 + ($1.to.rawValue - $1.from.rawValue) * (importance[$1.skill] ?? 0)
      }
      return Useful(
        position: position, value: value, covers: rises, unlocks: opened,
        missing: standing.missing(of: credentials[position]))
    }
  }
}

/// More value first; ties by burden, then id; what can't be planned comes last among equals.
private func precedes(_ a: Ranking.Entry, _ b: Ranking.Entry) -> Bool {
  if a.value != b.value { return a.value > b.value }
  let (left, right) = (a.burden ?? .max, b.burden ?? .max)
  return left != right ? left < right : a.credential < b.credential
}

private func covers(_ credential: Credential, gap: [Gap.Entry]) -> [Rise] {
  gap.compactMap { entry in
    guard let taught = credential.teaches[entry.requirement.skill] else { return nil }
    let reached = min(taught, entry.requirement.level)
    guard reached > entry.have else { return nil }
    return Rise(skill: entry.requirement.skill, from: entry.have, to: reached)
  }
}

private func obstacle(_ availability: Availability, missing: [Prerequisite]) -> Obstacle? {
  if case .blocked(let obstacle) = availability { return obstacle }
  return missing.isEmpty ? nil : .missingPrerequisites(missing)
}

private func burden(_ availability: Availability, _ weights: BurdenWeights) -> Int? {
  if case .offered(let offer) = availability { offer.burden(weights) } else { nil }
}

/// For each credential the useful ones that can't start today and could once it alone is finished.
private func unlocks(
  _ catalogue: Catalogue, standing: Standing, useful: Set<Credential.ID>
) -> [Credential.ID: [Credential.ID]] {
  var openers = Openers(catalogue, standing)
  // By position: with a large catalogue the pairs are many, and ids are slow to look up.
  var unlocked: [[Credential.ID]] = Array(repeating: [], count: catalogue.credentials.count)
  for (position, blocked) in catalogue.credentials.enumerated() where useful.contains(blocked.id) {
    let missing = standing.missing(of: blocked)
    guard !missing.isEmpty else { continue }
    for opener in openers.meeting(all: missing) where opener != position {
      unlocked[opener].append(blocked.id)
    }
  }
  // Credentials stand in ascending order of id, so that each list does too.
  var byID: [Credential.ID: [Credential.ID]] = [:]
  for (position, ids) in unlocked.enumerated() where !ids.isEmpty {
    byID[catalogue.credentials[position].id] = ids
  }
  return byID
}

/// Which credentials meet a clause once finished, as positions in the catalogue; looked up once a clause.
private struct Openers {
  private var teachers: [Skill.ID: [(position: Int, level: Level)]] = [:]
  private var positions: [Credential.ID: Int] = [:]
  private var known: [Prerequisite: [Int]] = [:]

  init(_ catalogue: Catalogue, _ standing: Standing) {
    for (position, credential) in catalogue.credentials.enumerated()
    where !standing.earned.contains(credential.id) {
      positions[credential.id] = position
      for (skill, level) in credential.teaches {
        teachers[skill, default: []].append((position, level))
      }
    }
  }

  /// Positions, ascending, of those that meet every one of some clauses.
  mutating func meeting(all clauses: [Prerequisite]) -> [Int] {
    var lists = clauses.map { meeting($0) }.sorted { $0.count < $1.count }
    let fewest = lists.removeFirst()
    guard !lists.isEmpty else { return fewest }
    let others = lists.map(Set.init)
    return fewest.filter { position in others.allSatisfy { $0.contains(position) } }
  }

  private mutating func meeting(_ clause: Prerequisite) -> [Int] {
    if let positions = known[clause] { return positions }
    let meeting = Set(
      clause.alternatives.flatMap { need -> [Int] in
        switch need {
        case .credential(let id): positions[id].map { [$0] } ?? []
        case .skill(let skill, let level):
          (teachers[skill] ?? []).filter { $0.level >= level }.map(\.position)
        }
      }
    ).sorted()
    known[clause] = meeting
    return meeting
  }
}
