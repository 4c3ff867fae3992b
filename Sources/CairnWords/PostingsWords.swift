/// Words of the page that takes job postings.
package struct PostingsPhrases: Sendable {
  package let title: String
  package let taken: @Sendable (_ postings: Int, _ lines: Int) -> String
  package let lines: @Sendable (_ lines: Int) -> String
  /// What to do where nothing was pasted yet, and after that.
  package let start: String
  package let goOn: String
  /// What the page has to teach, a paragraph each.
  package let help: [String]
  package let none: String
  package let drafting: String
  package let nothingFound: String
  package let drafted: @Sendable (_ title: String) -> String
}
