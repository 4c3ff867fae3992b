import CairnModel

/// What a sum of rows leaves possible: weak duality in whole numbers.
extension ProofProblem {
  enum Narrowing {
    /// No point of the boxes keeps the sum.
    case closed
    /// How many boxes became smaller.
    case narrowed(Int)
  }

  /// Adds rows up and narrows the boxes to what the sum allows: over the boxes it is at least `least`, which has to be
  /// at most 0; a variable that moves away from where it is least may do so by the slack over its coefficient.
  func narrow(
    _ boxes: inout Boxes, by sum: [(row: Row, times: Int)]
  ) throws(Certificate.Fault) -> Narrowing {
    var total = WideSum()
    var coefficients = [Int128](repeating: 0, count: variableCount)
    for (row, times) in sum {
      for entry in row.entries {
        // Two 64-bit factors fit 128 bits; sums of them may not.
        let (value, isTooLarge) = coefficients[entry.variable]
          .addingReportingOverflow(Int128(times) * Int128(entry.times))
        if isTooLarge { throw .tooLarge }
        coefficients[entry.variable] = value
      }
      total.add(Int128(times) * Int128(row.most), times: -1)
    }
    for (variable, coefficient) in coefficients.enumerated() where coefficient != 0 {
      total.add(
        coefficient, times: coefficient > 0 ? boxes.lower[variable] : boxes.upper[variable])
    }
    guard let least = total.value else { throw .tooLarge }
    if least > 0 { return .closed }
    var narrowed = 0
    for (variable, coefficient) in coefficients.enumerated() where coefficient != 0 {
      let width = least.magnitude / coefficient.magnitude
      guard width < boxes.upper[variable] - boxes.lower[variable] else { continue }
      narrowed += 1
      if coefficient > 0 {
        boxes.upper[variable] = boxes.lower[variable] + Int(width)
      } else {
        boxes.lower[variable] = boxes.upper[variable] - Int(width)
      }
    }
    return .narrowed(narrowed)
  }
}

/// A sum of products in 128 bits that says when it did not fit.
private struct WideSum {
  private var sum: Int128 = 0
  private var fits = true

  mutating func add(_ number: Int128, times: Int) {
    let (product, isTooLarge) = number.multipliedReportingOverflow(by: Int128(times))
    let (next, isTooLargeAgain) = sum.addingReportingOverflow(product)
    sum = next
    if isTooLarge || isTooLargeAgain { fits = false }
  }

  var value: Int128? { fits ? sum : nil }
}
