import CairnModel
import CairnPlanner
import CairnScreen
import CairnWords

extension App {
  func drawRecord(_ grid: inout Grid, _ body: Rect, _ page: RecordPage) {
    let say = phrases.record
    let count = say.count(
      words.number(profile.earned.count), words.number(profile.progress.count))
    grid.box(
      body, title: Line(say.title + " ", Style(.accent, .bold)), aside: Line(count, .faint),
      glyphs: glyphs, style: Style(.activeFrame))
    let inner = body.inset(columns: 2)
    let rows = recordRows
    guard !rows.isEmpty else { return grid.teach(say.empty, in: inner, glyphs) }
    var list = body.inset()
    list.height -= 2
    let first = page.selection.first(count: rows.count, height: list.height)
    for offset in 0..<max(0, min(list.height, rows.count - first)) {
      let row = list.row(offset)
      switch rows[first + offset] {
      case .heading(let title): grid.put(title, x: row.x + 1, y: row.y, style: .faint)
      case .item(let item):
        grid.put(line(of: item, row.width), x: row.x, y: row.y, width: row.width)
      }
      if first + offset == page.selection.row {
        let bar =
          rows[first + offset].item?.isEarned ?? true ? nil : RecordColumns(width: row.width).bars
        grid.mark(row, glyphs: glyphs, isActive: true, sparing: bar)
      }
    }
    grid.scrollMark(
      list, first: first, count: rows.count, glyphs: glyphs, style: Style(.activeFrame))
    drawStacks(&grid, inner, below: rows.count + 1, above: list.maxY)
    drawRecordForm(&grid, inner.row(inner.height - 1), page)
  }

  /// What the earned ones add up to, or nearly do, where rows are left.
  private func drawStacks(_ grid: inout Grid, _ inner: Rect, below used: Int, above end: Int) {
    let lines = recordStacks.flatMap { $0.wrapped(to: inner.width - 2).enumerated() }
    let room = end - inner.y - used - 1
    guard !lines.isEmpty, room > 0 else { return }
    grid.put(phrases.record.addUp, x: inner.x, y: inner.y + used, style: .faint)
    for (row, line) in lines.prefix(room).enumerated() {
      let y = inner.y + used + 1 + row
      if line.offset == 0 { grid.put(String(glyphs.star), x: inner.x, y: y, style: .accent) }
      let isCut = row == room - 1 && lines.count > room
      grid.put(
        line.element + (isCut ? String(glyphs.ellipsis) : ""), x: inner.x + 2, y: y,
        width: inner.width - 2, ellipsis: glyphs.ellipsis)
    }
  }

  /// What is held thanks to the earned ones, and what one more would bring.
  var recordStacks: [String] {
    words.stackLines(
      holding: standing.earned, news: standing.earned.sorted(), in: catalogue)
  }

  /// The value that is typed, in a line of its own below the list.
  private func drawRecordForm(_ grid: inout Grid, _ row: Rect, _ page: RecordPage) {
    guard let form = page.form, let item = recordItem else { return }
    let name = phrases.record.fields[item.fields[form.field]] + " "
    grid.put(name, x: row.x, y: row.y, style: .heading)
    let complaint = Line(form.complaint.map { "  " + $0 } ?? "", .bad)
    let room = row.width - name.columns
    let width = max(12, min(48, room - complaint.width))
    grid.input(form.line, x: row.x + name.columns, y: row.y, width: min(width, room))
    grid.put(
      complaint, x: row.x + name.columns + width, y: row.y, width: room - width,
      ellipsis: glyphs.ellipsis)
  }

  private func line(of item: RecordPage.Item, _ width: Int) -> Line {
    let columns = RecordColumns(width: width)
    let id = item.credential
    var line = Line("  ")
    let isFaint = if case .dropped = item { true } else { false }
    line.append(
      Line(catalogue.title(of: id), isFaint ? .faint : .plain).left(columns.title, glyphs))
    line.append("  ")
    switch item {
    case .progress, .dropped: line.append(progressFigures(id, columns))
    case .earned: line.append(earnedFigures(id, columns))
    }
    return line
  }

  private func progressFigures(_ id: Credential.ID, _ columns: RecordColumns) -> Line {
    guard let progress = progress(of: id) else { return Line() }
    let all = hours(of: id)
    let share = all.map { Double(progress.hoursDone) / Double(max(1, $0)) }
    var line = Line()
    if columns.bar > 0 {
      let bar = glyphs.bar(from: 0, to: (share ?? 0) * Double(columns.bar), width: columns.bar)
      line.append(Line(bar, Style(.bar)))
      line.append(
        String(repeating: glyphs.shade, count: max(0, columns.bar - bar.columns)), .faint)
      line.append("  ")
    }
    let percent = share.map { words.percent(min(100, Int($0 * 100))) } ?? "?"
    line.append(percent.rightAligned(to: 6), .bold)
    let done = phrases.home.of(words.number(progress.hoursDone), words.shortHours(id, in: self))
    line.append((done + "\u{A0}h").rightAligned(to: 14))
    if columns.dates > 0 {
      line.append("   ")
      line.append(progress.started.map { phrases.record.since(words.date($0)) } ?? "", .faint)
    }
    return line
  }

  private func earnedFigures(_ id: Credential.ID, _ columns: RecordColumns) -> Line {
    guard let earned = earning(of: id) else { return Line() }
    var line = Line(
      (earned.date.map(words.date) ?? phrases.record.noDate).fitted(to: 13), .bold)
    let expiry = expiry(of: earned)
    switch expiry {
    case nil: line.append(phrases.record.forever, .faint)
    case .some(let day) where day < today:
      line.append("\(glyphs.cross) " + phrases.record.expired(words.date(day)), .bad)
    case .some(let day) where day < today + 90:
      line.append("! " + phrases.record.until(words.date(day)), .caution)
    case .some(let day): line.append(phrases.record.until(words.date(day)), .faint)
    }
    if columns.dates > 0, earned.url != nil {
      line.append("   \(glyphs.check) " + phrases.record.link, .good)
    }
    return line
  }

  /// The day on which it ends: as stated, or as its months of validity say.
  func expiry(of earned: Profile.Earned) -> CivilDate? {
    if let expires = earned.expires { return expires }
    guard let date = earned.date, let months = catalogue[earned.credential]?.validMonths else {
      return nil
    }
    return date.adding(months: months)
  }

  // MARK: In words

  var recordExplanation: String {
    let say = phrases.record
    guard let item = recordItem else { return say.empty[0] }
    let title = shortTitle(item.credential)
    switch item {
    case .progress(let id):
      guard let progress = progress(of: id), let all = hours(of: id) else { return title + "." }
      let left = max(0, all - progress.hoursDone)
      let weeks = (left + profile.goal.hoursPerWeek - 1) / max(1, profile.goal.hoursPerWeek)
      if left == 0 { return say.allDone(title) }
      return say.hoursLeft(title, words.hours(left), words.weeks(weeks))
    case .dropped(let id):
      return say.wasDropped(title, words.hours(progress(of: id)?.hoursDone ?? 0))
    case .earned(let id):
      guard let credential = catalogue[id] else { return say.notInCatalogue(title) }
      let taught = credential.teaches.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
      let levels = taught.map { catalogue.name(of: $0.key) + " \($0.value.rawValue)" }
      let isOver = earning(of: id).flatMap(expiry).map { $0 < today } ?? false
      let stack = words.stackLines(of: credential, holding: standing.earned, in: catalogue).first
      let counts = stack.map { " " + phrases.pages.stacks + ": " + $0 + "." } ?? ""
      return isOver
        ? say.givesNoMore(title) : say.gives(title, words.list(levels, atMost: 5)) + counts
    }
  }
}

extension Words {
  /// All hours of a credential as the learner counts them.
  fileprivate func shortHours(_ id: Credential.ID, in app: App) -> String {
    app.hours(of: id).map { number($0) } ?? "?"
  }
}

extension RecordPhrases {
  fileprivate var fields: FieldNames { FieldNames(say: self) }

  fileprivate struct FieldNames {
    let say: RecordPhrases
    subscript(field: RecordPage.Item.Field) -> String {
      switch field {
      case .hoursDone: say.hoursDone
      case .started: say.started
      case .paid: say.paid
      case .date: say.date
      case .expires: say.expires
      case .link: say.link
      }
    }
  }
}

/// Widths of the columns of the record.
private struct RecordColumns {
  /// The columns of the bars; nil where there is no room for them.
  var bars: Range<Int>? { bar > 0 ? title + 3..<title + 5 + bar : nil }
  let (title, bar, dates): (Int, Int, Int)

  init(width: Int) {
    bar = width >= 110 ? 20 : width >= 76 ? 10 : 0
    dates = width >= 90 ? 24 : 0
    let figures = (bar > 0 ? bar + 2 : 0) + 20 + (dates > 0 ? dates : 0)
    title = max(16, min(60, width - 5 - max(30, figures)))
  }
}
