extension SummaryPhrases {
  static let english = SummaryPhrases(
    planTitle: { "\($0) → \($1)" },
    exampleLearner: "an invented learner, shown as an example",
    whereIStand: "Where I stand",
    ready: { "Ready \($0) now, \($1) with this plan" },
    readyNow: { "Ready \($0) now" },
    mustReady: { "must-haves \($0) → \($1)" },
    whatToTake: "What to take, in this order",
    nothingToTake: "Nothing to take: no credential that fits the limits brings anything missing.",
    nothingNeeded: "Nothing: you meet all that the role asks for.",
    when: "When",
    whatStaysUnmet: "What stays unmet, and why",
    nothingUnmet: "Everything that the role asks for is met.",
    totals: "In all",
    finish: "finish",
    charged: { "\($0) (\($1) by hours of study)" },
    limits: "Limits",
    proved: { "Proved best (\($0)): nothing covers more, or as much for less." },
    notProved: { "Best plan found; not proved. At most \($0) more is possible." },
    noPlanYet: "No plan was found in the time given.",
    impossible: "The pinned credentials can't all be had.",
    underBudget: { "under \($0)" },
    hoursAWeek: { "\($0) a week" },
    byDate: { "by \($0)" },
    trustAtLeast: { "trust \($0) or more" },
    atMostCredentials: { "at most \($0)" },
    skill: "Skill", have: "Have", need: "Need", importance: "Importance", must: "must",
    nice: "nice", met: "met", missing: "Missing", credential: "Credential", provider: "Provider",
    hours: "Hours", credit: "Credit", price: "Price", trust: "Trust", coverage: "Coverage",
    covers: "Covers",
    startable: "Now?", yes: "yes", no: "no", start: "Start", why: "Why",
    audit: "free audit, no certificate",
    estimatedHours: "~ marks hours that nobody publishes: an estimate.",
    weeksUnproved: {
      "The weeks are not proved best; none for these credentials end before \($0)."
    },
    subscriptionLine: { name, months, monthly, total in
      "\(name): \(months == 1 ? "1 month" : "\(months) months") at \(monthly), \(total) in all"
    },
    knee: "beyond this, more costs much more",
    verified: {
      "verified: order, levels, dates, hours, money, limits, readiness and what stays unmet of \($0) steps"
    })
}
