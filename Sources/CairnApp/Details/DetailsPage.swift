package import CairnModel
import CairnScreen
import CairnWords

/// Everything that is known of a credential.
package struct DetailsPage: Hashable, Sendable {
  package let credential: Credential.ID
  /// Lines scrolled away above.
  var top = 0

  package init(credential: Credential.ID) { self.credential = credential }
}

/// What the details screen says, before it is broken into lines.
struct Details {
  struct Section {
    let title: String
    /// A label, or nil for a point of its own, and a text.
    var items: [(label: Line?, text: String)]
  }

  let title: String
  let standing: String
  var sections: [Section]
}

extension App {
  mutating func scrollDetails(by rows: Int) {
    guard case .details(var page) = pages.last else { return }
    let body = Frame(size).body
    let most = max(0, detailLines(page, body).map(\.count).max() ?? 0) - (body.height - 2)
    page.top = max(0, min(page.top + rows, max(0, most)))
    replacePage(.details(page))
  }

  func drawDetails(_ grid: inout Grid, _ body: Rect, _ page: DetailsPage) {
    let details = details(of: page)
    grid.box(
      body, title: Line(details.title + " ", Style(.accent, .bold)),
      aside: planWord(page.credential), glyphs: glyphs, style: Style(.activeFrame))
    let columns = detailLines(page, body)
    let inner = body.inset(columns: 2)
    let width = (inner.width - (columns.count - 1) * 3) / columns.count
    let count = columns.map(\.count).max() ?? 0
    for (index, lines) in columns.enumerated() {
      for (row, line) in lines.dropFirst(page.top).prefix(inner.height).enumerated() {
        grid.put(
          line, x: inner.x + index * (width + 3), y: inner.y + row, width: width,
          ellipsis: glyphs.ellipsis)
      }
    }
    grid.cursor = Point(x: inner.x, y: inner.y)
    grid.scrollMark(
      body.inset(), first: page.top, count: count, glyphs: glyphs, style: Style(.activeFrame))
  }

  /// One column of lines, or two where there is room.
  private func detailLines(_ page: DetailsPage, _ body: Rect) -> [[Line]] {
    let sections = details(of: page).sections
    let inner = body.inset(columns: 2)
    guard inner.width >= 100 else {
      return [sections.flatMap { lines(of: $0, width: inner.width) }]
    }
    let width = (inner.width - 3) / 2
    let blocks = sections.map { lines(of: $0, width: width) }
    let splits = (1..<max(2, blocks.count)).map { half in
      [Array(blocks[..<half].joined()), Array(blocks[half...].joined())]
    }
    return splits.min { max($0[0].count, $0[1].count) < max($1[0].count, $1[1].count) } ?? []
  }

  private func lines(of section: Details.Section, width: Int) -> [Line] {
    var lines = [Line(section.title.uppercased(), .faint)]
    let widest = section.items.compactMap { $0.label?.width }.max() ?? 0
    for (label, text) in section.items {
      let indent = label == nil ? 2 : min(18, 2 + widest + 2)
      let wrapped = text.wrapped(to: max(10, width - indent))
      for (row, part) in wrapped.enumerated() {
        var line =
          row == 0
          ? (label.map { Line("  ") + $0 } ?? Line("  ")).left(indent, glyphs)
          : Line(String(repeating: " ", count: indent))
        line.append(part)
        lines.append(line)
      }
    }
    return lines + [Line()]
  }
}
