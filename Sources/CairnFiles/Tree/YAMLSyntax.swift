/// Says a syntax error of the parser the way a person can act on.
func reportSyntax(_ failure: YAMLEvents.Failure, to findings: Findings) {
  if let index = failure.badByte {
    findings.error(
      "control-character", at: scalarCount(findings.source.bytes.prefix(index)),
      "a character here is invisible and not allowed in YAML", hint: "delete it")
    return
  }
  if failure.problem.hasPrefix("Maximum nesting level") {
    findings.error("too-deep", at: failure.place, "lists and maps are nested too deep")
    return
  }
  if let tab = tabInIndentation(at: failure.place, findings) {
    findings.error(
      "tab-indentation", at: tab, "a tab can't indent a line", hint: "indent with spaces")
    return
  }
  let known = explanations.first { failure.problem.hasPrefix($0.problem) }
  let place = known?.showsBeginning == true ? failure.context ?? failure.place : failure.place
  findings.error(
    "yaml-syntax", at: place, known?.message ?? failure.problem,
    hint: known?.hint ?? "check quotes, brackets and the indentation here and just above")
}

private struct Explanation {
  let problem: String
  let message: String
  let hint: String
  /// The place to look at is where the construct began, not where the parser gave up.
  var showsBeginning = false
}

private let explanations = [
  Explanation(
    problem: "mapping values are not allowed",
    message: "a ':' can't stand here",
    hint: "put text that holds ': ' in quotes, or check the indentation of this line"),
  Explanation(
    problem: "did not find expected key",
    message: "expected a key or the end of the map here",
    hint: "check the indentation of this line and the one above, and that quotes are closed"),
  Explanation(
    problem: "did not find expected '-' indicator",
    message: "expected '- ' for the next entry of the list, or the list's end",
    hint: "check the indentation of this line"),
  Explanation(
    problem: "could not find expected ':'",
    message: "this line is no 'key: value'",
    hint: "add the ':' and a space, or indent the line to continue the text above",
    showsBeginning: true),
  Explanation(
    problem: "did not find expected ',' or ']'",
    message: "the list in brackets is not closed",
    hint: "separate entries by ',' and end with ']'", showsBeginning: true),
  Explanation(
    problem: "did not find expected ',' or '}'",
    message: "the map in braces is not closed",
    hint: "separate entries by ',' and end with '}'; quote text that holds ',' or ': '",
    showsBeginning: true),
  Explanation(
    problem: "found unexpected end of stream",
    message: "the quote that begins here is not closed",
    hint: "add the closing quote", showsBeginning: true),
  Explanation(
    problem: "found unexpected document indicator",
    message: "the quote that begins here is not closed",
    hint: "add the closing quote", showsBeginning: true),
  Explanation(
    problem: "found unknown escape character",
    message: "unknown escape after '\\' in double quotes",
    hint: "write '\\\\' for a backslash, or use single quotes"),
  Explanation(
    problem: "found character that cannot start any token",
    message: "no value can begin with this character",
    hint: "put the text in quotes"),
  Explanation(
    problem: "block sequence entries are not allowed",
    message: "a list entry can't begin here",
    hint: "put the '-' on a line of its own, indented below its key"),
  Explanation(
    problem: "did not find expected <document start>",
    message: "expected 'key: value' at the beginning of this line",
    hint: "check the indentation of this line"),
]

/// The first tab among the spaces that begin the line of a place, or the one right at it.
private func tabInIndentation(at place: Place, _ findings: Findings) -> Place? {
  let starts = findings.source.lineStarts()
  guard let line = starts.last(where: { $0.place <= place }) else { return nil }
  var offset = 0
  for byte in findings.source.bytes[line.byte...] {
    if byte == 0x09 { return line.place + offset }
    guard byte == 0x20 || byte == 0x2D else { return nil }
    offset += 1
  }
  return nil
}
