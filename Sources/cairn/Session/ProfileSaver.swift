import CairnModel

/// What lies on disk beside the profile.
struct Shelf {
  /// Where the parts of the catalogues come from that a question needs.
  var library: OpenLibrary?
  /// Nil for the worked example, which is nobody's, and for what is only repeated.
  var roles: RoleStore?
}

/// Writes the profile a moment after it changed, and what is left before the program ends.
struct ProfileSaver {
  let shelf: Shelf
  /// Nil for the worked example, which is nobody's.
  private let store: ProfileStore?
  /// What the file holds.
  private var saved: Profile
  private var waiting: Profile?
  private var due = 0.0
  /// A role that a flag chose for this session only, and the file's own.
  private let borrowed: (role: Role.ID, own: Role.ID?)?

  /// How long a change waits for the next one, in milliseconds.
  private static let patience = 400.0

  /// - Parameter session: the profile that the session began with; its role may be a flag's.
  init(_ store: ProfileStore?, saved: Profile, session: Profile, shelf: Shelf = Shelf()) {
    self.shelf = shelf
    self.store = store
    self.saved = saved
    let role = session.goal.role
    borrowed = role == saved.goal.role ? nil : role.map { ($0, saved.goal.role) }
  }

  /// Whether the profile is the learner's, and not the example's or one that is only repeated.
  var isOwn: Bool { store != nil }

  /// Milliseconds until something has to be written; nil where nothing waits.
  var wait: Int? { waiting == nil ? nil : max(0, Int((due - Clock.milliseconds).rounded(.up))) }

  mutating func take(_ profile: Profile) {
    guard store != nil else { return }
    waiting = profile
    due = Clock.milliseconds + Self.patience
  }

  /// Takes what the file holds since it was changed from outside, and returns what that means for the session; nil
  /// where nothing is new, or where a change of the session waits, which is then written into the new text.
  mutating func adopt(_ profile: Profile) -> Profile? {
    guard waiting == nil, profile != saved else { return nil }
    saved = profile
    var session = profile
    if let borrowed, profile.goal.role == borrowed.own { session.goal.role = borrowed.role }
    return session
  }

  mutating func saveIfDue() throws(Stop) {
    if waiting != nil, Clock.milliseconds >= due { try save() }
  }

  /// Writes what waits. It waits no longer where that fails: the next change tries again.
  mutating func save() throws(Stop) {
    guard let store, var profile = waiting else { return }
    waiting = nil
    if let borrowed, profile.goal.role == borrowed.role { profile.goal.role = borrowed.own }
    guard profile != saved else { return }
    try store.save(profile, over: saved)
    saved = profile
  }
}
