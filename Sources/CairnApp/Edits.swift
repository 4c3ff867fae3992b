import CairnModel
import CairnPlanner
import CairnWords

/// The changes of the profile that commands make.
extension App {
  mutating func changeLevel(up: Bool) -> [Effect] {
    guard let skill = selectedSkill else { return [] }
    let level = standing.levels[skill]
    guard let next = up ? level.next : level.previous else { return [] }
    let name = phrases.change.level(
      catalogue.name(of: skill), String(level.rawValue), String(next.rawValue))
    return change(name) { profile in
      var claim = profile.skills[skill] ?? Profile.SkillClaim(.none)
      claim.level = next
      profile.skills[skill] = claim
    }
  }

  mutating func togglePin() -> [Effect] {
    guard let id = selectedCredential else { return [] }
    let isPinned = profile.pins.contains(id)
    let say = phrases.change
    let title = catalogue.title(of: id)
    return change(isPinned ? say.unpin(title) : say.pin(title)) { profile in
      profile.skips.remove(id)
      if isPinned { profile.pins.remove(id) } else { profile.pins.insert(id) }
    }
  }

  mutating func toggleSkip() -> [Effect] {
    guard let id = selectedCredential else { return [] }
    let isSkipped = profile.skips.contains(id)
    let say = phrases.change
    let title = catalogue.title(of: id)
    return change(isSkipped ? say.unskip(title) : say.skip(title)) { profile in
      profile.pins.remove(id)
      if isSkipped { profile.skips.remove(id) } else { profile.skips.insert(id) }
    }
  }

  mutating func toggleEarned() -> [Effect] {
    guard let id = selectedCredential else { return [] }
    let title = catalogue.title(of: id)
    let day = today
    let isEarned = profile.earned.contains { $0.credential == id }
    return change(isEarned ? phrases.change.notEarned(title) : phrases.change.earned(title)) {
      profile in
      if isEarned {
        profile.earned.removeAll { $0.credential == id }
      } else {
        profile.earned.append(Profile.Earned(credential: id, date: day))
        profile.progress.removeAll { $0.credential == id }
        profile.pins.remove(id)
      }
    }
  }

  mutating func choose(_ role: Role) -> [Effect] {
    change(phrases.change.role(role.title)) { $0.goal.role = role.id }
  }

  mutating func changeHours(by hours: Int) -> [Effect] {
    let next = max(1, min(80, profile.goal.hoursPerWeek + hours))
    return changeGoal(phrases.goal.hours, words.hours(next)) { $0.hoursPerWeek = next }
  }

  mutating func changeBudget(up: Bool) -> [Effect] {
    guard let budget = profile.goal.budget else { return [] }
    let step = Self.step(of: budget.majorUnits)
    let steps = up ? budget.majorUnits / step + 1 : (budget.majorUnits + step - 1) / step - 1
    let next = Money(
      minorUnits: max(0, steps * step) * budget.currency.minorPerMajor, currency: budget.currency)
    return changeGoal(phrases.goal.budget, words.money(next)) { $0.budget = next }
  }

  mutating func changeDeadline(byMonths months: Int) -> [Effect] {
    guard let by = profile.goal.by?.adding(months: months) else { return [] }
    guard by > profile.goal.start ?? today else {
      notice = phrases.goal.by + ": " + phrases.goal.beforeStart + "."
      return []
    }
    return changeGoal(phrases.goal.by, words.date(by)) { $0.by = by }
  }

  mutating func changeGoal(_ what: String, _ value: String, _ edit: (inout Goal) -> Void)
    -> [Effect]
  {
    change(phrases.change.goal(what, value)) { edit(&$0.goal) }
  }

  /// About a tenth, as 1, 2 or 5 with noughts.
  private static func step(of amount: Int) -> Int {
    var step = 1
    for factor in [1, 2, 5] where factor * 10 <= max(10, amount) { step = factor }
    var power = 10
    while power * 10 <= amount {
      for factor in [1, 2, 5] where factor * power * 10 <= amount { step = factor * power }
      power *= 10
    }
    return step
  }
}
