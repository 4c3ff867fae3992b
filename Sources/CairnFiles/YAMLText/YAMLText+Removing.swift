extension YAMLText {
  /// Takes out a key with its value, or an item of a list. Comments that stood there stay, on lines
  /// of their own. A block that becomes empty goes too, or is written as an empty list.
  mutating func remove(at path: Path) {
    guard let step = path.last, let container = node(at: path.dropLast()) else { return }
    switch (step, container.content) {
    case (.key(let key), .map(let pairs)):
      guard let index = pairs.firstIndex(where: { $0.key.scalar == key }) else { return }
      let ranges = pairs.map { $0.key.start..<end(of: $0) }
      if container.isFlow { return removeFlow(index, of: ranges) }
      if pairs.count == 1 { return path.count == 1 ? () : remove(at: path.dropLast()) }
      removeLines(ranges[index], next: index + 1 < ranges.count ? ranges[index + 1] : nil)
    case (.item(let index), .list(let items)):
      let ranges = items.map { $0.start..<end(of: $0) }
      guard ranges.indices.contains(index) else { return }
      if container.isFlow { return removeFlow(index, of: ranges) }
      removeItem(ranges[index], isOnly: items.count == 1, from: path.dropLast())
    default: return
    }
  }

  /// Takes out whole lines; a key behind a dash gives its place to the next one.
  private mutating func removeLines(_ range: Range<Place>, next: Range<Place>?) {
    let start = lineStart(of: range.lowerBound)
    let margin = indent(of: range.lowerBound)
    if scalars[start..<range.lowerBound].contains("-"), let next {
      let kept = comments(in: range.lowerBound..<next.lowerBound)
      replace(
        range.lowerBound..<next.lowerBound, with: kept.map { $0 + newline + margin }.joined())
      return
    }
    let stop = nextLine(after: range.upperBound)
    let kept = comments(in: start..<stop)
    replace(start..<stop, with: kept.map { margin + $0 + newline }.joined())
  }

  private mutating func removeItem(_ range: Range<Place>, isOnly: Bool, from list: Path) {
    let colon = pair(at: list).flatMap { place(after: $0.key.end, of: ":") }
    let dash = scalars[..<range.lowerBound].lastIndex(of: "-") ?? range.lowerBound
    let start = lineStart(of: dash)
    let stop = nextLine(after: range.upperBound)
    let kept = comments(in: start..<stop)
    let margin = indent(of: dash)
    replace(start..<stop, with: kept.map { margin + $0 + newline }.joined())
    if isOnly, let colon { replace(colon..<colon, with: " []") }
  }

  /// Takes an entry out of braces or brackets, with the comma that set it apart.
  private mutating func removeFlow(_ index: Int, of ranges: [Range<Place>]) {
    let range = ranges[index]
    var kept = comments(in: range).map { newline + $0 }.joined()
    if !kept.isEmpty { kept += newline }
    var stop = range.upperBound
    if let comma = comma(from: stop) {
      // A comment may stand between the entry and its comma.
      let between = comments(in: stop..<comma)
      stop = comma + 1
      while stop < scalars.count, isBlank(stop) { stop += 1 }
      if !between.isEmpty { kept += between.map { $0 + newline }.joined() }
      return replace(range.lowerBound..<stop, with: kept)
    }
    replace(range, with: kept)
    guard index > 0, let comma = comma(from: ranges[index - 1].upperBound) else { return }
    var blanks = comma + 1
    while blanks < scalars.count, isBlank(blanks) { blanks += 1 }
    let isBeforeComment = blanks < scalars.count && scalars[blanks] == "#"
    replace(comma..<(isBeforeComment ? comma + 1 : blanks), with: "")
  }

  /// The comma that follows a place, with only blanks, breaks and comments before it.
  private func comma(from place: Place) -> Place? {
    var place = place
    while place < scalars.count {
      if scalars[place] == "," { return place }
      if scalars[place] == "#" {
        place = lineEnd(of: place)
      } else if isBlank(place) || isBreak(place) {
        place += 1
      } else {
        return nil
      }
    }
    return nil
  }
}
