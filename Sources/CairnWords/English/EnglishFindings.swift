import CairnModel

extension FindingPhrases {
  static let english = FindingPhrases(
    unknownCredential: { "\($0): no such credential in the catalogue" },
    repeated: { "\($0) stands in the plan twice" },
    pinMissing: { "\($0) is pinned, but not in the plan" },
    ruledOut: { "\($0) can't be in the plan: \($1)" },
    startsWithout: { "\($0) starts before \($1) is met" },
    startsWithoutCompanion: { "\($0) starts without \($1)" },
    wholeAndPart: { "\($0) is taken together with its part \($1)" },
    wrong: { "\($0): the plan says \($1), the files say \($2)" },
    wrongGains: { "\($0): what it brings is not what the files say" },
    wrongDates: { "\($0): its dates and weekly hours do not fit together" },
    notOnStartDate: { "\($0) begins in a week without a start date" },
    tooFast: { "\($0) takes more than its \($1) in a week" },
    pastDeadline: { "\($0) ends after \($1)" },
    weekTooFull: { "from \($0): \($1) planned, \($2) to spend" },
    tooManyAtOnce: { "in the week of \($0): \($1) credentials open, at most \($2) wanted" },
    tooMany: { "\($0) credentials, at most \($1) wanted" },
    overBudget: { "it costs \($0), the budget is \($1)" },
    totals: [
      .hours: "hours", .price: "price", .charged: "price as the weeks charge it",
      .subscriptions: "months of a subscription", .weeks: "weeks", .finish: "last day",
      .gain: "gain", .burden: "burden",
      .readiness: "readiness", .must: "readiness in must-haves",
    ],
    wrongTotal: { "the total is wrong: \($0)" },
    wrongUnmet: { "\($0): what is said to stay unmet is not what the files say" })
}
