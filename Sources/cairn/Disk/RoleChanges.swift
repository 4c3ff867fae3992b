import CairnFiles
import CairnLibrary
import CairnModel

extension LibraryIndex {
  /// The index for files of which only roles are others than when it was made, so that to edit a role of one's own is
  /// no reason to read a large library again; nil where anything else has changed, or many roles have.
  func following(_ now: [FileStamp]) -> LibraryIndex? {
    if files.count == now.count, zip(files, now).allSatisfy({ $0.isSame(as: $1) }) { return self }
    let before = Dictionary(files.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    let present = Set(now.map(\.path))
    guard files.allSatisfy({ present.contains($0.path) || $0.role != nil }) else { return nil }
    var changes = RoleChanges(in: shelf)
    for stamp in now {
      let old = before[stamp.path]
      if let old, old.isSame(as: stamp) {
        changes.keep(old)
      } else {
        guard old == nil || old?.role != nil, changes.read(stamp) else { return nil }
      }
    }
    let gone = Set(files.map(\.path)).subtracting(present)
    return with(
      files: changes.files, roles: changes.roles, changed: changes.read.union(gone),
      found: changes.diagnostics)
  }
}

/// Files and roles of an index as they are put together anew.
private struct RoleChanges {
  private(set) var files: [FileStamp] = []
  private(set) var roles: [Role] = []
  private(set) var diagnostics: [Diagnostic] = []
  /// The files that were read again.
  private(set) var read: Set<String> = []
  private let shelf: Catalogue

  /// More than these take longer to read each time than an index of them all once.
  private static let most = 50

  init(in shelf: Catalogue) { self.shelf = shelf }

  mutating func keep(_ stamp: FileStamp) {
    files.append(stamp)
    if let role = stamp.role.flatMap({ shelf[$0] }) { roles.append(role) }
  }

  /// False where it holds no role, or too many have been read.
  mutating func read(_ stamp: FileStamp) -> Bool {
    guard read.count < Self.most, let bytes = try? Disk.read(stamp.path), formatOf(bytes) == .role
    else { return false }
    let (role, found) = readRole(stamp.path, bytes, against: shelf)
    var stamp = stamp
    stamp.role = role?.id ?? Role.ID("")
    stamp.holding.roles = 1
    stamp.errors = found.count { $0.severity == .error }
    files.append(stamp)
    if let role { roles.append(role) }
    diagnostics += found
    read.insert(stamp.path)
    return true
  }
}
