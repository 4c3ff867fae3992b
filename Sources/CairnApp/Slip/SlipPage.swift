package import CairnModel
import CairnPlanner
import CairnScreen
import CairnWords

/// After a slip: the nearest good plan to the one that is followed, and what has been lost meanwhile.
package struct SlipPage: Hashable, Sendable {
  package var selection = Selection()

  package init() {}
}

/// The plan that the learner follows, as it was when it was adopted.
package struct FollowedPlan: Hashable, Sendable {
  package let role: Role.ID
  package let claim: PlanClaim

  package init(role: Role.ID, claim: PlanClaim) {
    self.role = role
    self.claim = claim
  }
}

/// A credential of the old or the new plan.
struct SlipRow: Equatable {
  enum Fate { case earned, kept, added, dropped }

  let credential: Credential.ID
  let fate: Fate
  /// The last day in the old plan and in the new one.
  let (then, now): (CivilDate?, CivilDate?)

  static func == (a: SlipRow, b: SlipRow) -> Bool {
    (a.credential, a.fate, a.then, a.now) == (b.credential, b.fate, b.then, b.now)
  }
}

extension App {
  /// The nearest plan; nil while it is looked for, or where there is none.
  var replan: Replan? {
    guard let followed, case .nearest(_, let found) = insights[.nearest(followed.claim)] else {
      return nil
    }
    return found
  }

  /// Earned first, then the new plan in its order, then what it does without.
  var slipRows: [SlipRow] {
    guard let followed, let replan else { return [] }
    func then(_ id: Credential.ID) -> CivilDate? {
      followed.claim.steps.first { $0.credential == id }?.finish
    }
    let steps = replan.plan.steps.map { step in
      SlipRow(
        credential: step.credential,
        fate: replan.added.contains(step.credential) ? .added : .kept,
        then: then(step.credential), now: step.finish)
    }
    return replan.finished.map { SlipRow(credential: $0, fate: .earned, then: then($0), now: nil) }
      + steps
      + replan.dropped.map { SlipRow(credential: $0, fate: .dropped, then: then($0), now: nil) }
  }

  var selectedSlip: SlipRow? {
    guard case .slip(let page) = pages.last else { return nil }
    let rows = slipRows
    return rows.indices.contains(page.selection.row) ? rows[page.selection.row] : nil
  }

  mutating func moveInSlip(by rows: Int) {
    guard case .slip(var page) = pages.last else { return }
    let height = slipLayout(Frame(size).body).list.height
    page.selection.move(by: rows, count: slipRows.count, height: max(1, height))
    replacePage(.slip(page))
  }

  /// Opens the page, and asks for the plan that is followed where that is not known yet.
  mutating func showSlip() -> [Effect] {
    show(.slip(SlipPage()))
    return followed == nil ? [.readPlan] : []
  }

  /// Makes the nearest plan the one that is followed, from today on.
  mutating func adoptNearestPlan() -> [Effect] {
    guard let replan, !replan.plan.steps.isEmpty else { return [] }
    pages.removeLast()
    let wanted = replan.plan.credentials
    let day = today
    var next = profile
    if let start = next.goal.start, start < day { next.goal.start = day }
    // The best plan of today needs no pins to be found again.
    if replan.fromBest != nil { next.pins.formUnion(wanted) }
    guard next != profile else { return follow(replan.plan) }
    followsNext = true
    return change(phrases.planPages.startsAgain) { $0 = next }
  }

  var slipExplanation: String {
    let say = phrases.planPages
    guard let row = selectedSlip else { return "" }
    let title = shortTitle(row.credential)
    switch row.fate {
    case .earned: return say.wasEarned(title)
    case .kept:
      guard let then = row.then, let now = row.now else { return explain(row.credential) }
      return then == now
        ? say.endsAsBefore(title, words.date(now))
        : say.endsNow(title, words.date(then), words.date(now))
    case .added, .dropped: return explain(row.credential)
    }
  }
}
