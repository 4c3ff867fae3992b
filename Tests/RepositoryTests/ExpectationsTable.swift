import Testing

@Suite("The table of expectations")
struct ExpectationsTable {
  @Test("names tests that exist, for each of the fifteen")
  func tests() throws {
    let rows = try Repository.text("docs/expectations.md").split(separator: "\n")
      .filter { $0.contains(/^\| \d+ \|/) }
    #expect(rows.count == 15)
    for row in rows {
      let files = row.matches(of: /`(Tests\/[\w\/]+\.swift)`: ((?:“[^”]+”(?:, )?)+)/)
      #expect(!files.isEmpty, "\(row)")
      for file in files {
        let text = try Repository.text(String(file.1))
        for test in file.2.matches(of: /“([^”]+)”/) {
          #expect(text.contains("\"\(test.1)\""), "\(file.1) has no test “\(test.1)”")
        }
      }
    }
  }
}
