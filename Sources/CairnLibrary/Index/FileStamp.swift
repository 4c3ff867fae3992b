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
  }
  init(from reader: inout ByteReader) {
    self.init(
      path: reader.read(), size: reader.read(), modified: reader.read(), changed: reader.read(),
      inode: reader.read())
    errors = reader.read()
    isCatalogue = reader.read()
  }
}
