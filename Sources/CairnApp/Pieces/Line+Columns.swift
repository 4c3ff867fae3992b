import CairnModel
import CairnScreen
import CairnWords

extension Line {
  /// Cut or filled at the right end to exactly `columns`.
  func left(_ columns: Int, _ glyphs: Glyphs) -> Line {
    var line = cut(to: columns, ellipsis: glyphs.ellipsis)
    line.pad(to: columns)
    return line
  }

  /// Filled at the left end to at least `columns`.
  func right(_ columns: Int) -> Line {
    Line(String(repeating: " ", count: max(0, columns - width))) + self
  }
}

/// A word or a text as it stands at the beginning of a line.
func capitalised(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }

extension String {
  /// Of a column of figures its heading, above their right end and never next to the heading before it.
  func heading(_ columns: Int, _ glyphs: Glyphs) -> Line {
    Line(cut(to: max(0, columns - 1), ellipsis: glyphs.ellipsis), .faint).right(columns)
  }
}

extension Words {
  /// Hours in a column that says so itself: `~180`, `?`.
  func shortHours(_ hours: Credential.Hours?) -> String {
    hours.map { ($0.isEstimate ? "~" : "") + number($0.count) } ?? "?"
  }
}
