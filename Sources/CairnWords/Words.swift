/// How results are said: one language and one way of writing numbers, money and dates.
package struct Words: Hashable, Sendable {
  package let language: Language
  package let forms: NumberForms

  package init(language: Language = .english, forms: NumberForms = .english) {
    self.language = language
    self.forms = forms
  }

  /// The words for a POSIX locale such as `es_ES.UTF-8`; English where it is `C` or not known.
  package init(locale: String) { self.init(locales: LocaleNames(all: locale)) }

  /// The words for the locales of each category, or in a language that was chosen beside them.
  package init(locales: LocaleNames, language: Language? = nil) {
    self.init(
      language: language ?? Language(locale: locales.messages), forms: NumberForms(locales))
  }

  /// The phrases of the language.
  package var phrases: Phrasebook { language.phrasebook }
}

/// The POSIX locales by which words, numbers, money and dates are written: `LC_MESSAGES`, `LC_NUMERIC`,
/// `LC_MONETARY` and `LC_TIME`.
package struct LocaleNames: Hashable, Sendable {
  package var messages: String
  package var numbers: String
  package var money: String
  package var dates: String

  package init(messages: String, numbers: String, money: String, dates: String) {
    (self.messages, self.numbers, self.money, self.dates) = (messages, numbers, money, dates)
  }

  package init(all locale: String) {
    self.init(messages: locale, numbers: locale, money: locale, dates: locale)
  }
}

/// A language with a complete phrasebook.
package enum Language: String, CaseIterable, Sendable {
  case english = "en"
  case spanish = "es"

  package init(locale: String) {
    self = Self.allCases.first { locale.lowercased().hasPrefix($0.rawValue) } ?? .english
  }

  package var phrasebook: Phrasebook {
    switch self {
    case .english: .english
    case .spanish: .spanish
    }
  }
}

/// All phrases of one language. Each language is one value of this type, so that none can be left out.
package struct Phrasebook: Sendable {
  @Boxed package var quantities: QuantityPhrases
  @Boxed package var catalogue: CataloguePhrases
  @Boxed package var reasons: ReasonPhrases
  @Boxed package var summary: SummaryPhrases
  @Boxed package var findings: FindingPhrases
  @Boxed package var proof: ProofPhrases
  @Boxed package var explanations: ExplanationPhrases
  @Boxed package var otherPlans: OtherPlanPhrases
  @Boxed package var screen: ScreenPhrases
  @Boxed package var facts: FactPhrases
}

extension Phrasebook {
  package static let english = Phrasebook(
    quantities: .english, catalogue: .english, reasons: .english, summary: .english,
    findings: .english, proof: .english, explanations: .english, otherPlans: .english,
    screen: .english, facts: .english)
  package static let spanish = Phrasebook(
    quantities: .spanish, catalogue: .spanish, reasons: .spanish, summary: .spanish,
    findings: .spanish, proof: .spanish, explanations: .spanish, otherPlans: .spanish,
    screen: .spanish, facts: .spanish)
}
