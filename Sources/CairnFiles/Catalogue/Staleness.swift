package import CairnModel

/// What of a catalogue's facts has to be looked up again: a note for each entry that was last checked
/// more than `months` before today's month (`stale`), or never (`not-looked-up`).
package func staleFacts(
  in documents: [ReadDocument], on today: CivilDate, olderThan months: Int
) -> [Diagnostic] {
  documents.flatMap { document -> [Diagnostic] in
    guard let source = document.source else { return [] }
    let findings = Findings(source)
    return datedEntries(of: document.contents).compactMap { entry in
      let age = entry.checked.flatMap { monthsSince($0, on: today) }
      if let age, age <= months { return nil }
      let (line, column) = findings.position(of: entry.place)
      return Diagnostic(
        severity: .note, id: age == nil ? "not-looked-up" : "stale", file: document.name,
        line: line, column: column,
        message: quoted(entry.id) + (age.map { ": looked up \($0) months ago" } ?? notLookedUp))
    }
  }
}

extension LineCheck {
  /// Notes the facts of the next lines, before they are taken, that have to be looked up again.
  package mutating func noteStale(
    in chunk: CredentialLines, on today: CivilDate, olderThan months: Int
  ) {
    note(staleFacts(in: [chunk.document], on: today, olderThan: months))
  }
}

private let notLookedUp = ": not looked up yet"

private struct DatedEntry {
  let id: String
  let place: Place
  /// The month or day of the last look; of a role the oldest of its sources.
  let checked: String?
}

private func datedEntries(of contents: ReadDocument.Contents) -> [DatedEntry] {
  let roles = contents.roles.map { entry in
    let months = entry.value?.sources.map { $0.checked ?? "" } ?? []
    return DatedEntry(id: entry.id, place: entry.place, checked: months.min())
  }
  let subscriptions = contents.subscriptions.map {
    DatedEntry(id: $0.id, place: $0.place, checked: $0.value?.source?.checked)
  }
  let credentials = contents.credentials.map {
    DatedEntry(id: $0.id, place: $0.place, checked: $0.value?.source.checked)
  }
  let rates = contents.rates.map { [DatedEntry(id: "rates", place: 0, checked: $0.date.iso)] } ?? []
  return (roles + subscriptions + credentials + rates).sorted { $0.place < $1.place }
}

/// Whole months from a month or day to today's month; nil for what is neither.
private func monthsSince(_ checked: String, on today: CivilDate) -> Int? {
  guard let date = CivilDate(iso: checked.utf8.count == 7 ? checked + "-01" : checked) else {
    return nil
  }
  let (now, then) = (today.components, date.components)
  return (now.year - then.year) * 12 + now.month - then.month
}
