import CairnFiles
import CairnScreen
import CairnWords
import Foundation

/// How a session looks and speaks: as its flags say, else the settings, else the environment.
struct Look {
  var locales: LocaleNames
  var language: Language
  var theme: Theme
  var isASCII: Bool
  var mouse: Bool

  var words: Words { Words(locales: locales, language: language) }

  init(_ options: ScreenOptions, _ settings: Settings) {
    locales = Locations.locales
    language = settings.language ?? Language(locale: locales.messages)
    let environment = ProcessInfo.processInfo.environment
    let refusesColour = environment["NO_COLOR"].map { !$0.isEmpty } ?? false
    let named = options.theme ?? (refusesColour ? nil : settings.theme)
    theme = named.flatMap { Theme(named: $0.rawValue) } ?? Theme(environment: environment)
    isASCII = options.ascii || settings.borders == .ascii
    mouse = !options.noMouse && settings.mouse ?? true
  }

  /// The look of a recorded session; what it does not say is English on a dark terminal.
  init(_ setting: [String: String]) {
    func locale(_ name: String) -> String { setting[name] ?? "C" }
    locales = LocaleNames(
      messages: locale("language"), numbers: locale("numbers"), money: locale("money"),
      dates: locale("dates"))
    language = Language(locale: locales.messages)
    theme = setting["theme"].flatMap { Theme(named: $0) } ?? .dark
    isASCII = setting["signs"] == "ascii"
    mouse = true
  }

  /// What a recording says of it.
  var setting: [String: String] {
    [
      "language": language.rawValue, "numbers": locales.numbers, "money": locales.money,
      "dates": locales.dates, "theme": theme.name, "signs": isASCII ? "ascii" : "unicode",
    ]
  }
}
