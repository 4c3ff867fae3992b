import CairnModel

extension RoleImport {
  /// Occupations with their skills by `occupationSkillRelations`: read by heading, in any language.
  mutating func readESCO(_ files: Files, only: [String]) {
    let tables = files.compactMap { file in
      PlainTable(file.bytes).map { (name: lastPart(file.name), table: $0) }
    }
    guard let (name, occupations) = tables.first(where: { $0.table["iscoGroup"] != nil }),
      let uri = occupations["conceptUri"], let title = occupations["preferredLabel"]
    else {
      let first = tables.first?.name ?? ""
      report.files.append(ImportReport.File(name: first, form: "esco"))
      return report.note(
        .refused, "no-occupations", RowPlace(file: first, row: 0, line: 0),
        "none of the files holds occupations; skills by themselves go to 'catalog import --as esco'"
      )
    }
    var file = ImportReport.File(name: name, form: "esco")
    guard tables.contains(where: { $0.table["occupationUri"] != nil }) else {
      file.rows = occupations.rows.count
      report.files.append(file)
      return report.note(
        .refused, "no-relations-file", RowPlace(file: name, row: 0, line: 0),
        "it says which occupations there are, but not which skills they need: give "
          + "occupationSkillRelations_en.csv of the same ESCO download beside it")
    }
    let labels = skillLabels(tables.map(\.table))
    let relations = relations(tables, labels, &file)
    report.files.append(file)
    report.remarks += Self.escoRemarks
    let code = occupations["code"] ?? occupations["iscoGroup"] ?? uri
    var seen: Set<String> = []
    for row in occupations.rows where isWanted(row[code], row[title], only) {
      report.files[report.files.count - 1].rows += 1
      let place = RowPlace(file: name, row: row.number, line: row.line)
      guard seen.insert(row[uri]).inserted else {
        report.note(.duplicate, "same-concept", place, "\(quoted(row[title])) stands there already")
        continue
      }
      guard let demands = relations[row[uri]] else {
        report.note(
          .refused, "no-relations", place,
          "\(quoted(row[title])): the files hold no relations of it to skills "
            + "(occupationSkillRelations)")
        continue
      }
      let group = occupations["iscoGroup"].map { row[$0] } ?? ""
      add(
        title: sentenceCase(row[title]), field: Self.majorGroups[String(group.prefix(1))] ?? "ESCO",
        summary: opening(occupations["description"].map { row[$0] } ?? ""),
        source: Source(title: "ESCO, \(row[title])", url: webAddress(row[uri])),
        basis: Self.escoBasis, demands, place)
    }
  }

  /// Preferred labels of skills by URI.
  private func skillLabels(_ tables: [PlainTable]) -> [String: String] {
    var labels: [String: String] = [:]
    for table in tables where table["iscoGroup"] == nil {
      guard let uri = table["conceptUri"], let label = table["preferredLabel"] else { continue }
      for row in table.rows where labels[row[uri]] == nil { labels[row[uri]] = row[label] }
    }
    return labels
  }

  private mutating func relations(
    _ tables: [(name: String, table: PlainTable)], _ labels: [String: String],
    _ file: inout ImportReport.File
  ) -> [String: [Demand]] {
    var found: [String: [Demand]] = [:]
    for (name, table) in tables {
      guard let occupation = table["occupationUri"], let type = table["relationType"],
        let skill = table["skillUri"]
      else { continue }
      file.details.append("\(name) \(table.rows.count) rows")
      for row in table.rows {
        let own = table["skillLabel"].map { row[$0] } ?? ""
        let label = own.isEmpty ? labels[row[skill]] : own
        guard let label, !label.isEmpty else {
          report.note(
            .leftOut, "skill-without-name", RowPlace(file: name, row: row.number, line: row.line),
            "\(row[skill]) has no label in any of the files")
          continue
        }
        let isEssential = row[type].lowercased() == "essential"
        found[row[occupation], default: []].append(
          Demand(
            name: onOneLine(label), reference: row[skill], level: .intermediate,
            importance: isEssential ? 4 : 2, must: isEssential))
      }
    }
    return found
  }

  private static let escoBasis =
    "ESCO has neither levels nor importance: essential skills are a must of importance 4, optional ones "
    + "have importance 2, and all are asked for at level 2."

  private static let escoRemarks = [
    escoBasis,
    "This uses the ESCO classification of the European Commission, in a modified form.",
  ]

  /// Major groups of ISCO-08.
  private static let majorGroups = [
    "0": "Armed forces", "1": "Management", "2": "Professions", "3": "Technicians", "4": "Office",
    "5": "Service and sales", "6": "Farming, forestry and fishery", "7": "Crafts and trades",
    "8": "Machines and assembly", "9": "Elementary occupations",
  ]
}

/// The text with a capital at its beginning.
private func sentenceCase(_ text: String) -> String {
  text.prefix(1).uppercased() + text.dropFirst()
}
