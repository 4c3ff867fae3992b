import CairnModel
import Testing

@testable import CairnFiles

@Suite("Catalogues in JSON Lines")
struct CredentialLinesTests {
  private let skills = Catalogue(
    skills: [Skill(id: "sql", name: "SQL", area: "Data", kind: .technical)])

  private let head =
    #"{"format": "cairn/credentials@1", "providers": [{"id": "p", "name": "P", "kind": "company"}]}"#

  private func line(_ id: String, _ more: String = "") -> String {
    #"{"id": "\#(id)", "title": "T", "provider": "p", "kind": "course", "url": "https://a.example", "#
      + #""teaches": {"sql": 2}\#(more), "source": "https://a.example"}"#
  }

  /// Reads parts in order as one file.
  private func read(_ parts: [String]) -> (credentials: [Credential], LineAssembly) {
    var assembly = LineAssembly("more.jsonl", with: skills)
    var credentials: [Credential] = []
    for (index, part) in parts.enumerated() {
      let lines = readCredentialLines("more.jsonl", Array(part.utf8), isFirst: index == 0)
      credentials += assembly.take(lines).credentials
    }
    return (credentials, assembly)
  }

  @Test("the examples of the documentation are read without a problem")
  func documented() throws {
    let examples = try RepositoryFiles.examples("jsonl")
    #expect(!examples.isEmpty)
    for example in examples {
      let (credentials, assembly) = read([example])
      #expect(credentials.count == 2)
      #expect(assembly.diagnostics.isEmpty)
    }
  }

  @Test("a file read in parts is the same as in one, and so are the places of its problems")
  func parts() {
    let lines = [
      head, line("a"), line("B"), "", line("c", #", "hours": 0"#), line("d"), "{", line("e"),
    ]
    .map { $0 + "\n" }
    let (whole, assembly) = read([lines.joined()])
    #expect(whole.map(\.id) == ["a", "d", "e"])
    #expect(assembly.errors == 3)
    #expect(assembly.diagnostics.map(\.line) == [3, 5, 7])
    for cut in 1..<lines.count {
      let (parted, other) = read([lines[..<cut].joined(), lines[cut...].joined()])
      #expect(parted == whole)
      #expect(other.diagnostics == assembly.diagnostics)
    }
  }

  @Test(
    "what a line refers to has to stand before it",
    arguments: [
      (#", "issuer": "nobody""#, "unknown-provider"),
      (#", "price": {"subscription": "none"}"#, "unknown-subscription"),
      (#", "prerequisites": [{"cooking": 1}]"#, "unknown-skill"),
    ])
  func references(_ fact: String, id: String) {
    let (credentials, assembly) = read([head + "\n" + line("a", fact) + "\n" + line("b")])
    #expect(credentials.map(\.id) == ["b"])
    #expect(assembly.diagnostics.map(\.id) == [id])
  }

  @Test("a file that does not say what it is is not read")
  func noHead() {
    let (credentials, assembly) = read([line("a") + "\n"])
    #expect(credentials.isEmpty)
    #expect(assembly.diagnostics.map(\.id) == ["missing-format"])
  }
}
