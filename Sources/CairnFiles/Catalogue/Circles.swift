import CairnModel

/// The circles of some credentials.
func prerequisiteCircles(_ credentials: [Credential]) -> [[Credential.ID]] {
  let needs = credentials.lazy.filter { !$0.prerequisites.isEmpty }.map {
    ($0.id, $0.prerequisites)
  }
  return prerequisiteCircles(Dictionary(needs) { _, last in last })
}

/// Circles of credentials that no order can start: each needs the next one and nothing else would
/// do. Skills count as reachable; whether they are depends on the learner.
func prerequisiteCircles(_ needs: [Credential.ID: [Prerequisite]]) -> [[Credential.ID]] {
  var waiting = needs
  var dependents: [Credential.ID: [Credential.ID]] = [:]
  for (credential, clauses) in needs {
    for id in clauses.flatMap(\.credentials) { dependents[id, default: []].append(credential) }
  }
  func holds(_ clause: Prerequisite) -> Bool {
    clause.credentials.count < clause.alternatives.count
      || clause.alternatives.isEmpty || clause.credentials.contains { waiting[$0] == nil }
  }
  var candidates = Array(waiting.keys)
  while let candidate = candidates.popLast() {
    guard let clauses = waiting[candidate], clauses.allSatisfy(holds) else { continue }
    waiting[candidate] = nil
    candidates += dependents[candidate] ?? []
  }
  return circles(in: waiting.mapValues { $0.filter { !holds($0) }.flatMap(\.credentials) })
}

/// The circles of a relation, each once and from its smallest id on. Of overlapping ones the first
/// found.
func circles(in next: [Credential.ID: [Credential.ID]]) -> [[Credential.ID]] {
  var isDone: Set<Credential.ID> = []
  var found: [[Credential.ID]] = []
  for start in next.keys.sorted() where !isDone.contains(start) {
    // An own stack: a chain of thousands must not end the program's.
    var path = [(id: start, rest: next[start] ?? [])]
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
      } else if let more = next[id], !isDone.contains(id) {
        onPath.insert(id)
        path.append((id, more))
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
