import CairnScreen
import CairnTerminal
import Foundation

/// A full-screen program that does nothing but write down what the terminal driver reports, and each frame it
/// draws. Its keys: q leaves, ! traps, y copies, m and M switch the mouse, ^Z stops.
@main
struct Probe {
  static func main() throws {
    var terminal = try Terminal(farewell: "probe: a fault\n")
    write("escape delay \(terminal.escapeDelay)")
    var (frames, seen) = (0, "")
    while true {
      frames += 1
      var grid = Grid(terminal.size)
      grid.put("frame \(frames) \(seen)", x: 0, y: 0, style: .accent)
      grid.cursor = Point(x: 0, y: 0)
      terminal.draw(grid, theme: .dark)
      write("frame")
      for event in terminal.events() {
        write(name(event))
        switch event {
        case .key(let key):
          seen = key.name()
          guard key != .character("q") else { return }
          act(on: key, &terminal)
        case .suspend: terminal.suspend()
        case .leave, .vanished: return
        case .resized, .woken: break
        }
      }
    }
  }

  private static func act(on key: Key, _ terminal: inout Terminal) {
    switch key {
    case .character("!"):
      let nothing: [Int] = []
      print(nothing[terminal.size.rows])
    case .character("y"): write("copied \(terminal.copy("né"))")
    case .character("m"): terminal.report(mouse: false)
    case .character("M"): terminal.report(mouse: true)
    case .control("z"):
      terminal.suspend()
      write("back")
    default: break
    }
  }

  private static func name(_ event: Event) -> String {
    switch event {
    case .key(let key): Recording.Step.key(key).word
    case .resized(let size): Recording.Step.resized(size).word
    case .woken: "woken"
    case .leave(let signal): "leave \(signal)"
    case .suspend: "suspend"
    case .vanished: "vanished"
    }
  }

  /// Adds a line to the file that the first argument names.
  private static func write(_ line: String) {
    guard let file = fopen(CommandLine.arguments[1], "a") else { return }
    fputs(line + "\n", file)
    fclose(file)
  }
}
