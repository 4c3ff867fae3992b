import CairnApp
import CairnModel
import CairnScreen
import CairnTerminal

/// The planner on a terminal: waits for what happens, lets the app say what follows, does it, draws.
struct Session: ~Copyable {
  private var terminal: Terminal
  private var live: LiveApp
  private var recorder: Recorder?
  /// What is kept of the first screen; nil once that is settled.
  private var first: FirstScreen?

  /// - Parameters:
  ///   - recorder: writes down the keys and sizes.
  ///   - first: what of the first screen is known, and shown by now.
  init(
    _ terminal: consuming Terminal, _ app: App, _ saver: ProfileSaver, _ files: FollowedFiles,
    _ recorder: Recorder? = nil, _ first: FirstScreen? = nil
  ) {
    live = LiveApp(app, saver, waker: terminal.waker)
    live.follow(files)
    self.terminal = terminal
    (self.recorder, self.first) = (recorder, first)
  }

  /// A session that begins while its learner and catalogues are still read.
  init(
    _ terminal: consuming Terminal, _ app: App, _ recorder: Recorder?, _ first: FirstScreen?,
    reading: @escaping Opening.Reading
  ) {
    live = LiveApp(app, waker: terminal.waker, reading: reading)
    self.terminal = terminal
    (self.recorder, self.first) = (recorder, first)
  }

  /// Runs until it is left, with everything saved. The terminal is given back when the session is gone.
  mutating func run() throws(Stop) -> LiveApp.Ending {
    tell(.resized(terminal.size))
    tell(.started)
    if first?.recalled != nil { awaitFirstAnswer() }
    var drawn = live.app.planning.id
    var shown: Drawn?
    while live.ending == nil {
      if live.app.planning.id != drawn { awaitPlan() }
      drawn = live.app.planning.id
      let screen = live.app.view(live.app.size, over: shown)
      shown = screen
      terminal.draw(screen.grid, theme: live.app.theme)
      keepFirst(screen.grid)
      for event in terminal.events(waiting: live.wait) where live.ending == nil { take(event) }
      perform(live.saveIfDue())
    }
    try live.close()
    return live.ending ?? .quit
  }

  /// How long a change waits for the plan that follows from it, in milliseconds: less than a frame of the terminal.
  private static let moment = 10.0

  /// A plan that comes at once is drawn with the change that asked for it, in one frame.
  private mutating func awaitPlan() {
    guard let old = live.app.planning.plan else { return }
    let end = Clock.milliseconds + Self.moment
    while live.ending == nil, live.app.planning.isSearching, live.app.planning.plan == old {
      let left = end - Clock.milliseconds
      guard left >= 1 else { return }
      for event in terminal.events(waiting: Int(left)) where live.ending == nil { take(event) }
    }
  }

  /// What is on the screen already is what the start comes to: nothing else is drawn before that, or before a key.
  private mutating func awaitFirstAnswer() {
    while live.ending == nil, first != nil, live.app.planning.isSearching {
      for event in terminal.events() where live.ending == nil { take(event) }
    }
  }

  /// Keeps what the start came to, if that is proved and nobody has touched it.
  private mutating func keepFirst(_ screen: Grid) {
    guard let first, live.app.isFirstAnswer else { return }
    live.keep(first, screen, isASCII: live.app.glyphs == .ascii)
    self.first = nil
  }

  private mutating func take(_ event: Event) {
    switch event {
    case .key(let key):
      first = nil
      recorder?.write(.key(key))
      tell(.key(key))
    case .resized(let size): tell(.resized(size))
    case .woken: perform(live.takeMail())
    case .leave(let signal): live.end(.signal(signal))
    case .suspend: suspend()
    case .vanished: live.end(.vanished)
    }
  }

  private mutating func tell(_ message: Message) {
    if case .resized(let size) = message { recorder?.write(.resized(size)) }
    perform(live.tell(message))
  }

  private mutating func perform(_ effects: [Effect]) {
    for effect in effects {
      switch effect {
      case .suspend: suspend()
      case .copy(let text):
        perform(live.keepCopy(text, toTerminal: terminal.copy(text)))
      case .mouse(let isOn): terminal.report(mouse: isOn)
      default: break
      }
    }
  }

  private mutating func suspend() {
    perform(live.saveNow())
    terminal.suspend()
    tell(.resized(terminal.size))
  }
}
