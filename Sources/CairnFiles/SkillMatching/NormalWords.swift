/// The words of a skill's name or of any text about skills, folded so that spellings of one thing
/// become equal: small letters without accents, singular, American endings. `C++`, `C#`, `.NET` and
/// `R&D` stay words of their own; `Node.js` is `nodejs`. A name and a text are compared word by
/// word, never inside a word.
package func normalWords(of text: some StringProtocol) -> [String] {
  var words: [String] = []
  var word = ""
  let scalars = Array(text.unicodeScalars)
  func isWordPart(_ index: Int) -> Bool {
    scalars.indices.contains(index) && isLetterOrDigit(scalars[index])
  }
  func end() {
    if !word.isEmpty { words.append(singular(word)) }
    word = ""
  }
  for (index, scalar) in scalars.enumerated() {
    if isLetterOrDigit(scalar) {
      word += folded(scalar)
      continue
    }
    switch scalar {
    case "+", "#":
      if !word.isEmpty { word.unicodeScalars.append(scalar) } else { end() }
    case ".":
      if word.isEmpty {
        if isWordPart(index + 1), index == 0 || scalars[index - 1] == " " { word = "." }
      } else if !isWordPart(index + 1) {
        end()
      } else if isDigit(scalars[index + 1]) {
        word += "."
      }
    case "'", "’": break
    case "&":
      if !word.isEmpty, isWordPart(index + 1) {
        word += "&"
      } else {
        end()
        words.append("and")
      }
    default: end()
    }
  }
  end()
  return words
}

private func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

private func isLetterOrDigit(_ scalar: Unicode.Scalar) -> Bool {
  if scalar.isASCII {
    return isDigit(scalar) || ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar)
  }
  let properties = scalar.properties
  return properties.isAlphabetic || properties.generalCategory == .nonspacingMark
}

/// A letter small and without its accent.
func folded(_ scalar: Unicode.Scalar) -> String {
  if scalar.isASCII { return scalar.properties.lowercaseMapping }
  if scalar.properties.generalCategory == .nonspacingMark { return "" }
  let small = scalar.properties.lowercaseMapping
  return small.unicodeScalars.first.flatMap { withoutAccent[$0] } ?? small
}

private let withoutAccent: [Unicode.Scalar: String] = {
  let groups = [
    ("a", "àáâãäåāăą"), ("c", "çćĉċč"), ("d", "ďđ"), ("e", "èéêëēĕėęě"), ("g", "ĝğġģ"),
    ("i", "ìíîïĩīĭįı"), ("l", "ĺļľł"), ("n", "ñńņň"), ("o", "òóôõöøōŏő"), ("r", "ŕŗř"),
    ("s", "śŝşšș"), ("t", "ţťț"), ("u", "ùúûüũūŭůűų"), ("y", "ýÿ"), ("z", "źżž"), ("ss", "ß"),
    ("ae", "æ"), ("oe", "œ"),
  ]
  return Dictionary(
    uniqueKeysWithValues: groups.flatMap { plain, letters in
      letters.unicodeScalars.map { ($0, plain) }
    })
}()

/// Endings of which one spelling is as good as the other, the British first.
private let spellings = [
  ("isation", "ization"), ("ising", "izing"), ("ised", "ized"), ("ise", "ize"),
  ("yse", "yze"), ("ysing", "yzing"), ("elling", "eling"), ("elled", "eled"), ("our", "or"),
  ("gramme", "gram"), ("centre", "center"),
]

/// The word in the singular and in American spelling. Applied to names and texts alike, so that a
/// wrong singular does no harm.
private func singular(_ word: String) -> String {
  guard word.utf8.count > 3, word.utf8.allSatisfy({ $0 >= 0x61 && $0 <= 0x7A || $0 > 0x7F }) else {
    return word
  }
  var stem = word
  if stem.hasSuffix("ies"), stem.utf8.count > 4 {
    stem = stem.dropLast(3) + "y"
  } else if ["sses", "shes", "ches", "xes"].contains(where: stem.hasSuffix) {
    stem = String(stem.dropLast(2))
  } else if stem.hasSuffix("s"), !["ss", "us", "is", "js"].contains(where: stem.hasSuffix) {
    stem = String(stem.dropLast())
  }
  guard stem.utf8.count > 4, let (old, new) = spellings.first(where: { stem.hasSuffix($0.0) })
  else { return stem }
  return stem.dropLast(old.count) + new
}
