import CairnModel

/// Readers of the values that only our JSON holds.
extension Findings {
  /// The fields of a JSON document of one format; other keys are allowed, so that newer files are
  /// read.
  func document(_ format: String, _ subject: String) -> Fields? {
    guard let root = readJSON(self), let fields = Fields(root, subject, keys: nil, self)
    else { return nil }
    guard let name = fields.required("format", text) else { return nil }
    guard name == format else {
      error(
        "other-format", at: fields["format"]?.start, "\(quoted(name)) is not \(quoted(format))",
        hint: "expected \(subject)")
      return nil
    }
    return fields
  }

  /// `{"amount": 294.00, "currency": "USD"}`.
  func moneyObject(_ node: Node) -> Money? {
    guard let fields = Fields(node, "an amount of money", keys: nil, self),
      let currency = fields.required("currency", currency),
      let amount = fields.required("amount", text)
    else { return nil }
    guard let money = Money(decimal: amount, currency: currency) else {
      error(
        "not-money", at: fields["amount"]?.start,
        "\(quoted(amount)) is no amount of \(currency.code)")
      return nil
    }
    return money
  }

  /// A plain decimal number.
  func number(_ node: Node) -> Double? {
    if case .scalar(let text, .plain) = node.content, let number = Double(text), number.isFinite {
      return number
    }
    error("wrong-type", at: node.start, "expected a number, found \(node.described)")
    return nil
  }
}
