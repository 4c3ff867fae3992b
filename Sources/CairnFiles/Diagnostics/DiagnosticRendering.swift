package import CairnModel

/// A diagnostic as a terminal shows it: place and message, the line, a caret below the column, the
/// hint.
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
  scalar == "\t" ? "\t" : String(repeating: " ", count: displayWidth(scalar))
}
