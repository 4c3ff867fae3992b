import Foundation
import Testing

@Suite("The project speaks only of itself")
struct PrivateWords {
  @Test("no file names a machine's paths")
  func machinePaths() throws {
    let folders = ["Sources", "Tests", "docs", "catalogs", "Benchmarks"]
    let files =
      try folders.flatMap { try Repository.files(in: $0) } + ["README.md", "CHANGELOG.md"]
    let home = try Regex("(?:^|[\\s\"'(=:])/(?:home|root|Users)/[a-z]")
    for path in files where !path.hasSuffix("PrivateWords.swift") {
      guard let text = try? Repository.text(path) else { continue }
      #expect(text.firstMatch(of: home) == nil, "\(path)")
    }
  }
}
