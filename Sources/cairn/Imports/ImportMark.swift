import CairnModel
import Foundation

/// What tells the files that an import wrote, and that another one may replace, from all others.
enum ImportMark {
  private static let text = "Imported by cairn"
  /// The mark stands in the first line; nothing further down a file makes it one of ours.
  private static let reach = 128

  /// Whether nothing is at a path, or what an import wrote.
  static func mayReplace(_ path: String) -> Bool {
    guard Locations.exists(path) else { return true }
    guard let start = try? Disk.start(of: path, Self.reach) else { return false }
    return String(decoding: start.prefix { $0 != 0x0A }, as: UTF8.self).contains(text)
  }

  /// Stops where a file is in the way that no import wrote.
  static func refuseToReplace(_ path: String) throws(Stop) {
    guard mayReplace(path) else { throw Stop(.no, refusal([path], "--force replaces it")) }
  }

  static func refusal(_ paths: [String], _ wayOut: String) -> String {
    "cairn: \(paths.joined(separator: " and ")) \(paths.count == 1 ? "is" : "are") there already and "
      + "\(paths.count == 1 ? "was" : "were") not imported; \(wayOut)"
  }

  /// The lines at the top of a file that is made of some others.
  static func lines(_ names: [String], _ what: String) -> [String] {
    let sources = names.map { URL(fileURLWithPath: $0).lastPathComponent }
    let some = sources.prefix(5).joined(separator: ", ") + (sources.count > 5 ? ", …" : "")
    return ["\(text) on \(Clock.today.iso) from \(some).", what]
  }
}
