import CairnFiles
import CairnModel
import Testing

/// A small generator whose seed a failure can name (SplitMix64, Steele et al. 2014).
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64
  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

@Suite("Damaged files")
struct FuzzTests {
  /// Pieces that mean something to YAML.
  private static let pieces = [
    ":", "- ", "[", "]", "{", "}", "&a ", "*a", "!x ", "|", ">", "\"", "'", "#", "\t", "\n", "\r",
    "? ", "---\n", "...\n", "%", "0x10", "1_000", "~", "9999999999999999999999", "\u{FEFF}",
    "\u{2028}", "<<: *a", "é", "日本", "  ", ",", "-1", "1.5", "null",
  ]

  @Test("damaged files are read without a crash and with places inside them", arguments: 0..<8)
  func damagedFilesAreRead(_ seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let examples = try RepositoryFiles.examples().map { Array($0.utf8) }
    for round in 0..<100 {
      for example in examples {
        let damaged = damage(example, using: &random)
        let found =
          formatOf(damaged) == .profile
          ? readProfile("x", damaged).1 : readCatalogue([("x", damaged)]).1
        let lines = String(decoding: damaged, as: UTF8.self).split(
          omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        for diagnostic in found {
          #expect(diagnostic.line <= lines.count, "seed \(seed), round \(round)")
          #expect(
            diagnostic.column <= (diagnostic.sourceLine?.unicodeScalars.count ?? 0) + 2,
            "seed \(seed), round \(round): \(rendered([diagnostic]))")
          #expect(!renderDiagnostic(diagnostic).isEmpty)
        }
      }
    }
  }

  private func damage(_ bytes: [UInt8], using random: inout SeededGenerator) -> [UInt8] {
    var bytes = bytes
    for _ in 0..<Int.random(in: 1...4, using: &random) {
      let index = Int.random(in: 0..<bytes.count, using: &random)
      switch Int.random(in: 0..<5, using: &random) {
      case 0: bytes[index] = UInt8.random(in: .min ... .max, using: &random)
      case 1:
        bytes.removeSubrange(
          index..<min(bytes.count, index + Int.random(in: 1...20, using: &random)))
      case 2: bytes.insert(contentsOf: bytes[index...].prefix(40), at: index)
      default:
        bytes.insert(
          contentsOf: Self.pieces.randomElement(using: &random)?.utf8.map { $0 } ?? [], at: index)
      }
      if bytes.isEmpty { bytes = [0x61] }
    }
    return bytes
  }
}
