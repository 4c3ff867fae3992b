package import CairnModel

/// Words of the printed gap, ranking and plan.
package struct SummaryPhrases: Sendable {
  package let planTitle: @Sendable (_ name: String, _ role: String) -> String
  package let exampleLearner: String
  package let whereIStand: String
  package let ready: @Sendable (_ now: String, _ after: String) -> String
  package let readyNow: @Sendable (_ now: String) -> String
  package let mustReady: @Sendable (_ now: String, _ after: String) -> String
  package let whatToTake: String
  package let nothingToTake: String
  package let nothingNeeded: String
  package let when: String
  package let whatStaysUnmet: String
  package let nothingUnmet: String
  package let totals: String
  package let finish: String
  /// What the timeline charges, and what selection estimated by hours of study.
  package let charged: @Sendable (_ charged: String, _ estimate: String) -> String
  package let limits: String
  package let proved: @Sendable (_ limits: String) -> String
  package let notProved: @Sendable (_ gap: String) -> String
  package let noPlanYet: String
  package let impossible: String
  package let underBudget: @Sendable (String) -> String
  package let hoursAWeek: @Sendable (String) -> String
  package let byDate: @Sendable (String) -> String
  package let trustAtLeast: @Sendable (Int) -> String
  package let atMostCredentials: @Sendable (String) -> String
  package let skill: String
  package let have: String
  package let need: String
  package let importance: String
  package let must: String
  package let nice: String
  package let met: String
  package let missing: String
  package let credential: String
  package let provider: String
  package let hours: String
  package let credit: String
  package let price: String
  package let trust: String
  package let coverage: String
  package let covers: String
  package let startable: String
  package let yes: String
  package let no: String
  package let start: String
  package let why: String
  package let audit: String
  package let estimatedHours: String
  /// Where weeks are not proved best; of the day before which no weeks end.
  package let weeksUnproved: @Sendable (_ soonest: String) -> String
  package let subscriptionLine:
    @Sendable (_ name: String, _ months: Int, _ monthly: String, _ total: String) -> String
  package let knee: String
  package let verified: @Sendable (_ steps: Int) -> String
}

extension Words {
  /// The limits of a goal as one reads them: `under $900, 8 h a week, by 30 Jun 2027`.
  package func limits(_ goal: Goal) -> String {
    let say = phrases.summary
    var parts: [String] = []
    if let budget = goal.budget { parts.append(say.underBudget(money(budget))) }
    parts.append(say.hoursAWeek(hours(goal.hoursPerWeek)))
    if let by = goal.by { parts.append(say.byDate(date(by))) }
    if let trust = goal.minTrust, trust > 0 { parts.append(say.trustAtLeast(trust)) }
    if let most = goal.atMost { parts.append(say.atMostCredentials(credentials(most))) }
    return parts.joined(separator: ", ")
  }

  /// What is proved of a plan, in one sentence.
  package func verdict(_ plan: Plan, goal: Goal) -> String {
    let say = phrases.summary
    switch plan.verdict {
    case .optimal: return say.proved(limits(goal))
    case .feasible(let bound), .unknown(let bound):
      let asked = plan.readiness.now.asked
      let points = asked == 0 ? 0 : (bound.value - plan.score.value) * 100 / asked
      return say.notProved(percent(max(0, points)))
    case .infeasible: return say.impossible
    }
  }
}
