import Foundation
import Testing

@Suite("The house rules")
struct HouseRules {
  /// Which targets of the house each target may import; arrows point only downwards.
  static let allowed: [String: Set<String>] = [
    "CairnModel": [],
    "CairnScreen": [],
    "CairnPlanner": ["CairnModel"],
    "CairnWords": ["CairnModel"],
    "CairnLibrary": ["CairnModel"],
    "CairnFiles": ["CairnModel", "CairnWords"],
    "CairnTerminal": ["CairnScreen", "CNcurses"],
    "CairnApp": ["CairnModel", "CairnPlanner", "CairnWords", "CairnScreen"],
  ]
  /// What comes from outside the house, by target.
  static let outside: [String: Set<String>] = [
    "CairnModel": [], "CairnScreen": [], "CairnPlanner": [], "CairnWords": [], "CairnApp": [],
    "CairnLibrary": ["GRDB", "GRDBSQLite"],
    "CairnFiles": ["Yams", "CYaml", "FoundationEssentials"],
    "CairnTerminal": ["Glibc"],
  ]

  @Test("each target imports only what lies below it", arguments: allowed.keys.sorted())
  func imports(target: String) throws {
    let permitted = Self.allowed[target, default: []].union(Self.outside[target, default: []])
    for file in try Repository.swiftFiles(in: "Sources/\(target)") {
      for line in file.lines {
        guard
          let match = line.firstMatch(
            of: /^\s*(?:package |public |internal |private )?import (?:struct |enum |func )?(\w+)/)
        else { continue }
        #expect(permitted.contains(String(match.1)), "\(file.path) imports \(match.1)")
      }
    }
  }

  @Test("files have at most 500 lines")
  func fileLength() throws {
    for file in try Repository.swiftFiles(in: "Sources") + Repository.swiftFiles(in: "Tests") {
      #expect(file.lines.count <= 500, "\(file.path) has \(file.lines.count) lines")
    }
  }

  @Test("functions have at most 70 lines")
  func functionLength() throws {
    for file in try Repository.swiftFiles(in: "Sources") {
      var open: (line: Int, indent: Int)?
      for (number, line) in file.lines.enumerated() {
        let indent = line.prefix { $0 == " " }.count
        if let start = open {
          if line.trimmingCharacters(in: .whitespaces) == "}", indent == start.indent {
            #expect(number - start.line <= 70, "\(file.path):\(start.line + 1)")
            open = nil
          }
        } else if line.contains(/^\s*(?:[@\w()]+ )*(func\b|init\b).*\{\s*$/) {
          open = (number, indent)
        }
      }
    }
  }

  @Test("nothing is forced, unchecked or left for later")
  func forbiddenWords() throws {
    let patterns: [Regex<Substring>] = [
      /@unchecked Sendable/, /nonisolated\(unsafe\)/, /\btry!/, /\bas!/,
      /\b(?:TODO|FIXME|XXX|HACK)\b/, /\bBundle\.module\b/,
    ]
    for file in try Repository.swiftFiles(in: "Sources") {
      for pattern in patterns {
        #expect(file.places(matching: pattern) == [])
      }
    }
  }

  @Test("folders name parts of the domain, not kinds of code")
  func folderNames() throws {
    let vague = ["Models", "Managers", "Helpers", "Utils", "Utilities", "Common", "Misc"]
    for path in try Repository.files(in: "Sources") {
      #expect(path.split(separator: "/").allSatisfy { !vague.contains(String($0)) }, "\(path)")
    }
  }

  @Test("the top level holds what the README's reader looks for and nothing else")
  func topLevel() throws {
    let known: Set = [
      "Benchmarks", "CHANGELOG.md", "LICENSE", "Package.swift", "README.md", "Sources", "Tests",
      "catalogs", "docs",
    ]
    let built: Set = ["Package.resolved"]
    let found = try FileManager.default.contentsOfDirectory(atPath: Repository.root.path)
      .filter { !$0.hasPrefix(".") }
    #expect(Set(found).subtracting(built) == known)
  }

  @Test("dependencies are pinned to exact versions")
  func pins() throws {
    let manifest = try Repository.text("Package.swift")
    for line in manifest.components(separatedBy: "\n") where line.contains(".package(url:") {
      #expect(line.contains("exact:"), "\(line)")
    }
  }

  @Test("paths that documents name exist")
  func documentedPaths() throws {
    let documents =
      ["README.md"] + (try Repository.files(in: "docs")).filter { $0.hasSuffix(".md") }
    for document in documents {
      let text = try Repository.text(document)
      for match in text.matches(of: /`((?:Sources|Tests|docs|catalogs|Benchmarks)\/[\w\/.+-]+)`/) {
        let path = Repository.root.appendingPathComponent(String(match.1)).path
        #expect(FileManager.default.fileExists(atPath: path), "\(document) names \(match.1)")
      }
    }
  }
}
