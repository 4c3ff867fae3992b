import CairnModel
import Foundation

/// The repository's own files, found from where this file lies.
enum RepositoryFiles {
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  static func text(_ path: String) throws -> String {
    try String(contentsOf: root.appending(path: path), encoding: .utf8)
  }

  /// Every YAML file below `catalogs`, by path.
  static func catalogs() throws -> [(name: String, bytes: [UInt8])] {
    let folder = root.appending(path: "catalogs")
    let paths = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
    return try paths.filter { $0.hasSuffix(".yaml") }.sorted().map { path in
      ("catalogs/" + path, [UInt8](try Data(contentsOf: folder.appending(path: path))))
    }
  }

  /// The complete files among the code blocks of the page on formats.
  static func examples(_ language: String = "yaml") throws -> [String] {
    let page = try text("docs/formats.md")
    let blocks = page.components(separatedBy: "```\(language)\n").dropFirst()
    return blocks.compactMap { $0.components(separatedBy: "```").first }
  }
}

/// Diagnostics one a line, for a failure that can be read.
func rendered(_ diagnostics: [Diagnostic]) -> String {
  diagnostics.map { "\($0.file):\($0.line):\($0.column) \($0.id) \($0.message)" }
    .joined(separator: "\n")
}
