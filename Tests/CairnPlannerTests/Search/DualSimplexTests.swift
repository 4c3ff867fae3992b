import CairnTestSupport
import Testing

@testable import CairnPlanner

@Suite("Dual simplex")
struct DualSimplexTests {
  @Test(
    "ends at a point that its own bound proves best, or proves that there is none",
    arguments: 0..<10)
  func provesItself(block: Int) {
    for seed in UInt64(block * 100)..<UInt64(block * 100 + 100) {
      var random = SeededGenerator(seed: seed)
      let rows = Self.rows(columns: 8, count: random.pick(1...10), &random)
      var program = Self.program(columns: 8, rows: rows, &random)
      expectProved(&program, seed)
      // Branching narrows boxes, cuts add rows; the same basis goes on.
      let column = random.pick(0...7)
      (program.lower[column], program.upper[column]) = random.chance(50) ? (0, 0) : (1, 1)
      for row in Self.rows(columns: 8, count: 3, &random) { program.addRow(row.0, atMost: row.1) }
      expectProved(&program, seed)
    }
  }

  @Test("columns that come later count as if they had been there from the beginning")
  func lateColumns() {
    for seed in UInt64(0)..<200 {
      var random = SeededGenerator(seed: seed)
      let rows = Self.rows(columns: 10, count: 6, &random)
      var whole = Self.program(columns: 10, rows: rows, &random)
      var part = DualSimplex()
      for column in 0..<6 { _ = part.addColumn(cost: whole.cost[column], lower: 0, upper: 1) }
      for (entries, right) in rows { part.addRow(entries.filter { $0.column < 6 }, atMost: right) }
      _ = part.solve()
      let late = (6..<10).map { column in
        DualSimplex.LateColumn(
          cost: whole.cost[column], upper: 1,
          entries: rows.enumerated().flatMap { row, content in
            content.0.filter { $0.column == column }.map { (row, $0.value) }
          })
      }
      #expect(part.addColumns(late) == 6)
      let (first, second) = (whole.solve(), part.solve())
      #expect(first == second, "seed \(seed)")
      if first == .optimal {
        #expect(abs(whole.objective - part.objective) < 1e-6, "seed \(seed)")
      }
    }
  }

  private func expectProved(_ program: inout DualSimplex, _ seed: UInt64) {
    switch program.solve() {
    case .optimal:
      #expect(violation(program) < 1e-5, "seed \(seed)")
      #expect(abs(program.provedBound().bound - program.objective) < 1e-5, "seed \(seed)")
    case .infeasible:
      var relaxed = Self.withEscape(program)
      #expect(relaxed.solve() == .optimal, "seed \(seed)")
      #expect(relaxed.objective > 1e-6, "seed \(seed)")
    case .cutOff, .stalled:
      Issue.record("gave up at seed \(seed)")
    }
  }

  private func violation(_ program: DualSimplex) -> Double {
    let values = program.values()
    var worst = 0.0
    for row in 0..<program.rows {
      var sum = -program.right[row]
      for entry in program.rowStart[row]..<program.rowStart[row + 1] {
        sum += program.rowValue[entry] * values[Int(program.rowColumn[entry])]
      }
      worst = max(worst, sum)
    }
    for (column, value) in values.enumerated() {
      worst = max(worst, program.lower[column] - value, value - program.upper[column])
    }
    return worst
  }

  /// The same rows with a costly way out of each: its least cost is 0 where the rows have a solution.
  private static func withEscape(_ program: DualSimplex) -> DualSimplex {
    var result = DualSimplex()
    for column in 0..<program.columns {
      _ = result.addColumn(cost: 0, lower: program.lower[column], upper: program.upper[column])
    }
    let escapes = (0..<program.rows).map { _ in result.addColumn(cost: 1, lower: 0, upper: 1000) }
    for row in 0..<program.rows {
      var entries = (program.rowStart[row]..<program.rowStart[row + 1]).map {
        (column: Int(program.rowColumn[$0]), value: program.rowValue[$0])
      }
      entries.append((escapes[row], -1))
      result.addRow(entries, atMost: program.right[row])
    }
    return result
  }

  private typealias Row = ([(column: Int, value: Double)], Double)

  private static func rows(
    columns: Int, count: Int, _ random: inout SeededGenerator
  ) -> [Row] {
    (0..<count).map { _ in
      let entries = (0..<columns).filter { _ in random.chance(40) }.map {
        (column: $0, value: Double(random.pick(-3...3)))
      }
      return (entries.filter { $0.value != 0 }, Double(random.pick(-2...3)))
    }
  }

  private static func program(
    columns: Int, rows: [Row], _ random: inout SeededGenerator
  ) -> DualSimplex {
    var program = DualSimplex()
    for _ in 0..<columns {
      _ = program.addColumn(cost: Double(random.pick(-4...4)), lower: 0, upper: 1)
    }
    for (entries, right) in rows { program.addRow(entries, atMost: right) }
    return program
  }
}
