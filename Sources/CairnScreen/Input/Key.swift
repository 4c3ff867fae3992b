/// What a person did at the keyboard or with the mouse.
package enum Key: Hashable, Sendable {
  case character(Character)
  /// With the control key, in lower case: `.control("r")` is ^R.
  case control(Character)
  case enter, tab, backTab, escape, backspace, delete, insert
  case up, down, left, right, home, end, pageUp, pageDown
  case function(Int)
  case click(Point)
  /// Turned over a cell; up is negative.
  case wheel(Point, Int)
  /// Text from the clipboard: never keys.
  case paste(String)

  /// How it is written in hints, help and scripts; such as `j`, `^R`, `Tab`, `PgDn`.
  package func name(_ glyphs: Glyphs = .unicode) -> String {
    switch self {
    case .character(" "): "Space"
    case .character(let letter): String(letter)
    case .control(let letter): "^" + letter.uppercased()
    case .enter: glyphs.enter
    case .tab: "Tab"
    case .backTab: "S-Tab"
    case .escape: "Esc"
    case .backspace: "Backspace"
    case .delete: "Del"
    case .insert: "Ins"
    case .up: glyphs == .ascii ? "Up" : "↑"
    case .down: glyphs == .ascii ? "Down" : "↓"
    case .left: glyphs == .ascii ? "Left" : "←"
    case .right: glyphs == .ascii ? "Right" : "→"
    case .home: "Home"
    case .end: "End"
    case .pageUp: "PgUp"
    case .pageDown: "PgDn"
    case .function(let number): "F\(number)"
    case .click(let point): "click:\(point.x),\(point.y)"
    case .paste(let text): "paste:" + text
    case .wheel(let point, let by): "wheel:\(point.x),\(point.y),\(by)"
    }
  }
}

extension Key {
  /// Reads what `name(.ascii)` writes, so that sessions can be recorded and scripts be written;
  /// nil for anything else.
  package init?(named name: String) {
    if let special = Self.named[name] {
      self = special
    } else if name.count == 1, let letter = name.first, letter != " " {
      self = .character(letter)
    } else if name.count == 2, name.first == "^", let letter = name.last {
      self = .control(Character(letter.lowercased()))
    } else if name.first == "F", let number = Int(name.dropFirst()), (1...63).contains(number) {
      self = .function(number)
    } else {
      self.init(pointing: name)
    }
  }

  private init?(pointing name: String) {
    if name.hasPrefix("paste:") {
      self = .paste(String(name.dropFirst(6)))
      return
    }
    let halves = name.split(separator: ":", maxSplits: 1)
    guard halves.count == 2 else { return nil }
    let numbers = halves[1].split(separator: ",").map { Int($0) }
    switch (halves[0], numbers.count) {
    case ("click", 2):
      guard let x = numbers[0], let y = numbers[1] else { return nil }
      self = .click(Point(x: x, y: y))
    case ("wheel", 3):
      guard let x = numbers[0], let y = numbers[1], let by = numbers[2] else { return nil }
      self = .wheel(Point(x: x, y: y), by)
    default: return nil
    }
  }

  private static let named: [String: Key] = [
    "Space": .character(" "), "Enter": .enter, "Tab": .tab, "S-Tab": .backTab, "Esc": .escape,
    "Backspace": .backspace, "Del": .delete, "Ins": .insert, "Up": .up, "Down": .down,
    "Left": .left, "Right": .right, "Home": .home, "End": .end, "PgUp": .pageUp, "PgDn": .pageDown,
  ]
}
