extension PlanPagePhrases {
  static let english = PlanPagePhrases(
    otherTitle: "Other good plans", plan: "plan", until: "until", shared: "in common",
    best: "the best plan",
    bestHelp:
      "Nothing covers more for less. Enter makes it the plan that you follow, and S measures slips by it.",
    other: { "another, \($0)" },
    adopts: { "follow \($0)" },
    follows: "You follow this plan now. After a slip, S shows the nearest way on.",
    slipTitle: "After a slip",
    notFollowing: [
      "You follow no plan yet.",
      "o shows the best plan beside other good ones: Enter there makes one yours. When a week goes otherwise "
        + "than planned, come back here.",
      "You then see what the slip cost, and the good plan that changes least of yours.",
    ],
    followsOther: { "The plan that you follow is for \($0). r goes back to that role." },
    nearest: "The nearest good plan", then: "planned", now: "now", kept: "as before", added: "new",
    dropped: "left out",
    earned: "earned",
    wasEarned: { "\($0) is earned." },
    endsNow: { "\($0): planned until \($1), now until \($2)." },
    endsAsBefore: { "\($0): until \($1), as planned." },
    startsAgain: "go on with the nearest plan")
}
