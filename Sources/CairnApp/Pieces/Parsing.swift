import CairnModel
import CairnWords

extension String {
  /// Without one sign at its end.
  func trimmingEnd(_ sign: Character) -> String { last == sign ? String(dropLast()) : self }
}

/// Values as they are typed; what is empty is nothing.
extension App {
  func whole(_ text: String, in range: ClosedRange<Int>) -> Result<Int, Complaint> {
    guard let value = Int(text), range.contains(value) else {
      let say = phrases.goal.wantsNumber(range.lowerBound, range.upperBound)
      return .failure(Complaint(text: say))
    }
    return .success(value)
  }

  func optionalWhole(_ text: String, in range: ClosedRange<Int>) -> Result<Int?, Complaint> {
    text.isEmpty ? .success(nil) : whole(text, in: range).map { $0 }
  }

  func optionalDate(_ text: String) -> Result<CivilDate?, Complaint> {
    if text.isEmpty { return .success(nil) }
    let date = CivilDate(iso: text)
    return date.map { .success($0) } ?? .failure(Complaint(text: phrases.goal.wantsDate))
  }

  /// An amount, with its currency where that is not the usual one.
  func optionalMoney(_ text: String) -> Result<Money?, Complaint> {
    if text.isEmpty { return .success(nil) }
    let parts = text.split(separator: " ")
    let usual = profile.goal.budget?.currency ?? profile.currency
    let currency = parts.count == 2 ? Currency(parts[1].uppercased()) : usual
    guard (1...2).contains(parts.count), let currency,
      let money = Money(decimal: parts[0], currency: currency)
    else { return .failure(Complaint(text: phrases.goal.wantsMoney)) }
    return .success(money)
  }

  /// Money as it is typed.
  func typed(_ money: Money?) -> String {
    guard let money else { return "" }
    let isUsual = money.currency == profile.goal.budget?.currency ?? profile.currency
    return money.decimal + (isUsual ? "" : " " + money.currency.code)
  }
}
