package import CairnModel

/// The planning problem of a `cairn/instance@1` file, as it stands there: skills are small
/// integers, credentials are indices into the list.
package struct InstanceDocument: Hashable, Sendable {
  package struct SkillLevel: Hashable, Sendable {
    package let skill: Int
    package let level: Int
  }

  package struct Requirement: Hashable, Sendable {
    package let skill: Int
    package let level: Int
    package let importance: Int
    package let must: Bool
  }

  package struct Candidate: Hashable, Sendable {
    package let id: String
    package let teaches: [SkillLevel]
    package let needs: [SkillLevel]
    /// Clauses of credentials; one index of a clause suffices.
    package let after: [[Int]]
    /// Co-requisites.
    package let with: [Int]
    /// Minor units.
    package let price: Int
    package let hours: Int
    package let burden: Int
  }

  package let have: [SkillLevel]
  package let requires: [Requirement]
  package let credentials: [Candidate]
  /// Limits; nil is none.
  package let price: Int?
  package let hours: Int?
  package let count: Int?
  package let pins: [Int]
  package let skips: [Int]
}

/// Reads `cairn/instance@1`; nil where anything is wrong in it.
package func readInstance(_ name: String, _ bytes: [UInt8]) -> (InstanceDocument?, [Diagnostic]) {
  let (source, findings) = decode(name, bytes)
  guard source != nil,
    let fields = findings.document("cairn/instance@1", "a planning instance")
  else { return (nil, findings.diagnostics) }
  let instance = InstanceReader(findings: findings, fields: fields).instance()
  return (findings.errorCount == 0 ? instance : nil, findings.diagnostics)
}

private struct InstanceReader {
  let findings: Findings
  let fields: Fields

  /// Sums over all credentials stay far inside 64 bits.
  private static let most = 1_000_000_000_000

  func instance() -> InstanceDocument {
    _ = fields.required("credentials") { $0 }
    _ = fields.required("requires") { $0 }
    var indices = 0..<0
    if let node = fields["credentials"], case .list(let entries) = node.content {
      indices = entries.indices
    }
    var ids: Set<String> = []
    let limits = fields.required("limits") { Fields($0, "'limits'", keys: nil, findings) }
    let limit = { (key: String) in limits?.nullable(key, findings.wholeNumber(0...Self.most)) }
    return InstanceDocument(
      have: fields.list("have", skillLevel), requires: fields.list("requires", requirement),
      credentials: fields.list("credentials") { candidate($0, among: indices, &ids) },
      price: limit("price"), hours: limit("hours"), count: limit("count"),
      pins: fields.list("pin", index(indices)), skips: fields.list("skip", index(indices)))
  }

  private func index(_ indices: Range<Int>) -> (Node) -> Int? {
    { node in
      guard let index = findings.wholeNumber(node, in: 0...1_000_000_000) else { return nil }
      guard indices.contains(index) else {
        findings.error(
          "unknown-index", at: node.start,
          "there is no credential \(index): \(indices.count) in all")
        return nil
      }
      return index
    }
  }

  /// `[skill, level]`.
  private func skillLevel(_ node: Node) -> InstanceDocument.SkillLevel? {
    guard let numbers = row(node, [0...1_000_000, 0...4], "[skill, level]") else { return nil }
    return InstanceDocument.SkillLevel(skill: numbers[0], level: numbers[1])
  }

  /// `[skill, level, importance, must]`.
  private func requirement(_ node: Node) -> InstanceDocument.Requirement? {
    let ranges = [0...1_000_000, 1...4, 1...1_000_000, 0...1]
    guard let numbers = row(node, ranges, "[skill, level, importance, must]") else { return nil }
    return InstanceDocument.Requirement(
      skill: numbers[0], level: numbers[1], importance: numbers[2], must: numbers[3] == 1)
  }

  /// A list of whole numbers, each in its range.
  private func row(_ node: Node, _ ranges: [ClosedRange<Int>], _ shape: String) -> [Int]? {
    guard case .list(let entries) = node.content, entries.count == ranges.count else {
      findings.error("wrong-type", at: node.start, "expected \(shape), found \(node.described)")
      return nil
    }
    let numbers = zip(entries, ranges).compactMap { findings.wholeNumber($0, in: $1) }
    return numbers.count == ranges.count ? numbers : nil
  }

  private func candidate(
    _ node: Node, among indices: Range<Int>, _ ids: inout Set<String>
  ) -> InstanceDocument.Candidate? {
    guard let fields = Fields(node, "a credential", keys: nil, findings) else { return nil }
    let id = fields.required("id", findings.text)
    if let id, !ids.insert(id).inserted {
      findings.error("duplicate-id", at: fields["id"]?.start, "\(quoted(id)) stands twice")
    }
    let price = fields.required("price", findings.wholeNumber(0...Self.most))
    let hours = fields.required("hours", findings.wholeNumber(0...Self.most))
    let burden = fields.required("burden", findings.wholeNumber(1...Self.most))
    guard let id, let price, let hours, let burden else { return nil }
    return InstanceDocument.Candidate(
      id: id, teaches: fields.list("teaches", skillLevel), needs: fields.list("needs", skillLevel),
      after: fields.list("after") { clause($0, among: indices) },
      with: fields.list("with", index(indices)), price: price, hours: hours, burden: burden)
  }

  /// An index, or a list of which one suffices.
  private func clause(_ node: Node, among indices: Range<Int>) -> [Int]? {
    guard case .list(let entries) = node.content else {
      return index(indices)(node).map { [$0] }
    }
    guard !entries.isEmpty else {
      findings.error("empty-choice", at: node.start, "a choice of nothing can't be met")
      return nil
    }
    return entries.compactMap(index(indices))
  }
}
