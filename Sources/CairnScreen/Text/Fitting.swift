extension StringProtocol {
  /// Display columns of the text.
  package var columns: Int { reduce(0) { $0 + $1.columns } }

  /// The text with what can't stand in a cell replaced or left out.
  package var drawable: String {
    if utf8.allSatisfy({ (0x20..<0x7F).contains($0) }) { return String(self) }
    return String(compactMap(\.drawable))
  }

  /// As many graphemes from the start as fit into `columns`.
  package func prefix(columns: Int) -> String {
    var (used, head) = (0, "")
    for grapheme in self {
      used += grapheme.columns
      guard used <= columns else { break }
      head.append(grapheme)
    }
    return head
  }

  /// Cut with an ellipsis where it is wider than `columns`.
  package func cut(to columns: Int, ellipsis: Character = "…") -> String {
    guard self.columns > columns else { return String(self) }
    return columns < 1 ? "" : prefix(columns: columns - ellipsis.columns) + String(ellipsis)
  }

  /// Cut or filled with spaces to exactly `columns`.
  package func fitted(to columns: Int, ellipsis: Character = "…") -> String {
    let text = cut(to: columns, ellipsis: ellipsis)
    return text + String(repeating: " ", count: Swift.max(0, columns - text.columns))
  }

  /// Filled with spaces on the left to at least `columns`.
  package func rightAligned(to columns: Int) -> String {
    String(repeating: " ", count: Swift.max(0, columns - self.columns)) + self
  }

  /// Broken into lines of at most `columns`, between words where that is possible.
  package func wrapped(to columns: Int) -> [String] {
    guard columns > 0 else { return [] }
    return split(separator: "\n", omittingEmptySubsequences: false).flatMap {
      $0.wrappedParagraph(to: columns)
    }
  }

  private func wrappedParagraph(to columns: Int) -> [String] {
    var (lines, line) = ([String](), "")
    for word in split(separator: " ") {
      var rest = String(word)
      if !line.isEmpty, line.columns + 1 + rest.columns <= columns {
        line += " " + rest
        continue
      }
      if !line.isEmpty { lines.append(line) }
      while rest.columns > columns {
        let head = rest.prefix(columns: columns)
        guard !head.isEmpty else { break }
        lines.append(head)
        rest.removeFirst(head.count)
      }
      line = rest
    }
    return lines + [line]
  }
}
