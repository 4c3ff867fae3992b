/// The postings of a CSV or TSV file: one a row, in a column of their own.
package struct PostingTable: Sendable {
  /// The headings as the file has them.
  package let headings: [String]
  /// Nil where no column has the wanted heading.
  package let postings: [PostingSource]?

  /// Without a wanted column the first that looks like the text of a posting is taken. Rows in
  /// which it is empty are passed over. Lines are those at which a row begins.
  package init(name: String, _ raw: [UInt8], column wanted: String? = nil) {
    let bytes = LooseText(raw).bytes
    var reader = RowReader(bytes, delimiter: likelyDelimiter(bytes))
    let first = reader.next()?.fields.map { CellText($0).text } ?? []
    headings = first
    let plain = first.map(plainHeading)
    func column(_ names: [String]) -> Int? {
      names.lazy.compactMap { plain.firstIndex(of: plainHeading($0)) }.first
    }
    guard let text = column(wanted.map { [$0] } ?? textHeadings) else {
      postings = nil
      return
    }
    let title = column(titleHeadings)
    var found: [PostingSource] = []
    while let row = reader.next() {
      guard text < row.fields.count, row.fields[text].contains(where: { $0 > 0x20 }) else {
        continue
      }
      let named = title.flatMap { $0 < row.fields.count ? CellText(row.fields[$0]).text : nil }
      found.append(
        PostingSource(
          name: name, text: String(decoding: row.fields[text], as: UTF8.self), firstLine: row.line,
          title: named.flatMap { $0.isEmpty ? nil : $0 }))
    }
    postings = found
  }
}

private let textHeadings = [
  "description", "job description", "jobdescription", "posting", "job posting", "text", "body",
  "content", "details", "requirements",
]
private let titleHeadings = ["title", "job title", "jobtitle", "position", "role"]
