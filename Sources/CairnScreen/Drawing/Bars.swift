extension Glyphs {
  /// A bar from `start` to `end`, in columns and parts of them, on a row of `width` columns.
  /// Only its end is drawn in parts of a cell: terminals have no right parts.
  package func bar(from start: Double, to end: Double, width: Int) -> String {
    let first = max(0, min(width, Int(start.rounded(.down))))
    let steps = left.count
    let filled = Int(((min(Double(width), end) - Double(first)) * Double(steps)).rounded())
    // Something that is there is never drawn as nothing.
    let parts = end > start ? max(1, filled) : 0
    var bar = String(repeating: " ", count: first)
    bar += String(repeating: left[steps - 1], count: parts / steps)
    if parts % steps > 0 { bar.append(left[parts % steps - 1]) }
    return bar
  }

  /// A thin bar of whole columns; something that is there is never drawn as nothing.
  package func rail(_ length: Double, width: Int) -> String {
    let columns = min(width, Int(length.rounded()))
    return String(repeating: rail, count: length > 0 ? max(1, columns) : 0)
  }

  /// A column for each value, as high as its share of `most`; zero is a space.
  package func sparkline(_ values: [Double], most: Double) -> String {
    String(
      values.map { value in
        guard value > 0, most > 0 else { return " " }
        let step = Int((min(1, value / most) * Double(lower.count)).rounded(.up))
        return lower[max(1, step) - 1]
      })
  }
}
