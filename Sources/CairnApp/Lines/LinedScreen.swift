package import CairnScreen
import CairnWords

/// A screen as lines to be read out: what stands in its cells without borders and bars, the rows that can be
/// selected with numbers.
package struct LinedScreen: Equatable, Sendable {
  package struct Row: Equatable, Sendable {
    /// Counted from 1; nil where nothing can be selected.
    package let number: Int?
    package let text: String
    package let isSelected: Bool
    /// Where a click selects it.
    let point: Point
  }

  package let place: Place
  /// Where one stands, in a line.
  package let header: String
  package let rows: [Row]
  /// The answer to the last key, or what the selected row means.
  package let explanation: String
}

extension App {
  /// A size in which nothing is cut: of a list some thirty rows, of a page all, and text in one column.
  package var linedSize: Size {
    switch place {
    case .skills, .needs, .credentials, .plan: Size(columns: 160, rows: 36)
    case .timeline, .compare, .roles, .frontier, .otherPlans, .slip: Size(columns: 160, rows: 120)
    default: Size(columns: 98, rows: 240)
    }
  }

  /// The present screen as lines.
  package var lined: LinedScreen {
    let grid = view(size)
    let frame = Frame(size)
    let body = frame.body.y..<frame.body.maxY
    var found: [(text: String, point: Point, isSelectable: Bool)] = body.compactMap { y in
      guard let start = grid.row(y).firstLetter else { return nil }
      let point = Point(x: start, y: y)
      return (grid.row(y).spoken, point, selects(point))
    }
    // A click on the selected row may mean nothing, yet it is one of the list.
    if found.contains(where: \.isSelectable),
      let selected = found.firstIndex(where: { $0.point.y == grid.cursor?.y })
    {
      found[selected].isSelectable = true
    }
    var number = 0
    let rows = found.map { row in
      if row.isSelectable { number += 1 }
      return LinedScreen.Row(
        number: row.isSelectable ? number : nil, text: row.text,
        isSelected: row.point.y == grid.cursor?.y, point: row.point)
    }
    return LinedScreen(
      place: place, header: grid.row(frame.header.y).spoken, rows: rows,
      explanation: notice ?? explanation)
  }

  /// The click that selects the row of a number; nil where there is none.
  package func click(onRow number: Int) -> Key? {
    lined.rows.first { $0.number == number }.map { .click($0.point) }
  }

  /// Whether a click there selects a row, or opens the selected one.
  private func selects(_ point: Point) -> Bool {
    var other = self
    _ = other.update(.key(.click(point)))
    return other.home.pane == home.pane && other.home.sorting == home.sorting
      && (other.home != home || other.pages != pages)
  }
}

extension ArraySlice<Cell> {
  /// The column of the first sign that is read out.
  fileprivate var firstLetter: Int? {
    firstIndex { $0.grapheme.map { $0 != " " && !$0.isDrawing } ?? false }.map { $0 - startIndex }
  }

  /// The text of a row: borders and bars left out, wide gaps as commas.
  fileprivate var spoken: String {
    let text = String(compactMap(\.grapheme).map { $0.isDrawing ? " " : $0 })
    var (parts, part, spaces) = ([String](), "", 0)
    for letter in text {
      if letter == " " {
        spaces += 1
        continue
      }
      if spaces > 1, !part.isEmpty {
        parts.append(part)
        part = ""
      } else if spaces == 1, !part.isEmpty {
        part.append(" ")
      }
      part.append(letter)
      spaces = 0
    }
    parts.append(part)
    return parts.filter { !$0.isEmpty && $0 != "·" }.joined(separator: ", ")
  }
}

extension Character {
  /// A piece of a border, a bar, a gauge beside its number or the mark of the selected row.
  fileprivate var isDrawing: Bool {
    guard let scalar = unicodeScalars.first else { return false }
    return (0x2500...0x259F).contains(scalar.value) || "▸●◐○".contains(self)
  }
}
