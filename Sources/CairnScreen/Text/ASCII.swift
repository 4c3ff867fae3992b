extension Character {
  /// The ASCII character that stands for this one on a terminal that knows no other; as wide as one cell.
  package var ascii: Character {
    if let value = asciiValue, (0x20..<0x7F).contains(value) { return self }
    if let sign = Self.signs[self] { return sign }
    guard let base = unaccented else { return "?" }
    return isUppercase ? Character(base.uppercased()) : base
  }

  private static let signs: [Character: Character] = [
    "…": "~", "→": ">", "←": "<", "↑": "^", "↓": "v", "·": ".", "•": "*", "–": "-", "—": "-",
    "−": "-", "×": "x", "“": "\"", "”": "\"", "„": "\"", "«": "\"", "»": "\"", "‘": "'", "’": "'",
    "✓": "v", "✗": "x", "●": "#", "◐": "+", "○": "-", "◆": "*", "★": "*", "€": "E", "£": "L",
  ]
}
