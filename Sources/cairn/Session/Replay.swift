import CairnApp
import CairnScreen
import CairnTerminal
import Foundation

/// A recorded session, repeated without a terminal. Before each key it waits until all is worked out, so that
/// the screens are the same at any speed.
struct Replay: ~Copyable {
  private var live: LiveApp
  private let pipe: WakePipe

  init(_ app: App, _ saver: ProfileSaver, _ pipe: WakePipe) {
    live = LiveApp(app, saver, waker: pipe.waker)
    self.pipe = pipe
  }

  /// Takes the steps and shows each settled screen with the word of the step that led to it.
  mutating func run(
    _ steps: [Recording.Step], show: (_ word: String, _ screen: Grid) throws(Stop) -> Void
  ) throws(Stop) {
    var steps = steps[...]
    if case .resized(let size) = steps.first {
      steps = steps.dropFirst()
      tell(.resized(size))
    }
    tell(.started)
    settle()
    try show("", live.app.view(live.app.size))
    for step in steps {
      switch step {
      case .key(let key): tell(.key(key))
      case .resized(let size): tell(.resized(size))
      }
      guard live.ending == nil else { break }
      settle()
      try show(step.word, live.app.view(live.app.size))
    }
    try live.close()
  }

  private mutating func tell(_ message: Message) { perform(live.tell(message)) }

  /// What only a terminal can do is left undone; a copy is said to be made, and the user's own stays.
  private mutating func perform(_ effects: [Effect]) {
    for case .copy in effects {
      perform(live.tell(.copied(toTerminal: true, file: Locations.clipboard)))
    }
  }

  private mutating func settle() {
    while true {
      perform(live.takeMail())
      if live.isSettled { return }
      pipe.wait(atMost: nil)
    }
  }
}

/// Reads a recorded session; what can't be read is named with its line.
func readRecording(_ path: String) throws(Stop) -> Recording {
  let text = String(decoding: try Disk.read(path), as: UTF8.self)
  do {
    return try Recording(text)
  } catch {
    let reason =
      error.word.isEmpty
      ? "a session begins with \(Recording.format)" : "'\(error.word)' is no key"
    throw Stop(.no, "cairn: \(path):\(error.line): \(reason)")
  }
}

/// Where the screens of a replay go: the last one to a file (`.svg`: as a picture) or to stdout, or each to a file of a
/// folder.
struct ScreenSaver {
  private let place: String?
  private let theme: Theme
  private var last = Grid(Size(columns: 0, rows: 0))
  private var count = 0

  /// - Parameter theme: the colours of a picture.
  init(_ place: String?, _ theme: Theme) { (self.place, self.theme) = (place, theme) }

  mutating func take(_ word: String, _ screen: Grid) throws(Stop) {
    last = screen
    if let place, isFolder(place) {
      let digits = String(count)
      let number = String(repeating: "0", count: max(0, 4 - digits.count)) + digits
      let folder = place.hasSuffix("/") ? place : place + "/"
      try Disk.replace(folder + number + ".txt", with: Array((word + "\n" + screen.text + "\n").utf8))
    }
    count += 1
  }

  func finish() throws(Stop) {
    guard let place, !isFolder(place) else { return }
    if place == "-" { return try Console.result(last.text + "\n") }
    let isPicture = place.hasSuffix(".svg")
    let text = isPicture ? last.svg(in: theme, title: "cairn") : last.text + "\n"
    try Disk.replace(place, with: Array(text.utf8))
  }

  private func isFolder(_ path: String) -> Bool {
    path.hasSuffix("/") || Locations.isFolder(path)
  }
}
