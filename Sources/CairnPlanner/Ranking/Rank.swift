package import CairnModel

/// Ranks every credential of the catalogue by the share of the gap that it would close alone from today's
/// levels; those that close nothing and unlock nothing are left out.
package func rank(_ question: Question) -> Ranking {
  let standing = question.standing
  let gap = Gap(of: standing.levels, to: question.role)
  let desk = OfferDesk(question)
  let required = Dictionary(
    gap.entries.map { ($0.requirement.skill, $0) }, uniquingKeysWith: { first, _ in first })

  var covered: [Credential.ID: [Rise]] = [:]
  for credential in question.catalogue.credentials where !standing.earned.contains(credential.id) {
    let rises = covers(credential, gap: gap.entries)
    if !rises.isEmpty { covered[credential.id] = rises }
  }
  let unlocked = unlocks(question.catalogue, standing: standing, useful: Set(covered.keys))

  let weights = question.profile.goal.preference.weights
  let entries = question.catalogue.credentials.compactMap { credential -> Ranking.Entry? in
    let rises = covered[credential.id] ?? []
    let opened = unlocked[credential.id] ?? []
    if rises.isEmpty && opened.isEmpty { return nil }
    let value = rises.reduce(0) {
      $0 + ($1.to.rawValue - $1.from.rawValue) * (required[$1.skill]?.requirement.importance ?? 0)
    }
    let missing = standing.missing(of: credential)
    let closed = desk.closedTo(credential)
    let availability = desk.availability(of: credential)
    return Ranking.Entry(
      credential: credential.id, value: value, covers: rises, unlocks: opened,
      startable: missing.isEmpty && closed == nil,
      obstacle: obstacle(availability, missing: missing), burden: burden(availability, weights))
  }
  return Ranking(role: question.role.id, gapValue: gap.value, entries: entries.sorted(by: precedes))
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
  var teachers: [Skill.ID: [Credential]] = [:]
  for credential in catalogue.credentials where !standing.earned.contains(credential.id) {
    for skill in credential.teaches.keys { teachers[skill, default: []].append(credential) }
  }
  var unlocked: [Credential.ID: [Credential.ID]] = [:]
  for blocked in catalogue.credentials where useful.contains(blocked.id) {
    let missing = standing.missing(of: blocked)
    guard let first = missing.first else { continue }
    // Whoever meets all clauses meets the first: only those need a look.
    let meeting = Set(first.alternatives.flatMap { meeters(of: $0, catalogue, teachers) })
    for id in meeting where id != blocked.id {
      guard let opener = catalogue[id], missing.allSatisfy({ meets($0, opener) }) else { continue }
      unlocked[id, default: []].append(blocked.id)
    }
  }
  return unlocked.mapValues { $0.sorted() }
}

private func meeters(
  of need: Prerequisite.Need, _ catalogue: Catalogue, _ teachers: [Skill.ID: [Credential]]
) -> [Credential.ID] {
  switch need {
  case .credential(let id): catalogue[id].map { [$0.id] } ?? []
  case .skill(let skill, let level):
    (teachers[skill] ?? []).filter { $0.teaches[skill] ?? .none >= level }.map(\.id)
  }
}

private func meets(_ clause: Prerequisite, _ credential: Credential) -> Bool {
  clause.alternatives.contains { need in
    switch need {
    case .credential(let id): id == credential.id
    case .skill(let skill, let level): credential.teaches[skill] ?? .none >= level
    }
  }
}
