/// Which column of a table holds which field.
package struct ColumnMap: Equatable, Sendable {
  /// Headings as the file has them; a repeated one has ` (2)` after it, an empty one is `column 3`.
  package let headings: [String]
  package private(set) var columns: [ImportField: Int] = [:]
  /// The same as a list: so few are found sooner by looking than by hashing.
  private var places: [(field: ImportField, column: Int)] = []

  /// A column that was asked for and isn't there.
  package struct Missing: Error {
    package let field: ImportField
    package let heading: String
  }

  /// Takes the columns that are asked for, and finds the others by their headings.
  init(_ raw: [String], asked: [ImportField: String] = [:]) throws(Missing) {
    headings = Self.distinct(raw)
    let plain = headings.map(plainHeading)
    for (field, heading) in asked {
      let wanted = plainHeading(heading)
      guard
        let index = headings.firstIndex(of: heading) ?? plain.firstIndex(where: { $0 == wanted })
      else { throw Missing(field: field, heading: heading) }
      columns[field] = index
    }
    let taken = Set(columns.values)
    var free = Set(plain.indices).subtracting(taken)
    for field in ImportField.allCases where columns[field] == nil {
      guard let index = Self.column(field, plain, free) else { continue }
      columns[field] = index
      free.remove(index)
    }
    if columns[.title] == nil {
      columns[.title] = free.sorted().first { index in
        let words = plain[index].split(separator: " ")
        return words.contains("title") || words.contains("name") && words.contains("course")
      }
    }
    places = columns.map { ($0.key, $0.value) }
  }

  package static func == (one: ColumnMap, other: ColumnMap) -> Bool {
    one.headings == other.headings && one.columns == other.columns
  }

  package subscript(field: ImportField) -> Int? { places.first { $0.field == field }?.column }

  /// Headings of columns that hold no field.
  package var unused: [String] {
    let used = Set(columns.values)
    return headings.indices.filter { !used.contains($0) }.map { headings[$0] }
  }

  private static func column(_ field: ImportField, _ plain: [String], _ free: Set<Int>) -> Int? {
    let looks: [(String) -> String] = [{ $0 }, withoutSubject, withoutBlanks]
    for heading in field.headings {
      for look in looks {
        let wanted = look(heading)
        if let index = plain.indices.first(where: { free.contains($0) && look(plain[$0]) == wanted }
        ) {
          return index
        }
      }
    }
    return nil
  }

  private static func distinct(_ raw: [String]) -> [String] {
    var counts: [String: Int] = [:]
    return raw.enumerated().map { index, text in
      let heading = onOneLine(text)
      guard !heading.isEmpty else { return "column \(index + 1)" }
      counts[heading, default: 0] += 1
      let count = counts[heading, default: 1]
      return count == 1 ? heading : "\(heading) (\(count))"
    }
  }
}
