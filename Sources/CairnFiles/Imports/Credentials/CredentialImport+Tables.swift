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
    try add(file, table.map, progress) { table.next() }
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
    var records = table.records.makeIterator()
    try add(file, table.map, progress) { records.next().map { .success($0) } }
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
    var records = table.records.makeIterator()
    try add(file, table.map, progress) { records.next().map { .success($0) } }
  }

  /// Takes the records of a table one after the other, and says which rows are none.
  private mutating func add(
    _ file: ImportReport.File, _ map: ColumnMap, _ progress: (Int) throws -> Void,
    _ next: () -> Result<Record, DelimitedTable.Unreadable>?
  ) throws {
    guard begin(file, map) else { return }
    let position = report.files.count - 1
    var count = 0
    while let record = next() {
      count += 1
      switch record {
      case .success(let record): add(record, map, file.name)
      case .failure(let row):
        report.note(
          .refused, "cells", RowPlace(file: file.name, row: row.row, line: row.line),
          "\(row.cells) cells under \(map.headings.count) headings, and no telling which is which")
      }
      if count % 256 == 0 { try progress(count) }
    }
    report.files[position].rows = max(file.rows, count)
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
    meanings.beginFile()
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
