import CairnFiles
import CairnModel
import Testing

@Suite("Files that are no files of theirs")
struct ImportFuzzTests {
  private static let pieces = [
    "\"", ",", "\n", "\r", "\r\n", "\t", "'", "[", "{", "]", "}", ":", "&amp;", "Ã©", "\u{FEFF}",
    "https://x.example/", "4.7", "-1", "title", "url", "2–3 hours per week", "P9M", "$49", "é",
  ]

  /// All readers, each on the same bytes.
  private func readAll(_ bytes: [UInt8]) throws {
    var reader = CredentialImport(against: importCatalogue, ImportOptions())
    try reader.readDelimited("f", bytes)
    try reader.readJSONTable("f", bytes)
    try reader.readCTDL("f", bytes)
    reader.readESCOSkills("f", bytes)
    reader.matchSkills()
    let imported = reader.finish()
    #expect(reportText(imported.report).isEmpty == false)
    for framework in RoleImport.Framework.allCases {
      var roles = RoleImport(against: importCatalogue)
      roles.read(framework, [("Occupation Data.txt", bytes), ("Skills.txt", bytes)])
      _ = roles.finish()
    }
    _ = readCertifications("f", bytes, against: importCatalogue)
    _ = readMapping("f", bytes)
  }

  @Test("random bytes and pieces are read without a crash", arguments: UInt64(0)..<4)
  func random(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<20 {
      var bytes = Array("title,url,skills,duration,price\n".utf8)
      for _ in 0..<60 {
        if Bool.random(using: &random) {
          bytes += Array((Self.pieces.randomElement(using: &random) ?? "").utf8)
        } else {
          bytes.append(UInt8.random(in: .min ... .max, using: &random))
        }
      }
      try readAll(bytes)
      try readAll(Array(bytes.dropFirst(Int.random(in: 0..<40, using: &random))))
    }
  }

  @Test("every beginning of a good file is read")
  func truncated() throws {
    let texts = [
      "title,url,skills\n\"A \"\"b\"\"\nc\",https://x.example/a-a,\"['P', \"\"q\"\"]\"\n",
      #"[{"title": "A", "url": "https://x.example", "skills": ["a", {"name": "b"}]}]"#,
      #"{"@graph": [{"@type": "ceterms:Badge", "ceterms:name": {"en": "A"}, "ceterms:ownedBy": ["x"]}]}"#,
    ]
    for text in texts {
      let bytes = Array(text.utf8)
      for length in 0...bytes.count { try readAll(Array(bytes[..<length])) }
    }
  }

  /// Nothing is timed: at quadratic cost these would not end while anybody waits.
  @Test(
    "hostile files take linear time",
    arguments: [
      "a,\"b\n", "a,\"b,c\n", "\"a\n,\"", "a,b\",\"c\n", "\"\"\"", ",", "\n\"", "a\r",
      "\"a\"b,\"\n",
    ])
  func hostile(piece: String) throws {
    let text = "title,url,x\n" + String(repeating: piece, count: 12_000)
    _ = try imported(text)
  }

  @Test("a huge field is one field")
  func huge() throws {
    let text =
      "title,url,skills\nA,https://x.example/a,\"" + String(repeating: "x, ", count: 100_000)
    let result = try imported(text + "\"\nB,https://x.example/b,Python\n")
    #expect(result.titles == ["A", "B"])
  }
}
