/// The candidate that was probably meant: the nearest by edits, where it is near enough.
package func nearest(to word: String, among candidates: some Sequence<String>) -> String? {
  let wanted = Array(word.utf8.prefix(64))
  var best: (distance: Int, candidate: String)?
  for candidate in candidates {
    let other = Array(candidate.utf8)
    let limit = max(1, max(wanted.count, other.count) / 3)
    guard abs(other.count - wanted.count) <= limit else { continue }
    guard let distance = editDistance(wanted, other, atMost: limit) else { continue }
    if let found = best, (found.distance, found.candidate) <= (distance, candidate) { continue }
    best = (distance, candidate)
  }
  return best?.candidate
}

/// Insertions, deletions, replacements and swaps of neighbours that turn one word into the other
/// (optimal string alignment); nil where it takes more than `limit`.
func editDistance(_ a: [UInt8], _ b: [UInt8], atMost limit: Int) -> Int? {
  var beforeLast: [Int] = []
  var last = Array(0...b.count)
  for i in a.indices {
    var row = [i + 1]
    for j in b.indices {
      let replaced = last[j] + (a[i] == b[j] ? 0 : 1)
      var least = min(replaced, last[j + 1] + 1, row[j] + 1)
      if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
        least = min(least, beforeLast[j - 1] + 1)
      }
      row.append(least)
    }
    guard row.contains(where: { $0 <= limit }) else { return nil }
    (beforeLast, last) = (last, row)
  }
  return last[b.count] <= limit ? last[b.count] : nil
}

/// "did you mean …", or else the whole choice where it is short.
func suggestion(for word: String, among candidates: [String]) -> String? {
  if let meant = nearest(to: word, among: candidates) { return "did you mean '\(meant)'?" }
  guard !candidates.isEmpty, candidates.count <= 16 else { return nil }
  return "one of: " + candidates.joined(separator: ", ")
}

/// A text of the file inside a message: short, on one line and harmless to a terminal.
func quoted(_ text: String) -> String {
  var shown = String.UnicodeScalarView()
  for scalar in text.unicodeScalars {
    if shown.count == 60 {
      shown.append("…")
      break
    }
    shown.append(isControl(scalar) ? "\u{FFFD}" : scalar)
  }
  return "'" + String(shown) + "'"
}

/// Whether a scalar could move the cursor or change the look of a terminal.
func isControl(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0..<0x20, 0x7F..<0xA0, 0x2028, 0x2029, 0x202A...0x202E, 0x2066...0x2069: true
  default: false
  }
}
