extension RecordPhrases {
  static let english = RecordPhrases(
    title: "My record", count: { "\($0) earned, \($1) in progress" },
    inProgress: "IN PROGRESS", earned: "EARNED", dropped: "BEGUN AND DROPPED", addUp: "WHAT THEY ADD UP TO",
    empty: [
      "Your record is empty.",
      "n adds a credential that you have earned: its levels become yours.",
      "On the home screen b begins the selected credential and E says that you have earned it. "
        + "What is begun is planned with the hours that are left.",
    ],
    since: { "since \($0)" }, noDate: "no date", forever: "does not expire",
    until: { "until \($0)" }, expired: { "expired \($0)" }, link: "link",
    hoursDone: "Hours done", started: "Begun on", paid: "Paid so far", date: "Earned on",
    expires: "Expires on", wantsLink: "an address that begins with https:// is needed",
    hoursLeft: { "\($0): \($1) are left, \($2) at your pace. + and - tell of hours done." },
    allDone: { "\($0): all hours are done. E says that it is earned." },
    wasDropped: { "\($0): \($1) were done before it was dropped. x takes it up again." },
    gives: { "\($0) gives you \($1)." },
    givesNoMore: { "\($0) has expired: its levels count no more." },
    notInCatalogue: { "\($0) is not in the catalogue: what it teaches is not known." },
    hoursChanged: { "\($0) \($1) → \($2) h done" },
    begun: { "begin \($0)" }, notBegun: { "not begun \($0)" },
    changed: { "record of \($0)" },
    pickEarned: "What have you earned?",
    selectRow: "select a row first", noMoreHours: "all its hours are done: E marks it as earned",
    noFewerHours: "no hours are done yet: d takes it off the record",
    isEarned: "it is earned already")
}

extension SourcePhrases {
  static let english = SourcePhrases(
    title: "Catalogue files", problems: "PROBLEMS", reading: "Reading the files…",
    none: "No catalogue files are in use.", allGood: "no errors",
    errors: { $0 == 1 ? "1 error" : "\($0) errors" },
    skills: { $0 == "1" ? "1 skill" : "\($0) skills" },
    roles: { $0 == "1" ? "1 role" : "\($0) roles" },
    providers: { $0 == "1" ? "1 provider" : "\($0) providers" },
    credentials: { $0 == "1" ? "1 credential" : "\($0) credentials" },
    oldest: { "oldest check \($0)" },
    howToAdd: {
      "Your own skills, roles and credentials: put YAML files into \($0); "
        + "'cairn check FILE' finds mistakes in them."
    })
}

extension RoleEditorPhrases {
  static let english = RoleEditorPhrases(
    title: { "What \($0) asks for" }, own: "your own role", copied: "a change makes your own copy",
    titleField: "Title", titleHelp: "The name under which you find this role again.",
    wantsTitle: "A role needs a title.", empty: "n adds a skill that this role asks for.",
    skill: "skill", asks: "asks for", weight: "importance", youHave: "you have",
    taughtBy: "taught by",
    level: "asked for at", importance: "importance",
    changed: { [$0, $1, $2].filter { !$0.isEmpty }.joined(separator: " ") },
    added: { "ask for \($0)" }, removed: { "no longer ask for \($0)" },
    renamed: { "call the role \($0)" },
    pickSkill: "Which skill does it ask for?",
    noRole: "no role is chosen yet: r shows them all",
    lastOne: "a role asks for at least one skill", mostImportant: "5 is the highest importance",
    leastImportant: "1 is the lowest importance",
    lowestLevel: "1 is the lowest level that can be asked for: d removes the skill")
}
