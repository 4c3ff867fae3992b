import CairnModel

extension CredentialImport {
  /// Reads a file of ESCO skills: those that no catalogue has become local skills with their other
  /// names and their URI. Occupations and relations are for roles.
  package mutating func readESCOSkills(_ name: String, _ bytes: [UInt8]) {
    var file = ImportReport.File(name: name, form: "esco")
    guard let table = PlainTable(bytes), let uri = table["conceptUri"],
      let label = table["preferredLabel"], table["skillType"] != nil
    else {
      refuse(
        name, form: "esco", "not-skills",
        "it has no columns conceptUri, preferredLabel and skillType; occupations go to 'role import'"
      )
      return
    }
    file.rows = table.rows.count
    report.files.append(file)
    for row in table.rows {
      let title = onOneLine(row[label])
      let place = RowPlace(file: name, row: row.number, line: row.line)
      guard !title.isEmpty else {
        report.note(.refused, "no-title", place, "it has no preferred label")
        continue
      }
      if let match = matcher.match(title, reference: row[uri]) {
        report.note(.duplicate, "in-catalogue", place, "\(quoted(title)) is \(match.skill)")
        continue
      }
      addESCO(title, row, table, place)
    }
  }

  private mutating func addESCO(
    _ title: String, _ row: PlainTable.Row, _ table: PlainTable, _ place: RowPlace
  ) {
    let others = table["altLabels"].map { listItems(row[$0]) } ?? []
    let isHuman = table["reuseLevel"].map { row[$0] == "transversal" } ?? false
    let before = localSkills.added.count
    let uri = table["conceptUri"].map { row[$0] }
    let id = localSkills.skill(
      named: title, esco: uri.flatMap { webAddress($0) == nil ? nil : $0 },
      kind: isHuman ? .human : .technical,
      aliases: Array(others.filter { $0 != title }.prefix(40)), area: "ESCO")
    if id == nil {
      report.note(.refused, "no-name", place, "\(quoted(title)) is too long for a name")
    } else if localSkills.added.count == before {
      report.note(.duplicate, "same-name", place, "\(quoted(title)) stands there already")
    } else {
      report.files[report.files.count - 1].imported += 1
    }
  }
}
