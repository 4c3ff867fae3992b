extension String {
  /// Display columns of the text.
  package var columns: Int { measured }

  /// The text with what can't stand in a cell replaced or left out.
  package var drawable: String { measuredDrawable.text }

  /// As many graphemes from the start as fit into `columns`.
  package func prefix(columns: Int) -> String { head(of: columns) }

  /// Cut with an ellipsis where it is wider than `columns`.
  package func cut(to columns: Int, ellipsis: Character = "…") -> String {
    guard self.columns > columns else { return self }
    return columns < 1 ? "" : head(of: columns - ellipsis.columns) + String(ellipsis)
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

  /// The text as it can be drawn, with its columns.
  var measuredDrawable: (text: String, columns: Int) {
    guard let narrow else {
      let text = String(compactMap(\.drawable))
      return (text, text.measured)
    }
    return (narrow.hasThinSpaces ? withPlainSpaces : self, narrow.columns)
  }

  /// Spaces of some typographic width become ordinary ones, which take fewer bytes.
  private var withPlainSpaces: String {
    var copy = self
    return copy.withUTF8 { bytes in
      String(unsafeUninitializedCapacity: bytes.count) { buffer in
        var (position, count) = (0, 0)
        while position < bytes.count {
          let start = position
          let isSpace = isThinSpace(scalar(in: bytes, at: &position))
          for index in isSpace ? start..<start + 1 : start..<position {
            buffer[count] = isSpace ? UInt8(ascii: " ") : bytes[index]
            count += 1
          }
        }
        return count
      }
    }
  }
}

extension StringProtocol {
  fileprivate var measured: Int { narrow?.columns ?? reduce(0) { $0 + $1.columns } }

  fileprivate func head(of columns: Int) -> String {
    if narrow != nil {
      let end = unicodeScalars.index(
        startIndex, offsetBy: Swift.max(0, columns), limitedBy: endIndex)
      return String(self[..<(end ?? endIndex)])
    }
    var (used, head) = (0, "")
    for grapheme in self {
      used += grapheme.columns
      guard used <= columns else { break }
      head.append(grapheme)
    }
    return head
  }
}

extension Substring {
  fileprivate func wrappedParagraph(to columns: Int) -> [String] {
    var (lines, line, used) = ([String](), "", 0)
    for word in split(separator: " ") {
      var (rest, width) = (word, word.measured)
      if !line.isEmpty, used + 1 + width <= columns {
        line += " "
        line += rest
        used += 1 + width
        continue
      }
      if !line.isEmpty { lines.append(line) }
      while width > columns {
        let head = rest.head(of: columns)
        guard !head.isEmpty else { break }
        lines.append(head)
        rest.removeFirst(head.count)
        width = rest.measured
      }
      (line, used) = (String(rest), width)
    }
    return lines + [line]
  }
}
