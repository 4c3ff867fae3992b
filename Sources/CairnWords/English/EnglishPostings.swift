extension PostingsPhrases {
  static let english = PostingsPhrases(
    title: "From job postings", line: "Line",
    taken: {
      ($0 == 1 ? "1 posting" : "\($0) postings") + ", " + ($1 == 1 ? "1 line" : "\($1) lines")
    },
    help: [
      "Paste a job posting, then the next one: the more, the better they tell what matters.",
      "Lines that you type make up one more posting.",
      "Enter on an empty line drafts the role, which is yours to edit; Esc goes back. "
        + "Nothing leaves your machine.",
    ],
    none: "Paste a posting first.", drafting: "Reading the postings…",
    nothingFound: "The postings name no skill of the catalogues.",
    drafted: { "role \($0) from postings" })
}
