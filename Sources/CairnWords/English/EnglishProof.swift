import CairnModel

extension ProofPhrases {
  static let english = ProofPhrases(
    proved: {
      """
      nothing better exists in must-haves, gain and burden: proved again in whole numbers, \
      \($0 == 1 ? "1 case" : "\($0) cases")
      """
    },
    shown: {
      $0 == 1
        ? "1 better set was set aside: shown again that no timeline fits it"
        : "\($0) better sets were set aside: shown again that no timeline fits them"
    },
    trusted: {
      $0 == 1
        ? "the proof holds up to 1 better set that no timeline fits: that is taken on trust"
        : "the proof holds up to \($0) better sets that no timeline fits: that is taken on trust"
    },
    noCertificate: "that nothing better exists was not checked: no certificate is carried",
    notOptimal:
      "it does not claim to be the best: only bounds are known, and they were not checked",
    verifiedSolution: { "verified: order, companions, limits and sums of \($0) credentials" },
    faulty: { "the certificate does not prove that nothing better exists: \($0)" },
    unknownName: { "it names '\($0)', which the files do not offer" },
    unfoundedRow: { "row \($0) does not follow from the files" },
    openEnd: { "node \($1) of the tree for \($0) rules nothing out" },
    misshapenTree: { "the tree for \($0) lacks a branch or has one too many" },
    betterPlan: { "this is better: \($0)" },
    tooLarge: "its numbers do not fit 128 bits",
    unknownCredential: { "\($0): no such credential in the instance" },
    repeated: { "\($0) stands in the plan twice" },
    skipped: { "\($0) is skipped, and in the plan" },
    pinMissing: { "\($0) is pinned, but not in the plan" },
    startsTooEarly: { "\($0) starts before all that it needs is finished" },
    startsWithoutCompanion: { "\($0) starts without \($1)" },
    takenTogether: { "\($0) and \($1) are never taken together" },
    limits: [.budget: "price", .hours: "hours", .deadline: "weeks", .count: "credentials"],
    overLimit: { "\($0): \($1) in all, the limit is \($2)" },
    wrongSum: { "the answer says \($0), the instance says \($1)" },
    wrongBound: "it claims to be the best, but its bound is not its own score")
}
