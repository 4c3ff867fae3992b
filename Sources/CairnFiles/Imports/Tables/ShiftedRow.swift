import CairnModel

/// Puts cells back under their headings, where the columns that can be told by their looks (an
/// address, a rating, a level …) show how far they moved.
struct ShiftedRow {
  let width: Int
  let delimiter: Character
  /// Whether a cell can stand in a column.
  private let checks: [Int: (String) -> Bool]
  /// What the checks said of cells that were met; of addresses nothing, as they hardly repeat.
  private var known: [Int: Memo<Bool>] = [:]

  init(_ map: ColumnMap, delimiter: Character) {
    width = map.headings.count
    self.delimiter = delimiter
    var checks: [Int: (String) -> Bool] = [:]
    for (field, column) in map.columns {
      guard let check = Self.check(field) else { continue }
      checks[column] = { isNull($0) || check($0) }
      if field != .url { known[column] = Memo() }
    }
    self.checks = checks
  }

  /// The cells as many as there are headings, with how they were put right; nil where that can't be
  /// told.
  mutating func aligned(_ cells: [String]) -> (cells: [String], repair: Repair?)? {
    if cells.count == width {
      guard checks.count > 1, cells.contains(where: \.isEmpty), failures(cells, atMost: 2) > 1,
        let moved = moved(cells)
      else {
        return (cells, nil)
      }
      return (moved, .shifted)
    }
    return cells.count > width ? narrowed(cells) : widened(cells)
  }

  /// How many cells can't stand where they do, counted no further than asked for.
  private mutating func failures(_ cells: [String], atMost most: Int = 1) -> Int {
    var count = 0
    for (column, check) in checks where count < most {
      let isFine = known[column]?.value(of: cells[column], check) ?? check(cells[column])
      count += isFine ? 0 : 1
    }
    return count
  }

  /// One empty cell too many on one side and one missing on the other.
  private mutating func moved(_ cells: [String]) -> [String]? {
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
  private mutating func narrowed(_ cells: [String]) -> (cells: [String], repair: Repair?)? {
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
  private mutating func widened(_ cells: [String]) -> (cells: [String], repair: Repair?) {
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
