/// Words of the screen that sets coverage against money or time.
package struct FrontierPhrases: Sendable {
  /// What it will show, while nothing is known yet, a paragraph each.
  package let teaching: [String]
  package let takes: @Sendable (_ cost: String) -> String
  package let aToB: @Sendable (_ a: String, _ b: String) -> String
  package let more: @Sendable (Int) -> String
  package let covers: @Sendable (_ cost: String, _ ready: String, _ credentials: String) -> String
  package let compared:
    @Sendable (_ a: String, _ readyA: String, _ b: String, _ readyB: String) -> String
  package let kneeHere: String
  package let onlyMoney: String
  package let noPoint: String
}
