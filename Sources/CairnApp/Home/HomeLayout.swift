package import CairnScreen

/// Where the panes of the home screen lie.
package struct HomeLayout: Hashable, Sendable {
  private var rects: [Rect]

  package subscript(pane: Home.Pane) -> Rect { rects[pane.rawValue] }

  /// - Parameter isLinear: whether only the pane with the keys is open, however large the window is.
  package init(_ size: Size, focus: Home.Pane, isLinear: Bool = false) {
    let body = Frame(size).body
    if isLinear {
      rects = Self.unfolded(body, focus: focus)
    } else if size.columns >= 116 {
      rects = Self.sideBySide(body)
    } else if size.columns >= 76, body.height >= 16 {
      rects = Self.twoColumns(body)
    } else if body.height >= 30 {
      rects = Self.stacked(body)
    } else {
      rects = Self.unfolded(body, focus: focus)
    }
  }

  /// A pane so low that only its title is shown.
  package func isFolded(_ pane: Home.Pane) -> Bool { self[pane].height < 3 }

  /// The rows of a pane that scroll.
  package func list(_ pane: Home.Pane) -> Rect {
    guard !isFolded(pane) else { return Rect(x: 0, y: 0, width: 0, height: 0) }
    var list = self[pane].inset()
    switch pane {
    case .skills, .needs: break
    case .credentials:
      list.y += 1
      list.height = max(0, list.height - 1)
    case .plan:
      let chart = PlanChart(list)
      list = chart.rows
    }
    return list
  }

  package func listHeight(_ pane: Home.Pane) -> Int { max(1, list(pane).height) }

  private static func planHeight(_ body: Rect) -> Int {
    max(5, min(18, body.height >= 28 ? (body.height + 4) / 3 : (body.height + 4) * 3 / 10))
  }

  private static func sideBySide(_ body: Rect) -> [Rect] {
    let plan = planHeight(body)
    let top = body.height - plan
    let skills = max(28, min(36, body.width * 22 / 100))
    let needs = max(35, min(52, body.width * 28 / 100))
    return [
      Rect(x: 0, y: body.y, width: skills, height: top),
      Rect(x: skills, y: body.y, width: needs, height: top),
      Rect(x: skills + needs, y: body.y, width: body.width - skills - needs, height: top),
      Rect(x: 0, y: body.y + top, width: body.width, height: plan),
    ]
  }

  private static func twoColumns(_ body: Rect) -> [Rect] {
    let plan = planHeight(body)
    let top = body.height - plan
    let left = body.width * 2 / 5
    let skills = top / 2
    return [
      Rect(x: 0, y: body.y, width: left, height: skills),
      Rect(x: 0, y: body.y + skills, width: left, height: top - skills),
      Rect(x: left, y: body.y, width: body.width - left, height: top),
      Rect(x: 0, y: body.y + top, width: body.width, height: plan),
    ]
  }

  private static func stacked(_ body: Rect) -> [Rect] {
    let shares = [22, 28, 28, 22]
    var (rects, y) = ([Rect](), body.y)
    for (index, share) in shares.enumerated() {
      let height = index == 3 ? body.maxY - y : body.height * share / 100
      rects.append(Rect(x: 0, y: y, width: body.width, height: height))
      y += height
    }
    return rects
  }

  /// The pane with the keys is open, of the others the title is seen.
  private static func unfolded(_ body: Rect, focus: Home.Pane) -> [Rect] {
    var y = body.y
    return Home.Pane.allCases.map { pane in
      let height = pane == focus ? body.height - 3 : 1
      defer { y += height }
      return Rect(x: 0, y: y, width: body.width, height: height)
    }
  }
}
