import CairnModel
import CairnPlanner
import CairnScreen
import CairnWords

extension App {
  func drawRoleEditor(_ grid: inout Grid, _ body: Rect, _ page: RoleEditor) {
    let say = phrases.roleEditor
    guard let role else { return }
    let isOwn = ownRoles[role.id] != nil
    grid.box(
      body, title: Line(say.title(role.title) + " ", Style(.accent, .bold)),
      aside: isOwn ? Line(say.own + " \(glyphs.check)", .good) : Line(say.copied, .faint),
      glyphs: glyphs, style: Style(.activeFrame))
    let inner = body.inset()
    let columns = RequirementColumns(width: inner.width)
    if let form = page.form {
      let name = " " + say.titleField + " "
      grid.put(name, x: inner.x, y: inner.y, style: .heading)
      let width = min(60, inner.width - name.columns - 1)
      grid.input(form.line, x: inner.x + name.columns, y: inner.y, width: width)
    } else {
      grid.put(head(columns), x: inner.x, y: inner.y, width: inner.width)
    }
    let cursor = page.form == nil ? nil : grid.cursor
    let list = Rect(x: inner.x, y: inner.y + 1, width: inner.width, height: inner.height - 1)
    let rows = requirementRows
    let first = page.selection.first(count: rows.count, height: list.height)
    for offset in 0..<max(0, min(list.height, rows.count - first)) {
      let row = list.row(offset)
      switch rows[first + offset] {
      case .heading(let title): grid.put(title, x: row.x, y: row.y, style: .faint)
      case .item(let skill):
        grid.put(
          line(of: skill, columns, page), x: row.x, y: row.y, width: row.width,
          ellipsis: glyphs.ellipsis)
      }
      if first + offset == page.selection.row { grid.mark(row, glyphs: glyphs, isActive: true) }
    }
    grid.scrollMark(
      list, first: first, count: rows.count, glyphs: glyphs, style: Style(.activeFrame))
    if let cursor { grid.cursor = cursor }
  }

  private func head(_ columns: RequirementColumns) -> Line {
    let say = phrases.roleEditor
    var line = Line("  " + say.skill.fitted(to: columns.name), .faint)
    line.append(say.asks.fitted(to: columns.level), .faint)
    line.append(say.weight.fitted(to: columns.importance), .faint)
    line.append(say.youHave.fitted(to: columns.have), .faint)
    if columns.taught > 0 { line.append(say.taughtBy.fitted(to: columns.taught), .faint) }
    return line
  }

  private func line(of skill: Skill.ID, _ columns: RequirementColumns, _ page: RoleEditor)
    -> Line
  {
    guard let need = requirement(of: skill) else { return Line() }
    let level = need.level.rawValue
    let have = standing.levels[skill].rawValue
    var line = Line("  ")
    line.append(Line(catalogue.name(of: skill)).left(columns.name - 2, glyphs))
    line.append("  ")
    var gauge = Line(String(repeating: glyphs.full, count: level), .accent)
    gauge.append(String(repeating: glyphs.dot, count: 4 - level), .faint)
    gauge.append(" \(level)", .bold)
    line.append(gauge.left(columns.level, glyphs))
    var weight = Line(String(repeating: glyphs.star, count: need.importance), .caution)
    weight.append(String(repeating: glyphs.dot, count: 5 - need.importance), .faint)
    line.append(weight.left(columns.importance, glyphs))
    let isMet = have >= level
    var held = Line("\(have) ", isMet ? .good : .plain)
    held.append(isMet ? "\(glyphs.check)" : "", .good)
    line.append(held.left(columns.have, glyphs))
    if columns.taught > 0 {
      let count = page.taught[skill]?[level - 1] ?? 0
      line.append(words.credentials(count), count == 0 ? .caution : .faint)
    }
    return line
  }

  var roleEditorExplanation: String {
    guard case .roleEditor(let page) = pages.last else { return "" }
    if let form = page.form { return form.complaint ?? phrases.roleEditor.titleHelp }
    guard let need = editedRequirement else { return phrases.roleEditor.empty }
    let meaning = catalogue[need.skill].map { words.meaning(need.level, of: $0) } ?? ""
    return catalogue.name(of: need.skill) + " " + "\(need.level.rawValue): " + meaning
  }
}

/// Widths of the columns of the role editor.
private struct RequirementColumns {
  let (name, level, importance, have, taught): (Int, Int, Int, Int, Int)

  init(width: Int) {
    (level, importance, have) = (10, 13, 10)
    taught = width >= 84 ? 18 : 0
    name = max(16, min(44, width - 3 - level - importance - have - taught))
  }
}
