package import CairnModel

extension PostingFindings {
  /// The role that the postings describe, to be edited; nil where they name no skill. `month` is
  /// when they were read (`2026-11`).
  package func roleDraft(id: Role.ID, title: String, month: String) -> Role? {
    guard !skills.isEmpty else { return nil }
    let count = postings.count == 1 ? "1 job posting" : "\(postings.count) job postings"
    var files: [String] = []
    for file in postings.map(\.file) where !files.contains(file) { files.append(file) }
    let named = files.prefix(5).joined(separator: ", ") + (files.count > 5 ? ", …" : "")
    return Role(
      id: id, title: title, summary: "What \(count) for this role ask for.",
      sources: [Source(title: "\(count): \(named)", checked: month)],
      basis:
        "Importance is the share of the postings that ask for the skill, in fifths; a level that no "
        + "posting tells is taken as 2. Drawn up by cairn; the quotes say from what.",
      requirements: skills.map { requirement($0) })
  }

  /// What the role asks of a skill.
  func requirement(_ demand: SkillDemand) -> Requirement {
    Requirement(
      skill: demand.skill, level: demand.level ?? .intermediate, importance: demand.importance,
      must: demand.isMust(among: postings.count))
  }

  /// The title that most postings have; the first of those where several do.
  package var commonTitle: String? {
    var counts: [String: Int] = [:]
    for title in postings.compactMap(\.title) { counts[title.lowercased(), default: 0] += 1 }
    let most = counts.values.max()
    return postings.compactMap(\.title).first { counts[$0.lowercased()] == most }
  }
}

extension SkillDemand {
  /// A must of the role: half of the postings that name it call it one, fewer call it nice to have,
  /// and more than a third of all name it.
  func isMust(among count: Int) -> Bool {
    must * 2 >= postings && must > nice && postings * 3 > count
  }
}

/// A role file for a draft, with the evidence for each requirement as a comment above it.
package func writeRoleDraft(_ role: Role, from findings: PostingFindings) -> String {
  let demands = Dictionary(uniqueKeysWithValues: findings.skills.map { ($0.skill.text, $0) })
  var text = ""
  for line in writeRole(role).split(separator: "\n") {
    let id = line.firstRange(of: "  - {skill: ").map {
      line[$0.upperBound...].prefix { $0 != "," && $0 != "}" }
    }
    if let demand = id.flatMap({ demands[String($0)] }) {
      for comment in evidence(for: demand, in: findings) { text += "  # \(oneLine(comment))\n" }
    }
    text += line + "\n"
  }
  text += rareLines(findings)
  guard !findings.unknown.isEmpty else { return text }
  text += "# Asked for too, but no skill of the catalogues is called so:\n"
  for unknown in findings.unknown.prefix(mostUnknown) {
    text += "#   \(oneLine(unknown.phrase)) (in \(unknown.postings))\n"
  }
  return text
}

/// What few postings name, ready to be made a requirement by taking the sign away.
private func rareLines(_ findings: PostingFindings) -> String {
  guard !findings.rare.isEmpty else { return "" }
  let count = findings.postings.count
  var text = "# Named by few of the postings; without the # they are asked for too:\n"
  for demand in findings.rare.prefix(mostRare) {
    let wanted = findings.requirement(demand)
    text +=
      "#  - {skill: \(wanted.skill), level: \(wanted.level.rawValue), "
      + "importance: \(wanted.importance)}  # in \(demand.postings) of \(count)\n"
  }
  return text
}

private let mostRare = 50

/// The rest is said seldom.
let mostUnknown = 25

/// How often, how much, and up to three quotes: musts and those that tell a level first.
private func evidence(for demand: SkillDemand, in findings: PostingFindings) -> [String] {
  var counts = "in \(demand.postings) of \(findings.postings.count)"
  if demand.must > 0 { counts += ", must in \(demand.must)" }
  if demand.nice > 0 { counts += ", nice to have in \(demand.nice)" }
  let telling = demand.quotes.enumerated().sorted { a, b in
    func rank(_ quote: PostingQuote) -> Int {
      (quote.level == nil ? 2 : 0) + (quote.wish == .must ? 0 : 1)
    }
    return (rank(a.element), a.offset) < (rank(b.element), b.offset)
  }
  return [counts]
    + telling.prefix(3).map { _, quote in
      let cue = quote.cue.map { ", level \(quote.level?.rawValue ?? 0) for \"\($0)\"" } ?? ""
      let file = findings.postings[quote.posting].file
      return "\"\(quote.text)\" (\(file):\(quote.line)\(cue))"
    }
}

/// A text that can stand in a comment.
private func oneLine(_ text: String) -> String {
  String(
    String.UnicodeScalarView(
      text.unicodeScalars.map { isControl($0) || $0.value == 0xFEFF ? " " : $0 }))
}
