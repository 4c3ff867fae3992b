import Foundation
import Testing

@Suite("The index of the catalogues")
struct IndexTests {
  private let gap = "rank --role analyst --format json"

  /// A folder with a catalogue whose files were settled long before.
  private func settledFolder() throws -> Folder {
    let folder = try Folder()
    try folder.copy("catalogue")
    let files = FileManager.default
    for name in try files.subpathsOfDirectory(atPath: folder.path + "/catalogue") {
      try age(folder, "catalogue/" + name)
    }
    return folder
  }

  /// Makes a file look as if it was last written in 2020, so that its stamp can be relied on.
  private func age(_ folder: Folder, _ name: String) throws {
    try FileManager.default.setAttributes(
      [.modificationDate: Date(timeIntervalSince1970: 1_577_836_800)],
      ofItemAtPath: folder.path + "/" + name)
  }

  private func cairn(_ words: String, in folder: Folder) throws -> Program.Ending {
    try folder.cairn(words, ["CAIRN_CATALOGS": folder.path + "/catalogue"])
  }

  private func indexes(_ folder: Folder) -> [String] {
    let names = try? FileManager.default.contentsOfDirectory(atPath: folder.path + "/cache/cairn")
    return (names ?? []).map { "cache/cairn/" + $0 }
  }

  private func inode(_ folder: Folder, _ name: String) throws -> Int? {
    try FileManager.default.attributesOfItem(atPath: folder.path + "/" + name)[.systemFileNumber]
      as? Int
  }

  @Test("is made once, used while the files stay as they are, and made anew when one changes")
  func remake() throws {
    let folder = try settledFolder()
    let first = try cairn(gap, in: folder)
    let index = try #require(indexes(folder).first)
    #expect(indexes(folder).count == 1)
    let made = try inode(folder, index)
    #expect(try cairn(gap, in: folder).out == first.out)
    #expect(try inode(folder, index) == made)

    let name = try #require(
      FileManager.default.subpathsOfDirectory(atPath: folder.path + "/catalogue")
        .first { $0.contains("credential") && $0.hasSuffix(".yaml") })
    try folder.write(
      folder.text("catalogue/" + name) + "# looked at again\n", to: "catalogue/" + name)
    try age(folder, "catalogue/" + name)
    #expect(try cairn(gap, in: folder).out == first.out)
    #expect(try inode(folder, index) != made)
    #expect(indexes(folder) == [index])
  }

  @Test(
    "of another sort, cut off or of zeros is made anew, and nothing shows",
    arguments: ["foreign", "empty", "half", "zeros"])
  func damaged(by damage: String) throws {
    let folder = try settledFolder()
    let sound = try cairn(gap, in: folder)
    let index = try #require(indexes(folder).first)
    var bytes = try Data(contentsOf: URL(fileURLWithPath: folder.path + "/" + index))
    switch damage {
    case "foreign": bytes = Data("not made by cairn".utf8)
    case "empty": bytes = Data()
    case "half": bytes = bytes.prefix(bytes.count / 2)
    default: bytes.replaceSubrange(8192..., with: Data(count: bytes.count - 8192))
    }
    try folder.write(bytes, to: index)
    let mended = try cairn(gap, in: folder)
    #expect(mended.out == sound.out)
    #expect(mended.err == sound.err)
    #expect(try Data(contentsOf: URL(fileURLWithPath: folder.path + "/" + index)) != bytes)
  }

  @Test("that another version has made, or that is gone, is made anew", arguments: [true, false])
  func otherVersion(isThere: Bool) throws {
    let folder = try settledFolder()
    let sound = try cairn(gap, in: folder)
    let index = try #require(indexes(folder).first)
    let whole = try Data(contentsOf: URL(fileURLWithPath: folder.path + "/" + index))
    if isThere {
      // SQLite keeps the number of the version at byte 60, the largest digit first.
      var older = whole
      older[63] &-= 1
      try folder.write(older, to: index)
    } else {
      try FileManager.default.removeItem(atPath: folder.path + "/" + index)
    }
    #expect(try cairn(gap, in: folder).out == sound.out)
    let mended = try Data(contentsOf: URL(fileURLWithPath: folder.path + "/" + index))
    #expect(mended[60..<64] == whole[60..<64])
  }

  @Test("half written by a program that was killed is never read")
  func halfWritten() throws {
    let folder = try settledFolder()
    let sound = try cairn(gap, in: folder)
    let index = try #require(indexes(folder).first)
    let whole = try Data(contentsOf: URL(fileURLWithPath: folder.path + "/" + index))
    try FileManager.default.removeItem(atPath: folder.path + "/" + index)
    let left = whole.prefix(whole.count / 2)
    try folder.write(left, to: index + ".1-2")
    #expect(try cairn(gap, in: folder).out == sound.out)
    let made = try Data(contentsOf: URL(fileURLWithPath: folder.path + "/" + index))
    #expect(made.prefix(64) == whole.prefix(64))
    // Another program may be writing it.
    #expect(try Data(contentsOf: URL(fileURLWithPath: folder.path + "/" + index + ".1-2")) == left)
  }

  @Test("follows a role that is added, changed and removed, without being made anew")
  func roles() throws {
    let folder = try settledFolder()
    let before = try cairn("role list --format json", in: folder)
    let index = try #require(indexes(folder).first)
    let made = try inode(folder, index)
    let own = "catalogue/roles/z-own.yaml"
    for title in ["Own", "Own again"] {
      try folder.write(
        """
        format: cairn/role@1
        id: own
        title: \(title)
        field: Data
        summary: Mine.
        requirements:
          - {skill: sql, level: 2, importance: 5, must: true}
        """, to: own)
      let titles = try OrderedJSON(cairn("role list --format json", in: folder).out)
        .values(at: "roles[].title")
      #expect(titles.contains(.text(title)))
    }
    try folder.write("format: cairn/role@1\nid: own\n", to: own)
    #expect(try cairn(gap, in: folder).err.contains("z-own.yaml"))
    try FileManager.default.removeItem(atPath: folder.path + "/" + own)
    #expect(try cairn("role list --format json", in: folder).out == before.out)
    #expect(try inode(folder, index) == made)
  }

  @Test("that can't be kept is said in one line, and the answer is the same")
  func noCache() throws {
    let folder = try settledFolder()
    let sound = try cairn(gap, in: folder)
    // A file where the folder should be: also root can't write there.
    try FileManager.default.removeItem(atPath: folder.path + "/cache")
    try folder.write("", to: "cache")
    let ending = try cairn(gap, in: folder)
    #expect(ending.status == 0)
    #expect(ending.out == sound.out)
    let notes = ending.err.split(separator: "\n").filter { $0.contains("no index") }
    #expect(notes.count == 1, "\(ending.err)")
  }

  @Test("tells the problems of the files each time")
  func problems() throws {
    let folder = try settledFolder()
    try folder.write(
      "format: cairn/credentials@1\ncredentials: [{id: x}]\n", to: "catalogue/bad.yaml")
    try age(folder, "catalogue/bad.yaml")
    let first = try cairn(gap, in: folder)
    #expect(first.err.contains("problems in catalogue files"))
    #expect(indexes(folder).count == 1)
    #expect(try cairn(gap, in: folder).err == first.err)
  }

  @Test("takes credentials in JSON Lines, leaves out wrong ones and says so")
  func lines() throws {
    let folder = try settledFolder()
    let skill = "sql"
    try folder.write(
      """
      {"format": "cairn/credentials@1", "providers": [{"id": "lined", "name": "Lined", "kind": "company"}]}
      {"id": "lined-one", "title": "Lined one", "provider": "lined", "kind": "course", "url": "https://a.example", "teaches": {"\(skill)": 2}, "hours": 5, "price": "free", "source": "https://a.example"}
      {"id": "lined-two", "title": "No such provider", "provider": "nobody", "kind": "course", "url": "https://a.example", "source": "https://a.example"}
      {"id": "lined-three", "title": "Not closed
      {"id": "lined-one", "title": "Again", "provider": "lined", "kind": "course", "url": "https://a.example", "source": "https://a.example"}

      """, to: "catalogue/more.jsonl")
    let found = try cairn("catalog search lined", in: folder)
    #expect(found.out.contains("lined-one"))
    #expect(!found.out.contains("Again"))
    #expect(!found.out.contains("lined-two"))
    #expect(found.err.contains("3 problems in catalogue files"), "\(found.err)")
  }

  @Test("serves several programs that start at once")
  func together() async throws {
    let folder = try settledFolder()
    let answers = try await withThrowingTaskGroup(of: String.self) { group in
      for _ in 0..<4 { group.addTask { try cairn(gap, in: folder).out } }
      return try await group.reduce(into: Set<String>()) { $0.insert($1) }
    }
    #expect(answers.count == 1)
    #expect(indexes(folder).count == 1)
  }
}
