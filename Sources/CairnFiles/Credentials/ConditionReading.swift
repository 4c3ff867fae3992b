import CairnModel

/// The clauses of `prerequisites`; several keys in one entry are several clauses.
func readPrerequisites(_ fields: Fields, _ findings: Findings) -> [Prerequisite] {
  fields.list("prerequisites") { readClauses($0, findings) }.flatMap { $0 }
}

private func readClauses(_ node: Node, _ findings: Findings) -> [Prerequisite]? {
  guard let pairs = findings.pairs(node, of: "a prerequisite") else { return nil }
  return pairs.compactMap { pair in
    if pair.key == "any-of" { return readAnyOf(pair.value, findings) }
    return readNeed(pair, findings).map { .one($0) }
  }
}

private func readAnyOf(_ node: Node, _ findings: Findings) -> Prerequisite? {
  guard let clauses = findings.list(node, named: "any-of") else { return nil }
  guard !clauses.isEmpty else {
    findings.error("empty-choice", at: node.start, "'any-of' holds no clause that could be met")
    return nil
  }
  var needs: [Prerequisite.Need] = []
  for clause in clauses {
    guard let pairs = findings.pairs(clause, of: "a clause of 'any-of'") else { continue }
    if pairs.count > 1 {
      findings.error(
        "several-in-choice", at: clause.start, "one clause of 'any-of' holds several conditions",
        hint: "write one condition in each pair of braces")
    }
    for pair in pairs {
      if pair.key == "any-of" {
        needs += readAnyOf(pair.value, findings)?.alternatives ?? []
      } else if let need = readNeed(pair, findings) {
        needs.append(need)
      }
    }
  }
  return needs.count == 1 ? .one(needs[0]) : .anyOf(needs)
}

private func readNeed(_ pair: Findings.Pair, _ findings: Findings) -> Prerequisite.Need? {
  if pair.key == "credential" {
    return findings.reference(.credential)(pair.value).map { .credential($0) }
  }
  let skill: Skill.ID? = findings.reference(.skill, key: pair.key, at: pair.place)
  let level = findings.level()(pair.value)
  guard let skill, let level else { return nil }
  return .skill(skill, atLeast: level)
}

/// One condition of entry, or a list of which one suffices.
func readEligibility(_ fields: Fields, _ findings: Findings) -> [Eligibility] {
  guard let node = fields["eligibility"], !node.isNull else { return [] }
  if case .map = node.content { return [readEligibility(node, findings)].compactMap { $0 } }
  return fields.list("eligibility") { readEligibility($0, findings) }
}

private func readEligibility(_ node: Node, _ findings: Findings) -> Eligibility? {
  let keys = ["experience-years", "degree", "age", "countries"]
  guard let fields = Fields(node, "a condition of entry", keys: keys, findings) else { return nil }
  return Eligibility(
    experienceYears: fields.optional("experience-years", findings.wholeNumber(0...80)),
    degree: fields.optional("degree", findings.word("degree")),
    age: fields.optional("age", findings.wholeNumber(0...150)),
    countries: fields.list("countries", findings.country))
}
