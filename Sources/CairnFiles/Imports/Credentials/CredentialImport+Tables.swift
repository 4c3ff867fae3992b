import CairnModel

extension CredentialImport {
  /// Reads a file of delimited text. `progress` hears of the row now and then and may end the import
  /// by throwing.
  package mutating func readDelimited(
    _ name: String, _ bytes: [UInt8], progress: (Int) throws -> Void = { _ in }
  ) throws {
    var table: DelimitedTable
    do throws(DelimitedTable.Failure) {
      table = try DelimitedTable(bytes, asked: options.mapping.columns)
    } catch {
      refuse(name, form: "csv", error)
      return
    }
    var file = ImportReport.File(name: name, form: table.delimiter == 9 ? "tsv" : "csv")
    file.details = [table.encoding.rawValue]
    guard begin(file, table.map) else { return }
    while let next = table.next() {
      report.files[report.files.count - 1].rows += 1
      switch next {
      case .success(let record): add(record, table.map, name)
      case .failure(let row):
        report.note(
          .refused, "cells", RowPlace(file: name, row: row.row, line: row.line),
          "\(row.cells) cells under \(table.map.headings.count) headings, and no telling which is "
            + "which")
      }
      if report.files[report.files.count - 1].rows % 256 == 0 {
        try progress(report.files[report.files.count - 1].rows)
      }
    }
  }

  /// Reads JSON or JSON Lines.
  package mutating func readJSONTable(
    _ name: String, _ bytes: [UInt8], progress: (Int) throws -> Void = { _ in }
  ) throws {
    let table: JSONTable
    do throws(ColumnMap.Missing) {
      table = try JSONTable(name, bytes, asked: options.mapping.columns)
    } catch {
      refuse(name, form: "json", .missing(error))
      return
    }
    var file = ImportReport.File(name: name, form: "json")
    file.rows = table.records.count + table.broken.count
    for problem in table.broken {
      report.note(
        .refused, problem.id, RowPlace(file: name, row: problem.line, line: problem.line),
        problem.message)
    }
    if table.records.isEmpty {
      report.files.append(file)
      return
    }
    try add(table.records, table.map, file, progress)
  }

  /// Reads the tables of a Markdown text. Row numbers in the report are its lines.
  package mutating func readMarkdown(
    _ name: String, _ bytes: [UInt8], progress: (Int) throws -> Void = { _ in }
  ) throws {
    let table: MarkdownTable
    do throws(ColumnMap.Missing) {
      table = try MarkdownTable(bytes, asked: options.mapping.columns)
    } catch {
      refuse(name, form: "markdown", .missing(error))
      return
    }
    guard !table.records.isEmpty else {
      refuse(name, form: "markdown", "no-table", "it has no table with a column of titles")
      return
    }
    var file = ImportReport.File(name: name, form: "markdown")
    file.rows = table.records.count
    if table.hasTopics {
      report.remarks.append(
        "Topics stand above whole sections: each course of a section is taken to teach them all.")
    }
    try add(table.records, table.map, file, progress)
  }

  private mutating func add(
    _ records: [Record], _ map: ColumnMap, _ file: ImportReport.File,
    _ progress: (Int) throws -> Void
  ) throws {
    guard begin(file, map) else { return }
    for (index, record) in records.enumerated() {
      add(record, map, file.name)
      if index % 256 == 255 { try progress(index) }
    }
  }

  private mutating func refuse(_ name: String, form: String, _ failure: DelimitedTable.Failure) {
    switch failure {
    case .empty: refuse(name, form: form, "empty-file", "there is nothing in it")
    case .missing(let column):
      refuse(
        name, form: form, "no-column",
        "no column has the heading \(quoted(column.heading)) that \(column.field.rawValue) is to be "
          + "taken from")
    }
  }

  /// Notes how the columns are taken; false, and said, where there are no titles.
  private mutating func begin(_ file: ImportReport.File, _ map: ColumnMap) -> Bool {
    var file = file
    file.columns = ImportField.allCases.compactMap { field in
      map[field].map { (field.rawValue, map.headings[$0]) }
    }
    file.unused = map.unused
    report.files.append(file)
    guard map[.title] == nil else { return true }
    report.note(
      .refused, "no-title-column", RowPlace(file: file.name, row: 0, line: 0),
      "no column is known to hold titles; name one with --map title=HEADING. The headings are: "
        + map.headings.prefix(30).map(quoted).joined(separator: ", "))
    return false
  }
}
