/// Stars of 5 in tenths: `4.7`, `4.7stars`, `4.7/5`, `Rated 4.7 out of 5`; nil for anything else.
func readStars(_ text: String) -> Int? {
  for case .number(let value) in tokens(text) {
    return value > 0 && value <= 5 && !text.contains("%") ? Int((value * 10).rounded()) : nil
  }
  return nil
}

/// How many: `6,706`, `43K`, `1.2M`, `(6,706 ratings)`; nil for anything else.
func readCount(_ text: String) -> Int? {
  for case .number(let value) in tokens(text) {
    // Billions of learners are a mistake.
    return value >= 0 && value < 1e10 && !text.contains("-1") ? Int(value.rounded()) : nil
  }
  return nil
}

/// `true`, `yes`, `1`, or their opposites.
func readFlag(_ text: String) -> Bool? {
  switch text.lowercased() {
  case "true", "yes", "y", "1", "1.0", "paid", "t": true
  case "false", "no", "n", "0", "0.0", "free", "f": false
  default: nil
  }
}
