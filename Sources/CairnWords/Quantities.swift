package import CairnModel

/// How numbers, money and dates are written.
package struct NumberForms: Hashable, Sendable {
  /// What comes first in a date; where it is the year, the month is a number too.
  package enum DateOrder: Hashable, Sendable { case day, month, year }

  package var decimalPoint: String
  package var groupSeparator: String
  /// The least number of digits that are written in groups: 5 where 1234 stands without a sign.
  package var leastGrouped = 4
  /// Whether the currency sign stands before the amount.
  package var currencyFirst: Bool
  package var dateOrder = DateOrder.day

  package static let english = NumberForms(
    decimalPoint: ".", groupSeparator: ",", currencyFirst: true)

  package init(decimalPoint: String, groupSeparator: String, currencyFirst: Bool) {
    self.decimalPoint = decimalPoint
    self.groupSeparator = groupSeparator
    self.currencyFirst = currencyFirst
  }

  /// The forms of the locale of each category; the English ones where it is not known (after CLDR).
  package init(_ locales: LocaleNames) {
    self = Place(locales.numbers).numbers
    currencyFirst = Place(locales.money).numbers.currencyFirst
    dateOrder = Place(locales.dates).dateOrder
  }

  /// The forms of one locale.
  package init(locale: String) { self.init(LocaleNames(all: locale)) }
}

/// The language and the country that a POSIX locale names.
private struct Place {
  let language: Substring
  let country: Substring

  init(_ locale: String) {
    let name = locale.prefix { $0 != "." && $0 != "@" }
    language = name.prefix { $0 != "_" }
    country = name.dropFirst(language.count + 1)
  }

  var numbers: NumberForms {
    var forms = NumberForms.english
    switch language {
    case "es" where ["MX", "US", "PR", "GT", "HN", "NI", "PA", "PE", "SV", "DO"].contains(country):
      break
    case "es", "de", "it", "nl", "pt", "da", "id", "tr", "el", "ro":
      forms = NumberForms(decimalPoint: ",", groupSeparator: ".", currencyFirst: false)
      forms.currencyFirst = language == "nl" || (language == "pt" && country == "BR")
    case "fr", "pl", "cs", "sv", "nb", "fi", "ru", "uk", "hu", "bg", "sk":
      forms = NumberForms(decimalPoint: ",", groupSeparator: "\u{202F}", currencyFirst: false)
    default: break
    }
    let groupsLate =
      ["pl", "bg"].contains(language) || (language == "pt" && country != "BR")
      || (language == "es" && ["ES", ""].contains(country))
    if groupsLate { forms.leastGrouped = 5 }
    return forms
  }

  var dateOrder: NumberForms.DateOrder {
    switch language {
    case "en" where ["US", "PH"].contains(country): .month
    case "ja", "zh", "ko", "hu", "lt", "sv": .year
    case "en" where country == "CA": .year
    case "fr" where country == "CA": .year
    default: .day
    }
  }
}

/// Words for numbers of things, dates and money.
package struct QuantityPhrases: Sendable {
  let free: String
  let months: [String]
  /// Short names of the months.
  let shortMonths: [String]
  let perMonth: @Sendable (String) -> String
  let weeks: @Sendable (Int, String) -> String
  let credentials: @Sendable (Int, String) -> String
  let unknown: String
  let none: String
  let and: String
  let or: String
}

extension Words {
  /// A whole number with its groups: `1,234`.
  package func number(_ value: Int) -> String {
    let digits = Array(String(abs(value)))
    guard digits.count >= forms.leastGrouped else { return String(value) }
    var grouped = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { grouped += forms.groupSeparator }
      grouped.append(digit)
    }
    return (value < 0 ? "-" : "") + grouped
  }

  /// A number of tenths: 48 is `4.8`.
  package func tenths(_ value: Int) -> String {
    value % 10 == 0
      ? number(value / 10) : number(value / 10) + forms.decimalPoint + String(value % 10)
  }

  /// An amount in its currency: `$294`, `€49.50`, `CHF 300`; `free` is a word of its own, see `price`.
  package func money(_ money: Money) -> String {
    let fraction = money.minorUnits % money.currency.minorPerMajor
    var amount = number(money.majorUnits)
    if fraction != 0 {
      let digits = String(fraction)
      amount +=
        forms.decimalPoint
        + String(repeating: "0", count: money.currency.minorDigits - digits.count) + digits
    }
    let sign = Self.signs[money.currency.code]
    guard forms.currencyFirst else { return amount + "\u{A0}" + (sign ?? money.currency.code) }
    return sign.map { $0 + amount } ?? money.currency.code + "\u{A0}" + amount
  }

  /// Signs that mean one currency; others are written by their code.
  private static let signs = [
    "USD": "$", "EUR": "€", "GBP": "£", "INR": "₹", "JPY": "¥", "BRL": "R$", "KRW": "₩",
    "NGN": "₦", "CAD": "C$", "AUD": "A$",
  ]

  /// Money, or the word for free.
  package func price(_ amount: Money) -> String {
    amount.minorUnits == 0 ? phrases.quantities.free : money(amount)
  }

  /// A price as a catalogue states it; `?` where it is not known.
  package func price(_ price: Credential.Price?, in catalogue: Catalogue) -> String {
    switch price {
    case nil: phrases.quantities.unknown
    case .free: phrases.quantities.free
    case .once(let money): self.price(money)
    case .subscription(let id):
      catalogue[id].map { phrases.quantities.perMonth(money($0.monthly)) }
        ?? phrases.quantities.unknown
    }
  }

  /// Hours of study: `40 h`, an estimate as `~40 h`.
  package func hours(_ hours: Int, isEstimate: Bool = false) -> String {
    (isEstimate ? "~" : "") + number(hours) + "\u{A0}h"
  }

  /// Hours as a catalogue states them; `?` where they are not known.
  package func hours(_ hours: Credential.Hours?) -> String {
    hours.map { self.hours($0.count, isEstimate: $0.isEstimate) } ?? phrases.quantities.unknown
  }

  /// `41 %`.
  package func percent(_ percent: Int) -> String { "\(percent)\u{A0}%" }

  /// `14 Jun 2027`, `Jun 14, 2027` or `2027-06-14`.
  package func date(_ date: CivilDate) -> String {
    let year = String(date.components.year)
    return switch forms.dateOrder {
    case .day: dayAndMonth(date) + " " + year
    case .month: dayAndMonth(date) + ", " + year
    case .year: date.iso
    }
  }

  /// `14 Jun`, `Jun 14` or `06-14`.
  package func dayAndMonth(_ date: CivilDate) -> String {
    let day = String(date.components.dayOfMonth)
    return switch forms.dateOrder {
    case .day: day + " " + month(date)
    case .month: month(date) + " " + day
    case .year: String(date.iso.suffix(5))
    }
  }

  /// Short name of the month: `Jun`.
  package func month(_ date: CivilDate) -> String {
    phrases.quantities.shortMonths[date.components.month - 1]
  }

  /// `29 weeks`.
  package func weeks(_ count: Int) -> String { phrases.quantities.weeks(count, number(count)) }

  /// `3 credentials`.
  package func credentials(_ count: Int) -> String {
    phrases.quantities.credentials(count, number(count))
  }

  /// `a, b and c`; at most `limit` are named, then `and 4 more`.
  package func list(_ items: [String], atMost limit: Int = .max) -> String {
    joined(items, by: phrases.quantities.and, atMost: limit)
  }

  /// `a, b or c`.
  package func choice(_ items: [String]) -> String {
    joined(items, by: phrases.quantities.or, atMost: .max)
  }

  private func joined(_ items: [String], by word: String, atMost limit: Int) -> String {
    var shown = items
    if items.count > limit {
      shown = items.prefix(max(1, limit - 1)) + [phrases.reasons.more(items.count - limit + 1)]
    }
    guard let last = shown.last, shown.count > 1 else { return shown.first ?? "" }
    return shown.dropLast().joined(separator: ", ") + " " + word + " " + last
  }
}
