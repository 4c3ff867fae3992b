import CairnModel

/// Readers of money, decimals, codes and addresses.
extension Findings {
  /// More than anything costs; keeps sums and products of money far inside 64 bits.
  private static let mostMoney = 1_000_000_000

  /// `49 USD` or `49.50 USD`.
  func money(_ node: Node) -> Money? { money(node, in: nil) }

  /// Money whose currency may be left out.
  func money(_ node: Node, in usual: Currency?) -> Money? {
    guard let text = text(node) else { return nil }
    let parts = text.split(separator: " ")
    let code = parts.count == 2 ? parts[1] : nil
    guard let amount = parts.first, parts.count <= 2,
      let currency = code.map({ Currency($0) }) ?? usual,
      let money = Money(decimal: amount, currency: currency)
    else {
      reportMoney(text, node, usual)
      return nil
    }
    guard money.majorUnits <= Self.mostMoney else {
      error("huge-number", at: node.start, "\(quoted(text)) is too large an amount")
      return nil
    }
    return money
  }

  private func reportMoney(_ text: String, _ node: Node, _ usual: Currency?) {
    let digits = text.prefix { $0.isNumber || $0 == "." }
    if digits.utf8.count > 12, digits.utf8.count == text.prefix(while: { $0 != " " }).utf8.count {
      error("huge-number", at: node.start, "\(quoted(text)) is too large or too fine an amount")
      return
    }
    let example = usual == nil ? "such as 49 USD or 49.50 USD" : "such as 900 or 900 USD"
    error(
      "not-money", at: node.start, "\(quoted(text)) is no amount of money",
      hint: "write digits and a currency of three capital letters, \(example)")
  }

  /// A three-letter currency code.
  func currency(_ node: Node) -> Currency? {
    guard let text = text(node) else { return nil }
    return currency(text, at: node.start)
  }

  func currency(_ text: String, at place: Place) -> Currency? {
    if let currency = Currency(text) { return currency }
    error(
      "not-a-currency", at: place, "\(quoted(text)) is no currency code",
      hint: "three capital letters, such as USD")
    return nil
  }

  /// A decimal number above or at 0 in whole 10^-`digits`, rounded half up.
  func decimal(_ node: Node, digits: Int, most: Int) -> Int? {
    guard case .scalar(let text, .plain) = node.content else {
      error("wrong-type", at: node.start, "expected a number, found \(node.described)")
      return nil
    }
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count),
      parts.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy { 48...57 ~= $0 } })
    else {
      error(
        "wrong-type", at: node.start, "expected a number, found \(node.described)",
        hint: "write plain decimal digits, such as 4.8")
      return nil
    }
    guard let major = Int(parts[0]), major <= most else {
      error("huge-number", at: node.start, "\(quoted(text)) is too large: \(most) at most")
      return nil
    }
    let scale = (0..<digits).reduce(1) { power, _ in power * 10 }
    var fraction = 0
    let written = parts.count == 2 ? Array(parts[1].utf8) : []
    for index in 0...digits {
      fraction = fraction * 10 + (index < written.count ? Int(written[index]) - 48 : 0)
    }
    return major * scale + (fraction + 5) / 10
  }

  /// An address on the web.
  func url(_ node: Node) -> String? {
    guard let text = text(node) else { return nil }
    let isWeb = ["https://", "http://"].contains { prefix in
      text.utf8.count > prefix.utf8.count && text.utf8.starts(with: prefix.utf8)
    }
    if isWeb, !text.utf8.contains(0x20) { return text }
    error(
      "not-a-url", at: node.start, "\(quoted(text)) is no web address",
      hint: "begin with https://")
    return nil
  }

  /// An ISO 3166 code of two capital letters.
  func country(_ node: Node) -> String? {
    guard let text = text(node) else { return nil }
    if text.utf8.count == 2, text.utf8.allSatisfy({ 65...90 ~= $0 }) { return text }
    error(
      "not-a-country", at: node.start, "\(quoted(text)) is no country code",
      hint: "two capital letters of ISO 3166, such as DE")
    return nil
  }

  /// A language code such as `en` or `pt-BR`.
  func language(_ node: Node) -> String? {
    guard let text = text(node) else { return nil }
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    if let first = parts.first, (2...3).contains(first.utf8.count),
      first.utf8.allSatisfy({ 97...122 ~= $0 }), parts.count <= 3,
      parts.dropFirst().allSatisfy({ (2...8).contains($0.utf8.count) })
    {
      return text
    }
    error(
      "not-a-language", at: node.start, "\(quoted(text)) is no language code",
      hint: "two or three small letters of ISO 639, such as en")
    return nil
  }
}
