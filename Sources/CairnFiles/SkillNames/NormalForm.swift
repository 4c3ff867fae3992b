/// The parts of a name in the form in which two spellings of it agree: lower case, without the
/// signs around words, hyphens and slashes as blanks, singular, American spelling. `Front-end
/// (web)` gives `front`, `end`; `C++`, `.NET`, `Node.js` and `R&D` stay whole.
package func normalParts(_ name: String) -> [String] {
  withoutQualifier(name).split { $0.isWhitespace || isJoint($0) }
    .map { normalPart($0) }.filter { !$0.isEmpty }
}

/// `normalParts` as one text, to compare names by.
package func normalForm(_ name: String) -> String { normalParts(name).joined(separator: " ") }

/// Whether a character joins words that also stand apart: `Power-BI`, `TCP/IP`.
func isJoint(_ character: Character) -> Bool { "-/_‐‑–—".contains(character) }

/// One word in normal form; empty for a lone sign.
func normalPart(_ word: some StringProtocol) -> String {
  if word == "&" { return "and" }
  var letters = Array(word.lowercased().unicodeScalars)
  while let last = letters.last, !isNameScalar(last), last != "+", last != "#" {
    letters.removeLast()
  }
  while let first = letters.first, !isNameScalar(first),
    first != "." || letters.count == 1
  {
    letters.removeFirst()
  }
  return String(String.UnicodeScalarView(singular(american(letters))))
}

private func isNameScalar(_ scalar: Unicode.Scalar) -> Bool {
  scalar.properties.isAlphabetic || scalar.properties.numericType != nil
}

/// `R (programming language)` is called `R`.
private func withoutQualifier(_ name: String) -> Substring {
  guard let open = name.firstIndex(of: "("), name.hasSuffix(")"),
    name[..<open].contains(where: \.isLetter)
  else { return name[...] }
  return name[..<open]
}

private func singular(_ letters: [Unicode.Scalar]) -> [Unicode.Scalar] {
  guard letters.count > 3, letters.last == "s" else { return letters }
  switch letters[letters.count - 2] {
  case "s", "u", "'", "’": return letters
  // `analysis` is no plural; `APIs` is one.
  case "i" where letters.count > 4: return letters
  default: break
  }
  if letters.hasSuffix("ies"), letters.count > 4 { return letters.dropLast(3) + ["y"] }
  return letters.dropLast()
}

private func american(_ letters: [Unicode.Scalar]) -> [Unicode.Scalar] {
  let endings = [
    ("isation", "ization"), ("isations", "izations"), ("ising", "izing"), ("elling", "eling"),
    ("elled", "eled"), ("yse", "yze"), ("ysing", "yzing"), ("aviour", "avior"),
  ]
  for (british, american) in endings where letters.count > 6 && letters.hasSuffix(british) {
    return letters.dropLast(british.unicodeScalars.count) + Array(american.unicodeScalars)
  }
  return letters
}

extension [Unicode.Scalar] {
  fileprivate func hasSuffix(_ text: String) -> Bool {
    suffix(text.unicodeScalars.count).elementsEqual(text.unicodeScalars)
  }
}
