import CairnModel

extension CredentialImport {
  /// Looks up what the rows ask for in free text: titles of the same import or of the catalogue,
  /// else skills of the taxonomy. What is neither is kept as a note and reported.
  mutating func resolvePrerequisites() {
    guard drafts.contains(where: { $0.prerequisites != nil }) else { return }
    var titles = TitleIndex()
    for draft in drafts { titles.add(draft.credential.id, draft.credential.title) }
    var others = TitleIndex()
    self.titles { others.add($0, $1) }
    for index in drafts.indices {
      if let text = drafts[index].prerequisites { resolve(text, of: index, [titles, others]) }
    }
    breakCircles()
  }

  private mutating func resolve(_ text: String, of index: Int, _ titles: [TitleIndex]) {
    var unresolved: [String] = []
    for piece in listItems(text) where !isNothing(piece) {
      let (name, isAlongside) = withoutCorequisite(piece)
      let own = drafts[index].credential.id
      switch need(name, of: own, titles) {
      case .credential(let id) where isAlongside:
        drafts[index].credential.corequisites.append(id)
      case .some(let need): drafts[index].credential.prerequisites.append(.one(need))
      case nil:
        let choices = name.split(separator: " or ").map { need(trimmed($0), of: own, titles) }
        let needs = choices.compactMap(\.self)
        if needs.count > 1, needs.count == choices.count {
          drafts[index].credential.prerequisites.append(.anyOf(needs))
        } else {
          unresolved.append(piece)
        }
      }
    }
    guard !unresolved.isEmpty else { return }
    let said = unresolved.map(quoted).joined(separator: ", ")
    drafts[index].credential.note = "Asks for, as published: " + unresolved.joined(separator: ", ")
    report.note(
      .leftOut, "prerequisite", drafts[index].place,
      "\(said): neither a title of the file nor a skill; kept as a note")
  }

  /// The title or skill that a name means; nil where it means neither.
  private mutating func need(
    _ name: String, of own: Credential.ID, _ titles: [TitleIndex]
  ) -> Prerequisite.Need? {
    if let id = titles.lazy.compactMap({ $0.credential(named: name, besides: own) }).first {
      return .credential(id)
    }
    guard let match = matcher.match(name), match.step != .near else { return nil }
    report.map("prerequisite", name, to: "\(match.skill) at level 1")
    return .skill(match.skill, atLeast: .foundation)
  }

  private func isNothing(_ text: String) -> Bool {
    let small = text.lowercased()
    return isNull(text)
      || ["no prerequisites", "no prerequisite", "no prior", "none required", "no requirements"]
        .contains(where: small.hasPrefix)
  }

  private func withoutCorequisite(_ text: String) -> (String, Bool) {
    let small = text.lowercased()
    for label in ["corequisite:", "co-requisite:", "corequisites:", "corequisite"]
    where small.hasPrefix(label) {
      return (trimmed(text.dropFirst(label.count)), true)
    }
    return (text, false)
  }

  /// Takes out prerequisites that wait for one another: the file can't mean them.
  private mutating func breakCircles() {
    let circles = prerequisiteCircles(drafts.map(\.credential))
    guard !circles.isEmpty else { return }
    let isIn = Set(circles.flatMap { $0 })
    for index in drafts.indices where isIn.contains(drafts[index].credential.id) {
      drafts[index].credential.prerequisites.removeAll { clause in
        clause.alternatives.contains { need in
          if case .credential(let id) = need { isIn.contains(id) } else { false }
        }
      }
      report.note(
        .leftOut, "prerequisite-circle", drafts[index].place,
        "prerequisites that wait for one another were taken out")
    }
  }
}

/// Titles, to be found by a part of their words.
private struct TitleIndex {
  private var exact: [String: Credential.ID] = [:]
  private var byWord: [String: [Int]] = [:]
  private var entries: [(id: Credential.ID, words: Set<String>)] = []

  mutating func add(_ id: Credential.ID, _ title: String) {
    let words = Self.words(title)
    let key = words.joined(separator: " ")
    if exact[key] == nil { exact[key] = id }
    let distinct = Set(words)
    for word in distinct { byWord[word, default: []].append(entries.count) }
    entries.append((id, distinct))
  }

  /// The title with these words, or the only one that has them all among its own.
  func credential(named name: String, besides own: Credential.ID) -> Credential.ID? {
    let words = Self.words(name)
    if let id = exact[words.joined(separator: " ")], id != own { return id }
    guard words.count > 1, words.joined().utf8.count > 8 || words.contains(where: Self.isNumber),
      let rarest = words.min(by: { byWord[$0]?.count ?? 0 < byWord[$1]?.count ?? 0 })
    else { return nil }
    let distinct = Set(words)
    // Few words out of a long title are said of many courses: `basic coding`.
    let isTold = words.contains(where: Self.isNumber)
    let found = Set(
      (byWord[rarest] ?? []).filter {
        let title = entries[$0].words
        return title.isSuperset(of: distinct) && (isTold || title.count <= 2 * distinct.count)
      }.map { entries[$0].id })
    return found.count == 1 && found.first != own ? found.first : nil
  }

  private static func isNumber(_ word: String) -> Bool { word.utf8.contains { 48...57 ~= $0 } }

  private static let romans = ["i": "1", "ii": "2", "iii": "3", "iv": "4", "v": "5"]
  private static let joining: Set = ["of", "the", "a", "an", "and", "to", "from", "with", "course"]

  private static func words(_ title: String) -> [String] {
    normalWords(of: title).filter { !joining.contains($0) }.map { romans[$0] ?? $0 }
  }
}
