/// An id made of a text: small letters without accents, digits and dashes, cut after a word at about
/// sixty signs; nil where nothing of it can stand in an id.
package func slug(_ text: String) -> String? {
  var id: [UInt8] = []
  var needsDash = false
  for scalar in text.unicodeScalars {
    // A letter by itself is by far the most frequent; lists of letters take their time.
    let letter = plainLetter(scalar)
    let letters = letter == nil ? plainLetters(scalar) : []
    guard letter != nil || !letters.isEmpty else {
      needsDash = scalar != "'" && scalar != "’" ? true : needsDash
      continue
    }
    if needsDash, !id.isEmpty {
      if id.count >= 60 { break }
      id.append(UInt8(ascii: "-"))
    }
    needsDash = false
    if let letter { id.append(letter) } else { id += letters }
    // A word without end is cut where it is.
    if id.count >= 90 { break }
  }
  return id.isEmpty ? nil : String(decoding: id, as: UTF8.self)
}

private func plainLetter(_ scalar: Unicode.Scalar) -> UInt8? {
  switch scalar.value {
  case 65...90: UInt8(scalar.value) + 32
  case 97...122, 48...57: UInt8(scalar.value)
  default: nil
  }
}

private func plainLetters(_ scalar: Unicode.Scalar) -> [UInt8] {
  if scalar.isASCII {
    return scalar == "+" ? Array("plus".utf8) : scalar == "#" ? Array("sharp".utf8) : []
  }
  return folded(scalar).utf8.filter { 97...122 ~= $0 || 48...57 ~= $0 }
}

/// Hands out ids, each once.
struct IDRegister {
  private var taken: Set<UInt64>
  private var counts: [String: Int] = [:]

  init(_ taken: some Sequence<String>) { self.init(sums: Set(taken.map(stableSum))) }

  /// - Parameter sums: the sums of ids that are handed out already.
  init(sums: Set<UInt64>) {
    // `null` is no text to a reader of YAML.
    taken = sums.union([stableSum("null")])
  }

  /// The wanted id, or it with the next free number behind.
  mutating func claim(_ wanted: String) -> String {
    if taken.insert(stableSum(wanted)).inserted { return wanted }
    var number = counts[wanted, default: 1]
    repeat { number += 1 } while !taken.insert(stableSum("\(wanted)-\(number)")).inserted
    counts[wanted] = number
    return "\(wanted)-\(number)"
  }
}
