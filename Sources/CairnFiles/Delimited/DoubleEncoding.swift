/// The text with UTF-8 that was taken for Windows-1252 and encoded again (`cafÃ©`, `donâ€™t`) put
/// right, also where that happened twice; nil where nothing looks so.
func withoutDoubleEncoding(_ text: String) -> String? {
  var mended: String?
  for _ in 0..<3 {
    guard let next = decodedOnce(mended ?? text) else { break }
    mended = next
  }
  return mended
}

private func decodedOnce(_ text: String) -> String? {
  let scalars = Array(text.unicodeScalars)
  var result = String.UnicodeScalarView()
  var isChanged = false
  var index = 0
  while index < scalars.count {
    if let (scalar, length) = sequence(in: scalars, at: index) {
      result.append(scalar)
      index += length
      isChanged = true
    } else {
      result.append(scalars[index])
      index += 1
    }
  }
  return isChanged ? String(result) : nil
}

/// The scalar whose UTF-8 bytes stand here as characters of Windows-1252.
private func sequence(
  in scalars: [Unicode.Scalar], at index: Int
) -> (scalar: Unicode.Scalar, length: Int)? {
  guard scalars[index].value >= 0x80, let lead = Windows1252.byte(scalars[index]) else {
    return nil
  }
  let length =
    switch lead {
    case 0xC2...0xDF: 2
    case 0xE0...0xEF: 3
    case 0xF0...0xF4: 4
    default: 0
    }
  guard length > 0, index + length <= scalars.count else { return nil }
  var bytes = [lead]
  for scalar in scalars[(index + 1)..<(index + length)] {
    guard let byte = Windows1252.byte(scalar), 0x80...0xBF ~= byte else { return nil }
    bytes.append(byte)
  }
  return String(validating: bytes, as: UTF8.self)?.unicodeScalars.first.map { ($0, length) }
}
