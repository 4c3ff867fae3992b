import Foundation
import Testing

@Suite("Problems in files")
struct CheckTests {
  @Test("a problem is told with its place, the line and a caret; columns count scalars from 1")
  func form() throws {
    let folder = try Folder()
    try folder.write(
      """
      format: cairn/profile@1
      name: Zoë
      skills: {"sql": 1, "日本e\u{301}": 2, talk: 7}
      """, to: "me.yaml")
    let ending = try folder.cairn("check me.yaml")
    #expect(ending.status == 1)
    #expect(ending.out.hasPrefix("me.yaml:3:20: error: "))
    #expect(ending.out.contains("me.yaml:3:37: error: "))
    let json = try OrderedJSON(try folder.cairn("check me.yaml --format json").out)
    #expect(json.values(at: "diagnostics[].line") == [.number("3"), .number("3")])
    #expect(json.values(at: "diagnostics[].column") == [.number("20"), .number("37")])
    let lines = ending.out.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines[1].hasPrefix("  skills: {"))
    // The two wide signs before it take a column more each, and the accent none.
    #expect(ending.out.contains("\n" + String(repeating: " ", count: 2 + 36 + 2 - 1) + "^"))
    #expect(ending.err == "1 file: 2 errors, 0 warnings\n")
  }

  @Test("folders are walked, hidden files are not, and every file is looked at")
  func folders() throws {
    let folder = try Folder()
    try folder.copy("catalogue")
    #expect(try folder.cairn("check .").status == 0)
    try folder.write("format: cairn/role@1\n", to: "catalogue/roles/deep/x.yaml")
    try folder.write("format: cairn/nothing@1\n", to: "catalogue/y.yml")
    try folder.write("no\n", to: "catalogue/.hidden.yaml")
    let ending = try folder.cairn("check catalogue")
    #expect(ending.status == 1)
    #expect(ending.out.contains("catalogue/roles/deep/x.yaml:"))
    #expect(ending.out.contains("catalogue/y.yml:"))
    #expect(!ending.out.contains("hidden"))
  }

  @Test("problems in the catalogues in use are one line, and the rest is used")
  func rest() throws {
    let folder = try Folder()
    try folder.copy("catalogue")
    try folder.write("format: cairn/role@1\nid: broken\n", to: "catalogue/roles/broken.yaml")
    let ending = try folder.cairn("role list --catalogs catalogue --format json")
    #expect(ending.status == 0)
    #expect(try OrderedJSON(ending.out).values(at: "roles[]").count == 2)
    #expect(ending.err.contains("cairn check"))
  }

  @Test(
    "--stale lists old facts and those never looked up, with or without an age before the paths")
  func stale() throws {
    let folder = try Folder()
    try folder.write(
      """
      format: cairn/credentials@1
      providers: [{id: p, name: P, kind: company}]
      credentials:
        - {id: a, title: A, provider: p, kind: course, url: "https://a.org", source: a, checked: 2025-11}
        - {id: b, title: B, provider: p, kind: course, url: "https://b.org", source: b}
      """, to: "c.yaml")
    let usual = try folder.cairn("check --stale c.yaml")
    #expect(usual.status == 0)
    #expect(
      usual.out == """
        c.yaml:4:10: note: 'a': looked up 13 months ago
        c.yaml:5:10: note: 'b': not looked up yet

        """)
    #expect(usual.err.contains("1 looked up more than 12 months ago, 1 not looked up yet"))
    let wide = try folder.cairn("check --stale 2y c.yaml --format json")
    #expect(try OrderedJSON(wide.out).values(at: "diagnostics[].id") == [.text("not-looked-up")])
    #expect(try folder.cairn("check c.yaml").out.isEmpty)
  }
}
