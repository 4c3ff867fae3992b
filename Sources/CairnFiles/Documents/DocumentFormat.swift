/// What a file says it is in its first key.
package enum DocumentFormat: String, CaseIterable, Sendable {
  case skills = "cairn/skills@1"
  case role = "cairn/role@1"
  case credentials = "cairn/credentials@1"
  case profile = "cairn/profile@1"
  case rates = "cairn/rates@1"
  case settings = "cairn/settings@1"
  case mapping = "cairn/mapping@1"

  /// The formats that make up a catalogue; a profile and settings are the learner's own.
  package static let ofCatalogues: [DocumentFormat] = [.skills, .role, .credentials, .rates]
}

/// The format that a file's first key names; nil where it names none of ours.
package func formatOf(_ bytes: [UInt8]) -> DocumentFormat? {
  let hasMark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
  return bytes.dropFirst(hasMark ? 3 : 0).withUnsafeBufferPointer { bytes in
    let events = YAMLEvents(bytes)
    guard let opening = try? [events.next(), events.next(), events.next(), events.next()],
      case .documentStart = opening[0].event, case .mapStart = opening[1].event,
      case .scalar("format", _) = opening[2].event, case .scalar(let name, _) = opening[3].event
    else { return nil }
    return DocumentFormat(rawValue: name)
  }
}

extension Findings {
  /// The format that the document names as its first key; said where it is none or not wanted.
  func format(of root: Node, wanted: [DocumentFormat]) -> DocumentFormat? {
    guard case .map(let pairs) = root.content else {
      error(
        "wrong-type", at: root.start, "expected keys and values, found \(root.described)",
        hint: "begin with 'format: \(wanted.first?.rawValue ?? "cairn/…@1")'")
      return nil
    }
    guard let index = pairs.firstIndex(where: { $0.key.scalar == "format" }) else {
      error(
        "missing-format", at: root.start, "the file does not say what it is",
        hint: "begin with " + wanted.map { "'format: \($0.rawValue)'" }.joined(separator: " or "))
      return nil
    }
    if index > 0 {
      warning(
        "format-not-first", at: pairs[index].key.start, "'format' is not the first key",
        hint: "move it to the top")
    }
    return format(pairs[index].value, wanted: wanted)
  }

  private func format(_ node: Node, wanted: [DocumentFormat]) -> DocumentFormat? {
    guard let name = text(node) else { return nil }
    guard let format = DocumentFormat(rawValue: name) else {
      let known = DocumentFormat.allCases.map(\.rawValue)
      error(
        "unknown-format", at: node.start, "\(quoted(name)) is no format of this version",
        hint: suggestion(for: name, among: known))
      return nil
    }
    guard wanted.contains(format) else {
      error(
        "other-format", at: node.start, "this is a file of \(format.rawValue)",
        hint: "expected " + wanted.map(\.rawValue).joined(separator: ", "))
      return nil
    }
    return format
  }
}
