/// The known word that is closest in letters, if it is close enough to have been meant.
func nearest(to word: String, among known: [String]) -> String? {
  let limit = max(1, word.count / 3)
  let close = known.map { ($0, distance(Array(word.utf8), Array($0.utf8))) }
    .filter { $0.1 <= limit }.min { ($0.1, $0.0) < ($1.1, $1.0) }
  if let close { return close.0 }
  // A part of the name is as good as a slip of the finger.
  return known.filter { !word.isEmpty && $0.contains(word) }.min { ($0.count, $0) < ($1.count, $1) }
}

/// Insertions, deletions and replacements between two words (Levenshtein, 1966).
private func distance(_ a: [UInt8], _ b: [UInt8]) -> Int {
  var row = Array(0...b.count)
  for (i, left) in a.enumerated() {
    var diagonal = row[0]
    row[0] = i + 1
    for (j, right) in b.enumerated() {
      let cost = min(row[j] + 1, row[j + 1] + 1, diagonal + (left == right ? 0 : 1))
      diagonal = row[j + 1]
      row[j + 1] = cost
    }
  }
  return row[b.count]
}
