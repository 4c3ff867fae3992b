import CairnModel

/// From the relaxation's multipliers to sums in whole numbers.
extension ClaimProver {
  /// Above this no plan of interest is left, in the tier's own terms.
  var cutoff: Double {
    switch claim {
    case .must: -Double(score.must) - 1
    case .value: -Double(score.value) - 1
    case .burden: Double(score.burden) - 1
    }
  }

  /// A sum that closes the node, with as few digits as will do; nil where there is none.
  mutating func closingSum(
    _ status: DualSimplex.Status, _ boxes: Boxes
  ) -> [Certificate.Weight]? {
    if status != .infeasible, relaxation.lp.provedBound().bound <= cutoff + 1e-9 { return nil }
    let multipliers = multipliers(isRay: status == .infeasible)
    for bits in [6, 10, 14, 20, 28, 40] {
      let sum = rounded(multipliers, bits: bits)
      var trial = boxes
      if case .closed? = try? proof.narrow(&trial, by: sum.map { (rows[$0.row].row, $0.times) }) {
        return written(sum)
      }
    }
    return nil
  }

  /// Narrows the boxes to what the relaxation's multipliers allow: reduced costs (Dantzig, Fulkerson, Johnson, 1954).
  /// The sum that does so; nil where it settles no candidate.
  mutating func narrow(_ boxes: inout Boxes) -> [Certificate.Weight]? {
    let multipliers = multipliers(isRay: false)
    var best: (sum: [Certificate.Weight], boxes: Boxes)?
    var most = 0
    for bits in [14, 20, 30] {
      let sum = rounded(multipliers, bits: bits)
      var trial = boxes
      guard (try? proof.narrow(&trial, by: sum.map { (rows[$0.row].row, $0.times) })) != nil
      else { continue }
      let settled = instance.candidates.indices.count {
        boxes.lower[$0] < boxes.upper[$0] && trial.lower[$0] == trial.upper[$0]
      }
      if settled > most { (most, best) = (settled, (sum, trial)) }
    }
    guard let best else { return nil }
    boxes = best.boxes
    return written(best.sum)
  }

  /// Multipliers of the rows in use, each for its row in whole numbers; the claim's own row comes first.
  private mutating func multipliers(isRay: Bool) -> [(row: Int, weight: Double)] {
    let duals = isRay ? relaxation.lp.ray : relaxation.lp.duals().map { max(0, -$0) }
    var result: [(row: Int, weight: Double)] = isRay || rows.isEmpty ? [] : [(0, 1)]
    for (index, kind) in relaxation.kinds.enumerated() where duals[index] > 1e-11 {
      if let row = row(of: kind) { result.append((row, duals[index] * scale(of: kind))) }
    }
    return result
  }

  /// How many times the relaxation's row stands in the row in whole numbers.
  private func scale(of kind: Relaxation.Row) -> Double {
    switch kind {
    case .price(let scale), .hours(let scale), .condition(_, let scale): scale
    case .floor: 1.0 / 8
    case .months(let subscription): 1 / Double(instance.subscriptions[subscription].hoursAMonth)
    case .count, .coverage, .unfounded, .companion, .conflict, .month, .clash, .except: 1
    }
  }

  private mutating func row(of kind: Relaxation.Row) -> Int? {
    if let known = rowOfKind[kind] { return known }
    let name = book.meaning(of: kind)
    var number: Int?
    if let row = proof.row(name, for: claim, of: score) {
      number = rows.count
      rows.append((row, name))
    }
    rowOfKind[kind] = .some(number)
    return number
  }

  private func rounded(
    _ multipliers: [(row: Int, weight: Double)], bits: Int
  ) -> [Certificate.Weight] {
    let largest = multipliers.map(\.weight).max() ?? 1
    var scale = 1.0
    for _ in 0..<bits { scale *= 2 }
    return multipliers.compactMap { row, weight in
      let times = Int((weight / largest * scale).rounded())
      return times > 0 ? Certificate.Weight(row: row, times: times) : nil
    }
  }

  private mutating func written(_ sum: [Certificate.Weight]) -> [Certificate.Weight] {
    sum.map { Certificate.Weight(row: book.number(rows[$0.row].name), times: $0.times) }
  }
}
