package import CairnModel

/// What an import did, row by row.
package struct ImportReport: Sendable {
  /// One file as it was read.
  package struct File: Sendable {
    package let name: String
    /// `csv`, `json`, `ctdl` …
    package let form: String
    /// How it was read: encoding and delimiter.
    package var details: [String] = []
    package var rows = 0
    package var imported = 0
    /// Fields and the headings that they were taken from.
    package var columns: [(field: String, heading: String)] = []
    package var unused: [String] = []

    package init(name: String, form: String) {
      self.name = name
      self.form = form
    }
  }

  package enum Outcome: String, CaseIterable, Sendable {
    /// Put right and imported.
    case repaired
    /// Imported without a fact that could not be understood.
    case leftOut = "left-out"
    /// The same as another row or an entry of the catalogue.
    case duplicate
    case refused
  }

  /// What happened to one row.
  package struct Note: Sendable {
    package let outcome: Outcome
    /// Stable name of the reason, such as `no-title`.
    package let reason: String
    package let file: String
    /// As a spreadsheet counts: the headings are row 1; 0 where it is about the whole file.
    package let row: Int
    package let line: Int
    package let detail: String
  }

  /// A distinct name of a skill and what became of it.
  package struct SkillTally: Sendable {
    package let name: String
    package let rows: Int
    package let match: SkillMatch?
    /// The id that a name without a match was kept under; nil where it was left out.
    package let kept: Skill.ID?
  }

  /// A word of the file that was taken as a value of ours.
  package struct Mapped: Hashable, Sendable {
    package let field: String
    package let word: String
    package let value: String
  }

  package var files: [File] = []
  package var notes: [Note] = []
  /// In descending order of rows.
  package var skills: [SkillTally] = []
  package var mapped: [Mapped: Int] = [:]
  /// Remarks on the whole, such as what was done where a file has no levels.
  package var remarks: [String] = []

  package init() {}

  package var imported: Int { files.reduce(0) { $0 + $1.imported } }
  package var rows: Int { files.reduce(0) { $0 + $1.rows } }

  /// Rows with an outcome; a row counts once, however many notes it has.
  package func count(_ outcome: Outcome) -> Int {
    struct Row: Hashable {
      let file: String
      let row: Int
      let detail: String
    }
    var seen: Set<Row> = []
    for note in notes where note.outcome == outcome {
      seen.insert(Row(file: note.file, row: note.row, detail: note.row == 0 ? note.detail : ""))
    }
    return seen.count
  }

  /// Whether nothing had to be put right, left out or refused.
  package var isClean: Bool { notes.isEmpty }

  mutating func note(
    _ outcome: Outcome, _ reason: String, _ place: RowPlace, _ detail: String
  ) {
    notes.append(
      Note(
        outcome: outcome, reason: reason, file: place.file, row: place.row, line: place.line,
        detail: detail))
  }

  mutating func map(_ field: String, _ word: String, to value: String, rows: Int = 1) {
    mapped[Mapped(field: field, word: word, value: value), default: 0] += rows
  }
}

/// Where a row stands.
struct RowPlace: Sendable {
  let file: String
  let row: Int
  let line: Int
}
