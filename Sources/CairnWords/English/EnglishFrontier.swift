extension FrontierPhrases {
  static let english = FrontierPhrases(
    teaching: [
      "Working out what can be covered for how much…",
      "Each row will be the least cost for one more step of readiness, proved. Moving along the rows shows the "
        + "plan of each; Enter makes its cost your budget.",
    ],
    takes: { $0.map { "With \($0)" } ?? "Free of charge" }, aToB: { "From A (\($0)) to B (\($1))" },
    more: { "and \($0) more" },
    covers: { "\($0) you are \($1) ready: \($2)." },
    compared: { "A: \($0) you are \($1) ready. B: \($2) you are \($3) ready." },
    kneeHere: "Beyond this each step costs much more.",
    onlyMoney: "Hours are no budget: [ and ] set the hours a week, < and > the deadline.",
    noPoint: "select a row first")
}
