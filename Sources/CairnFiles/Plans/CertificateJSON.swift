import CairnModel

/// A certificate in lists of whole numbers, close together: it is read by programs.
func certificateJSON(_ certificate: Certificate?) -> JSONValue {
  guard let certificate else { return .null }
  return [
    "credentials": .dense(.texts(certificate.credentials)),
    "skills": .dense(.texts(certificate.skills)),
    "rows": .dense(.list(certificate.rows.map(rowJSON))),
    "must": .dense(treeJSON(certificate.must)), "value": .dense(treeJSON(certificate.value)),
    "burden": .dense(treeJSON(certificate.burden)),
  ]
}

private func rowJSON(_ row: Certificate.Row) -> JSONValue {
  switch row {
  case .price: ["price"]
  case .hours: ["hours"]
  case .count: ["count"]
  case .must: ["must"]
  case .value: ["value"]
  case .burden: ["burden"]
  case .months(let credential): ["months", .whole(credential)]
  case .month(let credential): ["month", .whole(credential)]
  case .companion(let one, let other): ["with", .whole(one), .whole(other)]
  case .exclusion(let one, let other): ["either", .whole(one), .whole(other)]
  case .except(let set): .list(["except"] + set.map { .whole($0) })
  case .support(let support):
    [
      "support", .list(support.skills.map(skillLevelJSON)),
      .list(support.credentials.map { .whole($0) }), relyingJSON(support.relying),
    ]
  }
}

private func skillLevelJSON(_ level: Certificate.SkillLevel) -> JSONValue {
  [.whole(level.skill), .whole(level.level)]
}

private func relyingJSON(_ relying: Certificate.Relying) -> JSONValue {
  switch relying {
  case .worth(let level): skillLevelJSON(level)
  case .credential(let credential): .whole(credential)
  }
}

private func treeJSON(_ nodes: [Certificate.Node]) -> JSONValue {
  .list(
    nodes.map { node in
      var entries = node.sums.map { sum in
        JSONValue.list(sum.flatMap { [.whole($0.row), .whole($0.times)] })
      }
      switch node.split {
      case .some(let split):
        switch split.choice {
        case .credential(let credential):
          entries.append(["take": .whole(credential)])
        case .months(let credential):
          entries.append(["months": .whole(credential), "atMost": .whole(split.atMost)])
        }
      case nil: break
      }
      return .list(entries)
    })
}
