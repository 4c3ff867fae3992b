/// The records of the tables of a Markdown text that have a column of titles, as lists of courses are
/// kept in README files. The link of a title is its address; words in backticks above a table
/// (`Topics covered`) are skills of each of its rows.
struct MarkdownTable {
  let map: ColumnMap
  let records: [Record]
  /// Whether any row has the topics of its section.
  let hasTopics: Bool

  private static let topics = "topics covered"
  private static let address = "link of the title"

  init(_ raw: [UInt8], asked: [ImportField: String]) throws(ColumnMap.Missing) {
    let tables = Self.alike(markdownTables(LooseText(raw).bytes), asked)
    var headings: [String] = []
    for heading in tables.flatMap(\.headings) where !headings.contains(heading) {
      headings.append(heading)
    }
    hasTopics = tables.contains { !$0.topics.isEmpty }
    let own = try ColumnMap(headings, asked: asked)
    var wanted = asked
    var added: [String] = []
    if own[.url] == nil {
      wanted[.url] = Self.address
      added.append(Self.address)
    }
    if own[.skills] == nil, hasTopics {
      wanted[.skills] = Self.topics
      added.append(Self.topics)
    }
    map = try ColumnMap(headings + added, asked: wanted)
    let columns = map
    records = tables.flatMap { table in
      table.rows.map { Self.record($0, of: table, columns) }
    }
  }

  /// The tables with titles; columns of one field have the heading that the first of them has.
  private static func alike(
    _ tables: [MarkdownRows], _ asked: [ImportField: String]
  ) -> [MarkdownRows] {
    var names: [ImportField: String] = [:]
    return tables.compactMap { table in
      let asked = asked.filter { table.headings.contains($0.value) }
      guard let map = try? ColumnMap(table.headings, asked: asked), map[.title] != nil else {
        return nil
      }
      var headings = map.headings
      for (field, column) in map.columns {
        headings[column] = names[field] ?? headings[column]
        names[field] = headings[column]
      }
      return MarkdownRows(headings: headings, topics: table.topics, rows: table.rows)
    }
  }

  private static func record(
    _ row: MarkdownRows.Row, of table: MarkdownRows, _ map: ColumnMap
  ) -> Record {
    var cells = Array(repeating: Record.Cell.text(""), count: map.headings.count)
    for (heading, cell) in zip(table.headings, row.cells) {
      guard let column = map.headings.firstIndex(of: heading) else { continue }
      switch column {
      case map[.title]: cells[column] = .text(CellText(cell.name).text)
      case map[.url]: cells[column] = .text(cell.link ?? cell.text)
      default: cells[column] = .text(CellText(cell.text).text)
      }
      if column == map[.title], let place = map.headings.firstIndex(of: Self.address) {
        cells[place] = .text(cell.link ?? "")
      }
    }
    if let place = map.headings.firstIndex(of: Self.topics) { cells[place] = .list(table.topics) }
    return Record(row: row.line, line: row.line, cells: cells)
  }
}

/// One table of a Markdown text with the topics that its section names.
struct MarkdownRows {
  struct Row {
    let line: Int
    let cells: [MarkdownCell]
  }

  let headings: [String]
  let topics: [String]
  var rows: [Row] = []
}

/// All tables of a text; those inside blocks of code are none.
func markdownTables(_ bytes: [UInt8]) -> [MarkdownRows] {
  let lines = String(decoding: bytes, as: UTF8.self)
    .split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map { trimmed($0) }
  var tables: [MarkdownRows] = []
  var topics: [String] = []
  var (isInTable, isCode, areTopics) = (false, false, false)
  for (index, line) in lines.enumerated() {
    if line.hasPrefix("```") || line.hasPrefix("~~~") { isCode.toggle() }
    if isCode { continue }
    if isInTable, line.contains("|") {
      if !isRule(line) {
        let cells = tableCells(line).map(MarkdownCell.init)
        tables[tables.count - 1].rows.append(MarkdownRows.Row(line: index + 1, cells: cells))
      }
      continue
    }
    isInTable = line.contains("|") && index + 1 < lines.count && isRule(lines[index + 1])
    if isInTable {
      let headings = tableCells(line).map { MarkdownCell($0).text }
      tables.append(MarkdownRows(headings: headings, topics: topics))
    } else if line.hasPrefix("#") {
      (topics, areTopics) = ([], false)
    } else if line.lowercased().contains("topics covered") {
      areTopics = true
    } else if areTopics, line.hasPrefix("`"), line.hasSuffix("`"), line.count > 2 {
      let topic = trimmed(line.dropFirst().dropLast())
      if topic.lowercased() != "and more" { topics.append(topic) }
    } else if !line.isEmpty {
      areTopics = false
    }
  }
  return tables
}

/// `:-- | :--:`, the line below the headings.
private func isRule(_ line: String) -> Bool {
  line.contains("-") && line.contains("|") && line.allSatisfy { "|:- \t".contains($0) }
}

/// The cells of a line, parted at bars that no backslash stands before.
private func tableCells(_ line: String) -> [String] {
  var cells = [""]
  var isEscaped = false
  for sign in line {
    if sign == "|", !isEscaped {
      cells.append("")
    } else {
      if isEscaped, sign != "|" { cells[cells.count - 1].append("\\") }
      if sign != "\\" { cells[cells.count - 1].append(sign) }
    }
    isEscaped = sign == "\\"
  }
  if line.hasPrefix("|") { cells.removeFirst() }
  if line.hasSuffix("|"), !cells.isEmpty { cells.removeLast() }
  return cells.map { trimmed($0) }
}

/// A cell of Markdown: as text, and as the name that it begins with.
struct MarkdownCell {
  /// Without links, pictures, comments, bold and italic.
  let text: String
  /// The text of the link that it begins with, or what stands before its first one.
  let name: String
  /// Where its first link leads to.
  let link: String?

  init(_ cell: String) {
    var plain = ""
    var (name, link): (String?, String?)
    var rest = Self.withoutComments(cell)[...]
    while let open = rest.firstIndex(of: "[") {
      let isPicture = rest[..<open].last == "!"
      plain += rest[..<open].dropLast(isPicture ? 1 : 0)
      guard let found = Self.link(rest[open...]) else {
        plain.append("[")
        rest = rest[rest.index(after: open)...]
        continue
      }
      if !isPicture {
        let before = Self.withoutMarks(plain)
        if link == nil { (name, link) = (before.isEmpty ? found.text : before, found.target) }
        plain += found.text
      }
      rest = rest[found.end...]
    }
    text = Self.withoutMarks(plain + rest)
    self.link = link
    self.name = name.map(Self.withoutMarks) ?? text
  }

  /// The link that begins with a bracket.
  private static func link(
    _ rest: Substring
  ) -> (text: String, target: String, end: String.Index)? {
    guard let close = rest.firstIndex(of: "]") else { return nil }
    let open = rest.index(after: close)
    guard open < rest.endIndex, rest[open] == "(" else { return nil }
    var depth = 0
    guard
      let end = rest[open...].indices.first(where: { index in
        if rest[index] == "(" { depth += 1 }
        if rest[index] == ")" { depth -= 1 }
        return depth == 0
      })
    else { return nil }
    // A title in quotes may follow the address.
    let target = rest[rest.index(after: open)..<end].prefix { $0 != " " }
    return (String(rest.dropFirst().prefix(upTo: close)), String(target), rest.index(after: end))
  }

  private static func withoutComments(_ cell: String) -> String {
    var result = ""
    var rest = cell[...]
    while let start = rest.firstRange(of: "<!--") {
      result += rest[..<start.lowerBound]
      rest = rest[start.upperBound...]
      rest = rest.firstRange(of: "-->").map { rest[$0.upperBound...] } ?? ""
    }
    return result + rest
  }

  /// Without signs of bold, italic and code, and without a dash or colon before a list of links.
  private static func withoutMarks(_ text: String) -> String {
    var plain = trimmed(text.filter { $0 != "*" && $0 != "`" })
    while let last = plain.last, "-–:(".contains(last), plain.count > 1 {
      plain = trimmed(plain.dropLast())
    }
    return plain
  }
}
