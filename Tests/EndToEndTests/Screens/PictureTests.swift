import Foundation
import Testing

/// `CAIRN_UPDATE_GOLDEN=1 swift test --filter PictureTests` draws the pictures anew; look at them before you keep them.
@Suite("Pictures of the documents")
struct PictureTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  private static let folder = root.appending(path: "docs/pictures").path
  static let names = ["home", "timeline", "why", "other-plans", "frontier"]

  @Test("are what the program draws now", arguments: names)
  func fresh(name: String) throws {
    let place = try Workplace()
    let world = Self.folder + "/world"
    let run = try run(
      [
        "--profile", world + "/profile.yaml", "--catalogs", world,
        "--replay", Self.folder + "/\(name).session", "--save-screen", place.path("now.svg"),
      ], in: place)
    #expect(run.status == 0, "\(run.errors)")
    let now = try place.text(of: "now.svg")
    let kept = Self.folder + "/\(name).svg"
    if ProcessInfo.processInfo.environment["CAIRN_UPDATE_GOLDEN"] != nil {
      try now.write(toFile: kept, atomically: true, encoding: .utf8)
    }
    #expect(try now == String(contentsOfFile: kept, encoding: .utf8), "\(name).svg is out of date")
  }

  @Test("are all there, and all shown")
  func complete() throws {
    let files = try FileManager.default.contentsOfDirectory(atPath: Self.folder)
    for ending in [".session", ".svg"] {
      let found = files.filter { $0.hasSuffix(ending) }.map { $0.dropLast(ending.count) }
      #expect(Set(found.map(String.init)) == Set(Self.names))
    }
    let page = try String(contentsOfFile: Self.folder + "/README.md", encoding: .utf8)
    for name in Self.names { #expect(page.contains("(\(name).svg)")) }
    let readme = try String(
      contentsOf: Self.root.appending(path: "README.md"), encoding: .utf8)
    #expect(readme.contains("(docs/pictures/home.svg)"))
  }
}
