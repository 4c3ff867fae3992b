import CairnModel

/// Circles of credentials that no order can start: each needs the next one and nothing else would do.
/// Skills count as reachable; whether they are depends on the learner.
func prerequisiteCircles(_ credentials: [Credential]) -> [[Credential.ID]] {
  let byID = Dictionary(credentials.map { ($0.id, $0) }) { first, _ in first }
  var startable: Set<Credential.ID> = []
  func holds(_ clause: Prerequisite) -> Bool {
    clause.alternatives.isEmpty
      || clause.alternatives.contains { need in
        guard case .credential(let id) = need else { return true }
        return startable.contains(id) || byID[id] == nil
      }
  }
  var dependents: [Credential.ID: [Credential]] = [:]
  for credential in credentials {
    for id in credential.prerequisites.flatMap(\.credentials) {
      dependents[id, default: []].append(credential)
    }
  }
  var candidates = credentials
  while let candidate = candidates.popLast() {
    guard candidate.prerequisites.allSatisfy(holds), startable.insert(candidate.id).inserted
    else { continue }
    candidates += dependents[candidate.id] ?? []
  }
  let waiting = credentials.filter { !startable.contains($0.id) }
  return circles(among: waiting) { credential in
    credential.prerequisites.filter { !holds($0) }.flatMap(\.credentials)
  }
}

/// The circles of a relation, each once and from its smallest id on. Of overlapping ones the first found.
func circles(
  among credentials: [Credential], _ next: (Credential) -> [Credential.ID]
) -> [[Credential.ID]] {
  let byID = Dictionary(credentials.map { ($0.id, $0) }) { first, _ in first }
  var isDone: Set<Credential.ID> = []
  var found: [[Credential.ID]] = []
  for start in credentials.map(\.id).sorted() where !isDone.contains(start) {
    // An own stack: a chain of thousands must not end the program's.
    var path: [(id: Credential.ID, rest: [Credential.ID])] = [(start, byID[start].map(next) ?? [])]
    var onPath: Set<Credential.ID> = [start]
    while var top = path.popLast() {
      guard let id = top.rest.popLast() else {
        onPath.remove(top.id)
        isDone.insert(top.id)
        continue
      }
      path.append(top)
      if onPath.contains(id), let index = path.firstIndex(where: { $0.id == id }) {
        found.append(fromSmallest(path[index...].map(\.id)))
      } else if let credential = byID[id], !isDone.contains(id) {
        onPath.insert(id)
        path.append((id, next(credential)))
      }
    }
  }
  return found
}

private func fromSmallest(_ circle: [Credential.ID]) -> [Credential.ID] {
  guard let smallest = circle.min(), let index = circle.firstIndex(of: smallest) else {
    return circle
  }
  return Array(circle[index...] + circle[..<index])
}

extension Prerequisite {
  /// The credentials among its alternatives.
  fileprivate var credentials: [Credential.ID] {
    alternatives.compactMap { need in
      if case .credential(let id) = need { id } else { nil }
    }
  }
}
