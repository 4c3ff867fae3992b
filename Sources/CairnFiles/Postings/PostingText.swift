/// A line of a posting as text, with where it stood.
struct PostingLine: Sendable {
  /// Line of the file, from 1.
  let number: Int
  let text: String
  /// Marked up as a heading.
  var isHeading = false
  /// Marked up as an item of a list.
  var isItem = false
}

/// A job posting to read: pasted, or from a file or a cell of a table.
package struct PostingSource: Sendable {
  package enum Form: Sendable { case text, html }

  /// What messages and quotes call it.
  package let name: String
  /// Line of the file at which it begins, from 1.
  package let firstLine: Int
  package let text: String
  package let form: Form
  /// Of the job, where it is told apart from the text.
  package let title: String?

  /// Without a form it is looked whether the text has tags in it.
  package init(
    name: String, text: String, firstLine: Int = 1, form: Form? = nil, title: String? = nil
  ) {
    self.name = name
    self.text = text
    self.firstLine = firstLine
    self.title = title
    self.form = form ?? (looksLikeHTML(text) ? .html : .text)
  }

  var lines: [PostingLine] {
    switch form {
    case .html: htmlLines(text, firstLine: firstLine)
    case .text: plainLines(text, firstLine: firstLine)
    }
  }
}

/// Whether tags that people don't write by hand stand in a text.
private func looksLikeHTML(_ text: String) -> Bool {
  let head = text.utf8.prefix(4000)
  guard head.contains(0x3C) else { return false }
  let lower = Substring(text.utf8.prefix(4000)).lowercased()
  return ["<html", "<!doctype html", "<p>", "<br", "<li>", "<div", "</p>", "</li>", "<ul"]
    .contains { lower.contains($0) }
}

/// The lines of plain text or Markdown, with headings known and links as what they show.
private func plainLines(_ text: String, firstLine: Int) -> [PostingLine] {
  text.split(omittingEmptySubsequences: false, whereSeparator: endsLine).enumerated()
    .map { offset, line in
      let marks = line.prefix { $0 == "#" }.count
      let isHeading = (1...6).contains(marks) && line.dropFirst(marks).first == " "
      return PostingLine(
        number: firstLine + offset,
        text: withoutLinks(isHeading ? line.dropFirst(marks + 1) : line), isHeading: isHeading)
    }
}

/// A form feed, which Unicode counts among them, parts postings instead.
private func endsLine(_ character: Character) -> Bool {
  character == "\n" || character == "\r\n" || character == "\r"
}

/// `[SQL](https://…)` is `SQL`.
private func withoutLinks(_ line: Substring) -> String {
  guard line.contains("](") else { return String(line) }
  var text = ""
  var rest = line
  while let open = rest.firstIndex(of: "["),
    let middle = rest[open...].firstRange(of: "]("),
    let close = rest[middle.upperBound...].firstIndex(of: ")")
  {
    text += rest[..<open] + rest[rest.index(after: open)..<middle.lowerBound]
    rest = rest[rest.index(after: close)...]
  }
  return text + rest
}

/// The text of a file's bytes. What is not UTF-8 is read as UTF-16 by its mark, or as Windows-1252,
/// as old exports and mail programs write it; never fails.
package func postingText(_ bytes: [UInt8]) -> String {
  String(decoding: LooseText(bytes).bytes, as: UTF8.self)
}

/// The postings of a file that holds several: parted by a form feed, or by a line of five or more
/// `-`, `=`, `*`, `_` or `#` with nothing else and a blank line before it. A part of a few words
/// belongs to the posting before.
package func splitPostings(_ source: PostingSource) -> [PostingSource] {
  var parts: [(line: Int, lines: [Substring], words: Int)] = [(source.firstLine, [], 0)]
  let lines = source.text.split(omittingEmptySubsequences: false, whereSeparator: endsLine)
  var isAfterBlank = true
  for (offset, line) in lines.enumerated() {
    if line.hasPrefix("\u{0C}") || isAfterBlank && isRule(line) {
      parts.append(
        (source.firstLine + offset, [line.hasPrefix("\u{0C}") ? line.dropFirst() : ""], 0))
    } else {
      parts[parts.count - 1].lines.append(line)
    }
    parts[parts.count - 1].words += line.split(separator: " ").count
    isAfterBlank = line.allSatisfy(\.isWhitespace)
  }
  var joined: [(line: Int, lines: [Substring], words: Int)] = []
  for part in parts {
    if let last = joined.last, part.words < fewWords || last.words < fewWords {
      joined[joined.count - 1] = (last.line, last.lines + part.lines, last.words + part.words)
    } else {
      joined.append(part)
    }
  }
  return joined.map { part in
    PostingSource(
      name: source.name, text: part.lines.joined(separator: "\n"), firstLine: part.line,
      form: source.form)
  }
}

/// Fewer than any posting has.
private let fewWords = 15

private func isRule(_ line: Substring) -> Bool {
  let marks = line.filter { !$0.isWhitespace }
  guard marks.count >= 5, let mark = marks.first, "-=*_#".contains(mark) else { return false }
  return marks.allSatisfy { $0 == mark }
}
