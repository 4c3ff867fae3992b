extension Key {
  /// The key that sends a character code: control codes are keys of their own.
  package init?(code: UInt32) {
    switch code {
    case 0: self = .control(" ")
    case 8, 127: self = .backspace
    case 9: self = .tab
    case 10, 13: self = .enter
    case 27: self = .escape
    case 1...26:
      guard let letter = Unicode.Scalar(code + 0x60) else { return nil }
      self = .control(Character(letter))
    case 28...31:
      guard let sign = Unicode.Scalar(code + 0x40) else { return nil }
      self = .control(Character(sign))
    default:
      guard let scalar = Unicode.Scalar(code) else { return nil }
      self = .character(Character(scalar))
    }
  }

  /// A mouse report of the SGR encoding (1006) after its introducer, such as `0;12;5M`: presses of the left
  /// button and the wheel; nil for all else.
  package init?(mouseReport report: String) {
    guard report.last == "M" else { return nil }
    let numbers = report.dropLast().split(separator: ";", omittingEmptySubsequences: false)
      .map { Int($0) }
    guard numbers.count == 3, let button = numbers[0], let column = numbers[1],
      let row = numbers[2],
      column > 0, row > 0
    else { return nil }
    let point = Point(x: column - 1, y: row - 1)
    switch button {
    case 0: self = .click(point)
    case 64: self = .wheel(point, -1)
    case 65: self = .wheel(point, 1)
    default: return nil
    }
  }
}
