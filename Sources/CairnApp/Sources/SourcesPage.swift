package import CairnModel
import CairnScreen
import CairnWords

/// Where the catalogue comes from: what is wrong in its files first, then the files.
package struct SourcesPage: Hashable, Sendable {
  package enum Item: Hashable, Sendable {
    case diagnostic(Diagnostic)
    case file(CatalogueSources.File)
  }

  var selection = Selection()
  package var filter = Filter()

  package init() {}
}

extension App {
  /// Rows that the filter leaves, under their headings.
  func sourceRows(_ page: SourcesPage) -> [Row<SourcesPage.Item>] {
    guard let sources else { return [] }
    let search = page.filter.search
    var rows: [Row<SourcesPage.Item>] = []
    func add(_ heading: String, _ items: [SourcesPage.Item]) {
      let left = search.isEmpty ? items : items.filter { search.matches(text(of: $0)) }
      if !left.isEmpty { rows += [.heading(heading)] + left.map(Row.item) }
    }
    let ordered = sources.diagnostics.enumerated().sorted {
      ($0.element.severity.rank, $0.offset) < ($1.element.severity.rank, $1.offset)
    }
    add(phrases.sources.problems, ordered.map { .diagnostic($0.element) })
    var places: [String] = []
    for file in sources.files where !places.contains(file.place) { places.append(file.place) }
    for place in places {
      add(place, sources.files.filter { $0.place == place }.map(SourcesPage.Item.file))
    }
    return rows
  }

  private func text(of item: SourcesPage.Item) -> String {
    switch item {
    case .diagnostic(let diagnostic): diagnostic.place + " " + diagnostic.message
    case .file(let file): file.name
    }
  }

  private var sourcesHeight: Int { max(1, SourcesLayout(Frame(size).body).list.height) }

  mutating func showSources() -> [Effect] {
    show(.sources(SourcesPage()))
    moveInSources(by: 0)
    return [.readSources]
  }

  mutating func moveInSources(by step: Int) {
    guard case .sources(var page) = pages.last else { return }
    page.selection.move(
      by: step, through: sourceRows(page).map { $0.item != nil }, height: sourcesHeight)
    replacePage(.sources(page))
  }

  mutating func typeInSources(_ key: Key) -> [Effect]? {
    guard case .sources(var page) = pages.last else { return nil }
    let before = page.filter.text
    guard page.filter.type(key) != .passed else { return nil }
    if page.filter.text != before { page.selection = Selection() }
    replacePage(.sources(page))
    if page.filter.text != before { moveInSources(by: 0) }
    return []
  }

  func selectedSource(_ page: SourcesPage) -> SourcesPage.Item? {
    let rows = sourceRows(page)
    return rows.indices.contains(page.selection.row) ? rows[page.selection.row].item : nil
  }

  // MARK: View

  func drawSources(_ grid: inout Grid, _ body: Rect, _ page: SourcesPage) {
    let say = phrases.sources
    var title = Line(say.title + " ", Style(.accent, .bold))
    if page.filter.isActive { title.append("/" + page.filter.text + " ", .match) }
    grid.box(
      body, title: title, aside: sourcesCount, glyphs: glyphs, style: Style(.activeFrame))
    let layout = SourcesLayout(body)
    drawSourceTotals(&grid, layout.totals)
    drawOwnSources(&grid, layout.how)
    let rows = sourceRows(page)
    grid.cursor = Point(x: layout.list.x, y: layout.list.y)
    guard !rows.isEmpty else {
      let text =
        sources == nil
        ? say.reading
        : page.filter.isActive ? phrases.home.nothingFound(page.filter.text) : say.none
      grid.put(text, x: layout.list.x, y: layout.list.y, style: .caution, width: layout.list.width)
      return
    }
    let first = page.selection.first(count: rows.count, height: layout.list.height)
    for offset in 0..<max(0, min(layout.list.height, rows.count - first)) {
      let row = layout.list.row(offset)
      switch rows[first + offset] {
      case .heading(let heading):
        grid.put(heading, x: row.x, y: row.y, style: .faint, width: row.width)
      case .item(let item):
        grid.put(
          line(of: item, row.width), x: row.x, y: row.y, width: row.width,
          ellipsis: glyphs.ellipsis)
      }
      if first + offset == page.selection.row { grid.mark(row, glyphs: glyphs, isActive: true) }
    }
    grid.scrollMark(
      layout.list, first: first, count: rows.count, glyphs: glyphs, style: Style(.activeFrame))
    if page.filter.isTyping {
      grid.cursor = Point(x: min(body.x + 1 + title.width, body.maxX - 2), y: body.y)
    }
  }

  private var sourcesCount: Line {
    guard let sources else { return Line() }
    let errors = sources.diagnostics.count { $0.severity == .error }
    return errors == 0
      ? Line(phrases.sources.allGood + " \(glyphs.check)", .good)
      : Line(phrases.sources.errors(errors), .bad)
  }

  private func drawSourceTotals(_ grid: inout Grid, _ row: Rect) {
    let say = phrases.sources
    let totals = [
      say.skills(words.number(catalogue.skills.count)),
      say.roles(words.number(catalogue.roles.count)),
      say.providers(
        words.number(sources?.files.reduce(0) { $0 + $1.providers } ?? catalogue.providers.count)),
      say.credentials(words.number(catalogue.total)),
    ]
    var line = Line(totals.joined(separator: "  \(glyphs.dot)  "), .bold)
    if let oldest = sources?.files.compactMap(\.oldest).min() {
      line.append("  \(glyphs.dot)  " + say.oldest(oldest), .faint)
    }
    grid.put(line, x: row.x, y: row.y, width: row.width, ellipsis: glyphs.ellipsis)
  }

  private func drawOwnSources(_ grid: inout Grid, _ rect: Rect) {
    let text = phrases.sources.howToAdd(sources?.ownFolder ?? "$XDG_DATA_HOME/cairn/catalogs")
    for (row, line) in text.wrapped(to: rect.width).prefix(rect.height).enumerated() {
      grid.put(line, x: rect.x, y: rect.y + row, style: .faint, width: rect.width)
    }
  }

  private func line(of item: SourcesPage.Item, _ width: Int) -> Line {
    switch item {
    case .diagnostic(let diagnostic):
      let (sign, style): (Character, Style) =
        switch diagnostic.severity {
        case .error: (glyphs.cross, .bad)
        case .warning: ("!", .caution)
        case .note: (glyphs.dot, .faint)
        }
      return Line("  ") + Line("\(sign) ", style)
        + Line(diagnostic.place.tail(columns: min(40, width / 2), glyphs.ellipsis) + "  ", .faint)
        + Line(diagnostic.message)
    case .file(let file):
      let say = phrases.sources
      var counts: [String] = []
      for (count, phrase) in [
        (file.skills, say.skills), (file.roles, say.roles), (file.providers, say.providers),
        (file.credentials, say.credentials),
      ] where count > 0 { counts.append(phrase(words.number(count))) }
      let names = max(20, min(60, width / 2))
      let oldest = Line(file.oldest ?? "", .faint)
      var line = Line("  ") + Line(file.shortName.tail(columns: names - 2, glyphs.ellipsis))
      line.pad(to: names + 2)
      line.append(Line(words.list(counts)).left(width - names - 13, glyphs))
      return line + oldest.right(10)
    }
  }

  func sourcesExplanation(_ page: SourcesPage) -> String {
    switch selectedSource(page) {
    case nil: sources == nil ? phrases.sources.reading : phrases.sources.none
    case .diagnostic(let diagnostic):
      diagnostic.place + ": " + diagnostic.message + (diagnostic.hint.map { "; " + $0 } ?? "") + "."
    case .file(let file): file.name
    }
  }
}

/// Where the parts of the sources screen lie.
struct SourcesLayout {
  let totals: Rect
  let list: Rect
  let how: Rect

  init(_ body: Rect) {
    let inner = body.inset(columns: 2)
    let below = inner.height >= 14 ? 2 : 0
    totals = inner.row(0)
    how = Rect(x: inner.x, y: inner.maxY - below, width: inner.width, height: below)
    list = Rect(
      x: inner.x, y: inner.y + 2, width: inner.width,
      height: inner.height - 2 - (below > 0 ? below + 1 : 0))
  }
}

extension Diagnostic {
  /// `file:line:column`, as far as it is known.
  var place: String {
    file + (line > 0 ? ":\(line)" + (column > 0 ? ":\(column)" : "") : "")
  }
}

extension Diagnostic.Severity {
  fileprivate var rank: Int {
    switch self {
    case .error: 0
    case .warning: 1
    case .note: 2
    }
  }
}

extension CatalogueSources.File {
  /// The part of the path below the place that was asked for.
  var shortName: String {
    guard name.hasPrefix(place + "/") else { return name }
    return String(name.dropFirst(place.utf8.count + 1))
  }
}

extension String {
  /// The end of a path that is too long, which says more than its beginning.
  fileprivate func tail(columns: Int, _ ellipsis: Character) -> String {
    guard self.columns > columns, columns > 1 else { return self }
    var (end, used) = ("", 1)
    for grapheme in reversed() {
      used += grapheme.columns
      guard used <= columns else { break }
      end = String(grapheme) + end
    }
    return String(ellipsis) + end
  }
}
