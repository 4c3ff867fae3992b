/// Words of the screen that sets coverage against money or time.
package struct FrontierPhrases: Sendable {
  /// What it will show, while nothing is known yet, a paragraph each.
  package let teaching: [String]
  /// Nil where it costs nothing.
  package let takes: @Sendable (_ cost: String?) -> String
  package let aToB: @Sendable (_ a: String, _ b: String) -> String
  package let more: @Sendable (Int) -> String
  /// What is taken is said as by `takes`.
  package let covers: @Sendable (_ taken: String, _ ready: String, _ credentials: String) -> String
  package let compared:
    @Sendable (_ takenA: String, _ readyA: String, _ takenB: String, _ readyB: String) -> String
  package let kneeHere: String
  package let onlyMoney: String
  package let noPoint: String
}
