/// Weights of a linear tagger for two sorts of phrases at once, as learned by
/// `Benchmarks/postings/train.py`: for each feature and label a score, and one for each step from
/// a label to the next (a linear-chain conditional random field; Lafferty, McCallum, Pereira, 2001).
package struct PhraseModel: Sendable {
  /// Scores of begin, inside and outside: lanes 0–2 for knowledge, 4–6 for skills.
  typealias Scores = SIMD8<Float>

  private(set) var features: [String: Scores] = [:]
  /// From label (0 begin, 1 inside, 2 outside) to the labels of the next word.
  private(set) var steps: [Scores] = Array(repeating: Scores(repeating: 0), count: 3)

  static let format = "cairn/phrases@1"

  /// The model of a weights file; nil where the text is none. After the format each line has a
  /// feature and, behind a tab, hundredths for its labels; those left out are 0. Lines with `#` say something to people.
  package init?(_ text: String) {
    var lines = text.utf8.split(separator: 0x0A)[...]
    guard let first = lines.popFirst(), Substring(first) == "format: " + Self.format else {
      return nil
    }
    features.reserveCapacity(lines.count)
    for line in lines where line.first != UInt8(ascii: "#") {
      guard let tab = line.lastIndex(of: 0x09),
        let scores = Self.scores(line[line.index(after: tab)...])
      else { return nil }
      let name = Substring(line[..<tab])
      switch name {
      case "step B": steps[0] = scores
      case "step I": steps[1] = scores
      case "step O": steps[2] = scores
      default: features[String(name)] = scores
      }
    }
  }

  private static func scores(_ numbers: Substring.UTF8View) -> Scores? {
    let lanes = [0, 1, 2, 4, 5, 6]
    let parts = numbers.split(separator: 0x20)
    guard parts.count <= lanes.count else { return nil }
    var scores = Scores(repeating: 0)
    for (lane, part) in zip(lanes, parts) {
      guard let hundredths = Int(Substring(part)) else { return nil }
      scores[lane] = Float(hundredths) / 100
    }
    return scores
  }

  /// What the features weigh together.
  func sum(_ names: [String]) -> Scores {
    names.reduce(into: Scores(repeating: 0)) { sum, name in
      if let scores = features[name] { sum += scores }
    }
  }
}
