import Foundation
import Testing

@Suite("Where catalogues are looked for")
struct PlaceTests {
  @Test("$CAIRN_CATALOGS names files and folders, and --catalogs goes before it")
  func named() throws {
    let folder = try Folder()
    let both = "\(Program.fixture)/catalogue:\(Program.fixture)/second/more.yaml"
    let ids = try folder.cairn("catalog list --format json", ["CAIRN_CATALOGS": both])
    #expect(try OrderedJSON(ids.out).values(at: "credentials[]").count == 7)
    let one = try folder.cairn(
      "catalog list --catalogs \(Program.fixture)/catalogue --format json",
      ["CAIRN_CATALOGS": "/nowhere"])
    #expect(try OrderedJSON(one.out).values(at: "credentials[]").count == 6)
  }

  @Test(
    "an installed program reads the catalogues beside it and the user's own, wherever it is run")
  func installed() throws {
    let folder = try Folder()
    let executable = folder.path + "/prefix/bin/cairn"
    try folder.copy("catalogue", as: "prefix/share/cairn/catalogs")
    try folder.copy("second", as: "data/cairn/catalogs")
    try folder.write("", to: "prefix/bin/.keep")
    try FileManager.default.copyItem(atPath: Program.path, toPath: executable)
    // A folder of that name where one happens to be is not asked, as the installed ones are there.
    try folder.write("format: cairn/nothing@1\n", to: "catalogs/wrong.yaml")
    let ending = try Program.run(
      ["catalog", "list", "--format", "json"], in: folder, ["CAIRN_CATALOGS": nil],
      executable: executable)
    #expect(ending.status == 0)
    #expect(ending.err.isEmpty)
    let ids = try OrderedJSON(ending.out).values(at: "credentials[].id")
    #expect(ids.count == 7)
    #expect(ids.contains(.text("my-own")))
  }

  @Test("a build in the source tree finds the catalogues of the tree")
  func tree() throws {
    let ending = try Folder().cairn("role show data-analyst", ["CAIRN_CATALOGS": nil])
    #expect(ending.status == 0)
    #expect(ending.out.hasPrefix("Data analyst\n"))
  }
}
