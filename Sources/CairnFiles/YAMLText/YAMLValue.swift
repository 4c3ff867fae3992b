/// A value to be written as YAML.
enum YAMLValue: Equatable, Sendable {
  struct Pair: Equatable, Sendable {
    let key: String
    let value: YAMLValue
  }

  /// Digits, dates, ids and words of ours: written as they are.
  case scalar(String)
  /// Free text: in quotes where it could be taken for something else here or by another reader of
  /// YAML.
  case text(String)
  /// `isOrdered` where the order of the items means something.
  case list([YAMLValue], isOrdered: Bool)
  /// `isShort` where the first value may stand for a map that has no other.
  case map([Pair], isShort: Bool)

  /// A map of the values that there are.
  static func fields(_ pairs: [(String, YAMLValue?)], isShort: Bool = false) -> YAMLValue {
    let present = pairs.compactMap { key, value in value.map { Pair(key: key, value: $0) } }
    return .map(present, isShort: isShort)
  }

  /// The value on one line.
  var flow: String {
    switch self {
    case .scalar(let text): text
    case .text(let text): Self.isPlain(text) ? text : Self.quoted(text)
    case .list(let items, _): "[" + items.map(\.flow).joined(separator: ", ") + "]"
    case .map(let pairs, let isShort):
      if isShort, pairs.count == 1, let first = pairs.first {
        first.value.flow
      } else {
        "{" + pairs.map { "\($0.key): \($0.value.flow)" }.joined(separator: ", ") + "}"
      }
    }
  }

  /// The lines of a section: maps and lists of maps have a line for each entry.
  func section(_ key: String) -> [String] {
    switch self {
    case .map(let pairs, _) where !pairs.isEmpty:
      [key + ":"] + pairs.map { "  \($0.key): \($0.value.flow)" }
    case .list(let items, _) where items.contains(where: \.isMap):
      [key + ":"] + items.map { "  - " + $0.flow }
    default: [key + ": " + flow]
    }
  }

  var isMap: Bool {
    if case .map = self { true } else { false }
  }

  var isEmpty: Bool {
    switch self {
    case .scalar, .text: false
    case .list(let items, _): items.isEmpty
    case .map(let pairs, _): pairs.isEmpty
    }
  }

  private static func isPlain(_ text: String) -> Bool {
    let words = ["null", "true", "false", "yes", "no", "on", "off", "y", "n"]
    guard let first = text.unicodeScalars.first, let last = text.unicodeScalars.last,
      first.properties.isAlphabetic, last != " ", !words.contains(text.lowercased())
    else { return false }
    return !text.contains(" #")
      && text.unicodeScalars.allSatisfy { scalar in
        scalar.isASCII
          ? scalar.value >= 0x20 && scalar.value < 0x7F
            && !"[]{},:\"'&*!|>%@`\\".contains(
              Character(scalar))
          : scalar.properties.isAlphabetic
      }
  }

  private static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      case _ where isControl(scalar) || scalar.value == 0xFEFF || scalar.value | 1 == 0xFFFF:
        let digits = String(scalar.value, radix: 16)
        quoted += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}
