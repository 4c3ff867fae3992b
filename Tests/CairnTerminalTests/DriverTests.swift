import CairnTestSupport
import Foundation
import Testing

/// The probe on a pseudo-terminal, with what it wrote down.
private final class Probe {
  let terminal: PseudoTerminal
  private let log: String

  init(_ environment: [String: String] = [:], columns: Int = 80, rows: Int = 24) throws {
    log = NSTemporaryDirectory() + "probe-" + UUID().uuidString
    try Data().write(to: URL(fileURLWithPath: log))
    let usual = ["TERM": "xterm-256color", "LC_ALL": "C.UTF-8"]
    terminal = try PseudoTerminal(
      [builtProgram("TerminalProbe"), log],
      environment: usual.merging(environment) { _, new in new }, columns: columns, rows: rows)
    try wait(for: "frame")
  }

  deinit { try? FileManager.default.removeItem(atPath: log) }

  var lines: [String] {
    get throws {
      try String(contentsOfFile: log, encoding: .utf8).split(separator: "\n").map(String.init)
    }
  }

  func wait(for line: String, times: Int = 1) throws {
    try terminal.wait("\(line) in the log") { _ in
      (try? lines.count { $0 == line } >= times) ?? false
    }
  }

  /// Leaves and returns what was written down after the first frame.
  func leave() throws -> [String] {
    terminal.send("q")
    #expect(try terminal.end() == 0)
    return try Array(lines.drop { $0 != "frame" }.dropFirst())
  }
}

@Suite("The terminal driver", .serialized)
struct DriverTests {
  @Test("a lone Esc waits 25 ms for more, or as long as ESCDELAY says", arguments: [nil, "70"])
  func escapeDelay(wish: String?) throws {
    let probe = try Probe(wish.map { ["ESCDELAY": $0] } ?? [:])
    #expect(try probe.lines.first == "escape delay \(wish ?? "25")")
    probe.terminal.send("\u{1B}")
    try probe.wait(for: "Esc")
    #expect(try probe.leave().first == "Esc")
  }

  @Test("a burst of keys is drawn in one frame, not one frame a key")
  func burst() throws {
    let probe = try Probe()
    probe.terminal.send(String(repeating: "j", count: 60))
    try probe.wait(for: "j", times: 60)
    let lines = try probe.leave()
    #expect(lines.count { $0 == "j" } == 60)
    // The kernel may hand a burst over in two or three pieces.
    #expect(lines.count { $0 == "frame" } <= 4, "\(lines)")
  }

  @Test("pasted text is one message, never keys")
  func paste() throws {
    let probe = try Probe()
    probe.terminal.send("\u{1B}[200~two words\rq! é\u{1B}[201~j")
    try probe.wait(for: "j")
    #expect(try probe.leave().first == "paste:two%20words%0Dq!%20é")
  }

  @Test(
    "keys of terminals are read by their names",
    arguments: [
      ("\u{1B}OA", "Up"), ("\u{1B}[6~", "PgDn"), ("\u{1B}[Z", "S-Tab"), ("\r", "Enter"),
      ("\u{7F}", "Backspace"), ("\u{12}", "^R"), ("日", "日"), (" ", "Space"), ("\u{1B}OP", "F1"),
      ("\u{1B}[<0;5;3M", "click:4,2"), ("\u{1B}[<65;1;1M", "wheel:0,0,1"),
    ])
  func keys(bytes: String, name: String) throws {
    let probe = try Probe()
    probe.terminal.send(bytes)
    try probe.wait(for: name)
    #expect(try probe.leave().first == name)
  }

  @Test("a trap of Swift gives the terminal back, says so and dies of its signal")
  func trap() throws {
    let probe = try Probe()
    probe.terminal.send("!")
    let status = try probe.terminal.end()
    #expect([128 + SIGILL, 128 + SIGTRAP].contains(status))
    #expect(probe.terminal.output.contains("\u{1B}[?1049l"))
    #expect(probe.terminal.output.contains("probe: a fault"))
    #expect(probe.terminal.isOrdinary)
  }

  @Test("a storm of sizes down to 1×1 and back is survived, and the last size is known")
  func storm() throws {
    let probe = try Probe()
    for size in (1...60).reversed() { probe.terminal.resize(columns: size, rows: size) }
    try probe.wait(for: "size:1x1")
    for size in 1...40 { probe.terminal.resize(columns: 2 * size, rows: size) }
    probe.terminal.resize(columns: 100, rows: 30)
    try probe.wait(for: "size:100x30")
    probe.terminal.send("j")
    try probe.wait(for: "j")
    #expect(try probe.leave().contains("j"))
  }

  @Test("nothing is written while nothing happens")
  func idle() throws {
    let probe = try Probe()
    probe.terminal.send("j")
    try probe.wait(for: "frame", times: 2)
    _ = probe.terminal.bytes(within: 0.2)
    #expect(probe.terminal.bytes(within: 0.5) == 0)
    #expect(try probe.leave().count { $0 == "frame" } == 1)
  }

  @Test("text is copied by OSC 52, not where the terminal knows no such thing")
  func copy() throws {
    let probe = try Probe()
    probe.terminal.send("y")
    try probe.wait(for: "copied true")
    try probe.terminal.wait(for: "\u{1B}]52;c;bsOp\u{07}")
    let console = try Probe(["TERM": "linux"])
    console.terminal.send("y")
    try console.wait(for: "copied false")
    #expect(!console.terminal.output.contains("]52;"))
  }

  @Test("the mouse is switched off and on while the program runs")
  func mouse() throws {
    let probe = try Probe()
    try probe.terminal.wait(for: "\u{1B}[?1000h")
    probe.terminal.send("m")
    try probe.terminal.wait(for: "\u{1B}[?1000l")
    probe.terminal.send("M")
    try probe.terminal.wait("the mouse is on again") {
      $0.components(separatedBy: "\u{1B}[?1000h").count == 3
    }
  }

  @Test("a terminal that vanishes ends the program, SIGHUP or not", arguments: [true, false])
  func vanishing(ignoresHangUp: Bool) throws {
    let log = NSTemporaryDirectory() + "probe-" + UUID().uuidString
    let terminal = try PseudoTerminal(
      [
        "/bin/sh", "-c",
        "\(ignoresHangUp ? "trap '' HUP; " : "")exec '\(builtProgram("TerminalProbe"))' '\(log)'",
      ],
      environment: ["TERM": "xterm-256color", "LC_ALL": "C.UTF-8"])
    try terminal.wait(for: "frame 1")
    terminal.hangUp()
    #expect(try terminal.end() == 0)
    let lines = try String(contentsOfFile: log, encoding: .utf8)
    #expect(lines.hasSuffix("leave 1\n") || lines.hasSuffix("vanished\n"))
    try FileManager.default.removeItem(atPath: log)
  }
}
