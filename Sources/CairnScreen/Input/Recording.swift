/// A session as text that can be read, written by hand and repeated: how it looked, then one word for each key
/// and each size of the window, in their order.
///
///     cairn/session@1
///     # A line of words for the reader.
///     today=2026-12-01
///     size:80x24
///     3 / s q l Enter
package struct Recording: Equatable, Sendable {
  package enum Step: Hashable, Sendable {
    case key(Key)
    case resized(Size)
  }

  /// What can't be read, and in which line, counted from 1.
  package struct Problem: Error, Equatable {
    package let line: Int
    package let word: String

    package init(line: Int, word: String) { (self.line, self.word) = (line, word) }
  }

  /// The first word of every recording.
  package static let format = "cairn/session@1"

  /// What the session depended on, by name.
  package var setting: [String: String]
  package var steps: [Step]

  package init(setting: [String: String] = [:], steps: [Step] = []) {
    self.setting = setting
    self.steps = steps
  }

  package init(_ text: String) throws(Problem) {
    self.init()
    var isFirst = true
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    where !line.hasPrefix("# ") {
      for word in line.unicodeScalars.split(whereSeparator: \.properties.isWhitespace) {
        let word = String(word)
        let isRead = isFirst ? word == Self.format : take(word)
        guard isRead else { throw Problem(line: index + 1, word: word) }
        isFirst = false
      }
    }
    if isFirst { throw Problem(line: 1, word: "") }
  }

  /// Takes a step or `name=value`; false for anything else.
  private mutating func take(_ word: String) -> Bool {
    if let step = Step(word) {
      steps.append(step)
      return true
    }
    let halves = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard halves.count == 2, !halves[0].isEmpty else { return false }
    setting[String(halves[0])] = String(halves[1])
    return true
  }

  /// The recording as its file holds it: a step a line.
  package var text: String {
    let named = setting.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
    return ([Self.format] + named + steps.map(\.word)).map { $0 + "\n" }.joined()
  }
}

extension Recording.Step {
  /// One word without spaces: `j`, `^R`, `Tab`, `paste:two%20words`, `size:80x24`.
  package var word: String {
    switch self {
    case .resized(let size): "size:\(size.columns)x\(size.rows)"
    case .key(let key):
      key.name(.ascii).count == 1 && key.name(.ascii).isPlainLetter
        ? key.name(.ascii) : key.name(.ascii).escaped
    }
  }

  package init?(_ word: String) {
    if let size = word.size {
      self = .resized(size)
      return
    }
    // A single sign is itself, the percent sign too.
    guard let name = word.count == 1 ? word : word.unescaped, let key = Key(named: name) else {
      return nil
    }
    self = .key(key)
  }
}

extension String {
  /// Whether it can stand in a recording as it is: no space, and no mark that would join what is before it.
  fileprivate var isPlainLetter: Bool {
    guard let first = unicodeScalars.first else { return false }
    return !first.properties.isWhitespace && first.properties.generalCategory != .nonspacingMark
      && first.columns > 0
  }

  /// With spaces, signs that can't be seen and the percent sign as `%` and two digits for each byte.
  fileprivate var escaped: String {
    unicodeScalars.reduce(into: "") { result, scalar in
      guard scalar == "%" || scalar.properties.isWhitespace || scalar.columns == 0 else {
        result.unicodeScalars.append(scalar)
        return
      }
      for byte in String(scalar).utf8 {
        let digits = String(byte, radix: 16, uppercase: true)
        result += "%" + (digits.count == 1 ? "0" : "") + digits
      }
    }
  }

  /// Nil where a percent sign is not followed by two digits.
  fileprivate var unescaped: String? {
    var (bytes, rest) = ([UInt8](), utf8[...])
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "%") else {
        bytes.append(byte)
        continue
      }
      guard rest.count >= 2,
        let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
      else { return nil }
      bytes.append(value)
      rest = rest.dropFirst(2)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// `size:80x24`.
  fileprivate var size: Size? {
    guard hasPrefix("size:") else { return nil }
    let numbers = dropFirst(5).split(separator: "x", omittingEmptySubsequences: false)
      .map { Int($0) }
    guard numbers.count == 2, let columns = numbers[0], let rows = numbers[1],
      (1...1000).contains(columns), (1...1000).contains(rows)
    else { return nil }
    return Size(columns: columns, rows: rows)
  }
}
