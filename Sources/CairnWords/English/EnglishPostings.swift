extension PostingsPhrases {
  static let english = PostingsPhrases(
    title: "A role from job postings",
    taken: {
      ($0 == 1 ? "1 posting" : "\($0) postings") + ", " + ($1 == 1 ? "1 line" : "\($1) lines")
    },
    lines: { $0 == 1 ? "1 line" : "\($0) lines" },
    start: "Paste the text of a posting; Esc goes back.",
    goOn: "Enter on the empty line drafts the role; Backspace takes the last posting back.",
    help: [
      "Copy a job posting that you would answer, and paste it here; then the next one.",
      "The more postings, the better they tell what matters. Three are a good start. "
        + "Lines that you type make up one more posting.",
      "Enter on the empty line drafts the role, which is yours to edit. Nothing leaves "
        + "your machine.",
    ],
    none: "Paste a posting first.", drafting: "Reading the postings…",
    nothingFound: "The postings name no skill of the catalogues.",
    drafted: { "role \($0) from postings" })
}
