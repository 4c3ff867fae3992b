import CairnApp
import CairnScreen
import CairnTerminal
import CairnWords

/// The planner in lines: the same screens printed with numbered rows, commands read line by line. For screen
/// readers, terminals that can't move their cursor, and scripts.
struct LineSession: ~Copyable {
  private var live: LiveApp
  private let pipe: WakePipe
  private var input = LineInput()
  private let words: LinePhrases

  /// How long a person waits for a proof before the first answer is printed, in milliseconds.
  private static let patience = 1500

  init(_ app: App, _ saver: ProfileSaver, _ pipe: WakePipe) {
    words = app.words.phrases.screen.lines
    live = LiveApp(app, saver, waker: pipe.waker)
    self.pipe = pipe
  }

  /// Runs until `quit` or the end of the input; every change is saved before the next line is read.
  mutating func run() throws(Stop) {
    tell(.resized(live.app.linedSize))
    tell(.started)
    settle()
    if input.isTerminal { try Console.result(words.greeting) }
    var shown = live.app.lined
    try Console.result(shown.whole)
    while live.ending == nil {
      if input.isTerminal { try Console.prompt("> ") }
      guard let line = input.next() else { break }
      try answer(line, &shown)
    }
    try live.close()
  }

  private mutating func answer(_ line: String, _ shown: inout LinedScreen) throws(Stop) {
    switch live.app.command(for: line) {
    case .again: try Console.result(shown.whole)
    case .help(let word):
      let help = live.app.linedHelp(for: word)
      try Console.result(help.isEmpty ? words.nothingFound(word) : help.joined(separator: "\n"))
    case .unknown(let text): try Console.result(words.unknown(text))
    case .noSuchRow(let number): try Console.result(words.noSuchRow(number))
    case .keys(let keys):
      for key in keys where live.ending == nil {
        tell(.key(key))
        settle()
      }
      perform(live.saveNow())
      guard live.ending == nil else { return }
      let next = live.app.lined
      try Console.result(next.news(since: shown))
      shown = next
    }
  }

  private mutating func tell(_ message: Message) {
    perform(live.tell(message))
    let size = live.app.linedSize
    if live.app.size != size { perform(live.tell(.resized(size))) }
  }

  private mutating func perform(_ effects: [Effect]) {
    for case .copy(let text) in effects { perform(live.keepCopy(text, toTerminal: false)) }
  }

  /// Waits until everything is worked out; a person is not kept waiting for a proof.
  private mutating func settle() {
    let end = Clock.milliseconds + Double(Self.patience)
    while true {
      perform(live.takeMail())
      let left = Int(end - Clock.milliseconds)
      if live.isSettled || (input.isTerminal && left <= 0) { return }
      pipe.wait(atMost: input.isTerminal ? left : nil)
    }
  }
}

extension LinedScreen {
  /// All of it.
  fileprivate var whole: String {
    ([header] + rows.map(\.line) + [explanation]).joined(separator: "\n") + "\n"
  }

  /// What changed: a few rows and the explanation, or all of it where the screen is another one.
  fileprivate func news(since old: LinedScreen) -> String {
    guard place == old.place, rows.count == old.rows.count else { return whole }
    let changed = rows.indices.filter { rows[$0] != old.rows[$0] && !isLeft($0, old) }
    guard changed.count <= 4 else { return whole }
    let lines = (header == old.header ? [] : [header]) + changed.map { rows[$0].line }
    return (lines + [explanation]).joined(separator: "\n") + "\n"
  }

  /// Whether nothing changed of a row but that it is no longer selected.
  private func isLeft(_ index: Int, _ old: LinedScreen) -> Bool {
    !rows[index].isSelected && rows[index].text == old.rows[index].text
  }
}

extension LinedScreen.Row {
  fileprivate var line: String {
    guard let number else { return (isSelected ? "> " : "  ") + text }
    return (isSelected ? "> " : "  ") + "\(number) " + text
  }
}
