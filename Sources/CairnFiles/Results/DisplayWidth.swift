/// Columns that a text takes on a terminal.
func displayWidth(_ text: String) -> Int {
  text.unicodeScalars.reduce(0) { $0 + displayWidth($1) }
}

/// Columns of one scalar: none for marks that join the one before, two for wide signs.
func displayWidth(_ scalar: Unicode.Scalar) -> Int {
  if scalar.value < 0x300 { return 1 }
  switch scalar.properties.generalCategory {
  case .nonspacingMark, .enclosingMark, .format: return 0
  default: return isWide(scalar) ? 2 : 1
  }
}

/// Whether a scalar takes two columns: the blocks that Unicode's East Asian Width marks wide
/// throughout.
private func isWide(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF,
    0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F680...0x1F6FF,
    0x1F900...0x1F9FF, 0x20000...0x3FFFD:
    true
  default: false
  }
}

/// The text cut to a width, with `…` where something is missing.
func cut(_ text: String, to width: Int) -> String {
  guard displayWidth(text) > width else { return text }
  var (kept, used) = ("", 0)
  for character in text {
    used += displayWidth(String(character))
    if used > width - 1 { break }
    kept.append(character)
  }
  while kept.last == " " { kept.removeLast() }
  return kept + "…"
}

/// The text with blanks up to a width, after it or before it.
func padded(_ text: String, to width: Int, onTheRight: Bool = false) -> String {
  let blanks = String(repeating: " ", count: max(0, width - displayWidth(text)))
  return onTheRight ? blanks + text : text + blanks
}

/// The line as it looks when it is printed.
func withoutTrailingBlanks(_ line: String) -> String {
  var line = line
  while line.last == " " { line.removeLast() }
  return line
}

/// The text in lines of a printed page, the first after a mark, the others as far to the right.
package func pageLines(_ text: String, after mark: String = "") -> [String] {
  let width = displayWidth(mark)
  return wrapped(text, to: pageWidth - width).enumerated().map { index, line in
    (index == 0 ? mark : String(repeating: " ", count: width)) + line
  }
}

/// The text in lines of at most `width` columns, broken between words.
func wrapped(_ text: String, to width: Int) -> [String] {
  var lines: [String] = []
  var line = ""
  for word in text.split(separator: " ") {
    if !line.isEmpty, displayWidth(line) + 1 + displayWidth(String(word)) > width {
      lines.append(line)
      line = ""
    }
    line += (line.isEmpty ? "" : " ") + word
  }
  return line.isEmpty ? lines : lines + [line]
}
