import Foundation
import Testing

@Suite("The learner's file without the screen")
struct ProfileTests {
  @Test("init writes a profile that can be read, and never over another one")
  func initialises() throws {
    let folder = try Folder()
    let made = try folder.cairn(
      "profile init --name Sam --role analyst --budget 900 --by 2027-06-30")
    let path = folder.path + "/data/cairn/profile.yaml"
    #expect(made.status == 0)
    #expect(made.out == path + "\n")
    #expect(try folder.cairn("check \(path)").status == 0)
    #expect(try folder.cairn("profile show").out == folder.text("data/cairn/profile.yaml"))
    #expect(try folder.cairn("plan").out.hasPrefix("Sam → Analyst\n"))
    let before = try folder.text("data/cairn/profile.yaml")
    #expect(try folder.cairn("profile init").status == 1)
    #expect(try folder.text("data/cairn/profile.yaml") == before)
    #expect(try folder.cairn("profile init --force --name Kim").status == 0)
    #expect(try folder.text("data/cairn/profile.yaml").contains("name: Kim"))
  }

  @Test("changes touch their own values; comments, links and permissions stay")
  func changes() throws {
    let folder = try Folder()
    let path = try folder.copy("learner.yaml", as: "real.yaml")
    try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: path)
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/me.yaml", withDestinationPath: "real.yaml")
    let me = "--profile me.yaml"
    for command in [
      "set --skill sql=2 --skill talk=1 --hours-per-week 6 --budget 400 \(me)",
      "start snakes --date 2026-11-20 --paid 16 \(me)", "progress snakes 4 \(me)",
      "earn speech --date 2026-11-02 \(me)",
    ] {
      let ending = try folder.cairn("profile " + command)
      #expect(ending.status == 0, "\(ending.err)")
      #expect(ending.out.isEmpty && ending.err.isEmpty)
    }
    let text = try folder.text("real.yaml")
    for line in [
      "# Ana's file", "name: Ana   # her name", "  sql: 2   # from work", "  talk: 1",
      "  hours-per-week: 6", "  budget: 400 EUR   # euros", "pins: [snakes]",
    ] {
      #expect(text.contains(line + "\n"), "'\(line)' is not in \(text)")
    }
    #expect(text.contains("credential: speech, date: 2026-11-02"))
    #expect(text.contains("hours-done: 4"))
    let files = FileManager.default
    #expect(try files.destinationOfSymbolicLink(atPath: folder.path + "/me.yaml") == "real.yaml")
    let mode = try files.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    #expect(mode == 0o640)
    #expect(try folder.cairn("check me.yaml").status == 0)
    #expect(
      try files.contentsOfDirectory(atPath: folder.path).filter {
        !$0.hasPrefix(".") && $0 != "cache"
      }.count == 2)
  }

  @Test(
    "what can't be meant changes nothing",
    arguments: [
      ("profile set --skill sql=5", Int32(2)), ("profile set --skill zzzz=1", 2),
      ("profile set --role zzzz", 2), ("profile earn zzzz", 2),
      ("profile progress snakes -- -1", 2),
      ("profile start snakes --paid lots", 2),
    ])
  func refused(command: String, status: Int32) throws {
    let folder = try Folder()
    try folder.copy("learner.yaml", as: "data/cairn/profile.yaml")
    let before = try folder.text("data/cairn/profile.yaml")
    #expect(try folder.cairn(command).status == status)
    #expect(try folder.text("data/cairn/profile.yaml") == before)
  }

  @Test(
    "without a profile, all but init say how to make one",
    arguments: [
      "show", "set --name Sam", "earn snakes", "start snakes", "progress snakes 3",
    ])
  func missing(command: String) throws {
    let ending = try Folder().cairn("profile " + command)
    #expect(ending.status == 3)
    #expect(ending.err.contains("cairn profile init"))
  }
}
