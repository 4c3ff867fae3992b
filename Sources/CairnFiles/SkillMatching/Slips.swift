import CairnModel

/// Finds names that differ by one slip of the finger: a letter too many, one missing, or two
/// neighbours swapped. One letter in place of another is no slip here, as `macroeconomics` and
/// `microeconomics` are two things; nor is anything in short names, in digits or at the first
/// letter.
struct Slips: Sendable {
  private static let shortest = 8
  /// Longer names are sentences; comparing them by letters costs more than it finds.
  private static let longest = 64
  /// Names by themselves and by each form with one letter missing.
  private var shortened: [[UInt8]: [Int32]] = [:]
  private var names: [(bytes: [UInt8], skill: Skill.ID)] = []

  init(_ table: SkillNames.Table) {
    for (name, claim) in table.sorted(by: { $0.key < $1.key }) {
      guard let skill = claim.skill else { continue }
      let bytes = Array(name.utf8)
      guard Self.isFit(bytes) else { continue }
      let number = Int32(names.count)
      names.append((bytes, skill))
      for form in Self.forms(bytes) { shortened[form, default: []].append(number) }
    }
  }

  /// The one skill that the words can mean; nil where there is none or more than one.
  func skill(near words: String) -> Skill.ID? {
    let bytes = Array(words.utf8)
    guard Self.isFit(bytes) else { return nil }
    var found: Set<Skill.ID> = []
    for form in Self.forms(bytes) {
      for number in shortened[form] ?? [] {
        let (name, skill) = names[Int(number)]
        if Self.isSlip(bytes, name) { found.insert(skill) }
      }
    }
    return found.count == 1 ? found.first : nil
  }

  private static func isFit(_ bytes: [UInt8]) -> Bool {
    (shortest...longest).contains(bytes.count)
  }

  private static func forms(_ bytes: [UInt8]) -> [[UInt8]] {
    [bytes]
      + bytes.indices.dropFirst().map { index in
        Array(bytes[..<index] + bytes[(index + 1)...])
      }
  }

  private static func isSlip(_ a: [UInt8], _ b: [UInt8]) -> Bool {
    guard a.first == b.first, digits(a) == digits(b) else { return false }
    if a.count == b.count {
      return a.sorted() == b.sorted() && editDistance(a, b, atMost: 1) != nil
    }
    return abs(a.count - b.count) == 1 && editDistance(a, b, atMost: 1) != nil
  }

  private static func digits(_ bytes: [UInt8]) -> [UInt8] { bytes.filter { 48...57 ~= $0 } }
}
