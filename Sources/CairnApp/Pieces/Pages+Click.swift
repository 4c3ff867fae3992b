import CairnModel
import CairnScreen

extension App {
  /// A click on a page: on a row of its list, which is selected, and run where it was selected.
  mutating func clickOnPage(_ point: Point) -> [Effect] {
    guard let list = pageList, list.rect.contains(point) else { return [] }
    let offset = point.y - list.rect.y - (list.selected - list.first)
    guard (0..<list.count).contains(list.selected + offset) else { return [] }
    if offset == 0 { return open() }
    move(by: offset)
    return []
  }

  /// The list of the last page: where it lies, the first row shown, the selected one and how many.
  private var pageList: (rect: Rect, first: Int, selected: Int, count: Int)? {
    let body = Frame(size).body
    func list(_ rect: Rect, _ selection: Selection, _ count: Int)
      -> (rect: Rect, first: Int, selected: Int, count: Int)
    {
      (rect, selection.first(count: count, height: rect.height), selection.row, count)
    }
    let inner = body.inset()
    switch pages.last {
    case .roles(let page):
      let rows = Rect(x: inner.x, y: inner.y + 1, width: inner.width, height: inner.height - 1)
      return list(rows, page.selection, found(in: page).count)
    case .audit(let page): return list(inner, page.selection, auditSkills.count)
    case .timeline(let page):
      return list(timelineLayout(body).chart.rows, page.selection, plan?.steps.count ?? 0)
    case .goal(let page):
      return list(GoalLayout(body).list, page.selection, GoalEditor.Field.allCases.count)
    case .record(let page):
      let rows = Rect(x: inner.x, y: inner.y, width: inner.width, height: recordHeight)
      return list(rows, page.selection, recordRows.count)
    case .sources(let page):
      return list(SourcesLayout(body).list, page.selection, sourceRows(page).count)
    case .roleEditor(let page):
      let rows = Rect(x: inner.x, y: inner.y + 1, width: inner.width, height: inner.height - 1)
      return list(rows, page.selection, requirementRows.count)
    case .frontier(let page):
      let area = FrontierLayout(body).list
      let rows = Rect(x: area.x, y: area.y + 1, width: area.width, height: area.height - 1)
      return list(rows, page.selection, frontier(page)?.points.count ?? 0)
    case .otherPlans(let page):
      return list(OtherPlansLayout(body).table, page.selection, plansBeside.count)
    case .slip(let page): return list(slipLayout(body).list, page.selection, slipRows.count)
    case .picker(let page):
      let area = pickerRect(body).inset(columns: 2)
      let rows = Rect(x: area.x, y: area.y + 2, width: area.width, height: area.height - 2)
      return list(rows, page.selection, page.found.count)
    case .help(let page):
      return list(page.list, in: commandRows(helpRect(body)))
    case .palette(let page):
      return list(page.list, in: commandRows(paletteRect(body).inset(columns: 2)))
    default: return nil
    }
    func list(_ commands: CommandList, in rows: Rect)
      -> (rect: Rect, first: Int, selected: Int, count: Int)
    {
      list(rows, commands.selection, found(by: commands).count)
    }
  }
}
