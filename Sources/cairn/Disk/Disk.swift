import CairnFiles
import CairnLibrary
import Crypto
import Foundation

/// Reading and replacing files; every refusal of the system becomes a message and status 3.
enum Disk {
  /// The bytes of a file; of a pipe all that comes until it is closed.
  static func read(_ path: String) throws(Stop) -> [UInt8] {
    var bytes: [UInt8] = []
    try readParts(path) { bytes.append(contentsOf: $0) }
    return bytes
  }

  /// The first bytes of a file, at most so many.
  static func start(of path: String, _ count: Int) throws(Stop) -> [UInt8] {
    let file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard file >= 0 else { throw Stop(.refused, "cairn: \(path): \(systemReason())") }
    defer { close(file) }
    return [UInt8](unsafeUninitializedCapacity: count) { buffer, got in
      got = max(0, Foundation.read(file, buffer.baseAddress, count))
    }
  }

  /// SHA-256 of the bytes of a file in hexadecimal digits.
  static func sum(of path: String) throws(Stop) -> String {
    var hash = SHA256()
    try readParts(path) { hash.update(bufferPointer: $0) }
    return hexadecimal(hash.finalize())
  }

  /// Calls `take` with one part of a file after the other.
  private static func readParts(
    _ path: String, take: (UnsafeRawBufferPointer) -> Void
  ) throws(Stop) {
    if try isFolder(path, called: "file") {
      throw Stop(.refused, "cairn: \(path) is a folder, not a file")
    }
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw Stop(.refused, "cairn: \(path): \(systemReason())") }
    defer { close(file) }
    var part = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = part.withUnsafeMutableBytes { Foundation.read(file, $0.baseAddress, $0.count) }
      if count == 0 { return }
      if count > 0 {
        part.withUnsafeBytes { take(UnsafeRawBufferPointer(rebasing: $0[..<count])) }
      } else if errno != EINTR {
        throw Stop(.refused, "cairn: \(path): \(systemReason())")
      }
    }
  }

  /// YAML and JSON Lines files at a path: itself, or all below a folder, sorted. Hidden ones are left out: editors keep
  /// their locks and copies there.
  static func yamlFiles(at path: String) throws(Stop) -> [String] {
    guard try isFolder(path, called: "file or folder") else { return [path] }
    let base = path.hasSuffix("/") ? String(path.dropLast()) : path
    return try filesBelow(base).filter(isReadable).sorted()
  }

  /// Whether a file's name says that it is of a format of ours.
  static func isReadable(_ name: String) -> Bool {
    name.hasSuffix(".yaml") || name.hasSuffix(".yml") || isLined(name)
  }

  /// What is right in a folder.
  static func names(in folder: String) throws(Stop) -> [String] {
    do {
      return try FileManager.default.contentsOfDirectory(atPath: folder.isEmpty ? "/" : folder)
    } catch {
      throw Stop(.refused, "cairn: \(folder): \(reason(error))")
    }
  }

  private static func filesBelow(_ folder: String) throws(Stop) -> [String] {
    var files: [String] = []
    for path in try names(in: folder).filter({ !$0.hasPrefix(".") }).map({ folder + "/" + $0 }) {
      var entry = stat()
      // A link to a folder isn't followed, as it may lead back here.
      let isFolder = lstat(path, &entry) == 0 && entry.st_mode & S_IFMT == S_IFDIR
      files += isFolder ? try filesBelow(path) : [path]
    }
    return files
  }

  /// What the system tells of a file; without times where it is no plain file and may change unnoticed.
  static func stamp(_ path: String) throws(Stop) -> FileStamp {
    var entry = stat()
    guard stat(path, &entry) == 0 else {
      throw Stop(.refused, "cairn: \(path): \(systemReason())")
    }
    let isPlain = entry.st_mode & S_IFMT == S_IFREG
    return FileStamp(
      path: path, size: Int(entry.st_size), modified: isPlain ? entry.st_mtim.nanoseconds : 0,
      changed: isPlain ? entry.st_ctim.nanoseconds : 0, inode: Int(truncatingIfNeeded: entry.st_ino)
    )
  }

  /// Reads a file in parts of whole lines and never holds much more than one of them; `take` is called with each.
  static func readLines(
    _ path: String, size: Int = 1 << 20, take: ([UInt8]) throws -> Void
  ) throws {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw Stop(.refused, "cairn: \(path): \(systemReason())") }
    defer { close(file) }
    var rest: [UInt8] = []
    while true {
      let part = try [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
        let got = Foundation.read(file, buffer.baseAddress, size)
        guard got >= 0 else { throw Stop(.refused, "cairn: \(path): \(systemReason())") }
        count = got
      }
      guard !part.isEmpty else { break }
      guard let end = part.lastIndex(of: 0x0A) else {
        rest += part
        continue
      }
      rest += part[...end]
      try take(rest)
      rest = Array(part[(end + 1)...])
    }
    if !rest.isEmpty { try take(rest) }
  }

  /// Waits until the bytes of a file are on the disk.
  static func settle(_ path: String) throws(SystemError) {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw SystemError() }
    defer { close(file) }
    guard fsync(file) == 0 else { throw SystemError() }
  }

  /// A refusal of the system, as it words it.
  struct SystemError: Error, CustomStringConvertible {
    let description = systemReason()
  }

  private static func isFolder(_ path: String, called what: String) throws(Stop) -> Bool {
    var entry = stat()
    guard stat(path, &entry) == 0 else {
      let why = errno == ENOENT ? "no such \(what)" : systemReason()
      throw Stop(.refused, "cairn: \(path): \(why)")
    }
    return entry.st_mode & S_IFMT == S_IFDIR
  }

  /// Where a file at a path is really to be put, its folder made if need be.
  static func writableTarget(of path: String) throws(Stop) -> String {
    let target = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
    let folder = URL(fileURLWithPath: target).deletingLastPathComponent().path
    do {
      try FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: true)
    } catch {
      let why = mkdir(folder, 0o755) == 0 ? reason(error) : systemReason()
      throw Stop(.refused, "cairn: \(folder): \(why)")
    }
    // A file that its owner made read-only is not to be replaced either.
    if access(target, W_OK) != 0, errno != ENOENT {
      throw Stop(.refused, "cairn: \(path): \(systemReason())")
    }
    return target
  }

  /// Replaces a file in one step: readers see the old bytes or the new ones, never a part. A symbolic link
  /// stays one, permissions stay as they were, and the bytes are on the disk before the old ones go.
  static func replace(_ path: String, with bytes: [UInt8]) throws(Stop) {
    try replace(path) { write throws(Stop) in try write(bytes) }
  }

  /// The same for bytes that come in parts: `fill` is handed what writes the next of them.
  static func replace(
    _ path: String, _ fill: (([UInt8]) throws(Stop) -> Void) throws(Stop) -> Void
  ) throws(Stop) {
    let target = try writableTarget(of: path)
    var name = Array((target + ".XXXXXX").utf8CString)
    let file = mkstemp(&name)
    let temporary = String(decoding: name.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    guard file >= 0 else { throw Stop(.refused, "cairn: \(path): \(systemReason())") }
    defer { close(file) }
    do throws(Stop) {
      var old = stat()
      let mode = stat(target, &old) == 0 ? old.st_mode & 0o7777 : 0o644
      func check(_ error: Int32?) throws(Stop) {
        if let error { throw Stop(.refused, "cairn: \(path): \(systemReason(error))") }
      }
      try check(fchmod(file, mode) == 0 ? nil : errno)
      try fill { bytes throws(Stop) in try check(write(bytes[...], to: file)) }
      try check(fsync(file) == 0 && rename(temporary, target) == 0 ? nil : errno)
    } catch {
      unlink(temporary)
      throw error
    }
  }

  /// Writes all bytes; the number of the error where that failed.
  static func write(_ bytes: ArraySlice<UInt8>, to file: Int32) -> Int32? {
    var rest = bytes
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Foundation.write(file, $0.baseAddress, $0.count) }
      if count < 0, errno != EINTR { return errno }
      rest = rest.dropFirst(max(0, count))
    }
    return nil
  }

  private static func hexadecimal(_ digest: SHA256Digest) -> String {
    digest.map { byte in
      let digits = String(byte, radix: 16)
      return digits.count == 1 ? "0" + digits : digits
    }.joined()
  }

  /// What the system says of an error, the last one where none is named.
  static func systemReason(_ error: Int32 = errno) -> String { String(cString: strerror(error)) }

  /// Why the system refused, in its words where it has some.
  static func reason(_ error: any Error) -> String {
    if let plain = error as? SystemError { return plain.description }
    let cocoa = error as NSError
    if let below = cocoa.userInfo[NSUnderlyingErrorKey] as? NSError,
      below.domain == NSPOSIXErrorDomain
    {
      return String(cString: strerror(Int32(below.code)))
    }
    return switch cocoa.code {
    case CocoaError.fileReadNoPermission.rawValue, CocoaError.fileWriteNoPermission.rawValue:
      String(cString: strerror(EACCES))
    default: cocoa.localizedDescription
    }
  }
}

extension timespec {
  fileprivate var nanoseconds: Int { tv_sec * 1_000_000_000 + tv_nsec }
}
