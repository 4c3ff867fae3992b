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

  @Test(
    "each locale writes numbers, money and dates in its own way",
    arguments: [
      ("C", "1,234", "$1,234.50", "4 Jun 2027", "4 Jun"),
      ("en_US.UTF-8", "1,234", "$1,234.50", "Jun 4, 2027", "Jun 4"),
      ("en_GB.UTF-8", "1,234", "$1,234.50", "4 Jun 2027", "4 Jun"),
      ("en_CA.UTF-8", "1,234", "$1,234.50", "2027-06-04", "06-04"),
      ("de_DE.UTF-8@euro", "1.234", "1.234,50\u{A0}$", "4 Jun 2027", "4 Jun"),
      ("sv_SE", "1\u{202F}234", "1\u{202F}234,50\u{A0}$", "2027-06-04", "06-04"),
      ("pt_PT", "1234", "1234,50\u{A0}$", "4 Jun 2027", "4 Jun"),
      ("nl_NL", "1.234", "$1.234,50", "4 Jun 2027", "4 Jun"),
    ])
  func forms(locale: String, number: String, money: String, date: String, short: String) throws {
    let words = Words(locales: LocaleNames(all: locale), language: .english)
    let day = try #require(CivilDate(iso: "2027-06-04"))
    #expect(words.number(1234) == number)
    #expect(words.money(Money(minorUnits: 123_450, currency: "USD")) == money)
    #expect(words.date(day) == date)
    #expect(words.dayAndMonth(day) == short)
  }

  @Test("numbers, money, dates and words each follow their own locale")
  func categories() throws {
    let words = Words(
      locales: LocaleNames(messages: "C", numbers: "de_DE", money: "en_US", dates: "sv_SE"))
    let day = try #require(CivilDate(iso: "2027-06-04"))
    #expect(words.language == .english)
    #expect(words.money(Money(minorUnits: 123_450, currency: "USD")) == "$1.234,50")
    #expect(words.date(day) == "2027-06-04")
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
