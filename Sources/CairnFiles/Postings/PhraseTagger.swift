/// A run of words that names something to know or something to do.
struct TaggedPhrase: Equatable, Sendable {
  enum Kind: String, Sendable {
    /// A thing that one knows or uses: "Python", "accounting standards".
    case knowledge
    /// A thing that one does or is: "working in a team".
    case skill
  }

  let kind: Kind
  /// Of the sentence's words.
  let words: Range<Int>
}

/// Finds phrases in sentences; remembers what every word weighs from one sentence to the next.
struct PhraseTagger {
  typealias Scores = PhraseModel.Scores

  private let model: PhraseModel
  private var own: [Scores?] = []
  private var neighbours: [[Scores?]]
  private var pairs: [UInt64: (second: Scores, first: Scores)] = [:]
  private var shapes: [UInt64: Scores] = [:]
  private var looks: [UInt64: Scores] = [:]
  private let edges: [Scores]
  private let nameScores: [Scores]

  init(_ model: PhraseModel) {
    self.model = model
    neighbours = Array(repeating: [], count: PhraseFeatures.offsets.count)
    edges = PhraseFeatures.offsets.map {
      model.sum(
        PhraseFeatures.neighbour($0, form: PhraseFeatures.edge, shape: PhraseFeatures.edge))
    }
    let parts = PhraseFeatures.NamePart.allCases
    nameScores = parts.flatMap { a in
      parts.flatMap { b in parts.map { c in model.sum(PhraseFeatures.names(a, b, c)) } }
    }
  }

  /// The phrases of a sentence by their first word. `ids` are its words, `breaks` whether a comma
  /// stands before each, `names` where the taxonomy knows one.
  mutating func phrases(
    _ ids: [Int], breaks: [Bool], names: [PhraseFeatures.NamePart], heading: [String],
    _ table: WordTable
  ) -> [TaggedPhrase] {
    guard !ids.isEmpty else { return [] }
    let scores = emissions(ids, names: names, heading: heading, table)
    let knowledge = bestLabels(scores, breaks: breaks, lane: 0, splitsAtBreaks: true)
    let skills = bestLabels(scores, breaks: breaks, lane: 4, splitsAtBreaks: false)
    let found =
      runs(knowledge).map { TaggedPhrase(kind: .knowledge, words: $0) }
      + runs(skills).map { TaggedPhrase(kind: .skill, words: $0) }
    return found.sorted {
      ($0.words.lowerBound, $0.words.upperBound) < ($1.words.lowerBound, $1.words.upperBound)
    }
  }

  /// The features of every word of a sentence, for learning what they weigh.
  static func features(
    _ ids: [Int], names: [PhraseFeatures.NamePart], heading: [String], _ table: WordTable
  ) -> [[String]] {
    let entries = ids.map { table.entries[$0] }
    func form(_ index: Int) -> String {
      entries.indices.contains(index) ? entries[index].form : PhraseFeatures.edge
    }
    func shape(_ index: Int) -> String {
      entries.indices.contains(index) ? table.shapes[entries[index].shape] : PhraseFeatures.edge
    }
    func name(_ index: Int) -> PhraseFeatures.NamePart {
      names.indices.contains(index) ? names[index] : .none
    }
    let capitals = entries.count(where: \.isCapitalised)
    return entries.indices.map { at in
      PhraseFeatures.own(form: form(at), shape: shape(at))
        + PhraseFeatures.offsets.flatMap {
          PhraseFeatures.neighbour($0, form: form(at + $0), shape: shape(at + $0))
        } + [
          PhraseFeatures.withPrevious(form(at - 1), form(at)),
          PhraseFeatures.withNext(form(at), form(at + 1)),
          PhraseFeatures.shapes(shape(at - 1), shape(at), shape(at + 1)),
          PhraseFeatures.look(ofWord: shape(at), capitals: capitals, count: entries.count),
        ] + PhraseFeatures.sentence(first: form(0), last: form(entries.count - 1), heading: heading)
        + PhraseFeatures.names(name(at - 1), name(at), name(at + 1))
    }
  }

  private mutating func emissions(
    _ ids: [Int], names: [PhraseFeatures.NamePart], heading: [String], _ table: WordTable
  ) -> [Scores] {
    let entries = ids.map { table.entries[$0] }
    let capitals = entries.count(where: \.isCapitalised)
    let sentence = model.sum(
      PhraseFeatures.sentence(
        first: entries[0].form, last: entries[entries.count - 1].form, heading: heading))
    return ids.indices.map { at in
      var sum = sentence + ownScores(ids[at], table)
      for (slot, offset) in PhraseFeatures.offsets.enumerated() {
        sum += neighbourScores(ids, at + offset, slot: slot, table)
      }
      sum += pairScores(ids, at - 1, table).second + pairScores(ids, at, table).first
      sum += shapeScores(entries, at, table)
      sum += lookScores(entries[at].shape, capitals, ids.count, table)
      let before = at > 0 ? names[at - 1] : .none
      let after = at + 1 < names.count ? names[at + 1] : .none
      return sum + nameScores[(before.number * 3 + names[at].number) * 3 + after.number]
    }
  }

  private mutating func ownScores(_ id: Int, _ table: WordTable) -> Scores {
    while own.count <= id { own.append(nil) }
    if let scores = own[id] { return scores }
    let entry = table.entries[id]
    let scores = model.sum(
      PhraseFeatures.own(form: entry.form, shape: table.shapes[entry.shape]))
    own[id] = scores
    return scores
  }

  private mutating func neighbourScores(
    _ ids: [Int], _ at: Int, slot: Int, _ table: WordTable
  ) -> Scores {
    guard ids.indices.contains(at) else { return edges[slot] }
    let id = ids[at]
    while neighbours[slot].count <= id { neighbours[slot].append(nil) }
    if let scores = neighbours[slot][id] { return scores }
    let entry = table.entries[id]
    let scores = model.sum(
      PhraseFeatures.neighbour(
        PhraseFeatures.offsets[slot], form: entry.form, shape: table.shapes[entry.shape]))
    neighbours[slot][id] = scores
    return scores
  }

  /// What the words at `at` and behind it weigh as a pair, for the second of them and the first.
  private mutating func pairScores(
    _ ids: [Int], _ at: Int, _ table: WordTable
  ) -> (second: Scores, first: Scores) {
    let (a, b) = (at < 0 ? -1 : ids[at], at + 1 < ids.count ? ids[at + 1] : -1)
    let key = UInt64(UInt32(a + 1)) << 32 | UInt64(UInt32(b + 1))
    if let scores = pairs[key] { return scores }
    let forms = [a, b].map { $0 < 0 ? PhraseFeatures.edge : table.entries[$0].form }
    let scores = (
      second: model.sum([PhraseFeatures.withPrevious(forms[0], forms[1])]),
      first: model.sum([PhraseFeatures.withNext(forms[0], forms[1])])
    )
    pairs[key] = scores
    return scores
  }

  private mutating func shapeScores(
    _ entries: [WordTable.Entry], _ at: Int, _ table: WordTable
  ) -> Scores {
    let near = [at - 1, at, at + 1].map { entries.indices.contains($0) ? entries[$0].shape + 1 : 0 }
    let key = near.reduce(0) { $0 << 21 | UInt64($1) }
    if let scores = shapes[key] { return scores }
    let names = near.map { $0 == 0 ? PhraseFeatures.edge : table.shapes[$0 - 1] }
    let scores = model.sum([PhraseFeatures.shapes(names[0], names[1], names[2])])
    shapes[key] = scores
    return scores
  }

  private mutating func lookScores(
    _ shape: Int, _ capitals: Int, _ count: Int, _ table: WordTable
  ) -> Scores {
    let key = UInt64(shape) << 40 | UInt64(capitals) << 20 | UInt64(count)
    if let scores = looks[key] { return scores }
    let scores = model.sum([
      PhraseFeatures.look(ofWord: table.shapes[shape], capitals: capitals, count: count)
    ])
    looks[key] = scores
    return scores
  }

  private enum Label: Int { case begin, inside, outside }

  /// The labels with the highest sum (Viterbi, 1967); inside follows only begin or inside.
  private func bestLabels(
    _ scores: [Scores], breaks: [Bool], lane: Int, splitsAtBreaks: Bool
  ) -> [Label] {
    let never = -Float.greatestFiniteMagnitude
    var sums = [scores[0][lane], never, scores[0][lane + 2]]
    var origins: [[Int]] = []
    for at in scores.indices.dropFirst() {
      var next = [never, never, never]
      var from = [2, 0, 2]
      for label in 0..<3 {
        for previous in 0..<3 where sums[previous] > never {
          let isBroken = splitsAtBreaks && breaks[at]
          if label == 1, previous == 2 || isBroken { continue }
          let sum = sums[previous] + model.steps[previous][lane + label] + scores[at][lane + label]
          if sum > next[label] { (next[label], from[label]) = (sum, previous) }
        }
      }
      sums = next
      origins.append(from)
    }
    var label = sums.indices.max { sums[$0] < sums[$1] } ?? 2
    var labels = [label]
    for from in origins.reversed() {
      label = from[label]
      labels.append(label)
    }
    return labels.reversed().map { Label(rawValue: $0) ?? .outside }
  }

  private func runs(_ labels: [Label]) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    for (index, label) in labels.enumerated() {
      switch label {
      case .begin: runs.append(index..<index + 1)
      case .inside: runs.append((runs.popLast()?.lowerBound ?? index)..<index + 1)
      case .outside: break
      }
    }
    return runs
  }
}

extension PhraseFeatures.NamePart {
  fileprivate var number: Int {
    switch self {
    case .begin: 0
    case .rest: 1
    case .none: 2
    }
  }
}
