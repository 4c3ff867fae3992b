import CairnModel

/// Puts cells back under their headings, where the columns that can be told by their looks (an
/// address, a rating, a level …) show how far they moved.
struct ShiftedRow {
  let width: Int
  let delimiter: Character
  /// Whether a cell can stand in a column.
  private let checks: [Int: (String) -> Bool]

  init(_ map: ColumnMap, delimiter: Character) {
    width = map.headings.count
    self.delimiter = delimiter
    var checks: [Int: (String) -> Bool] = [:]
    for (field, column) in map.columns {
      if let check = Self.check(field) { checks[column] = { isNull($0) || check($0) } }
    }
    self.checks = checks
  }

  /// The cells as many as there are headings, with how they were put right; nil where that can't be
  /// told.
  func aligned(_ cells: [String]) -> (cells: [String], repair: Repair?)? {
    if cells.count == width {
      guard checks.count > 1, cells.contains(where: \.isEmpty), failures(cells) > 1,
        let moved = moved(cells)
      else {
        return (cells, nil)
      }
      return (moved, .shifted)
    }
    return cells.count > width ? narrowed(cells) : widened(cells)
  }

  private func failures(_ cells: [String]) -> Int {
    checks.count { column, check in !check(cells[column]) }
  }

  /// One empty cell too many on one side and one missing on the other.
  private func moved(_ cells: [String]) -> [String]? {
    for empty in cells.indices where cells[empty].isEmpty {
      var rest = cells
      rest.remove(at: empty)
      for place in cells.indices where place != empty {
        var candidate = rest
        candidate.insert("", at: place)
        if failures(candidate) == 0 { return candidate }
      }
    }
    return nil
  }

  /// Too many cells: empty ones at the end are let go, or pieces of one cell put together.
  private func narrowed(_ cells: [String]) -> (cells: [String], repair: Repair?)? {
    let extra = cells.count - width
    if cells[width...].allSatisfy(\.isEmpty) { return (Array(cells[..<width]), nil) }
    guard extra <= 40 else { return nil }
    var best: (score: Int, cells: [String], isTied: Bool)?
    for start in 0..<width {
      let pieces = cells[start...(start + extra)]
      let cell = pieces.joined(separator: String(delimiter))
      let candidate = Array(cells[..<start] + [cell] + cells[(start + extra + 1)...])
      guard failures(candidate) == 0 else { continue }
      // In running text a blank follows the comma.
      let score = pieces.dropFirst().count { $0.first == " " }
      if let known = best, known.score >= score {
        best?.isTied = known.score == score || known.isTied
      } else {
        best = (score, candidate, false)
      }
    }
    guard let best, !best.isTied || (best.score == 0 && checks.count > 2) else { return nil }
    return best.isTied ? nil : (best.cells.map { trimmed($0) }, .shifted)
  }

  /// Too few cells: the last are empty, or else one in between is missing.
  private func widened(_ cells: [String]) -> (cells: [String], repair: Repair?) {
    let missing = Array(repeating: "", count: width - cells.count)
    let padded = cells + missing
    guard failures(padded) > 0 else { return (padded, .shortRow) }
    for place in cells.indices {
      let candidate = Array(cells[..<place] + missing + cells[place...])
      if failures(candidate) == 0 { return (candidate, .shifted) }
    }
    return (padded, .shortRow)
  }

  private static func check(_ field: ImportField) -> ((String) -> Bool)? {
    switch field {
    case .url: { ($0.hasPrefix("/") ? $0 : webAddress($0) ?? mendedAddress($0)) != nil }
    case .rating: { $0.utf8.count < 30 && readStars($0) != nil || readCount($0) == 0 }
    case .ratings, .learners: { $0.utf8.count < 40 && readCount($0) != nil }
    case .level: { $0.utf8.count < 40 && readLevel($0) != nil }
    case .paid: { readFlag($0) != nil }
    case .hours, .length, .effort:
      { $0.utf8.count < 80 && $0.utf8.contains { 48...57 ~= $0 } }
    case .price: { $0.utf8.count < 80 && PublishedPrice($0, usual: "USD") != nil }
    default: nil
    }
  }
}

/// An address on the web, `https://` put before one that has none; nil for other text.
func webAddress(_ cell: String) -> String? {
  var text = cell[...]
  while text.first == "\"" || text.first == "<" { text.removeFirst() }
  while text.last == "\"" || text.last == ">" { text.removeLast() }
  return bareAddress(String(text))
}

/// An address with blanks in it, or with commas for slashes, as one; nil for other text.
func mendedAddress(_ cell: String) -> String? {
  let joined = cell.filter { $0 != " " }
  guard joined.lowercased().hasPrefix("http") else { return nil }
  return webAddress(joined) ?? webAddress(joined.replacing(",", with: "/"))
}

/// Whether a cell is the rest of an address: `pages/sql/README.md`.
func isPath(_ cell: String) -> Bool {
  cell.contains("/") && !cell.contains(where: { $0.isWhitespace || $0 == ":" })
}

private func bareAddress(_ text: String) -> String? {
  guard !text.utf8.contains(where: { $0 <= 0x20 || $0 == UInt8(ascii: "\"") }),
    text.utf8.count < 2000
  else { return nil }
  for scheme in ["https://", "http://"] where text.lowercased().hasPrefix(scheme) {
    let rest = text.dropFirst(scheme.count)
    let host = rest.prefix { $0 != "/" && $0 != "?" && $0 != "#" }
    return host.contains(where: \.isLetter) && !host.contains(",") ? scheme + rest : nil
  }
  let host = text.prefix { $0 != "/" }
  let labels = host.split(separator: ".", omittingEmptySubsequences: false)
  guard labels.count >= 2, host.utf8.count >= 5, !host.contains("@"), !host.contains(":"),
    labels.allSatisfy({ !$0.isEmpty }), let last = labels.last, last.count >= 2,
    last.allSatisfy({ $0.isASCII && $0.isLetter })
  else { return nil }
  return "https://" + text
}
