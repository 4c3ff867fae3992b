extension ScreenPhrases {
  static let english = ScreenPhrases(
    commands: englishCommands,
    hints: [
      "open roles": "choose", "open goal": "change", "open help": "run", "open palette": "run",
      "open skills": "levels", "open needs": "levels", "open frontier": "take as budget",
      "open record": "change", "open roleEditor": "rename", "open picker": "take",
      "raise record": "hours", "open tour": "go on", "raise roleEditor": "level asked for",
      "skip record": "drop", "open postings": "draft the role",
      "open otherPlans": "follow this plan", "open slip": "go on with this",
      "frontier frontier": "money or hours",
    ],
    home: .english, change: .english, disabled: .english, goal: .english,
    pages: .english, lines: .english, record: .english, sources: .english, roleEditor: .english,
    postings: .english, planPages: .english,
    frontier: .english, tour: .english,
    tooSmall: { "cairn needs a window of \($0); this one is \($1). q leaves." },
    example: "example",
    ready: "ready", keepTyped: "keep", dropTyped: "drop what is typed",
    saveFailed: { "Not saved: \($0)" },
    unknownKey: { "\($0) does nothing here. ? lists every key." },
    copied: { "Copied; also in \($0)" },
    copiedToFile: { "There is no clipboard here: copied into \($0)" },
    mouseOn: "The mouse selects, scrolls and sorts.",
    mouseOff: "The mouse is left to the terminal.")

  private static let englishCommands: [String: CommandPhrase] = [
    "down": .init("Down", hint: "down", "Select the next row."),
    "up": .init("Up", hint: "up", "Select the row before."),
    "pageDown": .init("Page down", hint: "page", "Go a page down."),
    "pageUp": .init("Page up", hint: "page", "Go a page up."),
    "first": .init("First row", hint: "first", "Go to the first row."),
    "last": .init("Last row", hint: "last", "Go to the last row."),
    "nextPane": .init("Next pane", hint: "pane", "Go to the next pane."),
    "previousPane": .init("Previous pane", hint: "pane", "Go to the pane before."),
    "skillsPane": .init("My skills", hint: "skills", "Go to the pane of your skills."),
    "needsPane": .init("Needs", hint: "needs", "Go to the pane of what the role asks for."),
    "credentialsPane": .init(
      "Credentials", hint: "credentials", "Go to the pane of credentials by gap coverage."),
    "planPane": .init("Plan", hint: "plan", "Go to the pane of the plan."),
    "open": .init("Details", hint: "details", "Show all that is known of the selected row."),
    "back": .init("Back", hint: "back", "Leave this screen, or clear the filter."),
    "raise": .init(
      "Raise", hint: "level",
      "Raise the number of the row: your level, hours done, the level a role asks for."),
    "lower": .init(
      "Lower", hint: "level",
      "Lower the number of the row: your level, hours done, the level a role asks for."),
    "add": .init(
      "Add", hint: "add", "Add to this list: an earned credential, or a skill asked for."),
    "remove": .init("Remove", hint: "remove", "Take the selected row off this list."),
    "important": .init(
      "More important", hint: "importance", "Make the selected requirement more important."),
    "unimportant": .init(
      "Less important", hint: "importance", "Make the selected requirement less important."),
    "must": .init(
      "Must or nice", hint: "must or nice", "Make a requirement a must, or only nice to have."),
    "begin": .init(
      "Begin", hint: "begin", "You have begun it: it stays in the plan; again to undo."),
    "editRole": .init("Edit the role", hint: "edit role", "Change what your target role asks for."),
    "record": .init("My record", hint: "record", "Show what you have earned and begun."),
    "sources": .init(
      "Catalogue files", hint: "sources", "Show the catalogue files, and what is wrong in them."),
    "pin": .init("Pin", hint: "pin", "It must be in the plan; again to undo."),
    "skip": .init(
      "Skip", hint: "skip", "It never is in the plan; again to undo."),
    "earned": .init(
      "Earned", hint: "earned", "You have earned it: its levels are yours; again to undo."),
    "mark": .init("Mark", hint: "mark", "Mark a credential to compare it; again to undo."),
    "compare": .init(
      "Compare", hint: "compare", "Show the marked credentials and the selected one side by side."),
    "filter": .init("Filter", hint: "filter", "Show only rows that match what you type."),
    "sort": .init("Sort", hint: "sort", "Sort by the next column; the last one leads back."),
    "why": .init(
      "Why", hint: "why", "Say why a credential is in the plan or not, and what would change it."),
    "frontier": .init(
      "Coverage for money", hint: "frontier", "Show what can be covered for how much money or time."
    ),
    "freeze": .init(
      "Freeze as A", hint: "freeze as A",
      "Keep this row as A and compare others with it; again to undo."),
    "otherPlans": .init(
      "Other good plans", hint: "other plans",
      "Show other good plans beside this one; Enter makes one the plan that you follow."),
    "slip": .init(
      "After a slip", hint: "after a slip",
      "Show the good plan nearest to the one that you follow, and what has been lost."),
    "timeline": .init("Timeline", hint: "timeline", "Show the plan week by week."),
    "roles": .init("Choose a role", hint: "role", "Choose your target role; nearest first."),
    "postings": .init(
      "Role from postings", hint: "from postings",
      "Draw a role up from job postings that you paste."),
    "audit": .init(
      "Levels in words", hint: "levels", "Go through your skills with what each level means."),
    "goal": .init("Goal and limits", hint: "goal", "Set hours, budget, dates and preferences."),
    "help": .init("Help", hint: "help", "List every key and command; Enter runs one."),
    "palette": .init("Command", hint: "more", "Run any command by its name."),
    "moreHours": .init("One hour a week more", hint: "hours", "Study one hour a week more."),
    "fewerHours": .init("One hour a week less", hint: "hours", "Study one hour a week less."),
    "moreBudget": .init("Larger budget", hint: "budget", "Raise the budget by a step."),
    "lessBudget": .init("Smaller budget", hint: "budget", "Lower the budget by a step."),
    "later": .init("Later deadline", hint: "deadline", "Move the deadline a month later."),
    "sooner": .init("Earlier deadline", hint: "deadline", "Move the deadline a month earlier."),
    "undo": .init("Undo", hint: "undo", "Take back the last change."),
    "redo": .init("Redo", hint: "redo", "Make the change again that was taken back."),
    "copy": .init(
      "Copy", hint: "copy", "Copy the selected row: a name and its address, or an explanation."),
    "mouse": .init(
      "Mouse", hint: "mouse", "Leave the mouse to the terminal, or take it again."),
    "prerequisites": .init(
      "What needs what", hint: "what needs what",
      "Draw lines from what is needed first to what needs it; again to hide them."),
    "tour": .init("Tour", hint: "tour", "Learn the program in three minutes; again to leave."),
    "theme": .init("Change colours", hint: "colours", "Use the next theme of colours."),
    "suspend": .init("Suspend", hint: "suspend", "Give the terminal back; fg returns."),
    "quit": .init("Quit", hint: "quit", "Save and leave."),
  ]
}

extension HomePhrases {
  static let english = HomePhrases(
    skills: "My skills", skillsShort: "Skills",
    needs: { "\($0) needs" },
    credentials: "Credentials by gap coverage", credentialsShort: "Credentials",
    plan: { "Plan: \($0)" }, noPlan: "Plan",
    of: { "\($0) of \($1)" },
    must: "MUST", nice: "NICE TO HAVE",
    met: "met", planned: "planned", partly: "partly", open: "open",
    gapColumn: "gap", titleColumn: "credential", providerColumn: "provider", hoursColumn: "h",
    priceColumn: "price", trustColumn: "trust",
    improving: "improving…",
    reading: { "Reading the catalogues, \($0). ? shows the keys, q leaves." }, optimal: "optimal",
    provedLimits: { "nothing covers more \($0)" },
    atMostMore: { "at most \($0) more" },
    impossible: "the pins can't all be had",
    hoursAWeek: { "hours a week, of \($0)" }, readiness: "ready",
    noRole: "No role is chosen yet. r shows them all, nearest first.",
    nothingFound: { "Nothing matches “\($0)”. Esc clears the filter." },
    nothingMissing: "Nothing is missing: you hold all that this role asks for.",
    nothingToTake: "Nothing to take within the limits. g changes them.",
    noSkills: "No skills yet. / finds any skill by name, + raises it.",
    levelOf: { have, need, importance in "\(have) of \(need), importance \(importance)." },
    notAsked: "not asked for by this role.",
    rises: { "Rises \($0)." },
    toWith: { "to \($1) with \($0)" },
    staysOpen: { "Stays open: \($0)." },
    points: { $0 == "1" ? "+1 point" : "+\($0) points" },
    opens: { "opens the way to \($0)" },
    coversNothing: "covers nothing that is missing",
    because: { "In the plan: \($0)." },
    notPlanned: { "Not in the plan: \($0)." },
    start: "now",
    exampleHelp:
      "A worked example, nothing is saved. V: a tour. Your own: cairn profile init")
}

extension ChangePhrases {
  static let english = ChangePhrases(
    level: { "\($0) \($1) → \($2)" },
    pin: { "pin \($0)" }, unpin: { "unpin \($0)" },
    skip: { "skip \($0)" }, unskip: { "no longer skip \($0)" },
    earned: { "earned \($0)" }, notEarned: { "not earned \($0)" },
    role: { "role \($0)" },
    goal: { "\($0) \($1)" },
    fromFile: "changes made in the profile's file",
    done: { "\($0)  ·  u takes it back" },
    undone: { "Undone: \($0)  ·  U does it again" },
    redone: { "Done again: \($0)" })
}

extension DisabledPhrases {
  static let english = DisabledPhrases(
    reading: "the catalogues are still being read",
    nothingToUndo: "there is nothing to undo", nothingToRedo: "there is nothing to redo",
    selectSkill: "select a skill first", selectCredential: "select a credential first",
    selectRow: "select a row first",
    highest: "4 is the highest level", lowest: "0 is the lowest level",
    noBudget: "there is no budget limit yet: g sets one",
    noDeadline: "there is no deadline yet: g sets one",
    notHere: "it means nothing on this screen", notNow: { "Not now: \($0)." },
    noPlan: "there is no plan yet",
    noOtherPlan: "no other plan is known yet",
    lowestHours: "one hour a week is the least", noRoles: "no roles are installed",
    markTwo: "mark another credential with m first",
    fourMarked: "Four are marked already: m on one of them frees a place.")
}

extension GoalPhrases {
  static let english = GoalPhrases(
    title: "Goal and limits", hours: "Hours a week", budget: "Budget", start: "Start", by: "By",
    atOnce: "At once", atMost: "At most", prefer: "Prefer", minTrust: "Least trust",
    audit: "Free audits",
    today: "today", noLimit: "no limit", none: "none",
    hoursHelp: "Hours of study in an ordinary week, 1 to 80.",
    budgetHelp: "All that you want to spend, such as 900 or 900 EUR. Empty: no limit.",
    startHelp: "First day, such as 2026-12-01. Empty: today.",
    byHelp: "Last day by which all is finished, such as 2027-06-30. Empty: none.",
    atOnceHelp: "Credentials that you want to have open in the same week, 1 to 9.",
    atMostHelp: "Most credentials in the plan, 1 to 99. Empty: no limit.",
    preferHelp:
      "What decides between plans that cover as much: Space goes on, or 4 weights such as 1 15 60 20.",
    minTrustHelp: "Leave out credentials with less trust than this, 0 to 10. Empty: none.",
    auditHelp: "Take the free audit where there is one, and do without that certificate.",
    away: "Weeks away",
    awayHelp: "Days without study, such as 2026-12-21..2027-01-03; a 4 behind leaves 4 h a week.",
    wantsDays: "days are needed, such as 2026-12-21..2027-01-03, 2027-05-01",
    languages: "Languages", languagesHelp: "Languages that you can study in, such as en, de.",
    wantsLanguages: "codes of languages are needed, such as en, de",
    country: "Country", countryHelp: "Where you live, such as DE: some are not offered everywhere.",
    wantsCountry: "the two letters of a country are needed, such as DE",
    degree: "Degree", degreeHelp: "Your highest degree, where one is asked for. Space: the next.",
    experience: "Experience",
    experienceHelp: "Years of work in the field, where they are asked for.",
    age: "Age", ageHelp: "Your age, where one is asked for.",
    years: { $0 == 1 ? "1 year" : "\($0) years" }, notSaid: "not said",
    ownWeights: { "price \($0) · hours \($1) · each \($2) · distrust \($3)" },
    wantsPreference: "a name is needed (Space), or four numbers such as 1 15 60 20",
    wantsNumber: { "a whole number from \($0) to \($1) is needed" },
    wantsMoney: "an amount is needed, such as 900 or 49.50 EUR",
    wantsDate: "a date is needed, such as 2027-06-30",
    beforeStart: "that is before the start", afterDeadline: "that is after the deadline")
}

extension LinePhrases {
  static let english = LinePhrases(
    greeting: """
      Commands are words or keys, a number selects a row and opens it when given again.
      An empty line prints the screen again, help lists the commands, quit leaves.

      """,
    unknown: { "“\($0)” is no command here. help lists them." },
    noSuchRow: { "There is no row \($0)." },
    nothingFound: { "No command is found by “\($0)”." })
}

extension PagePhrases {
  static let english = PagePhrases(
    help: "Help: keys and commands",
    helpLegend: [
      "● held  ◐ the plan brings it  ○ missing  · not asked for",
      "✓ in the plan  ◆ pinned  ✗ skipped  = marked  ! look twice",
    ],
    palette: "Run a command", search: "type to search",
    roles: "Choose a role: nearest first", rolesNow: "ready", rolesMust: "must-haves",
    rolesNeeds: { "\($0) of \($1) met" },
    rolesReach: "reach",
    rolesCost: { "reaching \($0) takes \($1) and \($2), until \($3)." },
    audit: "Skills, level by level", levelsOf: { "\($0): what each level means" },
    youAreHere: "you", roleAsks: "asked for",
    planReaches: "planned",
    timeline: "Timeline",
    before: { "\($0) now ends on \($2); before the last change it was \($1)." }, today: "today",
    brings: "Brings you", needsFirst: "Needs first",
    eligibility: "Open to", trust: { "Trust \($0) of 10" }, facts: "Facts",
    stacks: "Counts towards", parts: "Made of", source: "Source", checked: { "checked \($0)" },
    issuer: "Issued by", provider: "Offered on", kind: "Kind", hours: "Hours", price: "Price",
    assessment: "Assessed by", pace: "Pace", selfPaced: "self-paced",
    scheduled: { "\($0), starts \($1)" }, credit: "Credit", rating: "Rating",
    validFor: { "\($0) months" }, validForever: "does not expire", validity: "Valid for",
    note: "Note", basis: "Levels from", web: "Web",
    nothingNeeded: "nothing",
    inPlan: { "In the plan, \($0) to \($1)" }, notInPlan: "not in the plan", pinned: "pinned",
    skipped: "skipped", earned: "earned", auditFree: "free to audit",
    workingItOut: "Working it out…",
    compare: "Compare", compareHelp: "The better value of a row has a star.",
    frontierMoney: "What money can cover", frontierHours: "What hours can cover",
    frontierCost: "at least", frontierCount: "credentials",
    knee: "dearer beyond this", takesNothing: "Take nothing.",
    staysOpen: "Stays open",
    youHave: { "you have \($0)" })
}
