import CairnModel

/// Simple reasons why a set has no timeline, or surely has one: for the better sets that a certificate sets aside.
/// Members are candidates of the restated instance.
struct Timeliness {
  private let instance: Instance
  private let ground: Ground
  /// The credentials of the plan itself, whose weeks are checked elsewhere.
  private let planned: Set<Credential.ID>

  init(_ instance: Instance, _ question: Question, planned: Set<Credential.ID>) {
    self.instance = instance
    self.planned = planned
    ground = Ground(question)
  }

  /// True where no timeline can fit, false where one surely does, nil where neither is plain.
  func isUntimely(_ set: [Int]) -> Bool? {
    if Set(set.map(id)) == planned { return false }
    if finishesTooLate(set) || chargesTooMuch(set) { return true }
    return fitsOneAfterTheOther(set) ? false : nil
  }

  /// Whole weeks before the deadline; nil without one.
  private var weeks: Int? { ground.goal.by.map { max(0, ($0 - ground.day0 + 1) / 7) } }

  // MARK: No timeline

  /// Each as if it were alone: as soon as what it needs may be finished, with all the hours of its weeks.
  private func finishesTooLate(_ set: [Int]) -> Bool {
    guard let weeks else { return false }
    var start = Dictionary(set.map { ($0, 0) }, uniquingKeysWith: { first, _ in first })
    var isSettled = false
    while !isSettled {
      isSettled = true
      var finish: [Int: Int] = [:]
      for member in set {
        guard let last = self.finish(of: member, from: start[member] ?? 0, weeks) else {
          return true
        }
        finish[member] = last
      }
      for member in set {
        let earliest = earliestStart(of: member, set, start, finish)
        if earliest > start[member] ?? 0 { (start[member], isSettled) = (earliest, false) }
      }
    }
    return isTooMuch(after: start, weeks)
  }

  /// After the first to meet each of its clauses, and no sooner than its companions.
  private func earliestStart(
    of member: Int, _ set: [Int], _ start: [Int: Int], _ finish: [Int: Int]
  ) -> Int {
    let candidate = instance.candidates[member]
    var earliest = 0
    for clause in candidate.needs {
      let first = set.filter { meets($0, clause) }.compactMap { finish[$0] }.min()
      if let first { earliest = max(earliest, first + 1) }
    }
    for companion in candidate.companions { earliest = max(earliest, start[companion] ?? 0) }
    return earliest
  }

  private func meets(_ member: Int, _ clause: [Instance.Need]) -> Bool {
    clause.contains { need in
      switch need {
      case .candidate(let asked): asked == member
      case .skill(let skill, let level):
        instance.candidates[member].teaches.contains { $0.skill == skill && $0.level >= level }
      }
    }
  }

  /// The last week of a member that starts no sooner than a week; nil where that is beyond the deadline.
  private func finish(of member: Int, from first: Int, _ weeks: Int) -> Int? {
    if let dated = dates(of: member) {
      let start = dated.weeks.filter { $0 >= first }.min()
      return start.map { $0 + dated.lasting - 1 }.flatMap { $0 < weeks ? $0 : nil }
    }
    var left = instance.candidates[member].hours
    for week in first..<max(first, weeks) {
      left -= min(ground.capacity(of: week), credential(member)?.hoursAWeekAtMost ?? .max)
      if left <= 0 { return week }
    }
    return nil
  }

  /// More is to begin after a week than there is room for until the deadline: hours in all, and weeks of those that
  /// fit no single one.
  private func isTooMuch(after start: [Int: Int], _ weeks: Int) -> Bool {
    Set(start.values).contains { first in
      let later = start.filter { $0.value >= first }.keys
      let asked = later.map { instance.candidates[$0].hours }.reduce(0, +)
      let open = later.map(fewestWeeks).filter { $0 > 1 }.reduce(0, +)
      return asked > (first..<max(first, weeks)).map(ground.capacity).reduce(0, +)
        || open > ground.goal.atOnce * (weeks - first)
    }
  }

  /// Weeks that a member takes at least, at its own pace and with all the hours of full weeks.
  private func fewestWeeks(_ member: Int) -> Int {
    if let dated = dates(of: member) { return dated.lasting }
    let pace = min(ground.goal.hoursPerWeek, credential(member)?.hoursAWeekAtMost ?? .max)
    return quotientUp(instance.candidates[member].hours, max(1, pace))
  }

  /// Each subscription is open at least for the hours of all its members, and for its longest.
  private func chargesTooMuch(_ set: [Int]) -> Bool {
    guard let budget = instance.limits.price else { return false }
    var charge = set.map { instance.candidates[$0].price }.reduce(0, +)
    for (index, subscription) in instance.subscriptions.enumerated() {
      let members = set.filter { instance.candidates[$0].subscription == index }
      guard let longest = members.map(fewestWeeks).max() else { continue }
      let hours = members.map { instance.candidates[$0].hours }.reduce(0, +)
      let weeks = max(1, longest, quotientUp(hours, max(1, ground.goal.hoursPerWeek)))
      charge += quotientUp(7 * weeks, 30) * subscription.monthly
    }
    return charge > budget
  }

  private func quotientUp(_ number: Int, _ divisor: Int) -> Int { (number + divisor - 1) / divisor }

  /// The credential of a member, which may stand for completing its parts.
  private func id(_ member: Int) -> Credential.ID {
    let id = instance.candidates[member].id
    return Credential.ID(id.last == "+" ? String(id.dropLast()) : id)
  }

  private func credential(_ member: Int) -> Credential? { ground.catalogue[id(member)] }

  private func dates(of member: Int) -> (lasting: Int, weeks: [Int])? {
    guard let credential = credential(member),
      case .scheduled(let lasting, let starts) = credential.pace,
      instance.candidates[member].id.last != "+",
      !ground.profile.progress.contains(where: { $0.credential == credential.id })
    else { return nil }
    return (max(1, lasting), starts.filter { $0 >= ground.day0 }.map { ($0 - ground.day0) / 7 })
  }

  // MARK: A timeline

  /// One after the other in whole weeks, always the first that can start, within what the weeks charge.
  private func fitsOneAfterTheOther(_ set: [Int]) -> Bool {
    guard ground.goal.hoursPerWeek > 0, ground.goal.atOnce > 0 else { return false }
    var waiting = set
    var weeksOf: [Int: ClosedRange<Int>] = [:]
    var next = 0
    while !waiting.isEmpty {
      let finished = Array(weeksOf.keys)
      let ready = waiting.first { member in
        let candidate = instance.candidates[member]
        return candidate.companions.allSatisfy(finished.contains)
          && candidate.needs.allSatisfy { clause in
            holdsAtFirst(clause) || finished.contains { meets($0, clause) }
          }
      }
      guard let ready, let open = openWeeks(of: ready, from: next) else { return false }
      weeksOf[ready] = open
      waiting.removeAll { $0 == ready }
      next = open.upperBound + 1
    }
    return isAffordable(weeksOf)
  }

  /// The first weeks from one on that hold all the hours of a member.
  private func openWeeks(of member: Int, from first: Int) -> ClosedRange<Int>? {
    let end = weeks ?? first + Self.longest
    guard let dated = dates(of: member) else {
      return finish(of: member, from: first, end).map { first...$0 }
    }
    let hours = instance.candidates[member].hours
    let most = credential(member)?.hoursAWeekAtMost ?? .max
    let start = dated.weeks.filter { $0 >= first && $0 + dated.lasting <= end }.sorted().first {
      start in
      (0..<dated.lasting).allSatisfy { week in
        let share = (week + 1) * hours / dated.lasting - week * hours / dated.lasting
        return share <= min(most, ground.capacity(of: start + week))
      }
    }
    return start.map { $0...($0 + dated.lasting - 1) }
  }

  /// Weeks that one credential may take where nothing ends them.
  private static let longest = 5_000

  private func holdsAtFirst(_ clause: [Instance.Need]) -> Bool {
    clause.contains { need in
      if case .skill(let skill, let level) = need {
        instance.have[skill] ?? 0 >= level
      } else {
        false
      }
    }
  }

  /// Subscriptions charge every started 30 days from their first to their last open week.
  private func isAffordable(_ weeksOf: [Int: ClosedRange<Int>]) -> Bool {
    guard let budget = instance.limits.price else { return true }
    var charge = weeksOf.keys.map { instance.candidates[$0].price }.reduce(0, +)
    for (index, subscription) in instance.subscriptions.enumerated() {
      let open = weeksOf.filter { instance.candidates[$0.key].subscription == index }.values
      guard let first = open.map(\.lowerBound).min(), let last = open.map(\.upperBound).max()
      else { continue }
      charge += quotientUp(7 * (last - first + 1), 30) * subscription.monthly
    }
    return charge <= budget
  }
}
