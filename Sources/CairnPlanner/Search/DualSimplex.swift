/// A linear program, minimise c·z with A z ≤ b and every variable in a box, solved by the bounded dual simplex
/// method on a dense inverse of the basis: dual steepest edge (Forrest and Goldfarb, 1992) with norms taken
/// from the inverse, and the bound flipping ratio test (Maros, 2003). As all variables are boxed, flipping
/// bounds makes any basis dual feasible, so bounds, costs, rows and columns may change at any time.
struct DualSimplex {
  enum Status {
    case optimal
    /// No point satisfies the rows within the boxes.
    case infeasible
    /// The objective of every point is above the cutoff.
    case cutOff
    /// Given up; the duals still give a valid bound.
    case stalled
  }

  enum Place: UInt8 { case lower, upper, basic }

  /// Structural variables come first, then one slack for each row.
  var columns = 0
  var rows = 0
  var lower: [Double] = []
  var upper: [Double] = []
  /// The boxes before branching; `lower` and `upper` never leave them.
  var widestLower: [Double] = []
  var widestUpper: [Double] = []
  var cost: [Double] = []
  var right: [Double] = []

  /// Entries by row, and by column where `columnsAreFresh`.
  var rowStart: [Int] = [0]
  var rowColumn: [Int32] = []
  var rowValue: [Double] = []
  var columnStart: [Int] = []
  var columnRow: [Int32] = []
  var columnValue: [Double] = []
  var columnsAreFresh = false

  /// Variable that is basic at each position; the inverse has a row for each position.
  var head: [Int] = []
  var place: [Place] = []
  var basicValue: [Double] = []
  var reducedCost: [Double] = []
  var inverse: [Double] = []
  /// Distance between rows of the inverse.
  var stride = 0

  /// Multipliers of the rows whose sum no point of the boxes keeps, where the last answer was `infeasible`.
  private(set) var ray: [Double] = []

  var iterations = 0
  var pivotsSinceFactor = 0

  static let primalTolerance = 1e-6
  static let zero = 1e-9

  // Scratch, kept to save allocations.
  var pivotRow: [Double] = []
  var pivotColumn: [Double] = []
  var touched: [Int32] = []
  var flipped: [Int] = []

  init() {}

  /// The value of a variable in the current basic solution.
  func values() -> [Double] {
    var values = [Double](repeating: 0, count: columns)
    for index in 0..<columns where place[index] != .basic {
      values[index] = place[index] == .upper ? upper[index] : lower[index]
    }
    for (position, index) in head.enumerated() where index < columns {
      values[index] = basicValue[position]
    }
    return values
  }

  var objective: Double {
    var sum = 0.0
    for index in 0..<columns where place[index] != .basic {
      sum += cost[index] * (place[index] == .upper ? upper[index] : lower[index])
    }
    for (position, index) in head.enumerated() { sum += cost[index] * basicValue[position] }
    return sum
  }

  /// Minimises; stops early once every point is proved to cost more than `cutoff`.
  mutating func solve(cutoff: Double = .infinity, iterationLimit: Int = 5000) -> Status {
    refresh()
    var left = iterationLimit
    while true {
      guard let leaving = leavingRow() else { return .optimal }
      if left == 0 { return .stalled }
      left -= 1
      iterations += 1
      if left % 8 == 0, cutoff < .infinity, objective > cutoff { return .cutOff }
      let row = leaving.row
      computePivotRow(row)
      guard let entering = chooseEntering(leaving) else {
        if let sign = signOfInfeasibility(row) {
          ray = (0..<rows).map { max(0, sign * inverse[row * stride + $0]) }
          return .infeasible
        }
        if pivotsSinceFactor == 0 { return .stalled }
        factor()
        refresh()
        continue
      }
      computePivotColumn(entering)
      let pivot = pivotColumn[row]
      if abs(pivot - pivotRow[entering]) > 1e-7 * (1 + abs(pivot)) || abs(pivot) < 1e-8 {
        if pivotsSinceFactor == 0 { return .stalled }
        flipped.removeAll(keepingCapacity: true)
        factor()
        refresh()
        continue
      }
      applyFlips()
      pivotOn(row: row, entering: entering, rises: leaving.rises)
      if pivotsSinceFactor >= 200 {
        factor()
        refresh()
      }
    }
  }

  // MARK: Iteration

  /// The basic variable furthest outside its box for the length of its row.
  private func leavingRow() -> (row: Int, rises: Bool, distance: Double)? {
    var best: (row: Int, rises: Bool, distance: Double)?
    var bestScore = 0.0
    inverse.withUnsafeBufferPointer { inverse in
      for row in 0..<rows {
        let index = head[row]
        let below = lower[index] - basicValue[row]
        let above = basicValue[row] - upper[index]
        let distance = max(below, above)
        guard distance > Self.primalTolerance else { continue }
        let start = row * stride
        var norm = 0.0
        var other = 0.0
        var position = 0
        while position + 1 < rows {
          norm += inverse[start + position] * inverse[start + position]
          other += inverse[start + position + 1] * inverse[start + position + 1]
          position += 2
        }
        if position < rows { norm += inverse[start + position] * inverse[start + position] }
        let score = distance * distance / max(norm + other, 1e-12)
        if score > bestScore {
          bestScore = score
          best = (row, below > above, distance)
        }
      }
    }
    return best
  }

  /// Row of the tableau at a position, over all variables; entries of basic ones are not used.
  private mutating func computePivotRow(_ row: Int) {
    for index in touched { pivotRow[Int(index)] = 0 }
    touched.removeAll(keepingCapacity: true)
    let (columns, rows, start) = (columns, rows, row * stride)
    pivotRow.withUnsafeMutableBufferPointer { pivotRow in
      inverse.withUnsafeBufferPointer { inverse in
        rowStart.withUnsafeBufferPointer { rowStart in
          rowColumn.withUnsafeBufferPointer { rowColumn in
            rowValue.withUnsafeBufferPointer { rowValue in
              for source in 0..<rows {
                let weight = inverse[start + source]
                if abs(weight) < 1e-13 { continue }
                pivotRow[columns + source] = weight
                touched.append(Int32(truncatingIfNeeded: columns + source))
                for entry in rowStart[source]..<rowStart[source + 1] {
                  let column = Int(rowColumn[entry])
                  if pivotRow[column] == 0 { touched.append(rowColumn[entry]) }
                  let sum = pivotRow[column] + weight * rowValue[entry]
                  // An entry that cancels stays marked as touched.
                  pivotRow[column] = sum == 0 ? 1e-100 : sum
                }
              }
            }
          }
        }
      }
    }
  }

  /// Bound flipping ratio test: the variable that becomes basic, with those to flip in `flipped`.
  private mutating func chooseEntering(_ leaving: (row: Int, rises: Bool, distance: Double)) -> Int?
  {
    flipped.removeAll(keepingCapacity: true)
    let sign = leaving.rises ? 1.0 : -1.0
    var candidates: [(index: Int, ratio: Double, size: Double)] = []
    for touched in touched {
      let index = Int(touched)
      let entry = sign * pivotRow[index]
      guard abs(entry) > Self.zero, upper[index] > lower[index] else { continue }
      switch place[index] {
      case .basic: continue
      case .lower where entry < 0:
        candidates.append((index, max(0, reducedCost[index]) / -entry, -entry))
      case .upper where entry > 0:
        candidates.append((index, max(0, -reducedCost[index]) / entry, entry))
      default: continue
      }
    }
    var slope = leaving.distance
    while !candidates.isEmpty {
      let least = candidates.reduce(Double.infinity) { min($0, $1.ratio + 1e-9 / $1.size) }
      var passed = 0.0
      var widest: (index: Int, size: Double)?
      for candidate in candidates where candidate.ratio <= least {
        passed += candidate.size * (upper[candidate.index] - lower[candidate.index])
        if candidate.size > widest?.size ?? 0 { widest = (candidate.index, candidate.size) }
      }
      slope -= passed
      if slope <= Self.primalTolerance { return widest?.index }
      for candidate in candidates where candidate.ratio <= least { flipped.append(candidate.index) }
      candidates.removeAll { $0.ratio <= least }
    }
    flipped.removeAll(keepingCapacity: true)
    return nil
  }

  mutating func computePivotColumn(_ entering: Int) {
    if pivotColumn.count < stride { pivotColumn = [Double](repeating: 0, count: stride) }
    let (rows, stride) = (rows, stride)
    pivotColumn.withUnsafeMutableBufferPointer { result in
      inverse.withUnsafeBufferPointer { inverse in
        if entering >= columns {
          for row in 0..<rows { result[row] = inverse[row * stride + entering - columns] }
          return
        }
        for row in 0..<rows { result[row] = 0 }
        for entry in columnStart[entering]..<columnStart[entering + 1] {
          let (source, value) = (Int(columnRow[entry]), columnValue[entry])
          for row in 0..<rows { result[row] += inverse[row * stride + source] * value }
        }
      }
    }
  }

  private mutating func applyFlips() {
    guard !flipped.isEmpty else { return }
    var change = [Double](repeating: 0, count: rows)
    for index in flipped {
      let rises = place[index] == .lower
      let delta = rises ? upper[index] - lower[index] : lower[index] - upper[index]
      place[index] = rises ? .upper : .lower
      if index >= columns {
        change[index - columns] += delta
      } else {
        for entry in columnStart[index]..<columnStart[index + 1] {
          change[Int(columnRow[entry])] += delta * columnValue[entry]
        }
      }
    }
    addToBasic(change, factor: -1)
    flipped.removeAll(keepingCapacity: true)
  }

  /// Adds the inverse times a vector to the basic values.
  mutating func addToBasic(_ vector: [Double], factor: Double) {
    let (rows, stride) = (rows, stride)
    let sources = (0..<rows).filter { vector[$0] != 0 }
    basicValue.withUnsafeMutableBufferPointer { basicValue in
      inverse.withUnsafeBufferPointer { inverse in
        for row in 0..<rows {
          var sum = 0.0
          for source in sources { sum += inverse[row * stride + source] * vector[source] }
          basicValue[row] += factor * sum
        }
      }
    }
  }

  private mutating func pivotOn(row: Int, entering: Int, rises: Bool) {
    let leaving = head[row]
    let pivot = pivotColumn[row]
    let target = rises ? lower[leaving] : upper[leaving]
    let step = (basicValue[row] - target) / pivot
    let start = place[entering] == .upper ? upper[entering] : lower[entering]
    for position in 0..<rows { basicValue[position] -= step * pivotColumn[position] }
    basicValue[row] = start + step
    let dual = reducedCost[entering] / pivot
    for index in touched { reducedCost[Int(index)] -= dual * pivotRow[Int(index)] }
    reducedCost[leaving] = -dual
    reducedCost[entering] = 0
    place[leaving] = rises ? .lower : .upper
    place[entering] = .basic
    head[row] = entering
    updateInverse(row)
    pivotsSinceFactor += 1
  }

  mutating func updateInverse(_ row: Int) {
    let (rows, stride) = (rows, stride)
    inverse.withUnsafeMutableBufferPointer { inverse in
      pivotColumn.withUnsafeBufferPointer { column in
        guard let base = inverse.baseAddress else { return }
        let source = base + row * stride
        let scale = 1 / column[row]
        for position in 0..<rows { source[position] *= scale }
        for other in 0..<rows where other != row && abs(column[other]) > 1e-13 {
          let target = base + other * stride
          let weight = column[other]
          for position in 0..<rows { target[position] -= weight * source[position] }
        }
      }
    }
  }

  /// 1 where the row of the tableau stays above its right side within the boxes, -1 where it stays below, recomputed from
  /// the entries; nil where it can reach it.
  private func signOfInfeasibility(_ row: Int) -> Double? {
    var right = 0.0
    var least = 0.0
    var most = 0.0
    var size = 1.0
    for source in 0..<rows {
      let weight = inverse[row * stride + source]
      right += weight * self.right[source]
      size = max(size, abs(weight * self.right[source]))
    }
    var activity = [Double](repeating: 0, count: columns + rows)
    for source in 0..<rows {
      let weight = inverse[row * stride + source]
      activity[columns + source] = weight
      for entry in rowStart[source]..<rowStart[source + 1] {
        activity[Int(rowColumn[entry])] += weight * rowValue[entry]
      }
    }
    for (index, weight) in activity.enumerated() {
      least += weight * (weight > 0 ? lower[index] : upper[index])
      most += weight * (weight > 0 ? upper[index] : lower[index])
      size = max(size, abs(weight * upper[index]))
    }
    if least > right + 1e-7 * size { return 1 }
    return most < right - 1e-7 * size ? -1 : nil
  }
}
