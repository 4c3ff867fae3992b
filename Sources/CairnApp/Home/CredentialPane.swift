import CairnModel
import CairnPlanner
import CairnScreen
import CairnWords

/// Widths of the columns of the credentials pane.
struct CredentialColumns: Hashable {
  let (gap, title, hours, price, trust): (Int, Int, Int, Int, Int)
  /// 0 where there is no room.
  let provider: Int
  let isNarrow: Bool

  init(width: Int) {
    isNarrow = width < 56
    (gap, hours, price, trust) = isNarrow ? (4, 5, 8, 4) : (5, 6, 9, 7)
    let rest = width - 2 - gap - 1 - hours - price - trust
    provider = rest >= 50 ? min(24, rest * 3 / 10) : 0
    title = rest - provider
  }

  /// The column whose heading is at a point.
  func sorting(at point: Point, in layout: HomeLayout) -> Home.Sorting? {
    let list = layout.list(.credentials)
    guard point.y == list.y - 1 else { return nil }
    let x = point.x - list.x
    let ends = [2 + gap + 1, title + provider, hours, price, trust]
    var edge = 0
    for (column, width) in zip(Home.Sorting.allCases, ends) {
      edge += width
      if x < edge { return column }
    }
    return nil
  }
}

extension App {
  var credentialColumns: CredentialColumns {
    CredentialColumns(width: homeLayout.list(.credentials).width)
  }

  func drawCredentialHead(_ grid: inout Grid, _ rect: Rect) {
    let say = phrases.home
    let columns = CredentialColumns(width: rect.width)
    func head(_ text: String, _ sorting: Home.Sorting) -> Line {
      home.sorting == sorting
        ? Line(text + String(glyphs.down), Style(.accent)) : Line(text, .faint)
    }
    var line = Line("  ")
    line.append(head(say.gapColumn, .gap).right(columns.gap))
    line.append(" ")
    line.append(head(say.titleColumn, .title).left(columns.title, glyphs))
    if columns.provider > 0 {
      line.append(Line(say.providerColumn, .faint).left(columns.provider, glyphs))
    }
    line.append(head(say.hoursColumn, .hours).right(columns.hours))
    line.append(head(say.priceColumn, .price).right(columns.price))
    line.append(
      head(columns.isNarrow ? String(glyphs.star) : say.trustColumn, .trust)
        .right(columns.trust - 1))
    grid.put(line, x: rect.x, y: rect.y, width: rect.width, ellipsis: glyphs.ellipsis)
  }

  func drawCredential(_ id: Credential.ID, _ grid: inout Grid, _ rect: Rect) {
    guard let credential = catalogue[id] else { return }
    let columns = CredentialColumns(width: rect.width)
    let entry = entries[id]
    let isOut =
      profile.skips.contains(id) || entry?.obstacle.map { !$0.isPassing } ?? (entry == nil)
    let style: Style = isOut ? .faint : .plain
    var line = marks.contains(id) ? Line("=", Style(.accent, .bold)) : Line(" ")
    line.append(planSign(id))
    line.append(gapFigure(entry).right(columns.gap))
    line.append(" ")
    line.append(
      marked(credential.title, by: home[filter: .credentials], style)
        .left(columns.title - 1, glyphs))
    line.append(" ")
    if columns.provider > 0 {
      line.append(
        marked(catalogue.name(of: credential.issuer), by: home[filter: .credentials], .faint)
          .left(columns.provider, glyphs))
    }
    let own = profile.overrides[id]
    let hours = own?.hours.map { words.number($0) } ?? words.shortHours(credential.hours)
    let price = own?.price.map { words.price($0) } ?? words.price(credential.price, in: catalogue)
    line.append(Line(hours, style).right(columns.hours))
    line.append(
      Line(price.cut(to: columns.price - 1, ellipsis: glyphs.ellipsis), style)
        .right(columns.price))
    line.append(trustFigure(credential, columns))
    grid.put(line, x: rect.x, y: rect.y, width: rect.width, ellipsis: glyphs.ellipsis)
  }

  /// Whether it is in the plan, pinned or skipped.
  func planSign(_ id: Credential.ID) -> Line {
    if profile.pins.contains(id) { return Line(String(glyphs.pin), .accent) }
    if profile.skips.contains(id) { return Line(String(glyphs.cross), .bad) }
    if plan?.steps.contains(where: { $0.credential == id }) ?? false {
      return Line(String(glyphs.check), .good)
    }
    return Line(" ")
  }

  /// The same as a sign and a word.
  func planWord(_ id: Credential.ID) -> Line {
    let say = phrases.pages
    if profile.pins.contains(id) { return Line("\(glyphs.pin) " + say.pinned, .accent) }
    if profile.skips.contains(id) { return Line("\(glyphs.cross) " + say.skipped, .bad) }
    if standing.earned.contains(id) { return Line("\(glyphs.check) " + say.earned, .good) }
    let isPlanned = plan?.steps.contains { $0.credential == id } ?? false
    return isPlanned
      ? Line("\(glyphs.check) " + phrases.home.planned, .good) : Line(say.notInPlan, .faint)
  }

  /// Points of readiness that it brings alone, or how many it opens the way to.
  private func gapFigure(_ entry: Ranking.Entry?) -> Line {
    guard let entry else { return Line(String(glyphs.dot), .faint) }
    guard entry.value > 0 else {
      return Line("\(glyphs.arrow)\(entry.unlocks.count)", .faint)
    }
    return Line("+\(points(entry.value))", entry.obstacle == nil ? .accent : .faint)
  }

  /// Value as percent of all that the role asks for.
  func points(_ value: Int) -> Int {
    let asked = max(1, gap?.readiness.asked ?? 1)
    return (value * 100 + asked / 2) / asked
  }

  private func trustFigure(_ credential: Credential, _ columns: CredentialColumns) -> Line {
    let trust = catalogue.trust(in: credential)
    let isWeak = !trust.warnings.isEmpty
    var line = Line("\(trust.score)", isWeak ? .caution : .plain)
    line.append(isWeak ? "!" : " ", .caution)
    line.append(columns.isNarrow ? "" : "  ")
    return line.right(columns.trust)
  }

  // MARK: In words

  func explain(_ id: Credential.ID) -> String { shortTitle(id) + ": " + effect(of: id) }

  /// What a credential does to the gap, and what keeps it out of the plan.
  func effect(of id: Credential.ID) -> String {
    let say = phrases.home
    var text = ""
    if let step = plan?.steps.first(where: { $0.credential == id }) {
      return words.because(step, in: catalogue, atMost: 4) + "."
    }
    if let entry = entries[id] {
      var brings: [String] = []
      if entry.value > 0 {
        let rises = entry.covers.map { words.rise($0, in: catalogue) }
        brings.append(say.points(String(points(entry.value))) + ", " + words.list(rises, atMost: 4))
      }
      if !entry.unlocks.isEmpty {
        let titles = entry.unlocks.map { catalogue.title(of: $0) }
        brings.append(say.opens(words.list(titles, atMost: 2)))
      }
      text += brings.joined(separator: "; ") + "."
    } else {
      text += say.coversNothing + "."
    }
    if let obstacle = entries[id]?.obstacle ?? plan?.leftOut[id] {
      text += " " + say.notPlanned(words.obstacle(obstacle, in: catalogue))
    }
    return text
  }
}

extension Obstacle {
  /// A plan may get it out of the way.
  var isPassing: Bool {
    switch self {
    case .missingPrerequisites, .missingCorequisites: true
    default: false
    }
  }
}
