/// Words of the tour; its steps stand in the order of `Tour.commands`.
package struct TourPhrases: Sendable {
  package let title: @Sendable (_ step: Int, _ of: Int) -> String
  package let steps: [String]
  package let end: String
  package let press: String
  package let leave: String
  package let anyKey: String
}
