import CairnModel
import CairnPlanner
import CairnScreen
import CairnWords

/// The plan beside others that are nearly as good and have little in common with it; any two side by side.
package struct OtherPlansPage: Hashable, Sendable {
  /// Row 0 is the plan itself.
  package var selection = Selection()
  /// The row that the selected one is compared with.
  package var frozen = 0

  package init() {}
}

extension App {
  /// As many others are looked for.
  static let alternativeCount = 3

  var alternatives: Alternatives? {
    guard case .alternatives(let found) = insights[.alternatives] else { return nil }
    return found
  }

  /// The plan itself, then the others that are known.
  var plansBeside: [Plan] {
    guard let plan, !plan.steps.isEmpty else { return [] }
    return [plan] + (alternatives?.plans.map(\.plan) ?? [])
  }

  mutating func moveInOtherPlans(by rows: Int) {
    guard case .otherPlans(var page) = pages.last else { return }
    let count = plansBeside.count
    page.selection.move(by: rows, count: count, height: max(1, count))
    page.frozen = min(page.frozen, max(0, count - 1))
    replacePage(.otherPlans(page))
  }

  /// Keeps the selected plan as A, to compare others with it; the same one again gives the best its place back.
  mutating func freezePlan() {
    guard case .otherPlans(var page) = pages.last else { return }
    page.frozen = page.frozen == page.selection.row ? 0 : page.selection.row
    replacePage(.otherPlans(page))
  }

  /// Makes the selected plan the one that is followed. Another than the best becomes the best by pins for what it
  /// takes, and skips for what the plans before it take instead.
  mutating func adoptSelectedPlan() -> [Effect] {
    guard case .otherPlans(let page) = pages.last else { return [] }
    let plans = plansBeside
    let row = page.selection.row
    guard plans.indices.contains(row) else { return [] }
    guard row > 0 else { return follow(plans[0]) }
    let wanted = Set(plans[row].credentials)
    let others = Set(plans[..<row].flatMap(\.credentials)).subtracting(wanted)
    pages.removeLast()
    followsNext = true
    return change(phrases.planPages.adopts(otherPlanName(row))) { profile in
      profile.pins = profile.pins.subtracting(others).union(wanted)
      profile.skips = profile.skips.subtracting(wanted).union(others)
    }
  }

  /// Keeps a plan as the one that is followed: what a slip is measured by.
  mutating func follow(_ plan: Plan) -> [Effect] {
    guard let question else { return [] }
    followed = FollowedPlan(role: plan.role, claim: PlanClaim(plan))
    notice = phrases.planPages.follows
    return [.keepPlan(plan, question)]
  }

  func otherPlanName(_ row: Int) -> String {
    row == 0 ? phrases.planPages.best : phrases.planPages.other(row)
  }

  var otherPlansExplanation: String {
    guard case .otherPlans(let page) = pages.last else { return "" }
    let others = alternatives?.plans ?? []
    let row = page.selection.row
    if row > 0, others.indices.contains(row - 1) {
      return words.alternative(others[row - 1], in: catalogue).joined(separator: ". ") + "."
    }
    if alternatives?.isComplete ?? false, others.isEmpty {
      return words.phrases.otherPlans.noAlternative
    }
    return phrases.planPages.bestHelp
  }
}
