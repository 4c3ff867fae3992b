import CairnModel

/// A certificate as it was saved; what it is worth is for a check to say.
func readCertificate(_ node: Node, _ findings: Findings) -> Certificate? {
  guard let fields = Fields(node, "a certificate", keys: nil, findings) else { return nil }
  let errors = findings.errorCount
  let certificate = Certificate(
    credentials: fields.list("credentials", findings.text),
    skills: fields.list("skills", findings.text),
    rows: fields.list("rows") { readRow($0, findings) },
    must: fields.list("must") { readNode($0, findings) },
    value: fields.list("value") { readNode($0, findings) },
    burden: fields.list("burden") { readNode($0, findings) })
  return findings.errorCount == errors ? certificate : nil
}

private let mostNames = 10_000_000
private let mostTimes = 1_000_000_000_000_000

private func position(_ node: Node, _ findings: Findings) -> Int? {
  findings.wholeNumber(node, in: 0...mostNames)
}

private func readRow(_ node: Node, _ findings: Findings) -> Certificate.Row? {
  guard let entries = findings.list(node, named: "rows"), let first = entries.first,
    let kind = findings.text(first)
  else { return wrong(node, "a row with its kind first", findings) }
  let rest = entries.dropFirst()
  if kind == "support" { return readSupport(Array(rest), node, findings) }
  let names = rest.compactMap { position($0, findings) }
  switch (kind, names.count) {
  case ("price", 0): return .price
  case ("hours", 0): return .hours
  case ("count", 0): return .count
  case ("must", 0): return .must
  case ("value", 0): return .value
  case ("burden", 0): return .burden
  case ("months", 1): return .months(of: names[0])
  case ("month", 1): return .month(of: names[0])
  case ("with", 2): return .companion(names[0], names[1])
  case ("either", 2): return .exclusion(names[0], names[1])
  case ("except", _): return .except(names)
  default: return wrong(node, "a row of a certificate", findings)
  }
}

private func readSupport(
  _ parts: [Node], _ node: Node, _ findings: Findings
) -> Certificate.Row? {
  guard parts.count == 3, let skills = findings.list(parts[0], named: "support"),
    let credentials = findings.list(parts[1], named: "support")
  else { return wrong(node, "skills, credentials and who relies on them", findings) }
  let relying: Certificate.Relying?
  if case .list = parts[2].content {
    relying = readSkillLevel(parts[2], findings).map { .worth($0) }
  } else {
    relying = position(parts[2], findings).map { .credential($0) }
  }
  return relying.map {
    .support(
      Certificate.Support(
        skills: skills.compactMap { readSkillLevel($0, findings) },
        credentials: credentials.compactMap { position($0, findings) }, relying: $0))
  }
}

private func readSkillLevel(_ node: Node, _ findings: Findings) -> Certificate.SkillLevel? {
  guard let entries = findings.list(node, named: "support"), entries.count == 2,
    let skill = position(entries[0], findings), let level = findings.level(1...4)(entries[1])
  else { return wrong(node, "[skill, level]", findings) }
  return Certificate.SkillLevel(skill: skill, level: level.rawValue)
}

/// Sums as lists of rows and times in turn, and a split, if any, at the end.
private func readNode(_ node: Node, _ findings: Findings) -> Certificate.Node? {
  guard let entries = findings.list(node, named: "a tree") else { return nil }
  var result = Certificate.Node()
  for (index, entry) in entries.enumerated() {
    if index == entries.count - 1, case .map = entry.content {
      result.split = readSplit(entry, findings)
    } else if let sum = readSum(entry, findings) {
      result.sums.append(sum)
    }
  }
  return result
}

private func readSum(_ node: Node, _ findings: Findings) -> [Certificate.Weight]? {
  guard let entries = findings.list(node, named: "a sum"), entries.count.isMultiple(of: 2)
  else { return wrong(node, "rows and times in turn", findings) }
  return stride(from: 0, to: entries.count, by: 2).compactMap { index in
    guard let row = position(entries[index], findings),
      let times = findings.wholeNumber(entries[index + 1], in: 0...mostTimes)
    else { return nil }
    return Certificate.Weight(row: row, times: times)
  }
}

private func readSplit(_ node: Node, _ findings: Findings) -> Certificate.Split? {
  guard let fields = Fields(node, "a split", keys: nil, findings) else { return nil }
  if let credential = fields.nullable("take", { position($0, findings) }) {
    return Certificate.Split(.credential(credential), atMost: 0)
  }
  let credential = fields.required("months") { position($0, findings) }
  let most = fields.required("atMost", findings.wholeNumber(0...mostTimes))
  guard let credential, let most else { return nil }
  return Certificate.Split(.months(of: credential), atMost: most)
}

private func wrong<Value>(_ node: Node, _ expected: String, _ findings: Findings) -> Value? {
  findings.error("wrong-type", at: node.start, "expected \(expected), found \(node.described)")
  return nil
}
