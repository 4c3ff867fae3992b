import Foundation

/// Tells when something below some paths changes. A thread waits for the kernel (inotify); nothing is polled.
enum FileWatch {
  /// What an editor or a copy does to a file: written and closed, moved here or away, removed.
  private static let wanted = UInt32(IN_CLOSE_WRITE | IN_MOVED_TO | IN_MOVED_FROM | IN_DELETE)
  /// An editor's save is several events; the files are read once these have passed, in microseconds.
  private static let pause: UInt32 = 150_000

  /// Calls a function on the watching thread after each burst of changes to files of ours, for as long as the
  /// program runs; never where the system has no more watches.
  static func start(_ paths: [String], _ changed: @escaping @Sendable () -> Void) {
    Thread {
      // Folders are looked up here, as a large library would hold the first frame up.
      guard let descriptor = watching(paths) else { return }
      var events = [UInt8](repeating: 0, count: 4096)
      while true {
        let count = read(descriptor, &events, events.count)
        guard count > 0 else { return }
        guard names(events[..<count]).contains(where: Disk.isReadable) else { continue }
        usleep(pause)
        changed()
      }
    }.start()
  }

  private static func watching(_ paths: [String]) -> Int32? {
    let descriptor = inotify_init1(Int32(IN_CLOEXEC))
    guard descriptor >= 0 else { return nil }
    for folder in Set(paths.flatMap(folders)) { _ = inotify_add_watch(descriptor, folder, wanted) }
    return descriptor
  }

  /// The names in a buffer of `struct inotify_event`: 16 bytes, the last four of them the length of the name that
  /// follows, filled up with zeros.
  private static func names(_ events: ArraySlice<UInt8>) -> [String] {
    var (names, rest) = ([String](), events)
    while rest.count >= 16 {
      let length = rest.dropFirst(12).prefix(4).reversed().reduce(0) { $0 << 8 | Int($1) }
      names.append(
        String(decoding: rest.dropFirst(16).prefix(length).prefix { $0 != 0 }, as: UTF8.self))
      rest = rest.dropFirst(16 + length)
    }
    return names
  }

  /// A folder with all below it; of a file the folder that it lies in, as editors replace files.
  private static func folders(of path: String) -> [String] {
    guard Locations.isFolder(path) else {
      let folder = URL(fileURLWithPath: path).resolvingSymlinksInPath().deletingLastPathComponent()
      return [folder.path]
    }
    let below = FileManager.default.enumerator(atPath: path)?.compactMap { $0 as? String } ?? []
    return [path] + below.map { path + "/" + $0 }.filter(Locations.isFolder)
  }
}
