import CairnModel
import Testing

@Suite("Money and rates")
struct MoneyTests {
  @Test(
    "amounts are read to the minor unit, and nothing finer",
    arguments: [
      ("49", "USD", 4900), ("49.5", "USD", 4950), ("49.50", "USD", 4950), ("0", "EUR", 0),
      ("1500", "JPY", 1500), ("1.250", "KWD", 1250),
    ])
  func reading(text: String, code: String, minor: Int) throws {
    let currency = try #require(Currency(code))
    #expect(Money(decimal: text, currency: currency)?.minorUnits == minor)
  }

  @Test(
    "what is no amount is refused",
    arguments: ["", "-1", "1.234", "1,5", "1.", ".5", "1e3", "9999999999999", "five"])
  func refusing(text: String) {
    #expect(Money(decimal: text, currency: "USD") == nil)
  }

  @Test("a conversion goes through the base and rounds up")
  func conversion() throws {
    let date = try #require(CivilDate(iso: "2026-11-20"))
    let rates = Rates(
      base: "EUR", date: date, source: "example",
      millionths: ["USD": 1_100_000, "GBP": 850_000, "JPY": 170_000_000])
    let dollars = Money(minorUnits: 10_000, currency: "USD")
    // 100 / 1.1 = 90.909… euros.
    #expect(rates.convert(dollars, to: "EUR")?.minorUnits == 9091)
    #expect(rates.convert(dollars, to: "USD") == dollars)
    #expect(rates.convert(dollars, to: "GBP")?.minorUnits == 7728)
    #expect(rates.convert(dollars, to: "JPY")?.minorUnits == 15_455)
    #expect(rates.convert(dollars, to: "SEK") == nil)
  }

  @Test("decimals are written back as they were read", arguments: ["49", "49.50", "0.05", "1250"])
  func writing(text: String) {
    #expect(Money(decimal: text, currency: "USD")?.decimal == text)
  }
}
