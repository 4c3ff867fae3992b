import CairnModel
import GRDB

/// The SQLite index of catalogue files: a cache that can be deleted at any time.
package struct LibraryIndex {
  /// The number that a written index carries; another number means that it is rebuilt.
  package static let version = 1
}
