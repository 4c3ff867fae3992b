import CairnModel

/// Puts a selection and its timeline into words of the domain: a plan.
struct Assembly {
  let question: Question
  let compilation: Compilation

  enum UnmetPolicy {
    case undecided
    case explained(by: Unmet)
  }

  /// A plan that takes nothing.
  func empty(_ verdict: Verdict, effort: Plan.Effort) -> Plan {
    make(
      [], DatedSet(spans: [], isBest: true, fewestWeeks: 0), verdict: verdict,
      score: Score(must: 0, value: 0, burden: 0), unmet: .undecided, effort: effort)
  }

  func plan(
    _ selection: Selection, _ datedSet: DatedSet, unmet: UnmetPolicy, effort: Plan.Effort
  ) -> Plan {
    let verdict: Verdict =
      selection.outcome == .optimal ? .optimal : .feasible(bound: selection.bound)
    return make(
      selection.chosen, datedSet, verdict: verdict, score: selection.score, unmet: unmet,
      effort: effort)
  }

  private func make(
    _ chosen: [Int], _ datedSet: DatedSet, verdict: Verdict, score: Score, unmet: UnmetPolicy,
    effort: Plan.Effort
  ) -> Plan {
    let before = compilation.standing.levels
    let dated = zip(chosen, datedSet.spans).map { Dated(index: $0, span: $1, id: id($0)) }
    let progress = progress(of: dated, from: before)
    let uses = subscriptions(dated)
    let own = chosen.reduce(0) { $0 + compilation.instance.candidates[$1].price }
    let now = Readiness(question.role, at: before)
    let mustNow = Readiness(question.role, at: before, mustOnly: true)
    return Plan(
      role: question.role.id, verdict: verdict, score: score,
      steps: dated.sorted(by: Dated.startsEarlier).map { step($0, of: dated, progress) },
      timeline: timeline(dated, datedSet), before: before, after: progress.after,
      readiness: Change(now: now, after: Readiness(question.role, at: progress.after)),
      must: Change(
        now: mustNow, after: Readiness(question.role, at: progress.after, mustOnly: true)),
      unmet: unmetRequirements(after: progress.after, unmet),
      price: money(uses.reduce(own) { $0 + $1.estimatedMonths * $1.monthly.minorUnits }),
      charged: money(uses.reduce(own) { $0 + $1.chargedMonths * $1.monthly.minorUnits }),
      subscriptions: uses,
      hours: chosen.reduce(0) { $0 + compilation.instance.candidates[$1].hours },
      leftOut: compilation.blocked, effort: effort)
  }

  private func id(_ index: Int) -> Credential.ID { compilation.choices[index].credential }

  private func money(_ minorUnits: Int) -> Money {
    Money(minorUnits: minorUnits, currency: question.currency)
  }

  // MARK: Steps

  /// A chosen candidate with its weeks.
  private struct Dated {
    let index: Int
    let span: Schedule.Span
    let id: Credential.ID

    static func startsEarlier(_ a: Dated, _ b: Dated) -> Bool {
      (a.span.first, a.span.last, a.id) < (b.span.first, b.span.last, b.id)
    }
    static func finishesEarlier(_ a: Dated, _ b: Dated) -> Bool {
      (a.span.last, a.span.first, a.id) < (b.span.last, b.span.first, b.id)
    }
  }

  /// What each finish brings, in the order of finishing.
  private struct Progress {
    var gains: [Int: [Rise]] = [:]
    var readiness: [Int: Readiness] = [:]
    var after: Levels
  }

  private func progress(of dated: [Dated], from before: Levels) -> Progress {
    var progress = Progress(after: before)
    for entry in dated.sorted(by: Dated.finishesEarlier) {
      let taught = question.catalogue[entry.id]?.teaches ?? [:]
      progress.gains[entry.index] = question.role.requirements.compactMap { requirement in
        let have = progress.after[requirement.skill]
        let reached = min(taught[requirement.skill] ?? .none, requirement.level)
        return reached > have ? Rise(skill: requirement.skill, from: have, to: reached) : nil
      }
      progress.after.raise(by: taught)
      progress.readiness[entry.index] = Readiness(question.role, at: progress.after)
    }
    return progress
  }

  private func step(_ entry: Dated, of all: [Dated], _ progress: Progress) -> Plan.Step {
    let choice = compilation.choices[entry.index]
    return Plan.Step(
      credential: entry.id, start: question.start + 7 * entry.span.first,
      finish: question.start + (7 * entry.span.last + 6), hours: choice.offer.hours,
      hoursAreEstimate: choice.offer.hoursAreEstimate, price: choice.offer.price,
      subscription: choice.offer.subscription, audit: choice.offer.audit,
      gains: progress.gains[entry.index] ?? [], unlocks: unlocks(of: entry, in: all),
      readinessAfter: progress.readiness[entry.index]
        ?? Readiness(question.role, at: progress.after),
      pinned: question.profile.pins.contains(entry.id))
  }

  /// Later steps with a clause that this one is the first to meet.
  private func unlocks(of entry: Dated, in all: [Dated]) -> [Credential.ID] {
    let dates = Dates(question: question, compilation: compilation)
    let chosen = all.sorted(by: Dated.finishesEarlier).map(\.index)
    return all.sorted(by: Dated.startsEarlier).filter { later in
      compilation.instance.candidates[later.index].needs.contains { clause in
        dates.meeters(of: clause, among: chosen).first == entry.index
      }
    }.map(\.id)
  }

  // MARK: Timeline and subscriptions

  private func timeline(_ dated: [Dated], _ datedSet: DatedSet) -> Timeline {
    let spans = dated.sorted(by: Dated.startsEarlier).map {
      Timeline.Span(
        credential: $0.id, first: $0.span.first, last: $0.span.last, hours: $0.span.hours)
    }
    var capacity = compilation.weeks.capacity
    let weeks = (spans.map(\.last).max() ?? -1) + 1
    if !compilation.weeks.hasDeadline, let last = capacity.last {
      capacity += [Int](repeating: last, count: max(0, weeks - capacity.count))
      capacity = Array(capacity.prefix(max(weeks, 1)))
    }
    return Timeline(
      start: question.start, spans: spans, capacity: capacity, isBest: datedSet.isBest,
      fewestWeeks: datedSet.fewestWeeks)
  }

  private func subscriptions(_ dated: [Dated]) -> [Plan.SubscriptionUse] {
    compilation.subscriptions.indices.compactMap { number in
      let users = dated.filter {
        compilation.instance.candidates[$0.index].subscription == number
      }
      guard let first = users.map(\.span.first).min(), let last = users.map(\.span.last).max()
      else { return nil }
      let shared = compilation.instance.subscriptions[number]
      let hours = users.reduce(0) { $0 + compilation.instance.candidates[$1.index].hours }
      return Plan.SubscriptionUse(
        subscription: compilation.subscriptions[number],
        estimatedMonths: shared.months(hours: hours, isUsed: true),
        chargedMonths: (7 * (last - first + 1) + 29) / 30, monthly: money(shared.monthly))
    }
  }

  private func unmetRequirements(after: Levels, _ policy: UnmetPolicy) -> [Plan.Unmet] {
    question.role.requirements.filter { after[$0.skill] < $0.level }.map { requirement in
      let have = after[requirement.skill]
      let reason =
        switch policy {
        case .undecided: UnmetReason.undecided
        case .explained(let unmet): unmet.reason(for: requirement, in: after)
        }
      return Plan.Unmet(requirement: requirement, have: have, reason: reason)
    }
  }
}
