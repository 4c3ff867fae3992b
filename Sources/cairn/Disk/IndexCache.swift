import CairnLibrary
import Foundation
import Synchronization

/// The place of the index of some catalogues: a file that anyone may delete at any time.
struct IndexCache {
  private let path: String

  /// Each choice of catalogues has an index of its own.
  init(for places: [String]) {
    let named = places.map { URL(fileURLWithPath: $0).standardizedFileURL.path + "\n" + $0 }
    path =
      Locations.cache + "/library-" + Checksum(of: named.joined(separator: "\n").utf8).text
      + ".sqlite"
  }

  /// The index if it is whole and was made from exactly these files, roles aside; nil means that it has to be made.
  func index(of files: [FileStamp]) -> LibraryIndex? {
    guard access(path, R_OK) == 0, let index = try? LibraryIndex(at: path) else { return nil }
    return index.following(files)
  }

  /// An index that was made from the same catalogue files, whatever they were called; nil where there is none.
  static func index(ofSame files: [FileStamp]) -> LibraryIndex? {
    let wanted = Set(files.map(\.state))
    let names = (try? FileManager.default.contentsOfDirectory(atPath: Locations.cache)) ?? []
    for name in names.sorted() where name.hasPrefix("library-") && name.hasSuffix(".sqlite") {
      if let index = try? LibraryIndex(at: Locations.cache + "/" + name),
        Set(index.files.filter(\.isCatalogue).map(\.state)) == wanted
      {
        return index
      }
    }
    return nil
  }

  /// Makes the index. Others see the old one or the new one, never a part. Where it can't be kept, it is made
  /// in memory for this run, and that is said.
  func write(
    _ files: [FileStamp], _ fill: (IndexWriter) throws -> [FileStamp]
  ) throws(Stop) -> LibraryIndex {
    if files.allSatisfy(\.isSettled) {
      do { return try writeInPlace(fill) } catch let stop as Stop { throw stop } catch {
        Console.error(
          "cairn: note: no index of the catalogues can be kept (\(reason(error))); "
            + "reading the files each time")
      }
    }
    do {
      return try LibraryIndex.write(at: nil, fill)
    } catch let stop as Stop {
      throw stop
    } catch {
      throw Stop(.refused, "cairn: the index of the catalogues: \(error)")
    }
  }

  private func writeInPlace(
    _ fill: (IndexWriter) throws -> [FileStamp]
  ) throws -> LibraryIndex {
    try FileManager.default.createDirectory(
      atPath: Locations.cache, withIntermediateDirectories: true)
    tidy()
    let temporary = "\(path).\(getpid())-\(UInt32.random(in: 0 ... .max))"
    Self.unfinished.withLock { _ = $0.insert(temporary) }
    defer {
      unlink(temporary)
      Self.unfinished.withLock { _ = $0.remove(temporary) }
    }
    let index = try LibraryIndex.write(at: temporary, fill)
    try Disk.settle(temporary)
    guard rename(temporary, path) == 0 else { throw Disk.SystemError() }
    return index
  }

  func remove() { unlink(path) }

  /// Indexes that are being made.
  private static let unfinished = Mutex<Set<String>>([])

  /// Takes away what is only half made, as the program ends.
  static func abandonUnfinished() {
    for temporary in unfinished.withLock({ $0 }) { unlink(temporary) }
  }

  /// Takes away what crashes left behind and the indexes of catalogues that nobody has opened for long.
  private func tidy() {
    let manager = FileManager.default
    for name in (try? manager.contentsOfDirectory(atPath: Locations.cache)) ?? []
    where name.hasPrefix("library-") {
      let file = Locations.cache + "/" + name
      guard let stamp = try? Disk.stamp(file) else { continue }
      let days = (Clock.nanoseconds - stamp.modified) / 86_400_000_000_000
      if days >= (name.hasSuffix(".sqlite") ? Self.daysKept : 1) { unlink(file) }
    }
  }

  private static let daysKept = 60

  private func reason(_ error: any Error) -> String {
    "\(Locations.cache): " + Disk.reason(error)
  }
}

extension FileStamp {
  /// All but the name.
  fileprivate var state: [Int] { [size, modified, changed, inode] }

  /// Whether a later change of the file would surely show in its stamp: clocks of file systems are coarse, and
  /// what is no file has no stamp at all.
  var isSettled: Bool { modified > 0 && Clock.nanoseconds - modified > 20_000_000 }
}
