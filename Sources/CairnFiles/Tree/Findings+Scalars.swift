import CairnModel

/// Readers of single values: each gives the value or reports why there is none.
extension Findings {
  /// Any scalar as text, without control characters.
  func text(_ node: Node) -> String? {
    guard let text = node.scalar else {
      error("wrong-type", at: node.start, "expected text, found \(node.described)")
      return nil
    }
    // Nearly all text is of printable ASCII; asking Unicode for each sign takes as long as parsing.
    if let first = text.utf8.first, first > 0x20, text.utf8.allSatisfy({ 0x20..<0x7F ~= $0 }) {
      return text
    }
    guard !text.allSatisfy(\.isWhitespace) else {
      error("empty-text", at: node.start, "expected text, found nothing")
      return nil
    }
    guard !text.unicodeScalars.contains(where: { isControl($0) && $0 != "\n" }) else {
      error("control-character", at: node.start, "the text holds a control character")
      return nil
    }
    return text
  }

  /// An id of ours.
  func identifier<Subject>(_ node: Node) -> Identifier<Subject>? {
    idText(node).map { Identifier($0) }
  }

  func idText(_ node: Node) -> String? {
    guard let text = text(node) else { return nil }
    return idText(text, at: node.start)
  }

  func idText(_ text: String, at place: Place) -> String? {
    guard Identifier<Void>.isWellFormed(text) else {
      let meant = identifierLike(text)
      error(
        "not-an-id", at: place,
        "\(quoted(text)) is no id: ids are lower-case letters, digits and single dashes",
        hint: meant.map { "did you mean '\($0)'?" })
      return nil
    }
    return text
  }

  /// An id of another entry, to be looked up once everything is read.
  func reference<Subject>(_ kind: Reference.Kind) -> (Node) -> Identifier<Subject>? {
    { node in
      guard let id = self.idText(node) else { return nil }
      return self.reference(Reference(kind: kind, id: id, place: node.start))
    }
  }

  /// A key that is the id of another entry.
  func reference<Subject>(
    _ kind: Reference.Kind, key: String, at place: Place
  ) -> Identifier<Subject>? {
    guard let id = idText(key, at: place) else { return nil }
    return reference(Reference(kind: kind, id: id, place: place))
  }

  private func reference<Subject>(_ reference: Reference) -> Identifier<Subject>? {
    if let directory, !directory.holds(reference) {
      reportUnknown(reference, among: directory.candidates(for: reference))
      return nil
    }
    references.append(reference)
    return Identifier(reference.id)
  }

  /// `true` or `false`, unquoted and in no other spelling.
  func flag(_ node: Node) -> Bool? {
    if case .scalar(let text, .plain) = node.content {
      if text == "true" { return true }
      if text == "false" { return false }
    }
    error(
      "wrong-type", at: node.start, "expected true or false, found \(node.described)",
      hint: "write true or false, without quotes")
    return nil
  }

  /// A whole number in decimal digits, unquoted.
  func wholeNumber(_ range: ClosedRange<Int>) -> (Node) -> Int? {
    { self.wholeNumber($0, in: range) }
  }

  func wholeNumber(_ node: Node, in range: ClosedRange<Int>) -> Int? {
    guard case .scalar(let text, .plain) = node.content, isWholeNumber(text) else {
      error(
        "wrong-type", at: node.start, "expected a whole number, found \(node.described)",
        hint: numberHint(node))
      return nil
    }
    guard let number = Int(text), abs(number) < 1_000_000_000_000_000 else {
      error("huge-number", at: node.start, "\(quoted(text)) is too large a number")
      return nil
    }
    guard range.contains(number) else {
      error(
        "out-of-range", at: node.start,
        "\(number) is out of range: \(range.lowerBound) to \(range.upperBound)")
      return nil
    }
    return number
  }

  /// A level in a range of them.
  func level(_ range: ClosedRange<Int> = 1...4) -> (Node) -> Level? {
    { node in
      guard let number = self.wholeNumber(node, in: 0...1_000_000) else { return nil }
      guard range.contains(number), let level = Level(rawValue: number) else {
        self.error(
          "level-out-of-range", at: node.start,
          "\(number) is no level: levels are \(range.lowerBound) to \(range.upperBound)",
          hint: "1 foundation, 2 intermediate, 3 advanced, 4 specialist")
        return nil
      }
      return level
    }
  }

  /// One of the words of a closed list.
  func word<Word: RawRepresentable & CaseIterable>(_ what: String) -> (Node) -> Word?
  where Word.RawValue == String {
    { node in
      guard let text = self.text(node) else { return nil }
      if let word = Word(rawValue: text) { return word }
      self.error(
        "unknown-word", at: node.start, "\(quoted(text)) is no \(what)",
        hint: suggestion(for: text, among: Word.allCases.map(\.rawValue)))
      return nil
    }
  }

  /// A day such as `2026-12-01`.
  func date(_ node: Node) -> CivilDate? {
    guard let text = text(node) else { return nil }
    if let date = CivilDate(iso: text) { return date }
    error(
      "not-a-date", at: node.start, "\(quoted(text)) is no date",
      hint: "write year-month-day, such as 2026-12-01")
    return nil
  }

  /// A month or a day, kept as written: when something was checked.
  func month(_ node: Node) -> String? {
    guard let text = text(node) else { return nil }
    if CivilDate(iso: text.utf8.count == 7 ? text + "-01" : text) != nil { return text }
    error(
      "not-a-date", at: node.start, "\(quoted(text)) is no month",
      hint: "write year-month, such as 2026-11")
    return nil
  }

  private func isWholeNumber(_ text: String) -> Bool {
    let digits = text.hasPrefix("-") ? text.dropFirst() : text[...]
    guard !digits.isEmpty, digits.utf8.allSatisfy({ 48...57 ~= $0 }) else { return false }
    // 010 is eight to one reader and ten to the next.
    return digits.utf8.count == 1 || digits.utf8.first != 48
  }

  private func numberHint(_ node: Node) -> String? {
    guard let text = node.scalar else { return nil }
    if isWholeNumber(text) { return "write it without quotes" }
    return text.utf8.contains { 48...57 ~= $0 } ? "write plain decimal digits, such as 40" : nil
  }

  private func identifierLike(_ text: String) -> String? {
    let folded = text.lowercased().utf8.map { byte in
      (97...122).contains(byte) || (48...57).contains(byte) ? byte : UInt8(ascii: "-")
    }
    let parts = folded.split(separator: UInt8(ascii: "-"))
    let id = parts.map { String(decoding: $0, as: UTF8.self) }.joined(separator: "-")
    return Identifier<Void>.isWellFormed(id) ? id : nil
  }
}
