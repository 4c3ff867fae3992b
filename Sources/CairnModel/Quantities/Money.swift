/// An ISO 4217 currency code.
package struct Currency: Hashable, Sendable, Comparable, ExpressibleByStringLiteral {
  package let code: String

  package init(stringLiteral code: String) { self.code = code }

  /// The currency of three capital letters; nil for anything else.
  package init?(_ code: some StringProtocol) {
    guard code.utf8.count == 3, code.utf8.allSatisfy({ 65...90 ~= $0 }) else { return nil }
    self.code = String(code)
  }

  package static func < (a: Currency, b: Currency) -> Bool { a.code < b.code }

  /// Digits after the decimal point: 2 for most, 0 for the yen, 3 for some dinars (ISO 4217).
  package var minorDigits: Int {
    switch code {
    case "CLP", "ISK", "JPY", "KRW", "PYG", "RWF", "UGX", "VND", "XAF", "XOF", "XPF": 0
    case "BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND": 3
    default: 2
    }
  }

  /// Minor units in a major one: 100 for most.
  package var minorPerMajor: Int { [1, 10, 100, 1000][minorDigits] }
}

/// An amount of money in whole minor units (cents) of its currency.
package struct Money: Hashable, Sendable {
  package let minorUnits: Int
  package let currency: Currency

  package init(minorUnits: Int, currency: Currency) {
    self.minorUnits = minorUnits
    self.currency = currency
  }

  /// Whole major units, rounded down.
  package var majorUnits: Int { minorUnits / currency.minorPerMajor }

  /// Reads `165`, `49.50`; nil where `amount` is no plain decimal number, is negative, too large, or finer
  /// than the currency's minor unit.
  package init?(decimal amount: some StringProtocol, currency: Currency) {
    let parts = amount.split(separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), let major = Self.number(parts[0]) else { return nil }
    var minor = 0
    if parts.count == 2 {
      guard let fraction = Self.number(parts[1]), parts[1].utf8.count <= currency.minorDigits
      else { return nil }
      minor = fraction
      for _ in parts[1].utf8.count..<currency.minorDigits { minor *= 10 }
    }
    self.init(minorUnits: major * currency.minorPerMajor + minor, currency: currency)
  }

  /// The amount in plain decimal digits, without a currency: `49.50`, or `49` where it is whole.
  package var decimal: String {
    let fraction = minorUnits % currency.minorPerMajor
    guard fraction != 0 else { return String(majorUnits) }
    let digits = String(fraction)
    let padding = String(repeating: "0", count: currency.minorDigits - digits.count)
    return "\(majorUnits).\(padding)\(digits)"
  }

  private static func number(_ digits: Substring) -> Int? { number(String(digits)) }
  private static func number(_ digits: some StringProtocol) -> Int? {
    // 12 digits leave room for any conversion in 64 bits.
    guard (1...12).contains(digits.utf8.count), digits.utf8.allSatisfy({ 48...57 ~= $0 })
    else { return nil }
    return Int(String(digits))
  }
}

/// Dated exchange rates: units of each currency for one unit of the base.
package struct Rates: Hashable, Sendable {
  package let base: Currency
  package let date: CivilDate
  package let source: String
  /// Millionths of a unit of the currency for one unit of the base.
  package let millionths: [Currency: Int]

  package init(base: Currency, date: CivilDate, source: String, millionths: [Currency: Int]) {
    self.base = base
    self.date = date
    self.source = source
    self.millionths = millionths
  }

  /// The amount in another currency, rounded up to its minor unit; nil where a rate is missing.
  package func convert(_ money: Money, to currency: Currency) -> Money? {
    if money.currency == currency { return money }
    guard let from = rate(money.currency), let to = rate(currency), from > 0 else { return nil }
    let (scaled, overflow) = money.minorUnits.multipliedReportingOverflow(by: to)
    let divisor = from * money.currency.minorPerMajor
    let product = scaled.multipliedReportingOverflow(by: currency.minorPerMajor)
    guard !overflow, !product.overflow else { return nil }
    // Rounded up without a sum that could overflow.
    let minor = product.partialValue == 0 ? 0 : (product.partialValue - 1) / divisor + 1
    return Money(minorUnits: minor, currency: currency)
  }

  private func rate(_ currency: Currency) -> Int? {
    currency == base ? 1_000_000 : millionths[currency]
  }
}
