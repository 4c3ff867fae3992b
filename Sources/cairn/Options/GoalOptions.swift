import ArgumentParser
import CairnFiles
import CairnModel

/// Limits and wishes that override the profile's goal.
struct GoalOptions: ParsableArguments {
  @Option(help: "Hours of study a week.") var hoursPerWeek: Int?
  @Option(help: "Budget: 900, '900 EUR' or none.") var budget: String?
  @Option(help: "First day, such as 2026-12-01.") var start: CivilDate?
  @Option(help: "Deadline, such as 2027-06-30.") var by: CivilDate?
  @Option(help: "Most credentials open in the same week.") var atOnce: Int?
  @Option(help: "Most credentials in the plan.") var atMost: Int?
  @Option(
    help:
      "balanced, cheapest, fastest, most-trusted, fewest, or four numbers: price,hours,each,distrust."
  )
  var prefer: String?
  @Option(help: "Leave out credentials with less trust (0-10).") var minTrust: Int?
  @Option(help: "A credential that must be in the plan; may be given again.") var pin: [String] = []
  @Option(help: "A credential to leave out; may be given again.") var skip: [String] = []

  /// Changes a profile as the flags say.
  func apply(to profile: inout Profile, in directory: some Directory) throws(Stop) {
    if let hoursPerWeek {
      profile.goal.hoursPerWeek = try Self.within(1...168, hoursPerWeek, "--hours-per-week")
    }
    if let budget {
      profile.goal.budget = try Self.money(budget, profile.currency)
      Self.noteMissingRate(profile.goal.budget, directory.shelf.rates)
    }
    if let start { profile.goal.start = start }
    if let by { profile.goal.by = by }
    if let atOnce { profile.goal.atOnce = try Self.within(1...20, atOnce, "--at-once") }
    if let atMost { profile.goal.atMost = try Self.within(0...1000, atMost, "--at-most") }
    if let prefer { profile.goal.preference = try Self.preference(prefer) }
    if let minTrust { profile.goal.minTrust = try Self.within(0...10, minTrust, "--min-trust") }
    for id in pin { profile.pins.insert(try Self.credential(id, directory)) }
    for id in skip { profile.skips.insert(try Self.credential(id, directory)) }
  }

  private static func within(_ range: ClosedRange<Int>, _ value: Int, _ flag: String) throws(Stop)
    -> Int
  {
    guard range.contains(value) else {
      throw Stop(
        .wrongUse, "cairn: \(flag) takes \(range.lowerBound) to \(range.upperBound), not \(value)")
    }
    return value
  }

  /// An amount with or without its currency; nil for `none`.
  static func money(_ text: String, _ currency: Currency) throws(Stop) -> Money? {
    if text == "none" { return nil }
    let digits = text.prefix { $0.isNumber || $0 == "." }
    let rest = text.dropFirst(digits.count).drop { $0 == " " }
    let named = rest.isEmpty ? currency : Currency(rest.uppercased())
    guard let named, let money = Money(decimal: digits, currency: named) else {
      throw Stop(.wrongUse, "cairn: '\(text)' is no amount of money; write 900 or '900 EUR'")
    }
    return money
  }

  /// Prices in other currencies are not known then, and a slip in the code would go unseen.
  private static func noteMissingRate(_ budget: Money?, _ rates: Rates?) {
    guard let budget, let rates, rates.convert(budget, to: rates.base) == nil
    else { return }
    Console.error(
      "cairn: note: no rate for \(budget.currency.code), so prices in other currencies are unknown")
  }

  private static func preference(_ text: String) throws(Stop) -> Preference {
    if let named = Preference.named.first(where: { $0.name == text }) { return named.preference }
    let numbers = text.split(separator: ",").map { Int($0) }
    let given = numbers.compactMap { $0 }
    guard numbers.count == 4, given.count == 4, given.allSatisfy({ (0...1_000_000).contains($0) }),
      given[2] >= 1
    else {
      let names = Preference.named.map(\.name).joined(separator: ", ")
      throw Stop(
        .wrongUse,
        "cairn: --prefer takes \(names), or four whole numbers price,hours,each,distrust with each ≥ 1"
      )
    }
    return .own(
      BurdenWeights(price: given[0], hours: given[1], each: given[2], distrust: given[3]))
  }

  /// The credential of an id; stops where there is none, with the one that was probably meant.
  static func credential(_ id: String, _ directory: some Directory) throws(Stop) -> Credential.ID {
    let credential = Credential.ID(id)
    guard directory.holds(credential) else {
      throw Stop(
        .wrongUse, unknown("credential", id, among: directory.candidates(for: credential)))
    }
    return credential
  }
}

extension CivilDate: ExpressibleByArgument {
  public init?(argument: String) { self.init(iso: argument) }
}
