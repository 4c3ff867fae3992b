import CairnModel
import CairnPlanner
import CairnScreen
import CairnWords

/// Skill by skill with what each level means in words, so that `2` is not a guess.
package struct AuditPage: Hashable, Sendable {
  var selection = Selection()

  init(at skill: Skill.ID?, in skills: [Skill.ID]) {
    let row = skill.flatMap { skills.firstIndex(of: $0) } ?? 0
    selection.select(row, count: skills.count, height: 10)
  }
}

extension App {
  /// What the role asks for, as the needs pane has it, then the other skills.
  var auditSkills: [Skill.ID] {
    let asked =
      gap?.entries.enumerated().sorted { a, b in
        (b.element.requirement.must ? 1 : 0, a.offset) < (
          a.element.requirement.must ? 1 : 0, b.offset
        )
      }.map(\.element.requirement.skill) ?? []
    let others = home.skills.compactMap(\.item).filter { !asked.contains($0) }
    return asked + others
  }

  var auditSkill: Skill.ID? {
    guard case .audit(let page) = pages.last else { return nil }
    let skills = auditSkills
    return skills.indices.contains(page.selection.row) ? skills[page.selection.row] : nil
  }

  mutating func moveInAudit(by rows: Int) {
    guard case .audit(var page) = pages.last else { return }
    page.selection.move(by: rows, count: auditSkills.count, height: max(1, bodyHeight - 2))
    replacePage(.audit(page))
  }

  func drawAudit(_ grid: inout Grid, _ body: Rect, _ page: AuditPage) {
    let skills = auditSkills
    let (left, right) = auditParts(body, rows: skills.count)
    grid.box(
      left, title: Line(phrases.pages.audit + " ", Style(.accent, .bold)), glyphs: glyphs,
      style: Style(.activeFrame))
    let list = left.inset()
    let first = page.selection.first(count: skills.count, height: list.height)
    for offset in 0..<max(0, min(list.height, skills.count - first)) {
      let row = list.row(offset)
      drawAuditRow(skills[first + offset], &grid, row)
      if first + offset == page.selection.row { grid.mark(row, glyphs: glyphs, isActive: true) }
    }
    grid.scrollMark(
      list, first: first, count: skills.count, glyphs: glyphs, style: Style(.activeFrame))
    if let skill = auditSkill { drawLevels(of: skill, &grid, right) }
  }

  /// The list and the levels of its selected skill: side by side, or one below the other to be read out.
  private func auditParts(_ body: Rect, rows: Int) -> (list: Rect, levels: Rect) {
    let width = isLinear ? body.width : max(26, min(44, body.width * 2 / 5))
    let height = isLinear ? min(rows + 2, body.height / 2) : body.height
    let list = Rect(x: 0, y: body.y, width: width, height: height)
    guard !isLinear else {
      return (list, Rect(x: 0, y: list.maxY, width: width, height: body.maxY - list.maxY))
    }
    return (list, Rect(x: width, y: body.y, width: body.width - width, height: height))
  }

  private func drawAuditRow(_ skill: Skill.ID, _ grid: inout Grid, _ row: Rect) {
    let need = gap?.entries.first { $0.requirement.skill == skill }?.requirement.level.rawValue
    let have = standing.levels[skill].rawValue
    let after = plan?.after[skill].rawValue ?? have
    let gauge =
      isLinear
      ? Line(need.map { phrases.home.of(String(have), String($0)) } ?? String(have))
      : glyphs.gauge(have: have, after: after, need: need ?? 0) + Line(" ")
    grid.spread(Line("  " + catalogue.name(of: skill)), gauge, in: row, glyphs)
  }

  private func drawLevels(of id: Skill.ID, _ grid: inout Grid, _ rect: Rect) {
    let say = phrases.pages
    grid.box(
      rect, title: Line(say.levelsOf(catalogue.name(of: id)) + " ", .heading), glyphs: glyphs)
    guard let skill = catalogue[id] else { return }
    let inner = rect.inset(columns: 2, rows: 1)
    var y = inner.y + (inner.height >= 18 ? 1 : 0)
    for level in Level.allCases {
      let lines = levelLines(level, of: skill, width: inner.width)
      for line in lines where y < inner.maxY {
        grid.put(line, x: inner.x, y: y, width: inner.width, ellipsis: glyphs.ellipsis)
        y += 1
      }
      if inner.height >= 18 { y += 1 }
    }
  }

  private func levelLines(_ level: Level, of skill: Skill, width: Int) -> [Line] {
    let say = phrases.pages
    let have = standing.levels[skill.id]
    let need = gap?.entries.first { $0.requirement.skill == skill.id }?.requirement.level
    let isHere = level == have
    var head = Line(
      "\(level.rawValue) " + String(repeating: glyphs.full, count: level.rawValue)
        + String(repeating: glyphs.hollow, count: 4 - level.rawValue) + " ",
      isHere ? .accent : .faint)
    head.append(words.name(level), isHere ? Style(.accent, .bold) : .bold)
    var marks: [(String, Style)] = []
    if isHere { marks.append((say.youAreHere, .good)) }
    if let need, need == level { marks.append((say.roleAsks, .caution)) }
    if let after = plan?.after[skill.id], after == level, after > have {
      marks.append((say.planReaches, .accent))
    }
    for (text, style) in marks {
      head.append(" \(glyphs.dot) ", .faint)
      head.append(text, style)
    }
    let meaning = words.meaning(level, of: skill).wrapped(to: width - 7)
    return [head] + meaning.map { Line("       ") + Line($0, isHere ? .plain : .faint) }
  }
}
