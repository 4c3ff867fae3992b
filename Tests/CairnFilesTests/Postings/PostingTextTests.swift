import CairnFiles
import CairnModel
import Testing

@Suite("Texts of postings")
struct PostingTextTests {
  private func skills(_ text: String, _ form: PostingSource.Form? = nil) -> Set<String> {
    let source = PostingSource(name: "x", text: text, form: form)
    return Set(PostingFixture.study.findings(in: [source]).skills.map(\.skill.text))
  }

  @Test("HTML is read as a person sees it")
  func html() {
    let page = """
      <!DOCTYPE html><html><head><title>Analyst</title><style>.sql { color: red }</style>
      <script>var tool = "Tableau";</script></head><body><!-- we also use Python -->
      <h2>Requirements</h2><ul><li>Knowledge of <b>SQL</b><li>Power&nbsp;BI &amp; Excel</ul>
      <h2>Nice to have</h2><p>C&#43;&#x2B; skills</p></body></html>
      """
    #expect(skills(page) == ["sql", "power-bi", "spreadsheets", "cpp"])
  }

  @Test("Markdown headings part sections, and links are what they show")
  func markdown() {
    let found = PostingFixture.findings(
      """
      ## Nice to have
      * **Tableau**
      * [Power BI](https://example.org/sql)
      """)
    #expect(Set(found.skills.map(\.skill.text)) == ["tableau", "power-bi"])
    #expect(found.skills.allSatisfy { $0.nice == 1 })
  }

  @Test(
    "a rule behind a blank line or a form feed parts postings",
    arguments: [
      ("\n\n-----\n", 2), ("\n\n=================\n", 2), ("\n\u{0C}\n", 2), ("\n\n---\n", 1),
      ("\n-----\n", 1),
    ])
  func splitting(_ rule: String, _ count: Int) {
    let ad = "We look for a person who knows SQL and Tableau and wants to work with us every day."
    let parts = splitPostings(PostingSource(name: "x", text: ad + rule + ad + "\n"))
    #expect(parts.count == count)
    #expect(parts.last?.firstLine == (count == 2 ? 3 : 1) || rule.hasPrefix("\n\u{0C}"))
  }

  @Test("a table has a posting in each row, with the lines and marks of its cell")
  func table() throws {
    let file = """
      id;Job Title;Description
      1;Analyst;"Requirements:
      - SQL; ""Power BI""
      Nice to have:
      - Tableau"
      2;Clerk;
      3;Engineer;<p>Requirements</p><ul><li>Docker</li></ul>
      """
    let table = PostingTable(name: "jobs.csv", Array(file.utf8))
    let postings = try #require(table.postings)
    let found = PostingFixture.study.findings(in: postings)
    #expect(found.postings.map(\.title) == ["Analyst", "Engineer"])
    #expect(found.postings.map(\.line) == [2, 7])
    #expect(
      Set(found.skills.map(\.skill.text)) == ["sql", "power-bi", "tableau", "containers"])
    #expect(found.skills.first { $0.skill == "tableau" }?.nice == 1)
    let other = PostingTable(name: "jobs.csv", Array(file.utf8), column: "text")
    #expect(other.postings == nil && other.headings == ["id", "Job Title", "Description"])
    #expect(PostingTable(name: "x", []).postings == nil)
  }

  @Test("JSON has a posting in each object; several columns stand under their headings")
  func objects() throws {
    let file = """
      [{"title": "", "duties": "", "specialExperience": ""},
       {"title": "Analyst", "duties": "Write Python.", "specialExperience": ["SQL", "Tableau"]}]
      """
    let plain = try #require(PostingTable(name: "jobs.json", Array(file.utf8)).postings)
    #expect(plain.map(\.text) == ["Write Python."])
    let both = PostingTable(name: "jobs.json", Array(file.utf8), column: "duties,specialExperience")
    let posting = try #require(both.postings?.first)
    #expect(posting.title == "Analyst" && posting.firstLine == 2)
    #expect(posting.text == "duties:\nWrite Python.\n\nspecial experience:\n- SQL\n- Tableau")
    #expect(PostingTable(name: "x.json", Array(file.utf8), column: "duties,zzz").postings == nil)
  }

  @Test("bytes that are no UTF-8 are read as Windows-1252")
  func encoding() {
    #expect(postingText([0x93, 0x53, 0x51, 0x4C, 0x94, 0xE9]) == "“SQL”é")
    #expect(postingText([0xEF, 0xBB, 0xBF, 0x61]) == "a")
    #expect(postingText([]) == "")
  }

  private static let pieces = [
    "<", ">", "</", "<li", "<script", "</script>", "<!--", "-->", "&", "&#", "&#x110000;", "&amp;",
    "\"", "=", "\0", "\r", "\n", "\u{0C}", "\u{2028}", "SQL", "Node.js", "5+ years", "é", "日本語",
    "🙂", "(", ")", ",", ";", ":", "- ", "• ", "# ", "[a](b", "](", "-----", "\n\n=====\n", "/",
    "&&",
    "\u{200B}", "\u{FEFF}", "C++", "Requirements:", "   ", "\u{0301}",
  ]

  @Test("any text is read without a crash, and quotes stand on its lines", arguments: 0..<6)
  func fuzz(_ seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    for round in 0..<20 {
      var text = ""
      for _ in 0..<Int.random(in: 1...60, using: &random) {
        text += Self.pieces.randomElement(using: &random) ?? ""
      }
      let parts = splitPostings(
        PostingSource(name: "x", text: text, form: Bool.random(using: &random) ? .html : .text))
      let found = PostingFixture.study.findings(in: parts)
      let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).count
      for quote in found.skills.flatMap(\.quotes) {
        #expect((1...lines).contains(quote.line), "seed \(seed), round \(round)")
      }
      _ = PostingFixture.study.phrases(in: parts)
      guard let role = found.roleDraft(id: "x", title: "X", month: "2026-11") else { continue }
      let (read, diagnostics) = readRole("x", Array(writeRoleDraft(role, from: found).utf8))
      #expect(read == role && diagnostics.isEmpty, "seed \(seed), round \(round): \(text)")
    }
  }

  @Test(
    "huge lines and tags that never close take time in proportion",
    arguments: [
      String(repeating: "SQL ", count: 2_000), String(repeating: "<a", count: 8_000),
      String(repeating: "<script>", count: 2_000), String(repeating: "&", count: 8_000),
      String(repeating: "<!--", count: 4_000), String(repeating: "a", count: 10_000),
      String(repeating: "-", count: 10_000), String(repeating: "[](", count: 4_000),
      String(repeating: "\n", count: 5_000),
    ])
  func huge(_ text: String) {
    for form in [PostingSource.Form.text, .html] {
      let parts = splitPostings(PostingSource(name: "x", text: text, form: form))
      #expect(PostingFixture.study.findings(in: parts).postings.count == 1)
    }
  }
}
