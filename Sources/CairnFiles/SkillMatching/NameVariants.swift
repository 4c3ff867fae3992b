/// What stands around a skill's name in lists of courses and says nothing about which skill it is.
private let openings = [
  "introduction to", "intro to", "knowledge of", "understanding of", "understand", "basic of",
  "fundamental of", "principle of", "foundation of", "essential of", "experience with",
  "proficiency in", "skill in", "ability to", "working with", "use of", "using", "applied",
  "advanced", "basic", "how to",
].map { $0.split(separator: " ").map(String.init) }

private let closings = [
  "programming language", "skill", "fundamental", "basic", "essential", "principle",
  "programming", "language", "software", "technique", "concept", "knowledge", "tool",
].map { $0.split(separator: " ").map(String.init) }

/// The words without what says nothing about which skill is meant; nil where nothing is left out.
func coreWords(_ words: [String]) -> [String]? {
  var core = words[...]
  if let opening = openings.first(where: { core.count > $0.count && core.starts(with: $0) }) {
    core = core.dropFirst(opening.count)
  }
  if let closing = closings.first(where: {
    core.count > $0.count && core.suffix($0.count).elementsEqual($0)
  }) {
    core = core.dropLast(closing.count)
  }
  return core.count == words.count ? nil : Array(core)
}

/// A name of the form `Amazon Web Services (AWS)` as its two parts.
func splitParenthesis(_ name: String) -> (outside: String, inside: String)? {
  guard let open = name.firstIndex(of: "("), let close = name[open...].firstIndex(of: ")")
  else { return nil }
  let outside = name[..<open] + name[name.index(after: close)...]
  let inside = name[name.index(after: open)..<close]
  guard outside.contains(where: \.isLetter) else { return nil }
  return (String(outside), String(inside))
}

/// Whether a short form is made of the first letters of the words.
func isInitials(_ short: String, of words: [String]) -> Bool {
  let letters = words.compactMap(\.first).map(String.init).joined()
  return short.count > 1 && short.lowercased() == letters
}
