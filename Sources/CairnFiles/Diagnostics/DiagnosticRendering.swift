package import CairnModel

/// A diagnostic as a terminal shows it: place and message, the line, a caret below the column, the hint.
package func renderDiagnostic(_ diagnostic: Diagnostic) -> String {
  var lines = [place(of: diagnostic) + ": \(diagnostic.severity.rawValue): \(diagnostic.message)"]
  if let source = diagnostic.sourceLine, !source.isEmpty {
    lines += excerpt(source, column: diagnostic.column)
  }
  if let hint = diagnostic.hint { lines.append("  hint: " + hint) }
  return lines.joined(separator: "\n")
}

/// The problem of a file that is named somewhere but is not there.
package func fileMissing(_ name: String) -> Diagnostic {
  Diagnostic(id: "missing-file", file: name, message: "there is no such file")
}

/// The problem of a file that the system does not let be read, with its reason.
package func fileUnreadable(_ name: String, _ reason: String) -> Diagnostic {
  Diagnostic(id: "unreadable-file", file: name, message: reason)
}

private func place(of diagnostic: Diagnostic) -> String {
  if diagnostic.line == 0 { return diagnostic.file }
  if diagnostic.column == 0 { return "\(diagnostic.file):\(diagnostic.line)" }
  return "\(diagnostic.file):\(diagnostic.line):\(diagnostic.column)"
}

/// Scalars of a long line that are shown before and after the column.
private let reach = (before: 60, after: 40)

private func excerpt(_ source: String, column: Int) -> [String] {
  let scalars = source.unicodeScalars.map { isControl($0) && $0 != "\t" ? "\u{FFFD}" : $0 }
  let index = min(max(0, column - 1), scalars.count)
  let isLong = scalars.count > reach.before + reach.after
  let first = isLong ? max(0, index - reach.before) : 0
  let last = isLong ? min(scalars.count, index + reach.after) : scalars.count
  let (left, right) = (first > 0 ? "…" : "", last < scalars.count ? "…" : "")
  let shown = "  " + left + string(scalars[first..<last]) + right
  guard column > 0 else { return [shown] }
  let padding = scalars[first..<index].map(padding(under:)).joined()
  return [shown, "  " + (left.isEmpty ? "" : " ") + padding + "^"]
}

private func string(_ scalars: some Sequence<Unicode.Scalar>) -> String {
  var view = String.UnicodeScalarView()
  view.append(contentsOf: scalars)
  return String(view)
}

/// Blanks as wide as a scalar is on a terminal; a tab stays one, as it is as wide below as above.
private func padding(under scalar: Unicode.Scalar) -> String {
  if scalar == "\t" { return "\t" }
  switch scalar.properties.generalCategory {
  case .nonspacingMark, .enclosingMark, .format: return ""
  default: return isWide(scalar) ? "  " : " "
  }
}

/// Whether a scalar takes two columns: the blocks that Unicode's East Asian Width marks wide throughout.
private func isWide(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF,
    0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F680...0x1F6FF,
    0x1F900...0x1F9FF, 0x20000...0x3FFFD:
    true
  default: false
  }
}
