/// A number or a word of a cell such as `2–3 hours per week`.
enum Token: Equatable {
  case number(Double)
  case word(String)
  /// A hyphen or dash.
  case dash
  /// Any other sign.
  case sign(Character)
}

/// The text as numbers, words and signs in small letters. `6,706` and `1,234.5` are numbers, `43K` is
/// 43000, and blanks are left out. Reads at most the first 400 signs.
func tokens(_ text: String) -> [Token] {
  // Nearly all cells are plain, and their bytes are signs; letters of all the world take longer.
  guard text.utf8.count <= 400, text.utf8.allSatisfy({ 0x20..<0x7F ~= $0 }) else {
    return tokens(Array(text.lowercased().prefix(400)))
  }
  return tokens(text.utf8.map { 65...90 ~= $0 ? $0 + 32 : $0 })
}

private func tokens<Sign: CellSign>(_ signs: [Sign]) -> [Token] {
  var found: [Token] = []
  var index = 0
  while index < signs.count {
    let sign = signs[index]
    if sign.isDigit {
      let (value, next) = number(signs, index)
      found.append(.number(value))
      index = next
    } else if sign.isLetter {
      let end = signs[index...].firstIndex { !$0.isLetter } ?? signs.count
      found.append(.word(Sign.text(signs[index..<end])))
      index = end
    } else {
      if sign.isDash {
        found.append(.dash)
      } else if !sign.isWhitespace {
        found.append(.sign(sign.character))
      }
      index += 1
    }
  }
  return found
}

/// A sign of a cell's text in small letters: a byte of plain text, or a letter of any.
private protocol CellSign {
  /// The byte of a plain sign; 0 for another.
  var plain: UInt8 { get }
  var isLetter: Bool { get }
  var isNumber: Bool { get }
  var isWhitespace: Bool { get }
  var isDash: Bool { get }
  var character: Character { get }
  static func text(_ signs: ArraySlice<Self>) -> String
}

extension CellSign {
  fileprivate var isDigit: Bool { 48...57 ~= plain }
}

extension UInt8: CellSign {
  fileprivate var plain: UInt8 { self }
  fileprivate var isLetter: Bool { 97...122 ~= self }
  fileprivate var isNumber: Bool { 48...57 ~= self }
  fileprivate var isWhitespace: Bool { self == 0x20 }
  fileprivate var isDash: Bool { self == UInt8(ascii: "-") }
  fileprivate var character: Character { Character(Unicode.Scalar(self)) }
  fileprivate static func text(_ signs: ArraySlice<UInt8>) -> String {
    String(decoding: signs, as: UTF8.self)
  }
}

extension Character: CellSign {
  fileprivate var plain: UInt8 { asciiValue ?? 0 }
  fileprivate var isDash: Bool { "-–—‐‑−".contains(self) }
  fileprivate var character: Character { self }
  fileprivate static func text(_ signs: ArraySlice<Character>) -> String { String(signs) }
}

/// The number that begins here and where it ends.
private func number<Sign: CellSign>(_ signs: [Sign], _ start: Int) -> (Double, Int) {
  var index = start
  while index < signs.count, signs[index].isDigit || isInner(signs, index) { index += 1 }
  let text = Sign.text(signs[start..<index])
  var value = Double(text.utf8.allSatisfy { 48...57 ~= $0 } ? text : plainDecimal(text)) ?? 0
  let isLast = index + 1 >= signs.count || !signs[index + 1].isLetter
  if index < signs.count, isLast {
    if signs[index].plain == UInt8(ascii: "k") {
      (value, index) = (value * 1e3, index + 1)
    } else if signs[index].plain == UInt8(ascii: "m"), value < 1000, !isMinutes(signs, index) {
      (value, index) = (value * 1e6, index + 1)
    }
  }
  return (value.isFinite ? value : 0, index)
}

/// Whether an `m` stands for minutes: `40m` alone or after hours.
private func isMinutes<Sign: CellSign>(_ signs: [Sign], _ index: Int) -> Bool {
  let before = signs[..<index]
  return before.contains { $0.plain == UInt8(ascii: "h") }
    || !before.contains { $0.plain == UInt8(ascii: ".") } && index + 1 == signs.count
      && before.allSatisfy(\.isNumber)
}

private func isInner<Sign: CellSign>(_ signs: [Sign], _ index: Int) -> Bool {
  let sign = signs[index].plain
  guard sign == UInt8(ascii: ",") || sign == UInt8(ascii: "."), index + 1 < signs.count else {
    return false
  }
  return signs[index + 1].isDigit
}

/// Digits with at most one point, from a number with marks between thousands: the last mark is the
/// decimal one where two kinds occur, and a lone comma is one unless three digits follow it.
func plainDecimal(_ text: String) -> String {
  let commas = text.count { $0 == "," }
  let points = text.count { $0 == "." }
  let decimalMark: Character?
  if commas > 0, points > 0 {
    decimalMark =
      (text.lastIndex(of: ",") ?? text.startIndex)
        > (text.lastIndex(of: ".") ?? text.startIndex) ? "," : "."
  } else if commas == 1, let comma = text.lastIndex(of: ",") {
    decimalMark = text[comma...].count == 4 ? nil : ","
  } else {
    decimalMark = points == 1 ? "." : nil
  }
  return String(
    text.compactMap { sign in
      sign == decimalMark ? "." : sign == "," || sign == "." ? nil : sign
    })
}
