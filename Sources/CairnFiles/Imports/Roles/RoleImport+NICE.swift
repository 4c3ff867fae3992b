import CairnModel

extension RoleImport {
  /// Work roles of the NICE Framework with their competencies: as many statements of knowledge,
  /// skill and ability as a competency has in a role, so much it matters.
  mutating func readNICE(_ files: Files, only: [String]) {
    for file in files {
      guard let table = PlainTable(file.bytes), let role = table["Work Role"],
        let competency = table["Competency"], let statement = table["KSA ID"]
      else { continue }
      readNICE(lastPart(file.name), table, (role, competency, statement), only)
    }
    if report.files.isEmpty {
      let first = lastPart(files.first?.name ?? "")
      report.files.append(ImportReport.File(name: first, form: "nice"))
      report.note(
        .refused, "no-work-roles", RowPlace(file: first, row: 0, line: 0),
        "it has no columns Work Role, Competency and KSA ID")
    }
  }

  private mutating func readNICE(
    _ name: String, _ table: PlainTable, _ columns: (role: Int, competency: Int, statement: Int),
    _ only: [String]
  ) {
    var file = ImportReport.File(name: name, form: "nice")
    file.rows = table.rows.count
    report.files.append(file)
    report.remarks.append(Self.niceBasis)
    var order: [String] = []
    var first: [String: PlainTable.Row] = [:]
    var statements: [String: [String: Set<String>]] = [:]
    let group = table["Competency Group"]
    var human: Set<String> = []
    var seen: Set<[String]> = []
    for row in table.rows {
      let key = [row[columns.role], row[columns.competency], row[columns.statement]]
      guard seen.insert(key).inserted else {
        report.note(
          .duplicate, "same-row", RowPlace(file: name, row: row.number, line: row.line),
          "\(key[2]) of \(quoted(key[1])) stands there already")
        continue
      }
      if first[key[0]] == nil {
        first[key[0]] = row
        order.append(key[0])
      }
      statements[key[0], default: [:]][key[1], default: []].insert(key[2])
      if let group, ["Leadership", "Professional"].contains(row[group]) { human.insert(key[1]) }
    }
    for text in order {
      guard let row = first[text] else { continue }
      let (title, code) = titleAndCode(text)
      guard isWanted(code, title, only) else { continue }
      let category = table["Category"].map { row[$0] } ?? ""
      add(
        title: title, field: "Cybersecurity",
        summary: "Work role \(code) of the NICE Framework, \(titleAndCode(category).0).",
        source: Source(
          title: "NICE Framework, \(text)", url: "https://www.nist.gov/nice/framework"),
        basis: Self.niceBasis, Self.demands(statements[text] ?? [:], human),
        RowPlace(file: name, row: row.number, line: row.line))
    }
  }

  private static func demands(
    _ statements: [String: Set<String>], _ human: Set<String>
  ) -> [Demand] {
    let total = statements.values.reduce(0) { $0 + $1.count }
    return statements.sorted { $0.key < $1.key }.map { competency, own in
      let importance =
        switch own.count * 1000 / max(1, total) {
        case 100...: 5
        case 50...: 4
        case 25...: 3
        case 10...: 2
        default: 1
        }
      return Demand(
        name: competency, kind: human.contains(competency) ? .human : .technical,
        level: .intermediate, importance: importance, must: importance >= 4)
    }
  }

  private static let niceBasis =
    "NICE has no levels: all competencies are asked for at level 2. Importance by their share of the "
    + "role's statements: 10 % is 5, 5 % is 4, 2.5 % is 3, 1 % is 2, less is 1; from 4 on a must."
}

/// `Executive Cyber Leadership (OV-EXL-001)` as its two parts.
private func titleAndCode(_ text: String) -> (String, String) {
  guard let (title, code) = splitParenthesis(text) else { return (text, "") }
  return (trimmed(title), code)
}
