import CairnModel
import CairnWords
import Foundation
import Testing

/// That no phrase is left out is the compiler's business: every language fills the same structures.
@Suite("Translations")
struct TranslationTests {
  /// Words that both languages write alike.
  private static let alike: Set = ["no", "ESCO", "JSON", "YAML", "cairn", "INSTANCE"]

  /// Phrases without gaps, by where they stand in the book.
  private func phrases(_ value: Any, at place: String = "") -> [String: String] {
    if let text = value as? String { return [place: text] }
    return Mirror(reflecting: value).children.enumerated().reduce(into: [:]) { all, child in
      let value = child.element.value
      let pair = Array(Mirror(reflecting: value).children)
      let isEntry = pair.first?.label == "key"
      let label = isEntry ? "\(pair[0].value)" : child.element.label ?? String(child.offset)
      all.merge(phrases(isEntry ? pair[1].value : value, at: place + "." + label)) { a, _ in a }
    }
  }

  private func hasWords(_ text: String) -> Bool {
    text.split { !$0.isLetter }.contains { $0.count > 1 && !Self.alike.contains(String($0)) }
  }

  @Test(
    "hold every phrase, and none in English by accident",
    arguments: Language.allCases.filter { $0 != .english })
  func phrases(language: Language) {
    let (english, other) = (phrases(Phrasebook.english), phrases(language.phrasebook))
    #expect(english.count > 500)
    #expect(Set(english.keys).symmetricDifference(other.keys).sorted() == [])
    for (place, text) in english where hasWords(text) {
      #expect(other[place] != text, "\(place)")
      #expect(other[place]?.isEmpty == false, "\(place)")
    }
  }

  /// Phrases with gaps can't be reached by reflection, so their source is compared: `label: { … }`.
  @Test(
    "say no phrase with gaps as English does",
    arguments: Language.allCases.filter { $0 != .english })
  func gaps(language: Language) throws {
    let (english, other) = (try closures("English"), try closures("\(language)".capitalized))
    #expect(english.count > 150)
    for (label, body) in english {
      guard let translated = other[label] else {
        Issue.record("\(label) is no closure in \(language)")
        continue
      }
      let said = body.matches(of: /"((?:[^"\\]|\\.)*)"/).map { String($0.1) }
        .joined().replacing(/\\\([^)]*\)/, with: "")
      if hasWords(said) { #expect(translated != body, "\(label): \(body)") }
      #expect(gapNumbers(translated) == gapNumbers(body), "\(label): \(translated)")
    }
  }

  /// Which of its arguments a phrase names.
  private func gapNumbers(_ body: String) -> Set<String> {
    Set(body.matches(of: /\$\d/).map { String($0.0) })
  }

  /// The closures of a language's files by type and label.
  private func closures(_ folder: String) throws -> [String: String] {
    let path = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Sources/CairnWords/\(folder)").path
    var found: [String: String] = [:]
    for file in try FileManager.default.contentsOfDirectory(atPath: path).sorted() {
      let text = try String(contentsOfFile: path + "/" + file, encoding: .utf8)
      for part in text.components(separatedBy: "extension ").dropFirst() {
        let type = part.prefix { $0 != " " }
        for match in part.matches(of: /(\w+):\s*\{((?:[^{}])*)\}/) {
          found["\(type).\(match.1)"] = String(match.2)
        }
      }
    }
    return found
  }

  @Test(
    "the locale chooses the language",
    arguments: [
      ("es_ES.UTF-8", Language.spanish), ("es_MX.UTF-8", .spanish), ("es", .spanish),
      ("en_GB.UTF-8", .english), ("C", .english), ("POSIX", .english), ("et_EE", .english),
    ])
  func language(locale: String, language: Language) {
    #expect(Words(locale: locale).language == language)
  }

  @Test("Spanish numbers, money and dates are those of the country")
  func spanishForms() throws {
    let spain = Words(locale: "es_ES.UTF-8")
    let day = try #require(CivilDate(iso: "2027-01-04"))
    #expect(spain.number(1234) == "1234" && spain.number(12_345) == "12.345")
    #expect(spain.money(Money(minorUnits: 129_950, currency: "EUR")) == "1299,50\u{A0}€")
    #expect(spain.date(day) == "4 ene 2027")
    let mexico = Words(locale: "es_MX.UTF-8")
    #expect(mexico.money(Money(minorUnits: 129_950, currency: "USD")) == "$1,299.50")
    #expect(spain.list(["a", "b", "c"]) == "a, b y c")
  }
}
