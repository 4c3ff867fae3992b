import CairnModel
import CairnPlanner
import CairnScreen
import CairnWords

extension App {
  /// The only place where state changes. Returns what the world has to do about it.
  package mutating func update(_ message: Message) -> [Effect] {
    react(to: message) + neededStudies() + neededEstimates()
  }

  private mutating func react(to message: Message) -> [Effect] {
    switch message {
    case .started:
      return ask()
    case .read(let percent):
      if reading != nil { reading = percent }
      return []
    case .opened(let beginning):
      return begin(beginning)
    case .key(let key):
      notice = nil
      return press(key)
    case .resized(let size):
      self.size = size
      return []
    case .planned(let id, let plan, let isFinal):
      guard planning.answer(plan, to: id, isFinal: isFinal) else { return [] }
      arrangePlan()
      guard isFinal, followsNext else { return [] }
      followsNext = false
      return follow(plan)
    case .studied(let id, let insight):
      if id == planning.id { take(insight) }
      return []
    case .estimated(let id, let role, let estimate):
      if id == planning.id { estimates[role] = estimate }
      return []
    case .catalogueChanged(let catalogue):
      self.catalogue = catalogue
      for role in ownRoles.values { self.catalogue.put(role) }
      reckon()
      return ask()
    case .found(let words, let found):
      take(found, for: words)
      return []
    case .sourcesRead(let sources):
      self.sources = sources
      moveInSources(by: 0)
      return []
    case .profileChanged(let profile):
      return change(phrases.change.fromFile) { $0 = profile }
    case .planRead(let plan):
      followed = plan
      return []
    case .roleDrafted(let role):
      return take(drafted: role)
    case .saveFailed(let reason):
      notice = phrases.saveFailed(reason)
      return []
    case .copied(let toTerminal, let file):
      notice = toTerminal ? phrases.copied(file) : phrases.copiedToFile(file)
      return []
    case .told(let text):
      notice = text
      return []
    }
  }

  private mutating func press(_ key: Key) -> [Effect] {
    if isTooSmall { return key == .character("q") || key == .control("c") ? [.quit] : [] }
    if let effects = type(key) { return effects }
    if case .click(let point) = key { return click(point) }
    if case .wheel(let point, let rows) = key { return wheel(point, by: 3 * rows) }
    if case .paste = key { return [] }
    guard let command = Command.bound(to: key, in: place) else {
      notice = phrases.unknownKey(key.name(glyphs))
      return []
    }
    return run(command)
  }

  /// Gives a key to the line of text that is being typed; nil where there is none or it is no text.
  private mutating func type(_ key: Key) -> [Effect]? {
    switch pages.last {
    case nil: typeFilter(key)
    case .roles(let page) where page.filter.isTyping: typeInRoles(key)
    case .goal(let page) where page.form != nil: typeInGoal(key)
    case .record(let page) where page.form != nil: typeInRecord(key)
    case .sources(let page) where page.filter.isTyping: typeInSources(key)
    case .roleEditor(let page) where page.form != nil: typeInRoleEditor(key)
    case .postings: typeInPostings(key)
    case .picker: typeInPicker(key)
    case .help: typeInHelp(key)
    case .palette: typeInPalette(key)
    default: nil
    }
  }

  /// The studies that open pages show and that nobody has asked for yet; they need a settled plan.
  private mutating func neededStudies() -> [Effect] {
    guard let plan, let question, !planning.isSearching else { return [] }
    let wanted = pages.flatMap { page -> [Study] in
      switch page {
      case .why(let page): [.why(page.credential)]
      case .timeline: [.limitPrices]
      case .goal: [.limitPrices] + ((profile.goal.minTrust ?? 0) > 0 ? [.trust] : [])
      case .frontier(let page): [.frontier(page.axis)]
      case .otherPlans: [.alternatives]
      case .slip where followed?.role == plan.role: followed.map { [.nearest($0.claim)] } ?? []
      default: []
      }
    }
    return wanted.filter { asked.insert($0).inserted }.map {
      .study(id: planning.id, $0, of: plan, question)
    }
  }

  /// Starts the search for a plan of the present question.
  mutating func ask() -> [Effect] {
    insights = [:]
    asked = []
    (estimates, hasAskedEstimates) = ([:], false)
    guard let question else {
      planning.stop()
      return []
    }
    guard covers(question) else {
      _ = planning.ask(for: question.role.id)
      return [.load(question.scope)]
    }
    return [.solve(id: planning.ask(for: question.role.id), question)]
  }

  /// Changes the profile under a name, so that it can be taken back.
  mutating func change(_ name: String, _ edit: (inout Profile) -> Void) -> [Effect] {
    changeBelongings(name) { edit(&$0.profile) }
  }

  /// Changes what belongs to the learner under a name, so that it can be taken back.
  mutating func changeBelongings(_ name: String, _ edit: (inout Belongings) -> Void) -> [Effect] {
    let before = belongings
    var after = before
    edit(&after)
    guard after != before else { return [] }
    history.record(name, from: before, to: after)
    notice = phrases.change.done(name)
    return follow(from: before, to: after)
  }

  var belongings: Belongings { Belongings(profile: profile, roles: ownRoles) }

  /// What every change of what belongs to the learner leads to.
  private mutating func follow(from before: Belongings, to after: Belongings) -> [Effect] {
    (profile, ownRoles) = (after.profile, after.roles)
    var effects: [Effect] = before.profile == after.profile ? [] : [.save(profile)]
    for id in Set(before.roles.keys).union(after.roles.keys).sorted() {
      let (old, new) = (before.roles[id], after.roles[id])
      guard old != new else { continue }
      if let new { catalogue.put(new) } else { catalogue.removeRole(id) }
      if let role = new ?? old {
        effects.append(new == nil ? .removeRole(role) : .saveRole(role, over: old))
      }
    }
    reckon()
    settlePages()
    return effects + ask()
  }

  mutating func undo() -> [Effect] {
    guard let change = history.undo() else { return [] }
    notice = phrases.change.undone(change.name)
    return follow(from: change.after, to: change.before)
  }

  mutating func redo() -> [Effect] {
    guard let change = history.redo() else { return [] }
    notice = phrases.change.redone(change.name)
    return follow(from: change.before, to: change.after)
  }
}
