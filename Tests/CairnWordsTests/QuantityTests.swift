import CairnModel
import CairnWords
import Testing

@Suite("Numbers, dates and money")
struct QuantityTests {
  let words = Words()

  @Test("money is written with its sign or code, and cents only where there are some")
  func money() {
    #expect(words.money(Money(minorUnits: 29_400, currency: "USD")) == "$294")
    #expect(words.money(Money(minorUnits: 129_950, currency: "EUR")) == "€1,299.50")
    #expect(words.money(Money(minorUnits: 5, currency: "USD")) == "$0.05")
    #expect(words.money(Money(minorUnits: 1500, currency: "JPY")) == "¥1,500")
    #expect(words.money(Money(minorUnits: 30_000, currency: "CHF")) == "CHF\u{A0}300")
    #expect(words.price(Money(minorUnits: 0, currency: "USD")) == "free")
  }

  @Test("a locale sets the signs of numbers")
  func locale() {
    let german = Words(locale: "de_DE.UTF-8")
    #expect(german.money(Money(minorUnits: 129_950, currency: "EUR")) == "1.299,50\u{A0}€")
    #expect(Words(locale: "C").number(1_234_567) == "1,234,567")
    #expect(Words(locale: "es_MX.UTF-8").number(1234) == "1,234")
    #expect(words.number(-1234) == "-1,234")
  }

  @Test("estimated hours carry a tilde")
  func hours() {
    #expect(words.hours(.estimated(80, basis: "practice")) == "~80\u{A0}h")
    #expect(words.hours(.published(40)) == "40\u{A0}h")
    #expect(words.hours(nil) == "?")
  }

  @Test("dates name the month")
  func dates() throws {
    let date = try #require(CivilDate(iso: "2027-06-04"))
    #expect(words.date(date) == "4 Jun 2027")
    #expect(words.dayAndMonth(date) == "4 Jun")
  }

  @Test(
    "lists are joined as one says them",
    arguments: [
      ([], ""), (["a"], "a"), (["a", "b"], "a and b"), (["a", "b", "c"], "a, b and c"),
    ])
  func lists(items: [String], expected: String) {
    #expect(words.list(items) == expected)
  }

  @Test("a long list says how many it leaves out")
  func longList() {
    #expect(words.list(["a", "b", "c", "d"], atMost: 3) == "a, b and 2 more")
  }
}
