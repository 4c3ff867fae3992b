/// Display columns by grapheme cluster: the one table for drawing, cutting, padding, highlighting
/// and the input line.

extension Character {
  /// Columns that it takes once drawn: 0 for what can't be seen, 1 for what has to be replaced, 2 for
  /// wide letters and emoji; more where a cluster has several letters that stand side by side.
  package var columns: Int {
    // Nearly every cell is one byte or one scalar.
    if utf8.count == 1 { return 1 }
    if isEmojiSequence { return 2 }
    let sum = unicodeScalars.reduce(0) { $0 + $1.columns }
    return sum > 0 ? sum : substitute == nil ? 0 : 1
  }

  /// One emoji made of several scalars: joined, toned, a flag, a keycap, or asked for by VS16.
  package var isEmojiSequence: Bool {
    let scalars = unicodeScalars
    guard let first = scalars.first, scalars.count > 1, first.properties.isEmoji else {
      return false
    }
    return scalars.dropFirst().contains {
      $0 == "\u{FE0F}" || $0 == "\u{200D}" || $0 == "\u{20E3}" || $0.properties.isEmojiModifier
        || $0.isRegionalIndicator
    }
  }

  /// What can stand in a cell: itself, or what replaces it; nil for what can't be seen.
  package var drawable: Character? {
    if let ascii = asciiValue, (0x20..<0x7F).contains(ascii) { return self }
    if let scalar, CairnScreen.isThinSpace(scalar.value) { return " " }
    if self != "\r\n", unicodeScalars.contains(where: { $0.columns > 0 }) { return self }
    return substitute
  }

  /// The scalar that it consists of; nil where there are several.
  package var scalar: Unicode.Scalar? {
    let scalars = unicodeScalars
    return scalars.count == 1 ? scalars.first : nil
  }

  /// A space for a tab or a line end, `�` for a control character, the mark on a space for a mark
  /// without a letter.
  private var substitute: Character? {
    switch self {
    case "\t", "\n", "\r", "\r\n", "\u{85}", "\u{2028}", "\u{2029}": return " "
    default: break
    }
    switch unicodeScalars.first?.properties.generalCategory {
    case .nonspacingMark, .enclosingMark: return Character(" " + String(self))
    case .control: return "\u{FFFD}"
    default: return nil
    }
  }

  /// The pieces that every terminal draws in the columns counted here: each a letter with its marks.
  /// Joined and toned emoji become their first one, flags their two letters.
  package var portable: [[Unicode.Scalar]] {
    guard isEmojiSequence else { return lettersWithMarks }
    if unicodeScalars.allSatisfy(\.isRegionalIndicator) {
      return unicodeScalars.compactMap { scalar in
        Unicode.Scalar(scalar.value - 0x1F1E6 + 0x41).map { [$0] }
      }
    }
    let first = unicodeScalars[unicodeScalars.startIndex]
    return first.columns == 2 ? [[first]] : [[first], [" "]]
  }

  private var lettersWithMarks: [[Unicode.Scalar]] {
    // A terminal cell of ncurses holds a letter and four marks.
    let most = 5
    var pieces: [[Unicode.Scalar]] = []
    for scalar in unicodeScalars {
      if scalar.columns > 0 || pieces.isEmpty {
        pieces.append([scalar])
      } else if pieces[pieces.count - 1].count < most, scalar.isMark {
        pieces[pieces.count - 1].append(scalar)
      }
    }
    return pieces
  }
}

extension Unicode.Scalar {
  fileprivate var isRegionalIndicator: Bool { (0x1F1E6...0x1F1FF).contains(value) }

  fileprivate var isMark: Bool {
    guard !(0xFE00...0xFE0F).contains(value) else { return false }
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark: return true
    default: return (0x1160...0x11FF).contains(value)
    }
  }

  /// Columns of the scalar alone.
  package var columns: Int {
    // Arrows, boxes, blocks and dots: what screens are drawn with.
    if (0x2190...0x22FF).contains(value) || (0x2500...0x25FC).contains(value) { return 1 }
    if value < 0x300 {
      return value < 0x20 || (0x7F..<0xA0).contains(value) || value == 0xAD ? 0 : 1
    }
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .control, .lineSeparator, .paragraphSeparator,
      .surrogate:
      return 0
    default:
      // Vowels and finals of a Hangul syllable join the letter before.
      if (0x1160...0x11FF).contains(value) || (0xD7B0...0xD7FF).contains(value) { return 0 }
      return isWide ? 2 : 1
    }
  }

  private var isWide: Bool {
    guard value >= 0x1100 else { return false }
    if isRegionalIndicator { return false }
    if properties.isEmojiPresentation { return true }
    var (low, high) = (0, wideRanges.count)
    while low < high {
      let middle = (low + high) / 2
      if wideRanges[middle].upperBound < value { low = middle + 1 } else { high = middle }
    }
    return low < wideRanges.count && wideRanges[low].contains(value)
  }
}

/// East Asian Width W and F (Unicode 15, UAX 11) without emoji, with the unassigned places between.
private let wideRanges: [ClosedRange<UInt32>] = [
  0x1100...0x115F, 0x2329...0x232A, 0x2E80...0x303E, 0x3041...0x3247, 0x3250...0x4DBF,
  0x4E00...0xA4C6, 0xA960...0xA97C, 0xAC00...0xD7A3, 0xF900...0xFAD9, 0xFE10...0xFE19,
  0xFE30...0xFE6B, 0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x16FE0...0x18D08, 0x1AFF0...0x1B2FB,
  0x1F200...0x1F265, 0x20000...0x3FFFD,
]
