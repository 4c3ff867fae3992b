extension FactPhrases {
  static let english = FactPhrases(
    provider: "Provider", issuer: "Issuer", kind: "Kind", teaches: "Teaches", basis: "Levels from",
    needs: "Needs", alongside: "Taken with", openTo: "Open to", language: "Language",
    offeredIn: "Offered in", hours: "Hours", atMostAWeek: "a week at most", price: "Price",
    freeToAudit: "free to audit, without the certificate", pace: "Pace",
    lasting: { $1.isEmpty ? $0 : "\($0), starting \($1)" }, availableUntil: "Until",
    assessment: "Assessment", accreditation: "Accredited by", credit: "Credit", rating: "Rating",
    stars: { $1.isEmpty ? "\($0) of 5" : "\($0) of 5 by \($1)" }, learners: { "\($0) learners" },
    validity: "Valid", months: { "\($0) months" }, parts: "Parts", stacksInto: "Stacks into",
    alsoHeld: { "All parts done: you hold \($0)" },
    toComplete: { "All parts of \($0) done: only its completion is left" },
    oneMore: { "One more, \($0), and you hold \($1)" },
    severalMore: { "\($0) more and you hold \($1)" },
    trust: "Trust", outOfTen: { "\($0) of 10" }, warning: "⚠", note: "Note", source: "Source",
    checked: { "checked \($0)" }, notChecked: "not looked up yet", field: "Field",
    asksFor: "Asks for", setBy: "Set by", area: "Area", alsoCalled: "Also called",
    countsAs: "Counts as", levels: "Levels", yes: "yes")
}
