import CairnModel

/// A report as text: counts first, then the rows of each reason, then the skills.
package func reportText(_ report: ImportReport, noun: String = "credential") -> String {
  let parts =
    report.files.map(fileLines) + [
      outcomeLines(report, noun), report.remarks.flatMap { pageLines($0) },
    ]
    + ImportReport.Outcome.allCases.map { noteLines($0, report) } + [mappedLines(report)]
    + [skillLines(report)]
  return parts.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }.joined(separator: "\n\n")
    + "\n"
}

/// Rows of one reason that the text names; JSON names all.
private let mostNamed = 8

private func fileLines(_ file: ImportReport.File) -> [String] {
  let details = ([file.form] + file.details).joined(separator: ", ")
  var lines = ["\(file.name): \(counted(file.rows, "row")), \(details)"]
  if !file.columns.isEmpty {
    let used = file.columns.map { "\($0.field) = \($0.heading)" }.joined(separator: ", ")
    lines += pageLines(used, after: "  columns   ")
  }
  if !file.unused.isEmpty {
    lines += pageLines(file.unused.joined(separator: ", "), after: "  not used  ")
  }
  return lines
}

private func outcomeLines(_ report: ImportReport, _ noun: String) -> [String] {
  let rows = [
    (String(report.imported), counted(report.imported, noun).drop { $0 != " " } + " imported"),
    (String(report.count(.repaired)), " repaired"),
    (String(report.count(.leftOut)), " imported without a fact that was not understood"),
    (String(report.count(.duplicate)), " there already"),
    (String(report.count(.refused)), " refused"),
  ]
  let width = rows.map(\.0.count).max() ?? 0
  return rows.map { padded($0.0, to: width, onTheRight: true) + $0.1 }
}

private func noteLines(_ outcome: ImportReport.Outcome, _ report: ImportReport) -> [String] {
  var groups: [String: [ImportReport.Note]] = [:]
  for note in report.notes where note.outcome == outcome {
    groups[note.reason, default: []].append(note)
  }
  guard !groups.isEmpty else { return [] }
  let heading = outcome == .leftOut ? "left out" : outcome.rawValue
  let several = report.files.count > 1
  return [heading]
    + groups.sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }.flatMap {
      reason, notes in
      let named = notes.prefix(mostNamed).flatMap { note in
        pageLines(note.detail, after: "    " + place(note, withFile: several))
      }
      let rest = notes.count - mostNamed
      return ["  \(reason): \(notes.count)"] + named
        + (rest > 0 ? ["    … and \(rest) more; --format json lists all"] : [])
    }
}

private func place(_ note: ImportReport.Note, withFile: Bool) -> String {
  let file = withFile ? note.file + " " : ""
  guard note.row > 0 else { return file }
  return file
    + (note.line == note.row ? "row \(note.row): " : "row \(note.row) (line \(note.line)): ")
}

private func mappedLines(_ report: ImportReport) -> [String] {
  guard !report.mapped.isEmpty else { return [] }
  let sorted = report.mapped.sorted {
    ($0.key.field, -$0.value, $0.key.word, $0.key.value)
      < ($1.key.field, -$1.value, $1.key.word, $1.key.value)
  }
  let rows = sorted.prefix(40).map { mapped, count in
    "  \(mapped.field) \(quoted(mapped.word)) taken as \(mapped.value): \(count)"
  }
  let rest = sorted.count - 40
  return ["words"] + rows + (rest > 0 ? ["  … and \(rest) more"] : [])
}

private func skillLines(_ report: ImportReport) -> [String] {
  guard !report.skills.isEmpty else { return [] }
  var counts: [String: Int] = [:]
  for tally in report.skills {
    let step =
      tally.match?.step.rawValue ?? (tally.kept == nil ? "left out" : "kept as local skills")
    counts[step, default: 0] += 1
  }
  let order = MatchStep.allCases.map(\.rawValue) + ["kept as local skills", "left out"]
  let summary = order.compactMap { step in counts[step].map { "\($0) \(step)" } }
  var lines = pageLines(
    "\(counted(report.skills.count, "name")): " + summary.joined(separator: ", "), after: "skills: "
  )
  let near = report.skills.filter { $0.match?.step == .near }
  lines += listed(near, "taken as a slip of the finger") { tally in
    "\(tally.name) → \(tally.match?.skill.text ?? "") (\(tally.rows))"
  }
  let unknown = report.skills.filter { $0.match == nil }
  lines += listed(unknown, "not in the taxonomy, most frequent first") { "\($0.name) (\($0.rows))" }
  return lines
}

private func listed(
  _ tallies: [ImportReport.SkillTally], _ heading: String,
  _ entry: (ImportReport.SkillTally) -> String
) -> [String] {
  guard !tallies.isEmpty else { return [] }
  let rest = tallies.count - 40
  let more = rest > 0 ? ", … and \(rest) more" : ""
  return ["  \(heading)"]
    + pageLines(tallies.prefix(40).map(entry).joined(separator: ", ") + more, after: "    ")
}

private func counted(_ count: Int, _ noun: String) -> String {
  "\(count) \(noun)\(count == 1 ? "" : "s")"
}
