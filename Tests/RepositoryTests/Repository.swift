import Foundation

/// The checkout that these tests read: found from this file, so that any clone tests itself.
enum Repository {
  static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// Swift files below a folder of the checkout, with their lines.
  static func swiftFiles(in folder: String) throws -> [SourceFile] {
    try files(in: folder).filter { $0.hasSuffix(".swift") }.map { path in
      let text = try String(contentsOf: root.appendingPathComponent(path), encoding: .utf8)
      return SourceFile(path: path, lines: text.components(separatedBy: "\n"))
    }
  }

  /// Paths of the files below a folder, relative to the root, sorted; hidden ones and builds are left out.
  static func files(in folder: String) throws -> [String] {
    let base = root.appendingPathComponent(folder)
    guard let walk = FileManager.default.enumerator(atPath: base.path) else { return [] }
    return walk.compactMap { $0 as? String }.map { folder + "/" + $0 }
      .filter { !$0.contains("/.") }.sorted()
  }

  static func text(_ path: String) throws -> String {
    try String(contentsOf: root.appendingPathComponent(path), encoding: .utf8)
  }
}

struct SourceFile {
  let path: String
  let lines: [String]

  /// The target that the file belongs to: the folder below `Sources`.
  var target: String { String(path.split(separator: "/")[1]) }

  /// `path:line` of the lines that a pattern matches, comments left out.
  func places(matching pattern: Regex<Substring>) -> [String] {
    lines.enumerated().filter { _, line in
      !line.trimmingCharacters(in: .whitespaces).hasPrefix("//") && line.contains(pattern)
    }.map { "\(path):\($0.offset + 1)" }
  }
}
