/// An id made of a text: small letters without accents, digits and dashes, cut after a word at about
/// sixty signs; nil where nothing of it can stand in an id.
package func slug(_ text: String) -> String? {
  var id: [UInt8] = []
  var needsDash = false
  for scalar in text.unicodeScalars {
    let letters = plainLetters(scalar)
    guard !letters.isEmpty else {
      needsDash = scalar != "'" && scalar != "’" ? true : needsDash
      continue
    }
    if needsDash, !id.isEmpty {
      if id.count >= 60 { break }
      id.append(UInt8(ascii: "-"))
    }
    needsDash = false
    id += letters
    // A word without end is cut where it is.
    if id.count >= 90 { break }
  }
  return id.isEmpty ? nil : String(decoding: id, as: UTF8.self)
}

private func plainLetters(_ scalar: Unicode.Scalar) -> [UInt8] {
  let isPlain = { (byte: UInt8) in 97...122 ~= byte || 48...57 ~= byte }
  if scalar.isASCII {
    let byte = UInt8(scalar.value)
    if 65...90 ~= byte { return [byte + 32] }
    if isPlain(byte) { return [byte] }
    return scalar == "+" ? Array("plus".utf8) : scalar == "#" ? Array("sharp".utf8) : []
  }
  return folded(scalar).utf8.filter(isPlain)
}

/// Hands out ids, each once.
struct IDRegister {
  private var taken: Set<String>
  private var counts: [String: Int] = [:]

  init(_ taken: some Sequence<String>) { self.taken = Set(taken) }

  /// The wanted id, or it with the next free number behind.
  mutating func claim(_ wanted: String) -> String {
    if taken.insert(wanted).inserted { return wanted }
    var number = counts[wanted, default: 1]
    repeat { number += 1 } while taken.contains("\(wanted)-\(number)")
    counts[wanted] = number
    taken.insert("\(wanted)-\(number)")
    return "\(wanted)-\(number)"
  }
}
