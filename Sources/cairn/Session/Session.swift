import CairnApp
import CairnModel
import CairnScreen
import CairnTerminal

/// The planner on a terminal: waits for what happens, lets the app say what follows, does it, draws.
struct Session: ~Copyable {
  /// Why it ended.
  enum Ending: Equatable {
    case quit
    case signal(Int32)
    /// The terminal is gone.
    case vanished
  }

  private var terminal: Terminal
  private var app: App
  private var saver: ProfileSaver
  private let mailbox: Mailbox
  private let background: Background
  private var ending: Ending?

  init(_ terminal: consuming Terminal, _ app: App, _ saver: ProfileSaver) {
    mailbox = Mailbox(waker: terminal.waker)
    background = Background(mailbox: mailbox)
    self.terminal = terminal
    self.app = app
    self.saver = saver
  }

  /// Runs until it is left, with everything saved. The terminal is given back when the session is gone.
  mutating func run() throws(Stop) -> Ending {
    tell(.resized(terminal.size))
    tell(.started)
    while ending == nil {
      draw()
      for event in terminal.events(waiting: saver.wait) where ending == nil { take(event) }
      do { try saver.saveIfDue() } catch { tell(.saveFailed(error.message)) }
    }
    background.cancel()
    try saver.save()
    return ending ?? .quit
  }

  private mutating func draw() { terminal.draw(app.view(app.size), theme: app.theme) }

  private mutating func take(_ event: Event) {
    switch event {
    case .key(let key): tell(.key(key))
    case .resized(let size): tell(.resized(size))
    case .woken: for message in mailbox.drain() { tell(message) }
    case .leave(let signal): ending = .signal(signal)
    case .suspend: suspend()
    case .vanished: ending = ending ?? .vanished
    }
  }

  private mutating func tell(_ message: Message) {
    for effect in app.update(message) { perform(effect) }
  }

  private mutating func perform(_ effect: Effect) {
    switch effect {
    case .solve(let id, let question): background.solve(id, question)
    case .study(let id, let study, let plan, let question):
      background.study(id, study, of: plan, question)
    case .save(let profile): saver.take(profile)
    case .suspend: suspend()
    case .quit: ending = .quit
    }
  }

  private mutating func suspend() {
    do { try saver.save() } catch { tell(.saveFailed(error.message)) }
    terminal.suspend()
    tell(.resized(terminal.size))
  }
}
