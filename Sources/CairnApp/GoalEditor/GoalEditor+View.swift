import CairnModel
import CairnScreen
import CairnWords

extension App {
  func drawGoal(_ grid: inout Grid, _ body: Rect, _ page: GoalEditor) {
    let say = phrases.goal
    grid.box(
      body, title: Line(say.title + " ", Style(.accent, .bold)), aside: proof(width: body.width),
      glyphs: glyphs, style: Style(.activeFrame))
    let inner = body.inset(columns: 2)
    let spacing = inner.height >= GoalEditor.Field.allCases.count * 2 + 1 ? 2 : 1
    for field in GoalEditor.Field.allCases {
      let y = inner.y + (spacing - 1) + field.rawValue * spacing
      guard y < inner.maxY else { break }
      drawField(field, &grid, inner.row(y - inner.y), page)
    }
  }

  private func drawField(
    _ field: GoalEditor.Field, _ grid: inout Grid, _ row: Rect, _ page: GoalEditor
  ) {
    let names = 18
    grid.put("  " + goalName(field), x: row.x, y: row.y, width: names)
    let value = Rect(x: row.x + names, y: row.y, width: min(24, row.width - names), height: 1)
    let isSelected = field == page.field
    let help = Rect(x: value.maxX + 2, y: row.y, width: row.maxX - value.maxX - 2, height: 1)
    if isSelected, let line = page.line {
      grid.input(line, x: value.x, y: row.y, width: value.width)
      if let complaint = page.complaint {
        grid.put(
          complaint, x: help.x, y: row.y, style: .bad, width: help.width, ellipsis: glyphs.ellipsis)
        return
      }
    } else {
      grid.put(shown(field, of: profile.goal), x: value.x, y: row.y, style: .bold)
    }
    if row.width >= 110 {
      grid.put(
        goalHelp(field), x: help.x, y: row.y, style: .faint, width: help.width,
        ellipsis: glyphs.ellipsis)
    }
    if isSelected, page.line == nil {
      grid.mark(
        Rect(x: row.x, y: row.y, width: names + value.width, height: 1), glyphs: glyphs,
        isActive: true)
    }
  }

  func goalExplanation(_ page: GoalEditor) -> String {
    page.complaint.map { goalName(page.field) + ": " + $0 + "." } ?? goalHelp(page.field)
  }

  func goalName(_ field: GoalEditor.Field) -> String {
    let say = phrases.goal
    return switch field {
    case .hours: say.hours
    case .budget: say.budget
    case .start: say.start
    case .by: say.by
    case .atOnce: say.atOnce
    case .atMost: say.atMost
    case .prefer: say.prefer
    case .minTrust: say.minTrust
    case .audit: say.audit
    }
  }

  private func goalHelp(_ field: GoalEditor.Field) -> String {
    let say = phrases.goal
    return switch field {
    case .hours: say.hoursHelp
    case .budget: say.budgetHelp
    case .start: say.startHelp
    case .by: say.byHelp
    case .atOnce: say.atOnceHelp
    case .atMost: say.atMostHelp
    case .prefer: say.preferHelp
    case .minTrust: say.minTrustHelp
    case .audit: say.auditHelp
    }
  }

  /// A field's value as one reads it.
  func shown(_ field: GoalEditor.Field, of goal: Goal) -> String {
    let say = phrases.goal
    return switch field {
    case .hours: words.hours(goal.hoursPerWeek)
    case .budget: goal.budget.map(words.money) ?? say.noLimit
    case .start: goal.start.map(words.date) ?? say.today
    case .by: goal.by.map(words.date) ?? say.none
    case .atOnce: String(goal.atOnce)
    case .atMost: goal.atMost.map(String.init) ?? say.noLimit
    case .prefer: words.name(goal.preference)
    case .minTrust: goal.minTrust.map(String.init) ?? say.none
    case .audit: goal.audit ? words.phrases.summary.yes : words.phrases.summary.no
    }
  }

  /// A field's value as one types it.
  func editable(_ field: GoalEditor.Field) -> String {
    let goal = profile.goal
    return switch field {
    case .hours: String(goal.hoursPerWeek)
    case .budget:
      goal.budget.map {
        $0.decimal + ($0.currency == profile.currency ? "" : " " + $0.currency.code)
      } ?? ""
    case .start: goal.start?.iso ?? ""
    case .by: goal.by?.iso ?? ""
    case .atOnce: String(goal.atOnce)
    case .atMost: goal.atMost.map(String.init) ?? ""
    case .prefer: Preference.named.first { $0.preference == goal.preference }?.name ?? ""
    case .minTrust: goal.minTrust.map(String.init) ?? ""
    case .audit: goal.audit ? words.phrases.summary.yes : words.phrases.summary.no
    }
  }
}
