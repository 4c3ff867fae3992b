import CairnTestSupport
import Foundation
import Testing

/// The kept first screen is told from the real one by a letter that only it has: `SQL Bazics`.
@Suite("The kept first screen", .serialized)
struct FirstScreenTests {
  private func start(
    _ place: Workplace, columns: Int = 100, rows: Int = 30, _ changes: [String: String] = [:]
  ) throws -> PseudoTerminal {
    try PseudoTerminal(
      [Program.path, "--profile", place.path("me.yaml")],
      environment: place.environment.merging(changes) { _, new in new }, columns: columns,
      rows: rows)
  }

  /// Files that were written just now are not trusted; a moment later they are.
  private func age() { usleep(50_000) }

  /// Runs the program until it has kept its first screen.
  private func keep(_ place: Workplace) throws -> String {
    age()
    let first = try start(place)
    var file: String?
    try first.wait("a kept screen") { _ in
      file = kept(place).first
      return file != nil
    }
    first.send("q")
    return try #require(file)
  }

  private func kept(_ place: Workplace) -> [String] {
    let names = try? FileManager.default.contentsOfDirectory(atPath: place.path("cache/cairn"))
    return (names ?? []).filter { $0.hasPrefix("screen-") && !$0.contains(".") }
      .map { place.path("cache/cairn/" + $0) }
  }

  /// Puts another letter into a kept screen, with the sum that belongs to it.
  private func forge(_ file: String, sum isRight: Bool = true) throws {
    var bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: file)))
    let word = "Basics".utf8.flatMap { [$0, 0, 0, 0] as [UInt8] }
    let letters = bytes.indices.filter { index in
      word.indices.allSatisfy { offset in
        let place = index + offset / 4 * 8 + offset % 4
        return bytes.indices.contains(place) && bytes[place] == word[offset]
      }
    }
    try #require(!letters.isEmpty, "the screen names SQL Basics")
    for index in letters { bytes[index + 16] = UInt8(ascii: "z") }
    let end = try #require(bytes.lastIndex(of: 0x0A))
    // The inputs are lines of text; the mark of ASCII that follows is the first byte of the body.
    let start = try #require(bytes.firstIndex { $0 < 2 })
    if isRight {
      let sum = bytes[start..<end].reduce(0xcbf2_9ce4_8422_2325 as UInt64) {
        ($0 ^ UInt64($1)) &* 0x100_0000_01b3
      }
      bytes.replaceSubrange((end + 1)..., with: Array(String(sum, radix: 16).utf8))
    }
    try Data(bytes).write(to: URL(fileURLWithPath: file))
  }

  @Test("is drawn at once when nothing has changed, and what is worked out takes its place")
  func shown() throws {
    let place = try Workplace()
    let file = try keep(place)
    let right = try Data(contentsOf: URL(fileURLWithPath: file))
    try forge(file)
    let again = try start(place)
    try again.wait(for: "Bazics")
    try again.wait("the kept screen as it was worked out") { _ in
      (try? Data(contentsOf: URL(fileURLWithPath: file))) == right
    }
    again.send("q")
    try again.wait(for: "\u{1B}[?1049l")
  }

  @Test("is not changed by a start that comes to the same")
  func same() throws {
    let place = try Workplace()
    let file = try keep(place)
    let before = try Data(contentsOf: URL(fileURLWithPath: file))
    let again = try start(place)
    try again.wait(for: "optimal")
    again.send("\t\u{3}")
    try again.wait(for: "\u{1B}[?1049l")
    #expect(try Data(contentsOf: URL(fileURLWithPath: file)) == before)
    #expect(kept(place) == [file])
  }

  enum Change: String, CaseIterable, Sendable {
    case profile, catalogue, role, settings, day, language, size, damage, deleted
  }

  @Test("is never drawn where something it follows from is another", arguments: Change.allCases)
  func changed(what: Change) throws {
    let place = try Workplace()
    let file = try keep(place)
    try forge(file, sum: what != .damage)
    var (environment, columns) = ([String: String](), 100)
    switch what {
    case .profile: try append("# more\n", to: "me.yaml", place)
    case .catalogue: try append("# more\n", to: "catalogs/credentials.yaml", place)
    case .role:
      let role = try place.text(of: "catalogs/roles/analyst.yaml")
      try place.write(role, to: "data/cairn/catalogs/roles/a.yaml")
    case .settings: try place.write("format: cairn/settings@1\n", to: "config/cairn/settings.yaml")
    case .day: environment["CAIRN_TODAY"] = "2026-12-02"
    case .language: environment["LC_ALL"] = "es_ES.UTF-8"
    case .size: columns = 101
    case .damage: break
    case .deleted: try FileManager.default.removeItem(atPath: file)
    }
    age()
    let again = try start(place, columns: columns, environment)
    try again.wait("a screen that is worked out") {
      ["optimal", "óptimo", "optimo"].contains(where: $0.contains)
    }
    #expect(!again.output.contains("Bazics"))
    again.send("q")
    try again.wait(for: "\u{1B}[?1049l")
  }

  private func append(_ text: String, to name: String, _ place: Workplace) throws {
    try place.write(place.text(of: name) + text, to: name)
  }

  @Test("loses no key that is pressed while it stands")
  func keys() throws {
    let place = try Workplace()
    _ = try keep(place)
    let before = try place.text(of: "me.yaml")
    let again = try start(place)
    try again.wait(for: "\u{1B}[?1049h")
    again.send("+")
    try waitForFile(place, "me.yaml") { $0 != before }
    again.send("q")
    try again.wait(for: "\u{1B}[?1049l")
    #expect(try place.text(of: "me.yaml").contains("sql: 1"))
  }
}
