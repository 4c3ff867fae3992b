import CairnApp
import CairnModel
import CairnPlanner
import CairnScreen
import CairnTerminal

/// The app and the world that its effects act on, whatever kind of session drives it.
struct LiveApp: ~Copyable {
  /// Why a session ended.
  enum Ending: Equatable {
    case quit
    case signal(Int32)
    /// The terminal is gone.
    case vanished
  }

  private(set) var app: App
  private(set) var ending: Ending?
  private var saver: ProfileSaver
  /// Why the session can't begin, where its catalogues or its learner can't be read.
  private var failure: Stop?
  private let opening: Opening?
  private let mailbox: Mailbox
  private let background: Background

  init(_ app: App, _ saver: ProfileSaver, waker: Waker) {
    mailbox = Mailbox(waker: waker)
    background = Background(mailbox: mailbox)
    opening = nil
    self.app = app
    self.saver = saver
  }

  /// A session whose learner and catalogues are still to be read; that begins at once.
  init(_ app: App, waker: Waker, reading: @escaping Opening.Reading) {
    let mailbox = Mailbox(waker: waker)
    let opening = Opening(reading)
    (self.mailbox, self.opening, self.app) = (mailbox, opening, app)
    background = Background(mailbox: mailbox)
    saver = ProfileSaver(nil, saved: app.profile, session: app.profile)
    background.run { opening.run { mailbox.post(.read(percent: $0)) } }
  }

  /// Does what follows from a message, and returns the effects that are the business of a terminal.
  mutating func tell(_ message: Message) -> [Effect] {
    app.update(message).filter { !perform($0) }
  }

  /// Tells the app what other threads had to say.
  mutating func takeMail() -> [Effect] {
    var rest: [Effect] = []
    if let result = opening?.take() { rest += begin(result) }
    for message in mailbox.drain() {
      guard case .profileChanged(let profile) = message else {
        rest += tell(message)
        continue
      }
      if let profile = saver.adopt(profile) { rest += tell(.profileChanged(profile)) }
    }
    return rest
  }

  private mutating func begin(_ result: Result<Session.Start, Stop>) -> [Effect] {
    switch result {
    case .success(let start):
      saver = start.saver
      follow(start.files)
      return tell(.opened(start.beginning))
    case .failure(let stop):
      (failure, ending) = (stop, ending ?? .quit)
      return []
    }
  }

  /// Reads the files again whenever one of them changes.
  func follow(_ files: FollowedFiles) { files.follow(mailbox, saver.shelf.library) }

  /// Whether nothing is being worked out and nothing is on its way.
  var isSettled: Bool { background.isIdle && mailbox.isEmpty }

  /// Milliseconds until the profile has to be written; nil where nothing waits.
  var wait: Int? { saver.wait }

  mutating func saveIfDue() -> [Effect] {
    do { try saver.saveIfDue() } catch { return tell(.saveFailed(error.message)) }
    return []
  }

  /// Writes what waits, and tells the app where that fails.
  mutating func saveNow() -> [Effect] {
    do { try saver.save() } catch { return tell(.saveFailed(error.message)) }
    return []
  }

  /// Keeps a settled first screen for the next start.
  func keep(_ first: FirstScreen, _ screen: Grid, isASCII: Bool) {
    background.run { first.keep(screen, isASCII: isASCII) }
  }

  mutating func end(_ ending: Ending) { self.ending = self.ending ?? ending }

  /// Ends all searches and writes the profile.
  mutating func close() throws(Stop) {
    background.cancel()
    if let failure { throw failure }
    try saver.save()
  }

  /// Writes copied text into the file that serves where the terminal has no clipboard.
  mutating func keepCopy(_ text: String, toTerminal: Bool) -> [Effect] {
    do {
      try Disk.replace(Locations.clipboard, with: Array(text.utf8))
    } catch {
      return tell(.told(error.message))
    }
    return tell(.copied(toTerminal: toTerminal, file: Locations.clipboard))
  }

  /// False where only a terminal can do it.
  private mutating func perform(_ effect: Effect) -> Bool {
    switch effect {
    case .load(let scope): load(scope)
    case .search(let words): search(words)
    case .solve(let id, let question): background.solve(id, question)
    case .study(let id, let study, let plan, let question):
      background.study(id, study, of: plan, question)
    case .estimate(let id, let questions):
      background.estimate(id, questions, from: saver.shelf.library?.current)
    case .save(let profile): saver.take(profile)
    case .saveRole(let role, let old):
      keep { store throws(Stop) in try store.save(role, over: old) }
    case .removeRole(let role): keep { store throws(Stop) in try store.remove(role) }
    case .readSources:
      guard let library = saver.shelf.library?.current else { break }
      let mailbox = mailbox
      background.run { mailbox.post(.sourcesRead(readSources(of: library))) }
    case .keepPlan(let plan, let question): keep(plan, of: question)
    case .readPlan:
      let mailbox = mailbox
      let isOwn = saver.isOwn
      background.run { mailbox.post(.planRead(isOwn ? AdoptedPlan.followed : nil)) }
    case .draftRole(let postings):
      let (mailbox, skills) = (mailbox, app.catalogue.skills)
      background.run { mailbox.post(.roleDrafted(draftRole(from: postings, skills))) }
    case .quit: end(.quit)
    case .suspend, .copy, .mouse: return false
    }
    return true
  }

  private func load(_ scope: Scope) {
    guard let library = saver.shelf.library?.current else { return }
    let mailbox = mailbox
    background.run {
      do throws(Stop) {
        mailbox.post(.catalogueChanged(try library.part(for: scope)))
      } catch {
        mailbox.post(.told(error.message))
      }
    }
  }

  private func search(_ words: String) {
    guard let library = saver.shelf.library?.current else { return }
    background.search(words) { words in
      try? library.search(words.split(separator: " ").map(String.init), limit: 200)
    }
  }

  /// Writes the plan that is followed; the example learner's is only remembered.
  private func keep(_ plan: Plan, of question: Question) {
    guard saver.isOwn, let files = saver.shelf.library?.current.files else { return }
    let setting = Setting(
      catalogue: question.catalogue, files: files, profile: question.profile,
      role: question.role, today: question.today, words: app.words)
    // Here and not beside the loop: who leaves at once must find it next time.
    do throws(Stop) {
      try AdoptedPlan.save(plan, try setting.context(namesFiles: true))
    } catch {
      mailbox.post(.saveFailed(error.message))
    }
  }

  /// Changes the roles of the learner's own; the example learner has none.
  private func keep(_ change: (RoleStore) throws(Stop) -> Void) {
    guard let roles = saver.shelf.roles else { return }
    do { try change(roles) } catch { mailbox.post(.saveFailed(error.message)) }
  }
}
