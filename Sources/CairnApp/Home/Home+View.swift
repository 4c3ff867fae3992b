import CairnModel
import CairnScreen
import CairnWords

extension App {
  func drawHome(_ grid: inout Grid) {
    let layout = HomeLayout(grid.size, focus: home.pane, isLinear: isLinear)
    for pane in Home.Pane.allCases { drawPane(pane, &grid, layout) }
    drawFilterCursor(&grid, layout)
  }

  private func drawPane(_ pane: Home.Pane, _ grid: inout Grid, _ layout: HomeLayout) {
    let rect = layout[pane]
    let isActive = pane == home.pane
    let style = Style(isActive ? .activeFrame : .frame)
    let (title, aside) = (title(of: pane, rect, isActive: isActive), aside(of: pane, rect))
    guard !layout.isFolded(pane) else {
      return grid.rule(rect.row(0), title: title, aside: aside, glyphs: glyphs, style: style)
    }
    grid.box(rect, title: title, aside: aside, glyphs: glyphs, style: style)
    drawRows(of: pane, &grid, layout, isActive: isActive, style: style)
  }

  private func drawRows(
    of pane: Home.Pane, _ grid: inout Grid, _ layout: HomeLayout, isActive: Bool, style: Style
  ) {
    let list = layout.list(pane)
    let count = selectable(pane).count
    let first = home[selection: pane].first(count: count, height: list.height)
    if count == 0 {
      drawNothing(in: pane, &grid, layout[pane].inset(columns: 2))
      return
    }
    switch pane {
    case .credentials: drawCredentialHead(&grid, list.row(-1))
    case .plan: drawPlanChart(&grid, PlanChart(layout[pane].inset()), first: first)
    case .skills, .needs: break
    }
    for offset in 0..<min(list.height, count - first) {
      drawRow(first + offset, of: pane, &grid, list.row(offset))
    }
    let selected = home[selection: pane].row - first
    if selected >= 0, selected < list.height {
      var row = list.row(selected)
      // A bar keeps its colours: of a step only the name is marked.
      if pane == .plan { row.width = PlanChart(layout[pane].inset()).names + 2 }
      grid.mark(row, glyphs: glyphs, isActive: isActive)
    }
    grid.scrollMark(list, first: first, count: count, glyphs: glyphs, style: style)
  }

  private func drawRow(_ index: Int, of pane: Home.Pane, _ grid: inout Grid, _ row: Rect) {
    switch pane {
    case .skills: drawSkill(home.skills[index], &grid, row)
    case .needs: drawNeed(home.needs[index], &grid, row)
    case .credentials: drawCredential(home.credentials[index], &grid, row)
    // The chart draws its rows with their weeks.
    case .plan: break
    }
  }

  /// Draws the pane with the keys anew over what was drawn when another of its rows was selected. Where the list stands
  /// as it stood, only these two rows are.
  func drawMoved(_ grid: inout Grid, from old: Selection) {
    let layout = HomeLayout(grid.size, focus: home.pane, isLinear: isLinear)
    let (pane, list) = (home.pane, layout.list(home.pane))
    let count = selectable(pane).count
    let first = home[selection: pane].first(count: count, height: list.height)
    guard pane != .plan, count > 0, first == old.first(count: count, height: list.height) else {
      grid.fill(layout[pane])
      return drawPane(pane, &grid, layout)
    }
    for row in [old.row, home[selection: pane].row] {
      guard (first..<min(count, first + list.height)).contains(row) else { continue }
      let rect = list.row(row - first)
      grid.fill(rect)
      drawRow(row, of: pane, &grid, rect)
      if row == home[selection: pane].row { grid.mark(rect, glyphs: glyphs, isActive: true) }
    }
  }

  private func drawNothing(in pane: Home.Pane, _ grid: inout Grid, _ rect: Rect) {
    let say = phrases.home
    let search = home[filter: pane].text
    let text =
      if let reading {
        pane == home.pane ? say.reading(words.percent(reading)) : ""
      } else if !search.isEmpty {
        say.nothingFound(search)
      } else if role == nil, pane != .skills {
        say.noRole
      } else {
        switch pane {
        case .skills: say.noSkills
        case .credentials where ranking == nil: say.improving
        case .needs, .credentials: say.nothingMissing
        case .plan: planning.isSearching ? say.improving : whyNothingIsTaken
        }
      }
    for (row, line) in text.wrapped(to: rect.width).prefix(rect.height).enumerated() {
      grid.put(line, x: rect.x, y: rect.y + row, style: .faint)
    }
    if pane == home.pane { grid.cursor = Point(x: rect.x, y: rect.y) }
  }

  /// Why a plan takes nothing, as a sentence.
  var whyNothingIsTaken: String {
    let say = phrases.home
    if case .infeasible(let reasons) = plan?.verdict {
      let text = reasons.map { words.infeasibility($0, in: catalogue) }.joined(separator: "; ")
      return capitalised(text) + "."
    }
    if let gap, gap.value == 0 { return say.nothingMissing }
    return say.nothingToTake
  }

  // MARK: Titles

  private func title(of pane: Home.Pane, _ rect: Rect, isActive: Bool) -> Line {
    var line = paneName(pane, rect, isActive: isActive)
    let filter = home[filter: pane]
    if filter.isActive {
      let text = filter.line.visible(in: filterRoom(rect, beside: line)).text
      line.append("/" + text + " ", .match)
    }
    return line
  }

  private func paneName(_ pane: Home.Pane, _ rect: Rect, isActive: Bool) -> Line {
    let say = phrases.home
    let isWide = rect.width >= 56
    let name =
      switch pane {
      case .skills: rect.width >= 24 ? say.skills : say.skillsShort
      case .needs: say.needs(role?.title ?? "")
      case .credentials:
        isWide && home.sorting == .gap ? say.credentials : say.credentialsShort
      case .plan: plan.map { say.plan(words.credentials($0.steps.count)) } ?? say.noPlan
      }
    // Where lines are read out, their numbers are those of the rows.
    var line = isLinear ? Line() : Line("\(pane.rawValue + 1)", isActive ? .key : .faint)
    line.append((isLinear ? "" : " ") + name + " ", isActive ? Style(.accent, .bold) : .heading)
    return line
  }

  /// Columns of a pane's title that are left for its filter, beside the name and what is counted.
  private func filterRoom(_ rect: Rect, beside name: Line) -> Int {
    max(8, rect.width - name.width - 24)
  }

  private func aside(of pane: Home.Pane, _ rect: Rect) -> Line {
    switch pane {
    case .skills: return Line(String(home.skills.count { $0.item != nil }), .faint)
    case .needs:
      let met = gap?.entries.count { $0.missing == 0 } ?? 0
      let text = phrases.home.of(String(met), String(gap?.entries.count ?? 0))
      return Line(rect.width >= 44 ? text + " " + phrases.home.met : text, .faint)
    case .credentials:
      let isFiltered = home[filter: .credentials].isActive
      let part = home.credentials.count + (isFiltered ? 0 : catalogue.unlisted)
      let whole = catalogue.total
      return Line(phrases.home.of(words.number(part), words.number(whole)), .faint)
    case .plan: return proof(width: rect.width)
    }
  }

  /// How far the plan is settled.
  func proof(width: Int) -> Line {
    let say = phrases.home
    guard let plan else {
      return planning.isSearching ? Line(say.improving, .caution) : Line()
    }
    if planning.isSearching { return Line(say.improving, .caution) }
    switch plan.verdict {
    case .optimal:
      var line = Line(say.optimal + " \(glyphs.check)", .good)
      if width >= 100 {
        line.append(" " + say.provedLimits(words.limits(profile.goal)), .faint)
      }
      return line
    case .feasible(let bound), .unknown(let bound):
      let asked = max(1, plan.readiness.now.asked)
      let more = (max(0, bound.value - plan.score.value) * 100 + asked - 1) / asked
      return Line(say.atMostMore(words.percent(more)), .caution)
    case .infeasible: return Line(say.impossible, .bad)
    }
  }

  /// The cursor in the text of a filter that is being typed, in the title of its pane.
  private func drawFilterCursor(_ grid: inout Grid, _ layout: HomeLayout) {
    let filter = home[filter: home.pane]
    guard filter.isTyping else { return }
    let rect = layout[home.pane]
    let name = paneName(home.pane, rect, isActive: true)
    let column = filter.line.visible(in: filterRoom(rect, beside: name)).cursor
    let x = min(rect.x + 2 + name.width + 1 + column, rect.maxX - 4)
    grid.cursor = Point(x: x, y: rect.y)
  }
}

extension Grid {
  /// The title of a folded pane in a single line.
  mutating func rule(_ rect: Rect, title: Line, aside: Line, glyphs: Glyphs, style: Style) {
    put(
      String(repeating: glyphs.box.horizontal, count: rect.width), x: rect.x, y: rect.y,
      style: style)
    put(title, x: rect.x + 2, y: rect.y, width: rect.width - 6, ellipsis: glyphs.ellipsis)
    guard aside.width > 0, title.width + aside.width + 8 <= rect.width else { return }
    put(Line(" ") + aside + Line(" "), x: rect.maxX - aside.width - 4, y: rect.y)
  }
}
