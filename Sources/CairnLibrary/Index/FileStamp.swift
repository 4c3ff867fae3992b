package import CairnModel

/// A file as it was when it was read, and what reading it found. The index holds for these files only.
package struct FileStamp: Hashable, Sendable {
  package let path: String
  package let size: Int
  /// Nanoseconds since 1970 of the last change of its bytes, and of its bytes, name or rights.
  package let modified: Int
  package let changed: Int
  package let inode: Int
  /// False for a file that stands among the catalogues and is none, such as a profile.
  package var isCatalogue = true
  /// Errors that it has by itself or together with the others.
  package var errors = 0
  package var holding = Holding()
  /// The role that is all it holds.
  package var role: Role.ID?

  /// How many entries of each kind a file holds, those with mistakes too.
  package struct Holding: Hashable, Sendable {
    package var skills = 0
    package var roles = 0
    package var providers = 0
    package var credentials = 0
    /// When the entry was checked that was checked longest ago; nil where none says so.
    package var oldestCheck: String?

    package init(
      skills: Int = 0, roles: Int = 0, providers: Int = 0, credentials: Int = 0,
      oldestCheck: String? = nil
    ) {
      self.skills = skills
      self.roles = roles
      self.providers = providers
      self.credentials = credentials
      self.oldestCheck = oldestCheck
    }

    package static func + (one: Holding, other: Holding) -> Holding {
      Holding(
        skills: one.skills + other.skills, roles: one.roles + other.roles,
        providers: one.providers + other.providers,
        credentials: one.credentials + other.credentials,
        oldestCheck: [one.oldestCheck, other.oldestCheck].compactMap { $0 }.min())
    }
  }

  package init(path: String, size: Int, modified: Int, changed: Int, inode: Int) {
    self.path = path
    self.size = size
    self.modified = modified
    self.changed = changed
    self.inode = inode
  }

  /// Whether it is the same file with, as far as the system tells, the same bytes.
  package func isSame(as other: FileStamp) -> Bool {
    (path, size, modified, changed, inode)
      == (other.path, other.size, other.modified, other.changed, other.inode)
  }
}

extension FileStamp: Recorded {
  func write(to writer: inout ByteWriter) {
    writer.put(path)
    for number in [size, modified, changed, inode, errors] { writer.put(number) }
    writer.put(isCatalogue)
    for count in [holding.skills, holding.roles, holding.providers, holding.credentials] {
      writer.put(count)
    }
    writer.put(holding.oldestCheck)
    writer.put(role)
  }
  init(from reader: inout ByteReader) {
    self.init(
      path: reader.read(), size: reader.read(), modified: reader.read(), changed: reader.read(),
      inode: reader.read())
    errors = reader.read()
    isCatalogue = reader.read()
    holding = Holding(
      skills: reader.read(), roles: reader.read(), providers: reader.read(),
      credentials: reader.read(), oldestCheck: reader.read())
    role = reader.read()
  }
}
