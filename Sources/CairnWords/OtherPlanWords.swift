package import CairnModel

/// Words for other plans than the best one, for what every good plan has, and for what was lost.
package struct OtherPlanPhrases: Sendable {
  /// Over the essentials of a plan.
  package let essentials: String
  /// In place of them where every credential can be replaced.
  package let noEssentials: String
  package let essentialHere: String
  package let replaceableHere: String
  package let alternative: @Sendable (_ number: Int) -> String
  package let noAlternative: String
  package let comparedWithBest: String
  let shares: @Sendable (_ titles: String) -> String
  let sharesNothing: String
  package let notProved: String
  package let nearestPlan: String
  package let whatItCost: String
  let finished: @Sendable (_ titles: String) -> String
  let keeps: @Sendable (_ titles: String) -> String
  let daysLater: @Sendable (_ days: Int, _ count: String) -> String
  let daysSooner: @Sendable (_ days: Int, _ count: String) -> String
  let hoursBehind: @Sendable (String) -> String
  let lost: @Sendable (_ points: String) -> String
  let gained: @Sendable (_ points: String) -> String
  let more: @Sendable (_ amount: String) -> String
  let less: @Sendable (_ amount: String) -> String
  let nothingLost: String
  package let nothingChanged: String
  let filter: @Sendable (_ minimum: Int, _ removed: String) -> String
  let wouldBeIn: @Sendable (_ titles: String) -> String
  let noneWouldBeIn: String
  let without: @Sendable (_ difference: String) -> String
  /// What a role would cost: hours, money, end.
  let roleCost: @Sendable (_ hours: String, _ price: String, _ finish: String) -> String
  package let nothingToTake: String
}

extension Words {
  /// The first steps that nobody will regret, in one sentence.
  package func essentials(_ essentials: Essentials, in catalogue: Catalogue) -> String {
    let say = phrases.otherPlans
    guard !essentials.credentials.isEmpty else { return say.noEssentials }
    return list(essentials.credentials.map { catalogue.title(of: $0) })
  }

  /// What another plan has in common with the best one, and how it differs.
  package func alternative(
    _ alternative: Alternatives.Alternative, in catalogue: Catalogue
  ) -> [String] {
    let say = phrases.otherPlans
    let difference = alternative.difference
    let figures = Difference(
      value: difference.value, must: difference.must, asked: difference.asked,
      price: difference.price, hours: difference.hours, weeks: difference.weeks, added: [],
      dropped: [])
    let shared = alternative.shared.map { catalogue.title(of: $0) }
    return [
      say.comparedWithBest + ": " + self.difference(figures, in: catalogue),
      shared.isEmpty ? say.sharesNothing : say.shares(list(shared)),
    ] + (alternative.isProved ? [] : [say.notProved])
  }

  /// What a slip cost, line by line.
  package func slip(_ replan: Replan) -> [String] {
    let say = phrases.otherPlans
    var lines: [String] = []
    if replan.hoursBehind > 0 { lines.append(say.hoursBehind(hours(replan.hoursBehind))) }
    if let days = replan.daysLater, days != 0 {
      let count = number(abs(days))
      lines.append(days > 0 ? say.daysLater(days, count) : say.daysSooner(-days, count))
    }
    let points = (replan.readinessLost * 100).rounded()
    if points != 0 {
      let percent = percent(Int(abs(points)))
      lines.append(points > 0 ? say.lost(percent) : say.gained(percent))
    }
    if replan.extraPrice.minorUnits != 0 {
      let amount = Money(
        minorUnits: abs(replan.extraPrice.minorUnits), currency: replan.extraPrice.currency)
      lines.append(
        replan.extraPrice.minorUnits > 0 ? say.more(money(amount)) : say.less(money(amount)))
    }
    if replan.extraHours != 0 {
      let amount = hours(abs(replan.extraHours))
      lines.append(replan.extraHours > 0 ? say.more(amount) : say.less(amount))
    }
    return lines.isEmpty ? [say.nothingLost] : lines
  }

  /// What stays and what changes from an old plan to a new one.
  package func changes(_ replan: Replan, in catalogue: Catalogue) -> [String] {
    let say = phrases.otherPlans
    let named: ([Credential.ID]) -> String = { ids in
      self.list(ids.map { catalogue.title(of: $0) })
    }
    var lines: [String] = []
    if !replan.finished.isEmpty { lines.append(say.finished(named(replan.finished))) }
    if !replan.kept.isEmpty { lines.append(say.keeps(named(replan.kept))) }
    if !replan.added.isEmpty { lines.append(phrases.explanations.adds(named(replan.added))) }
    if !replan.dropped.isEmpty { lines.append(phrases.explanations.drops(named(replan.dropped))) }
    if replan.added.isEmpty && replan.dropped.isEmpty { lines.append(say.nothingChanged) }
    if !replan.isNearest { lines.append(say.notProved) }
    return lines
  }

  /// What a least trust removes, in one sentence or two.
  package func trustFilter(_ filter: TrustFilter, in catalogue: Catalogue) -> String {
    let say = phrases.otherPlans
    let removed = say.filter(filter.minimum, credentials(filter.removed))
    let titles = filter.wouldBeIn.map { catalogue.title(of: $0) }
    guard !titles.isEmpty else { return removed + say.noneWouldBeIn }
    let difference = filter.without.map { change -> String in
      let figures = Difference(
        value: change.value, must: change.must, asked: change.asked, price: change.price,
        hours: change.hours, weeks: change.weeks, added: [], dropped: [])
      return say.without(self.difference(figures, in: catalogue))
    }
    return removed + say.wouldBeIn(list(titles)) + (difference ?? "")
  }

  /// What reaching a role would cost, and how far it would lead.
  package func roleCost(_ cost: RoleCost) -> String {
    guard let finish = cost.finish else { return phrases.otherPlans.nothingToTake }
    return phrases.otherPlans.roleCost(hours(cost.hours), price(cost.price), date(finish))
  }
}
