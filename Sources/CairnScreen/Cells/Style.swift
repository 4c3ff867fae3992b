/// What a piece of text is, so that a theme can say how it looks.
package enum Ink: UInt8, CaseIterable, Sendable {
  /// Ordinary text in the terminal's own colours.
  case plain
  /// Less important: units, hints, what is beyond the need.
  case faint
  /// Titles and the words of a heading.
  case heading
  /// What the eye should find first.
  case accent
  /// Reached, covered, in order.
  case good
  /// Wants attention.
  case caution
  /// Wrong or lost.
  case bad
  /// Letters that match a filter.
  case match
  /// The selected row where the keys go.
  case selection
  /// The selected row of a pane where the keys do not go.
  case resting
  /// Borders.
  case frame
  /// The border of the pane where the keys go.
  case activeFrame
  /// A key to press.
  case key
  /// Bars of a first, second and third series.
  case bar, bar2, bar3
}

/// How text stands out beside its colour.
package struct Traits: OptionSet, Hashable, Sendable {
  package let rawValue: UInt8
  package init(rawValue: UInt8) { self.rawValue = rawValue }

  package static let bold = Traits(rawValue: 1)
  package static let dim = Traits(rawValue: 2)
  package static let reverse = Traits(rawValue: 4)
  package static let underline = Traits(rawValue: 8)
}

/// The look of a cell: a role of the theme and what is added to it.
package struct Style: Hashable, Sendable {
  package var ink: Ink
  package var traits: Traits

  package init(_ ink: Ink, _ traits: Traits = []) {
    self.ink = ink
    self.traits = traits
  }

  package static let plain = Style(.plain)
  package static let bold = Style(.plain, .bold)
  package static let faint = Style(.faint)
  package static let heading = Style(.heading)
  package static let accent = Style(.accent)
  package static let good = Style(.good)
  package static let caution = Style(.caution)
  package static let bad = Style(.bad)
  package static let match = Style(.match)
  package static let selection = Style(.selection)
  package static let frame = Style(.frame)
  package static let key = Style(.key)
}
