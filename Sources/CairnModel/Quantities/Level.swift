/// A proficiency level: none, then the four bands of DigComp.
package enum Level: Int, CaseIterable, Comparable, Sendable {
  case none = 0
  /// With guidance.
  case foundation = 1
  /// On one's own.
  case intermediate = 2
  /// Complex work; guides others.
  case advanced = 3
  /// Defines practice.
  case specialist = 4

  package static func < (a: Level, b: Level) -> Bool { a.rawValue < b.rawValue }

  /// The level one step up, or nil at the top.
  package var next: Level? { Level(rawValue: rawValue + 1) }
  /// The level one step down, or nil at the bottom.
  package var previous: Level? { Level(rawValue: rawValue - 1) }
}
