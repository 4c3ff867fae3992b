/// One of the terminal's own sixteen colours.
package enum Colour: UInt8, CaseIterable, Sendable {
  case black, red, green, yellow, blue, magenta, cyan, white
  case brightBlack, brightRed, brightGreen, brightYellow, brightBlue, brightMagenta, brightCyan
  case brightWhite
}

/// How an ink looks; nil is the terminal's own colour.
package struct Paint: Hashable, Sendable {
  package var foreground: Colour?
  package var traits: Traits

  package init(_ foreground: Colour? = nil, _ traits: Traits = []) {
    self.foreground = foreground
    self.traits = traits
  }
}

/// A look for every ink. Backgrounds come from `reverse` alone, so that text keeps the contrast that
/// the terminal's owner chose.
package struct Theme: Hashable, Sendable {
  package let name: String
  private let paints: [Paint]

  package subscript(ink: Ink) -> Paint { paints[Int(ink.rawValue)] }

  private init(_ name: String, _ paint: (Ink) -> Paint) {
    self.name = name
    paints = Ink.allCases.map(paint)
  }

  package static let all = [dark, light, colourBlindSafe, none]

  package static let dark = coloured(
    "dark", accent: .cyan, good: .green, caution: .yellow, bad: .red, bars: (.cyan, .blue, .magenta)
  )
  /// Without the colours that vanish on white.
  package static let light = coloured(
    "light", accent: .blue, good: .green, caution: .magenta, bad: .red,
    bars: (.blue, .magenta, .cyan))
  /// Blue against yellow and brightness, which red-green and blue-yellow blindness leave apart.
  package static let colourBlindSafe = coloured(
    "safe", accent: .cyan, good: .blue, caution: .yellow, bad: .magenta,
    bars: (.cyan, .blue, .yellow))
  /// For `NO_COLOR` and terminals without colour.
  package static let none = Theme("none") { ink in
    switch ink {
    case .plain, .bar, .bar3, .good: Paint()
    // Bars of neighbouring rows stay apart.
    case .faint, .frame, .bar2: Paint(nil, .dim)
    case .heading, .accent, .caution, .bad, .activeFrame, .resting: Paint(nil, .bold)
    case .key: Paint(nil, .bold)
    case .match: Paint(nil, .underline)
    case .selection: Paint(nil, .reverse)
    }
  }

  private static func coloured(
    _ name: String, accent: Colour, good: Colour, caution: Colour, bad: Colour,
    bars: (Colour, Colour, Colour)
  ) -> Theme {
    Theme(name) { ink in
      switch ink {
      case .plain: Paint()
      case .faint, .frame: Paint(nil, .dim)
      case .heading: Paint(nil, .bold)
      case .accent, .activeFrame: Paint(accent)
      case .key: Paint(accent, .bold)
      case .good: Paint(good)
      case .caution: Paint(caution)
      case .bad: Paint(bad, .bold)
      case .match: Paint(caution, [.bold, .underline])
      case .selection: Paint(accent, .reverse)
      case .resting: Paint(accent, .bold)
      case .bar: Paint(bars.0)
      case .bar2: Paint(bars.1)
      case .bar3: Paint(bars.2)
      }
    }
  }

  /// The theme of a name.
  package init?(named name: String) {
    guard let theme = Theme.all.first(where: { $0.name == name }) else { return nil }
    self = theme
  }

  /// The theme that an environment asks for: `NO_COLOR`, then the background that `COLORFGBG` tells of;
  /// dark where nothing is said.
  package init(environment: [String: String]) {
    if let wish = environment["NO_COLOR"], !wish.isEmpty {
      self = .none
    } else if let background = environment["COLORFGBG"]?.split(separator: ";").last,
      background == "7" || background == "15"
    {
      self = .light
    } else {
      self = .dark
    }
  }
}
