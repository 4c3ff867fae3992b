import CairnFiles
import CairnModel
import Testing

@Suite("Tables in Markdown")
struct MarkdownTests {
  private func read(
    _ text: String, _ change: (inout ImportOptions) -> Void = { _ in }
  ) throws -> Imported {
    var options = ImportOptions()
    change(&options)
    var reader = CredentialImport(against: importCatalogue, options)
    try reader.readMarkdown("README.md", Array(text.utf8))
    reader.matchSkills()
    return reader.finish()
  }

  private let list = """
    # Curriculum
    | not | these |
    |--|--|
    | a | b |

    ## Core
    **Topics covered**:
    `SQL`
    `Confidentiality, Integrity`
    `and more`

    Courses | Duration | Effort | Prerequisites
    :-- | :--: | :--: | :--:
    [Baking *basics*](https://www.coursera.org/learn/a-a "x") ([other](https://x.example/(b))) | 4 weeks | 5 hours/week | none
    [Frying \\| boiling](pages/fry/README.md)| 2 weeks | - | [Baking](https://x.example) basics, luck

    Some text with | a bar
    ## More
    | Course | Notes | Duration |
    | --- | --- | --- |
    | Roasting - [list](https://x.example/roast), [site](https://x.example/2) | ![pic](p.png) | 3 hours <!-- was 4 --> |
    | No link here | | |
    ```
    Courses | Duration
    --- | ---
    Code | 1 hour
    ```
    """

  @Test("tables with titles are read: links, topics of the section, time and prerequisites")
  func tables() throws {
    let result = try read(list) { $0.mapping.values[.url] = "https://x.example/repo" }
    #expect(
      result.titles == ["Baking basics", "Frying | boiling", "Roasting", "No link here"])
    #expect(
      result.credentials.map(\.url) == [
        "https://www.coursera.org/learn/a-a", "https://x.example/repo/pages/fry/README.md",
        "https://x.example/roast", "https://x.example/repo",
      ])
    #expect(result.credentials.map { $0.hours?.count } == [20, nil, 3, nil])
    #expect(
      result.credentials.map { $0.teaches.keys.map(\.text).sorted() } == [
        ["confidentiality-integrity", "sql"], ["confidentiality-integrity", "sql"], [], [],
      ])
    #expect(result.credentials[1].prerequisites == [.one(.credential("coursera-a-a"))])
    #expect(result.reasons == ["15 left-out hours", "15 left-out prerequisite"])
    #expect(result.report.remarks.count == 1)
  }

  @Test("without an address to start from, a page beside the file has none, and that is said")
  func relative() throws {
    let result = try read(list) { $0.mapping.values[.provider] = "Nobody" }
    #expect(result.titles == ["Baking basics", "Roasting"])
    #expect(result.reasons.contains("15 refused no-address"))
  }

  @Test("a text without such a table, and a heading that is not there, are said")
  func none() throws {
    #expect(try read("# Hello\na | b\n").reasons == ["0 refused no-table"])
    #expect(
      try read(list) { $0.mapping.columns[.title] = "zzz" }.reasons == ["0 refused no-column"])
  }
}
