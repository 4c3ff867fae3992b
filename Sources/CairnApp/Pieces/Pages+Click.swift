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
      return list(TimelineLayout(body).chart.rows, page.selection, plan?.steps.count ?? 0)
    default: return nil
    }
  }
}
