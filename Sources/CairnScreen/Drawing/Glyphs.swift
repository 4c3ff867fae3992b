/// The signs that drawings are made of; a second set for terminals that know only ASCII or draw
/// ambiguous characters wide.
package struct Glyphs: Hashable, Sendable {
  package struct Box: Hashable, Sendable {
    package let horizontal: Character
    package let vertical: Character
    package let topLeft: Character
    package let topRight: Character
    package let bottomLeft: Character
    package let bottomRight: Character
  }

  package let box: Box
  package let ellipsis: Character
  /// Steps of a level: held, promised and missing.
  package let full: Character
  package let half: Character
  package let hollow: Character
  package let marker: Character
  package let check: Character
  package let cross: Character
  package let arrow: Character
  package let pin: Character
  package let dot: Character
  package let star: Character
  package let up: Character
  package let down: Character
  package let enter: String
  /// Left parts of a cell in equal steps, the last one full.
  package let left: [Character]
  /// Lower parts of a cell in equal steps, the last one full.
  package let lower: [Character]
  /// A thin bar, where many stand in a column.
  package let rail: Character
  /// A light shade: waiting, the rest of a bar.
  package let shade: Character
  /// A denser shade: planned but not done.
  package let dense: Character
  /// A thin upright line: today, a deadline.
  package let upright: Character

  package static let unicode = Glyphs(
    box: Box(
      horizontal: "─", vertical: "│", topLeft: "╭", topRight: "╮", bottomLeft: "╰", bottomRight: "╯"
    ),
    ellipsis: "…", full: "●", half: "◐", hollow: "○", marker: "▸", check: "✓", cross: "✗",
    arrow: "→",
    pin: "◆", dot: "·", star: "★", up: "↑", down: "↓", enter: "↵",
    left: ["▏", "▎", "▍", "▌", "▋", "▊", "▉", "█"],
    lower: ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"],
    rail: "━", shade: "░", dense: "▒", upright: "┊")

  package static let ascii = Glyphs(
    box: Box(
      horizontal: "-", vertical: "|", topLeft: "+", topRight: "+", bottomLeft: "+", bottomRight: "+"
    ),
    ellipsis: "~", full: "#", half: "+", hollow: "-", marker: ">", check: "v", cross: "x",
    arrow: ">",
    pin: "*", dot: ".", star: "*", up: "^", down: "v", enter: "Enter", left: ["#"],
    lower: ["_", ".", "-", "=", "+", "*", "%", "#"], rail: "=", shade: ".", dense: "=", upright: ":")
}
