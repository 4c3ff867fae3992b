/// Words that data sets write where they know nothing.
private let nulls: Set = [
  "", "-1", "-1.0", "-", "--", "—", "?", "n/a", "na", "#n/a", "nan", "null", "nil", "none",
  "not-mentioned", "not mentioned", "not-available", "not available", "not specified",
  "not-specified", "not provided", "not calibrated", "no rating", "no ratings", "unknown",
  "undefined", "missing", "tbd", "tba", "[]", "{}", "()", "['']", "[none]", "[nan]",
]

/// Whether a cell says only that nothing is known: empty, `-1`, `n/a`, `not-mentioned`.
func isNull(_ text: String) -> Bool {
  text.isEmpty || text.utf8.count < 16 && nulls.contains(text.lowercased())
}
