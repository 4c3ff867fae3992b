/// Words that data sets write where they know nothing.
private let nulls: Set = [
  "", "-1", "-1.0", "-", "--", "—", "?", "n/a", "na", "#n/a", "nan", "null", "nil", "none",
  "not-mentioned", "not mentioned", "not-available", "not available", "not specified",
  "not-specified", "not provided", "not calibrated", "no rating", "no ratings", "unknown",
  "undefined", "missing", "tbd", "tba", "[]", "{}", "()", "['']", "[none]", "[nan]",
]

/// Whether one of them begins with a byte; what is not plain may fold into anything.
private let starts: [Bool] = {
  var starts = Array(repeating: false, count: 128) + Array(repeating: true, count: 128)
  for null in nulls {
    guard let first = null.utf8.first else { continue }
    starts[Int(first)] = true
    if 97...122 ~= first { starts[Int(first) - 32] = true }
  }
  return starts
}()

/// Whether a cell says only that nothing is known: empty, `-1`, `n/a`, `not-mentioned`.
func isNull(_ text: String) -> Bool {
  guard let first = text.utf8.first else { return true }
  guard text.utf8.count < 16, starts[Int(first)] else { return false }
  return nulls.contains(text.lowercased())
}
