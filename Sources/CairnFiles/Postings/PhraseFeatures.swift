/// What the tagger looks at, as texts that the weights file has as keys. A feature depends on one
/// word, on neighbours or on the line, so that what it weighs is looked up once for each of them.
enum PhraseFeatures {
  /// A word that stands before, or after, the first, or last, one.
  static let edge = "^"

  /// Offsets at which a word tells something of the one at offset 0.
  static let offsets = [-3, -2, -1, 1, 2, 3]

  /// Lower case with every digit as 0.
  static func form(_ word: some StringProtocol) -> String {
    guard word.utf8.allSatisfy({ $0 < 0x80 }) else {
      return String(word.lowercased().map { $0.isWholeNumber ? "0" : $0 })
    }
    return String(
      decoding: word.utf8.map { byte in
        switch byte {
        case 0x41...0x5A: byte | 0x20
        case 0x30...0x39: 0x30
        default: byte
        }
      }, as: UTF8.self)
  }

  /// `PostgreSQL` is `AaA`, `ES6` is `A0`, `front-end` is `a-a`.
  static func shape(_ word: some StringProtocol) -> String {
    var shape = String.UnicodeScalarView()
    for scalar in word.unicodeScalars {
      let sign: Unicode.Scalar =
        scalar.properties.isUppercase
        ? "A"
        : scalar.properties.isAlphabetic
          ? "a" : scalar.properties.numericType != nil ? "0" : scalar
      if shape.last != sign { shape.append(sign) }
    }
    return String(shape)
  }

  /// Of the word itself.
  static func own(form: String, shape: String) -> [String] {
    [
      "w=" + form, "s=" + shape, "p3=" + form.prefix(3), "p4=" + form.prefix(4),
      "x2=" + form.suffix(2), "x3=" + form.suffix(3), "x4=" + form.suffix(4), "b",
    ]
  }

  /// Of a word that stands at an offset from it.
  static func neighbour(_ offset: Int, form: String, shape: String) -> [String] {
    let word = "\(offset)=" + form
    return abs(offset) > 1
      ? [word] : [word, "x\(offset)=" + form.suffix(3), "s\(offset)=" + shape]
  }

  /// Of two words in a row, for the second.
  static func withPrevious(_ first: String, _ second: String) -> String {
    "<" + first + " " + second
  }
  /// Of two words in a row, for the first.
  static func withNext(_ first: String, _ second: String) -> String { ">" + first + " " + second }

  /// Of the shapes around.
  static func shapes(_ before: String, _ shape: String, _ after: String) -> String {
    "ss=" + before + "|" + shape + "|" + after
  }

  /// Of the sentence that it stands in: its first and last word, and the heading above it.
  static func sentence(first: String, last: String, heading: [String]) -> [String] {
    ["f=" + first, "l=" + last] + heading.map { "h=" + $0 }
  }

  /// Of how the sentence is capitalised and how long it is.
  static func look(ofWord shape: String, capitals: Int, count: Int) -> String {
    let share = capitals * 10 > count * 7 ? "T" : capitals * 10 > count * 3 ? "t" : "-"
    let length = count == 1 ? "1" : count < 5 ? "4" : count < 10 ? "9" : "l"
    return "tb=" + share + shape.prefix(1) + length
  }

  /// Of whether the taxonomy knows a name here: its begin, its rest or neither.
  static func names(_ before: NamePart, _ own: NamePart, _ after: NamePart) -> [String] {
    ["d=\(own.rawValue)", "dd=\(before.rawValue)|\(own.rawValue)|\(after.rawValue)"]
  }

  enum NamePart: String, CaseIterable, Sendable {
    case begin = "B"
    case rest = "I"
    case none = "-"
  }
}
