import ArgumentParser

/// How the full screen looks and behaves.
struct ScreenOptions: ParsableArguments {
  enum ThemeName: String, CaseIterable, ExpressibleByArgument {
    case dark, light, safe, none
  }

  @Option(help: "dark, light, safe (for colour-blind eyes) or none; NO_COLOR means none.")
  var theme: ThemeName?

  @Flag(help: "Borders and signs in plain ASCII.") var ascii = false
  @Flag(help: "Leave the mouse to the terminal.") var noMouse = false
}
