/// A day of the proleptic Gregorian calendar, without clock or time zone.
package struct CivilDate: Hashable, Comparable, Sendable {
  /// Days since 1970-01-01.
  package let day: Int

  package init(day: Int) { self.day = day }

  /// The date of a year, month 1–12 and day of month, or nil where there is no such day.
  package init?(year: Int, month: Int, dayOfMonth: Int) {
    guard (1...9999).contains(year), (1...12).contains(month),
      (1...Self.days(inMonth: month, of: year)).contains(dayOfMonth)
    else { return nil }
    day = Self.dayNumber(year: year, month: month, dayOfMonth: dayOfMonth)
  }

  /// Reads `2026-12-01`; nil for anything else.
  package init?(iso text: some StringProtocol) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0].utf8.count == 4, parts[1].utf8.count == 2,
      parts[2].utf8.count == 2, parts.allSatisfy({ $0.utf8.allSatisfy { 48...57 ~= $0 } }),
      let year = Int(parts[0]), let month = Int(parts[1]), let dayOfMonth = Int(parts[2])
    else { return nil }
    self.init(year: year, month: month, dayOfMonth: dayOfMonth)
  }

  package static func < (a: CivilDate, b: CivilDate) -> Bool { a.day < b.day }
  package static func + (date: CivilDate, days: Int) -> CivilDate {
    CivilDate(day: date.day + days)
  }
  /// Days from `b` to `a`.
  package static func - (a: CivilDate, b: CivilDate) -> Int { a.day - b.day }

  /// Year, month 1–12 and day of month.
  package var components: (year: Int, month: Int, dayOfMonth: Int) {
    // Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms": civil_from_days.
    let shifted = day + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    return (
      yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month,
      dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    )
  }

  /// ISO 8601, such as `2026-12-01`.
  package var iso: String {
    let (year, month, dayOfMonth) = components
    return Self.padded(year, 4) + "-" + Self.padded(month, 2) + "-" + Self.padded(dayOfMonth, 2)
  }

  /// 0 for Monday to 6 for Sunday.
  package var weekday: Int { ((day + 3) % 7 + 7) % 7 }

  /// The same day `months` later, or the last day of that month where it is shorter.
  package func adding(months: Int) -> CivilDate {
    let (year, month, dayOfMonth) = components
    let total = year * 12 + month - 1 + months
    let (newYear, newMonth) = (total / 12, total % 12 + 1)
    let last = Self.days(inMonth: newMonth, of: newYear)
    return CivilDate(
      day: Self.dayNumber(year: newYear, month: newMonth, dayOfMonth: min(dayOfMonth, last)))
  }

  private static func days(inMonth month: Int, of year: Int) -> Int {
    switch month {
    case 2: (year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  private static func dayNumber(year: Int, month: Int, dayOfMonth: Int) -> Int {
    // Howard Hinnant: days_from_civil.
    let shiftedYear = month <= 2 ? year - 1 : year
    let era = (shiftedYear >= 0 ? shiftedYear : shiftedYear - 399) / 400
    let yearOfEra = shiftedYear - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + dayOfMonth - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  private static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
