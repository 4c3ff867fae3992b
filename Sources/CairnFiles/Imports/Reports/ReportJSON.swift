import CairnModel

/// `cairn/import@1`: the whole report, every row.
package func reportJSON(_ report: ImportReport) -> String {
  let value: JSONValue = [
    "format": "cairn/import@1",
    "rows": .whole(report.rows), "imported": .whole(report.imported),
    "repaired": .whole(report.count(.repaired)), "leftOut": .whole(report.count(.leftOut)),
    "duplicates": .whole(report.count(.duplicate)), "refused": .whole(report.count(.refused)),
    "files": .list(report.files.map(fileValue)), "remarks": .texts(report.remarks),
    "notes": .list(report.notes.map(noteValue)),
    "words": .list(
      report.mapped.sorted {
        ($0.key.field, $0.key.word, $0.key.value) < ($1.key.field, $1.key.word, $1.key.value)
      }.map { mapped, count in
        [
          "field": .text(mapped.field), "word": .text(mapped.word), "value": .text(mapped.value),
          "rows": .whole(count),
        ]
      }),
    "skills": .list(
      report.skills.map { tally in
        [
          "name": .text(tally.name), "rows": .whole(tally.rows),
          "skill": .id(tally.match?.skill ?? tally.kept),
          "by": .text(tally.match?.step.rawValue ?? (tally.kept == nil ? "left-out" : "local")),
        ]
      }),
  ]
  return value.serialized
}

private func fileValue(_ file: ImportReport.File) -> JSONValue {
  [
    "name": .text(file.name), "form": .text(file.form), "details": .texts(file.details),
    "rows": .whole(file.rows), "imported": .whole(file.imported),
    "columns": .object(file.columns.map { (key: $0.field, value: .text($0.heading)) }),
    "unused": .texts(file.unused),
  ]
}

private func noteValue(_ note: ImportReport.Note) -> JSONValue {
  [
    "outcome": .text(note.outcome.rawValue), "reason": .text(note.reason),
    "file": .text(note.file), "row": .whole(note.row == 0 ? nil : note.row),
    "line": .whole(note.line == 0 ? nil : note.line), "detail": .text(note.detail),
  ]
}
