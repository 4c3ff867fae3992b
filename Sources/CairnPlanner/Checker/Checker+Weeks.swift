import CairnModel

extension Checker {
  // MARK: Weeks

  mutating func checkWeeks() {
    var load: [Int: Int] = [:]
    var open: [Int: Int] = [:]
    for (step, credential) in known {
      guard let weeks = wholeWeeks(step) else {
        findings.append(.wrongDates(credential.id))
        continue
      }
      checkOwnPace(step, credential, weeks)
      if let by = goal.by, step.finish > by { findings.append(.pastDeadline(credential.id, by)) }
      for (week, hours) in zip(weeks, step.weekly ?? []) { load[week, default: 0] += hours }
      if weeks.count > 1 { for week in weeks { open[week, default: 0] += 1 } }
    }
    for (week, hours) in load.sorted(by: { $0.key < $1.key })
    where hours > ground.capacity(of: week) {
      findings.append(.weekTooFull(day0 + 7 * week, hours: hours, of: ground.capacity(of: week)))
    }
    for (week, count) in open.sorted(by: { $0.key < $1.key }) where count > goal.atOnce {
      findings.append(.tooManyAtOnce(day0 + 7 * week, count: count, of: goal.atOnce))
    }
    if claim.steps.contains(where: { $0.weekly == nil }) { checkRoom() }
    let finish = claim.steps.map(\.finish).max()
    if claim.finish != finish { findings.append(.wrongTotal(.finish)) }
    if claim.weeks != finish.map({ ($0 - day0 + 1) / 7 }) ?? 0 {
      findings.append(.wrongTotal(.weeks))
    }
  }

  private func wholeWeeks(_ step: PlanClaim.Step) -> ClosedRange<Int>? {
    let (before, after) = (step.start - day0, step.finish - day0 + 1)
    guard before >= 0, before % 7 == 0, after % 7 == 0, after > before else { return nil }
    let weeks = before / 7...(after / 7 - 1)
    guard let weekly = step.weekly else { return weeks }
    let isWhole = weekly.count == weeks.count && weekly.reduce(0, +) == step.hours
    return isWhole && weekly.allSatisfy { $0 >= 0 } ? weeks : nil
  }

  private mutating func checkOwnPace(
    _ step: PlanClaim.Step, _ credential: Credential, _ weeks: ClosedRange<Int>
  ) {
    if let most = credential.hoursAWeekAtMost, (step.weekly ?? []).contains(where: { $0 > most }) {
      findings.append(.tooFast(credential.id, mostAWeek: most))
    }
    let isStarted = profile.progress.contains { $0.credential == credential.id }
    guard case .scheduled(let lasting, let starts) = credential.pace, !isStarted,
      credential.completion == nil
    else { return }
    let first = step.start...(step.start + 6)
    if !starts.contains(where: first.contains) { findings.append(.notOnStartDate(credential.id)) }
    let even = (0..<lasting).map {
      ($0 + 1) * step.hours / lasting - $0 * step.hours / lasting
    }
    if weeks.count != lasting || step.weekly.map({ $0 != even }) ?? false {
      findings.append(.wrongDates(credential.id))
    }
  }

  /// Without saved hours: in every stretch of weeks, what begins and ends in it must fit it.
  private mutating func checkRoom() {
    let spans = known.compactMap { entry in wholeWeeks(entry.step).map { ($0, entry.step.hours) } }
    for first in Set(spans.map(\.0.lowerBound)).sorted() {
      for last in Set(spans.map(\.0.upperBound)).sorted() where last >= first {
        let stretch = first...last
        let hours = spans.filter {
          stretch.contains($0.0.lowerBound) && stretch.contains($0.0.upperBound)
        }
        .map(\.1).reduce(0, +)
        let room = stretch.map(ground.capacity).reduce(0, +)
        if hours > room {
          findings.append(.weekTooFull(day0 + 7 * first, hours: hours, of: room))
          return
        }
      }
    }
  }
}
