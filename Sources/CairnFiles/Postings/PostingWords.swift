/// A word of a posting's line, without the marks around it; a mark is a word of its own.
struct PostingWord: Sendable {
  let text: Substring
  /// Unicode scalars of the line before it.
  let column: Int
  /// Whether a comma or a blank cell parts it from the word before.
  let isAfterBreak: Bool

  var endColumn: Int { column + text.unicodeScalars.count }
  var isMark: Bool { !text.unicodeScalars.contains { $0.isWordScalar } }
}

/// The words of a line in sentences. A mark before or after a word is parted from it, marks inside
/// stay (`Node.js`, `CI/CD`), and so do those that belong to a name (`.NET`, `C++`, `C#`).
func postingSentences(_ line: String) -> [[PostingWord]] {
  var sentences: [[PostingWord]] = []
  var sentence: [PostingWord] = []
  for word in postingWords(line) {
    if let mark = sentence.last,
      sentence.count >= mostWords || endsSentence(mark, after: sentence, before: word)
    {
      sentences.append(sentence)
      sentence = []
    }
    sentence.append(word)
  }
  return sentence.isEmpty ? sentences : sentences + [sentence]
}

/// Longer than any sentence that people write; what is judged word against word stays short so.
private let mostWords = 150

/// A mark that closes a sentence where a capital or a bullet follows, abbreviations aside.
private func endsSentence(
  _ mark: PostingWord, after words: [PostingWord], before next: PostingWord
) -> Bool {
  if "•●▪◦".contains(next.text) { return true }
  guard [".", "!", "?", "…"].contains(mark.text), words.count > 1,
    let first = next.text.unicodeScalars.first, first.properties.isUppercase
  else { return false }
  return !abbreviations.contains(words[words.count - 2].text.lowercased())
}

private let abbreviations: Set<String> = [
  "e.g", "i.e", "eg", "ie", "etc", "inc", "ltd", "co", "corp", "mr", "mrs", "ms", "dr", "vs", "no",
  "approx", "u.s", "z.b", "st", "jr", "sr",
]

private func postingWords(_ line: String) -> [PostingWord] {
  var words: [PostingWord] = []
  let scalars = line.unicodeScalars
  var index = scalars.startIndex
  var column = 0
  var isAfterBreak = false
  while index < scalars.endIndex {
    if scalars[index].properties.isWhitespace {
      index = scalars.index(after: index)
      column += 1
      continue
    }
    let start = index
    var count = 0
    while index < scalars.endIndex, !scalars[index].properties.isWhitespace {
      index = scalars.index(after: index)
      count += 1
    }
    split(line[start..<index], at: column, &isAfterBreak, into: &words)
    column += count
  }
  return words
}

/// A run without blanks as words: the marks before, the word, the marks after. Commas only part.
private func split(
  _ run: Substring, at column: Int, _ isAfterBreak: inout Bool, into words: inout [PostingWord]
) {
  let scalars = run.unicodeScalars
  var low = scalars.startIndex
  var high = scalars.endIndex
  while low < high, opens(scalars[low], before: scalars[low..<high]) {
    low = scalars.index(after: low)
  }
  while high > low, scalars[scalars.index(before: high)].closesWords {
    high = scalars.index(before: high)
  }
  var column = column
  func add(_ text: Substring) {
    if text == "," {
      isAfterBreak = true
    } else {
      words.append(PostingWord(text: text, column: column, isAfterBreak: isAfterBreak))
      isAfterBreak = false
    }
    column += text.unicodeScalars.count
  }
  for index in scalars[..<low].indices { add(run[index..<scalars.index(after: index)]) }
  if low < high { add(run[low..<high]) }
  for index in scalars[high...].indices { add(run[index..<scalars.index(after: index)]) }
}

private func opens(_ scalar: Unicode.Scalar, before rest: Substring.UnicodeScalarView) -> Bool {
  // `<ORGANIZATION>` stands for a name that was taken out.
  if scalar == "<" { return !(rest.last == ">" && rest.count > 2) }
  return scalar.opensWords
}

extension Unicode.Scalar {
  /// A letter or digit.
  var isWordScalar: Bool {
    isASCII
      ? (0x61...0x7A).contains(value | 0x20) || (0x30...0x39).contains(value)
      : properties.isAlphabetic || properties.numericType != nil
  }

  fileprivate var opensWords: Bool {
    isASCII ? "([{\"'*-/<>|:;,!?&+=~_`#".unicodeScalars.contains(self) : !isWordScalar
  }

  fileprivate var closesWords: Bool {
    isASCII ? ")]}\"',;:.!?*-|/_`~".unicodeScalars.contains(self) : !isWordScalar
  }
}
