import CairnModel

/// What a price cell says.
struct PublishedPrice: Equatable {
  enum Reading: Equatable {
    case free
    case once(Money)
    /// An amount whose currency nothing names.
    case noCurrency
    /// So much a month: a subscription, of which one price says too little.
    case recurring
  }

  let reading: Reading
  /// The content is free and the amount is for the certificate.
  var isFreeToAudit = false

  /// Reads `Free`, `$49`, `1.299,00 €`, `Rs. 455` or `FREE-Add a Verified Certificate for $49 USD`;
  /// nil where there is neither an amount nor the word free. `usual` is the currency of a bare
  /// amount.
  init?(_ text: String, usual: Currency? = nil) {
    let small = text.lowercased()
    let words = small.split { !$0.isLetter && !$0.isNumber }
    let isFree = ["free", "gratis", "kostenlos", "gratuit"].contains { word in
      words.contains { $0 == word }
    }
    guard let (amount, range) = firstAmount(text) else {
      guard isFree, !words.contains("trial") else { return nil }
      reading = .free
      return
    }
    let isZero = amount.allSatisfy { $0 == "0" || $0 == "." }
    if ["month", "monthly", "mo", "mes", "monat", "year", "annual"].contains(where: { word in
      words.contains { $0 == word }
    }), !isZero {
      reading = .recurring
      return
    }
    if isZero {
      reading = .free
    } else if let currency = currency(of: text, around: range) ?? usual {
      guard let money = Money(decimal: fitting(amount, currency), currency: currency) else {
        return nil
      }
      reading = .once(money)
      isFreeToAudit = isFree
    } else {
      reading = .noCurrency
    }
  }
}

/// The first number of the text as plain decimal digits, and where it stands.
private func firstAmount(_ text: String) -> (String, Range<String.Index>)? {
  guard let start = text.firstIndex(where: { $0.isASCII && $0.isNumber }) else { return nil }
  var end =
    text[start...].firstIndex { !($0.isASCII && $0.isNumber || $0 == "," || $0 == ".") }
    ?? text.endIndex
  while end > start, ",.".contains(text[text.index(before: end)]) {
    end = text.index(before: end)
  }
  return (plainDecimal(String(text[start..<end])), start..<end)
}

/// The amount with as many decimals as its currency has, rounded up.
private func fitting(_ amount: String, _ currency: Currency) -> String {
  let parts = amount.split(separator: ".", omittingEmptySubsequences: false)
  guard parts.count == 2 else { return amount }
  let kept = parts[1].prefix(currency.minorDigits)
  let isMore = parts[1].dropFirst(currency.minorDigits).contains { $0 != "0" }
  guard isMore, let whole = Int(parts[0] + kept) else {
    return kept.isEmpty ? String(parts[0]) : parts[0] + "." + kept
  }
  return Money(minorUnits: whole + 1, currency: currency).decimal
}

/// Signs and names of currencies, the longer before those they end in.
private let currencySigns: [(sign: String, currency: Currency)] = [
  ("US$", "USD"), ("CA$", "CAD"), ("C$", "CAD"), ("AU$", "AUD"), ("A$", "AUD"), ("NZ$", "NZD"),
  ("HK$", "HKD"), ("MX$", "MXN"), ("R$", "BRL"), ("S$", "SGD"), ("€", "EUR"), ("£", "GBP"),
  ("₹", "INR"), ("Rs", "INR"), ("₩", "KRW"), ("₦", "NGN"), ("₱", "PHP"), ("₺", "TRY"),
  ("₽", "RUB"), ("zł", "PLN"), ("CHF", "CHF"), ("$", "USD"), ("¥", "JPY"),
]

private let currencyCodes: Set = [
  "USD", "EUR", "GBP", "INR", "CAD", "AUD", "NZD", "CHF", "JPY", "CNY", "BRL", "MXN", "SGD", "HKD",
  "SEK", "NOK", "DKK", "PLN", "CZK", "HUF", "ZAR", "NGN", "KES", "KRW", "PHP", "TRY", "ILS", "AED",
  "SAR", "COP", "CLP", "ARS", "PEN", "EGP", "IDR", "MYR", "THB", "VND", "RON", "BGN",
]

/// The currency that is named before or after an amount: a code, a name or a sign.
private func currency(of text: String, around amount: Range<String.Index>) -> Currency? {
  let before = text[..<amount.lowerBound].suffix(8)
  let after = text[amount.upperBound...].prefix(12)
  for part in [after, before] where part.contains(where: \.isLetter) {
    for word in part.split(whereSeparator: { !$0.isLetter }) {
      let code = word.uppercased()
      if currencyCodes.contains(code) { return Currency(code) }
      if code == "DOLLARS" || code == "DOLLAR" { return "USD" }
      if code == "EURO" || code == "EUROS" { return "EUR" }
    }
  }
  let (left, right) = (String(before), String(after.prefix(4)))
  return currencySigns.first { holds(left, $0.sign) || holds(right, $0.sign) }?.currency
}

/// A currency as a column of its own names it: `USD`, `US Dollar`, `$`.
func readCurrency(_ text: String) -> Currency? {
  let code = text.uppercased()
  if code.count == 3, let currency = Currency(code) { return currency }
  let names: [(String, Currency)] = [
    ("us dollar", "USD"), ("euro", "EUR"), ("pound", "GBP"), ("rupee", "INR"),
    ("canadian dollar", "CAD"), ("australian dollar", "AUD"), ("yen", "JPY"),
  ]
  if let named = names.first(where: { text.lowercased().contains($0.0) }) { return named.1 }
  return currencySigns.first { $0.sign == text }?.currency
}
