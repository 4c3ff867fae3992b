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
  let signs = Array(text.lowercased().prefix(400))
  var found: [Token] = []
  var index = 0
  while index < signs.count {
    let sign = signs[index]
    if sign.isASCII, sign.isNumber {
      let (value, next) = number(signs, index)
      found.append(.number(value))
      index = next
    } else if sign.isLetter {
      let end = signs[index...].firstIndex { !$0.isLetter } ?? signs.count
      found.append(.word(String(signs[index..<end])))
      index = end
    } else {
      if "-–—‐‑−".contains(sign) {
        found.append(.dash)
      } else if !sign.isWhitespace {
        found.append(.sign(sign))
      }
      index += 1
    }
  }
  return found
}

/// The number that begins here and where it ends.
private func number(_ signs: [Character], _ start: Int) -> (Double, Int) {
  var index = start
  while index < signs.count, signs[index].isASCII,
    signs[index].isNumber || isInner(signs, index)
  {
    index += 1
  }
  var value = Double(plainDecimal(String(signs[start..<index]))) ?? 0
  let follows = index + 1 < signs.count ? signs[index + 1] : " "
  if index < signs.count, !follows.isLetter {
    if signs[index] == "k" {
      (value, index) = (value * 1e3, index + 1)
    } else if signs[index] == "m", value < 1000, !isMinutes(signs, index) {
      (value, index) = (value * 1e6, index + 1)
    }
  }
  return (value.isFinite ? value : 0, index)
}

/// Whether an `m` stands for minutes: `40m` alone or after hours.
private func isMinutes(_ signs: [Character], _ index: Int) -> Bool {
  let before = signs[..<index]
  return before.contains("h")
    || !before.contains(".") && index + 1 == signs.count
      && before.allSatisfy { $0.isNumber }
}

private func isInner(_ signs: [Character], _ index: Int) -> Bool {
  guard signs[index] == "," || signs[index] == ".", index + 1 < signs.count else { return false }
  return signs[index + 1].isASCII && signs[index + 1].isNumber
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
