import Crypto
import Foundation

/// Reading and replacing files; every refusal of the system becomes a message and status 3.
enum Disk {
  static func read(_ path: String) throws(Stop) -> [UInt8] {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw Stop(.refused, "cairn: \(path): no such file")
    }
    if isFolder.boolValue { throw Stop(.refused, "cairn: \(path) is a folder, not a file") }
    do {
      return [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
    } catch {
      throw Stop(.refused, "cairn: \(path): \(reason(error))")
    }
  }

  /// YAML files at a path: itself, or all below a folder, sorted.
  static func yamlFiles(at path: String) throws(Stop) -> [String] {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw Stop(.refused, "cairn: \(path): no such file or folder")
    }
    guard isFolder.boolValue else { return [path] }
    guard let walk = FileManager.default.enumerator(atPath: path) else {
      throw Stop(.refused, "cairn: \(path): can't be listed")
    }
    let base = path.hasSuffix("/") ? String(path.dropLast()) : path
    return walk.compactMap { $0 as? String }
      .filter { $0.hasSuffix(".yaml") || $0.hasSuffix(".yml") }
      .map { base + "/" + $0 }.sorted()
  }

  /// Replaces a file in one step: readers see the old bytes or the new ones, never a part. A symbolic link
  /// stays one, permissions stay as they were, and the bytes are on the disk before the old ones go.
  static func replace(_ path: String, with bytes: [UInt8]) throws(Stop) {
    let target = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
    let folder = URL(fileURLWithPath: target).deletingLastPathComponent().path
    do {
      try FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: true)
    } catch {
      throw Stop(.refused, "cairn: \(folder): \(reason(error))")
    }
    var name = Array((target + ".XXXXXX").utf8CString)
    let file = mkstemp(&name)
    let temporary = String(decoding: name.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    guard file >= 0 else { throw Stop(.refused, "cairn: \(path): \(systemReason())") }
    let problem = write(bytes, to: file, like: target)
    close(file)
    guard problem == nil, rename(temporary, target) == 0 else {
      let why = problem ?? systemReason()
      unlink(temporary)
      throw Stop(.refused, "cairn: \(path): \(why)")
    }
  }

  private static func write(_ bytes: [UInt8], to file: Int32, like target: String) -> String? {
    var old = stat()
    let mode = stat(target, &old) == 0 ? old.st_mode & 0o7777 : 0o644
    guard fchmod(file, mode) == 0 else { return systemReason() }
    var written = 0
    while written < bytes.count {
      let count = bytes[written...].withUnsafeBytes {
        Foundation.write(file, $0.baseAddress, $0.count)
      }
      if count < 0 {
        if errno == EINTR { continue }
        return systemReason()
      }
      written += count
    }
    return fsync(file) == 0 ? nil : systemReason()
  }

  /// SHA-256 in hexadecimal digits.
  static func sha256(_ bytes: [UInt8]) -> String {
    SHA256.hash(data: bytes).map { byte in
      let digits = String(byte, radix: 16)
      return digits.count == 1 ? "0" + digits : digits
    }.joined()
  }

  private static func systemReason() -> String { String(cString: strerror(errno)) }

  private static func reason(_ error: any Error) -> String {
    let cocoa = error as NSError
    if let below = cocoa.userInfo[NSUnderlyingErrorKey] as? NSError,
      below.domain == NSPOSIXErrorDomain
    {
      return String(cString: strerror(Int32(below.code)))
    }
    return cocoa.localizedDescription
  }
}
