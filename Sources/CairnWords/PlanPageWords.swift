/// Words of the two screens that set other plans beside one: others as good, and the nearest after a slip.
package struct PlanPagePhrases: Sendable {
  package let otherTitle: String
  package let plan: String
  package let until: String
  package let shared: String
  package let best: String
  package let bestHelp: String
  package let other: @Sendable (_ number: Int) -> String
  /// The change that makes another plan the best one.
  package let adopts: @Sendable (_ plan: String) -> String
  package let follows: String

  package let slipTitle: String
  /// What the screen has to teach where no plan is followed, a paragraph each.
  package let notFollowing: [String]
  package let followsOther: @Sendable (_ role: String) -> String
  package let nearest: String
  package let then: String
  package let now: String
  package let kept: String
  package let added: String
  package let dropped: String
  package let earned: String
  package let wasEarned: @Sendable (_ credential: String) -> String
  package let endsNow:
    @Sendable (_ credential: String, _ then: String, _ now: String) -> String
  package let endsAsBefore: @Sendable (_ credential: String, _ day: String) -> String
  /// The change that makes the nearest plan the one that is followed.
  package let startsAgain: String
}
