import Foundation

/// New files that appear all at once or not at all. Their bytes go to the disk without a name; only
/// when all are complete do they get their names. A process that dies before leaves nothing behind.
struct Placement {
  private struct Waiting {
    let file: Int32
    let target: String
    /// Nil where the file system knows no files without a name: then it has this one.
    let temporary: String?
  }

  private var waiting: [Waiting] = []

  /// Writes what is to become a file. Ends the placement where that fails.
  mutating func write(_ file: NewFile) throws(Stop) {
    let target: String
    do { target = try Disk.writableTarget(of: file.path) } catch {
      cancel()
      throw error
    }
    let opened = try open(for: target)
    waiting.append(opened)
    do throws(Refusal) {
      try file.read { bytes throws(Refusal) in
        if let error = Disk.write(bytes[...], to: opened.file) { throw Refusal(reason: error) }
      }
      guard fsync(opened.file) == 0 else { throw Refusal(reason: errno) }
    } catch {
      throw failure(file.path, error.reason)
    }
  }

  /// Why the system does not write.
  private struct Refusal: Error {
    let reason: Int32
  }

  private mutating func open(for target: String) throws(Stop) -> Waiting {
    let folder = URL(fileURLWithPath: target).deletingLastPathComponent().path
    // O_TMPFILE of Linux, which the C importer does not show.
    let unnamed = Foundation.open(folder, 0o20000000 | O_DIRECTORY | O_WRONLY | O_CLOEXEC, 0o644)
    if unnamed >= 0 { return Waiting(file: unnamed, target: target, temporary: nil) }
    var name = Array((folder + "/.cairn-import.XXXXXX").utf8CString)
    let file = mkstemp(&name)
    guard file >= 0 else { throw failure(folder, errno) }
    fchmod(file, 0o644)
    let path = String(decoding: name.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    return Waiting(file: file, target: target, temporary: path)
  }

  /// Gives the files their names, in the order in which they were written. Signals wait until that is
  /// done.
  mutating func commit() throws(Stop) {
    var all = sigset_t()
    var before = sigset_t()
    sigfillset(&all)
    pthread_sigmask(SIG_BLOCK, &all, &before)
    defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
    while let next = waiting.first {
      let name = next.temporary ?? next.target + ".cairn-\(getpid())"
      if next.temporary == nil {
        unlink(name)
        guard
          linkat(AT_FDCWD, "/proc/self/fd/\(next.file)", AT_FDCWD, name, Int32(AT_SYMLINK_FOLLOW))
            == 0
        else { throw failure(next.target, errno) }
      }
      guard rename(name, next.target) == 0 else {
        let reason = errno
        unlink(name)
        throw failure(next.target, reason)
      }
      close(next.file)
      waiting.removeFirst()
    }
  }

  /// Lets go of all that has no name yet.
  mutating func cancel() {
    for file in waiting {
      close(file.file)
      if let temporary = file.temporary { unlink(temporary) }
    }
    waiting = []
  }

  private mutating func failure(_ path: String, _ reason: Int32) -> Stop {
    cancel()
    return Stop(.refused, "cairn: \(path): \(Disk.systemReason(reason))")
  }
}

extension Placement {
  /// Lets as many files be open as the system allows: a folder of roles is a thousand.
  static func openAsManyAsAllowed() {
    var limit = rlimit()
    guard getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0 else { return }
    limit.rlim_cur = limit.rlim_max
    setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
  }
}
