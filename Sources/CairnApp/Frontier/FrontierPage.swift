package import CairnModel
import CairnScreen
import CairnWords

/// How much can be covered for how much money or time: a curve, a row for each of its steps, and the plan of the
/// selected one.
package struct FrontierPage: Hashable, Sendable {
  package var axis = Frontier.Axis.money
  var selection = Selection()
  /// The point that others are compared with.
  var frozen: Frontier.Point?

  package init() {}
}

extension App {
  func frontier(_ page: FrontierPage) -> Frontier? {
    guard case .frontier(let frontier) = insights[.frontier(page.axis)] else { return nil }
    return frontier
  }

  mutating func moveInFrontier(by rows: Int) {
    guard case .frontier(var page) = pages.last else { return }
    let count = frontier(page)?.points.count ?? 0
    let height = FrontierLayout(Frame(size).body).list.height - 1
    page.selection.move(by: rows, count: count, height: max(1, height))
    replacePage(.frontier(page))
  }

  /// From money to hours and back.
  mutating func turnFrontier() {
    guard case .frontier(var page) = pages.last else { return }
    page.axis = page.axis == .money ? .hours : .money
    page.selection = Selection()
    page.frozen = nil
    replacePage(.frontier(page))
  }

  /// Keeps the selected point as A, to compare others with it; the same one again frees it.
  mutating func freezePoint() {
    guard case .frontier(var page) = pages.last, let point = selectedPoint(page) else { return }
    page.frozen = page.frozen == point ? nil : point
    replacePage(.frontier(page))
  }

  func selectedPoint(_ page: FrontierPage) -> Frontier.Point? {
    guard let points = frontier(page)?.points, points.indices.contains(page.selection.row) else {
      return nil
    }
    return points[page.selection.row]
  }

  /// Makes the cost of the selected row the limit.
  mutating func takeFrontierPoint() -> [Effect] {
    guard case .frontier(let page) = pages.last, let frontier = frontier(page),
      let point = selectedPoint(page)
    else { return [] }
    guard page.axis == .money else {
      notice = phrases.frontier.onlyMoney
      return []
    }
    let budget = Money(minorUnits: point.cost, currency: frontier.currency)
    pages.removeLast()
    return changeGoal(phrases.goal.budget, words.money(budget)) { $0.budget = budget }
  }

  /// What a point costs, in the frontier's own unit.
  func cost(_ point: Frontier.Point, of frontier: Frontier) -> String {
    frontier.axis == .money
      ? words.price(Money(minorUnits: point.cost, currency: frontier.currency))
      : words.hours(point.cost)
  }

  func readiness(_ point: Frontier.Point, of frontier: Frontier) -> Readiness {
    Readiness(held: frontier.held + point.value, asked: frontier.asked)
  }

  func frontierExplanation(_ page: FrontierPage) -> String {
    guard let frontier = frontier(page), let point = selectedPoint(page) else { return "" }
    let say = phrases.frontier
    if let a = page.frozen, a != point {
      return say.compared(
        say.takes(spoken(a, of: frontier)), words.percent(readiness(a, of: frontier).percent),
        say.takes(spoken(point, of: frontier)),
        words.percent(readiness(point, of: frontier).percent))
    }
    if point.credentials.isEmpty { return phrases.pages.takesNothing }
    let titles = words.list(point.credentials.map { catalogue.title(of: $0) }, atMost: 4)
    let isKnee = frontier.knee.map { frontier.points[$0] == point } ?? false
    return say.covers(
      say.takes(spoken(point, of: frontier)),
      words.percent(readiness(point, of: frontier).percent), titles)
      + (isKnee ? " " + say.kneeHere : "")
  }

  /// What a point costs, for a sentence; nil where it costs nothing.
  func spoken(_ point: Frontier.Point, of frontier: Frontier) -> String? {
    point.cost == 0 ? nil : cost(point, of: frontier)
  }
}

extension App {
  /// Takes what a study has found. Cheaper points of a frontier come before those that are known: the selection
  /// stays on its point, and in the first row where it was not moved.
  mutating func take(_ insight: Insight) {
    let old = insights.updateValue(insight, forKey: insight.study)
    guard case .frontier(let new) = insight, case .frontier(let before) = old else { return }
    for index in pages.indices {
      guard case .frontier(var page) = pages[index], page.axis == new.axis, page.selection.row > 0,
        before.points.indices.contains(page.selection.row),
        let row = new.points.firstIndex(of: before.points[page.selection.row])
      else { continue }
      let height = max(1, FrontierLayout(Frame(size).body).list.height - 1)
      page.selection.select(row, count: new.points.count, height: height)
      pages[index] = .frontier(page)
    }
  }
}

/// Where the parts of the frontier lie.
struct FrontierLayout {
  /// The curve with its axis below it; nil where there is no room.
  let curve: Rect?
  let list: Rect
  /// The plan of the selected point.
  let plan: Rect?

  init(_ body: Rect) {
    let inner = body.inset(columns: 2)
    let curveHeight = inner.height >= 20 ? min(22, inner.height * 2 / 5) : 0
    curve =
      curveHeight > 0
      ? Rect(x: inner.x, y: inner.y, width: inner.width, height: curveHeight) : nil
    let top = inner.y + (curveHeight > 0 ? curveHeight + 1 : 0)
    let height = inner.maxY - top
    if inner.width >= 96 {
      let left = min(92, inner.width * 11 / 20)
      list = Rect(x: inner.x, y: top, width: left, height: height)
      plan = Rect(
        x: inner.x + left + 3, y: top, width: inner.width - left - 3, height: height)
    } else if height >= 14 {
      list = Rect(x: inner.x, y: top, width: inner.width, height: height - 7)
      plan = Rect(x: inner.x, y: list.maxY + 1, width: inner.width, height: 6)
    } else {
      list = Rect(x: inner.x, y: top, width: inner.width, height: height)
      plan = nil
    }
  }
}
