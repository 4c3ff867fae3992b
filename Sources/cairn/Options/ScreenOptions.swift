import ArgumentParser
import CairnFiles

/// How the full screen looks and behaves.
struct ScreenOptions: ParsableArguments {
  @Option(help: "dark, light, safe (for colour-blind eyes) or none; NO_COLOR means none.")
  var theme: Settings.ThemeName?

  @Flag(help: "Borders and signs in plain ASCII.") var ascii = false
  @Flag(help: "Leave the mouse to the terminal.") var noMouse = false
  @Flag(help: "Numbered lines instead of a full screen: for screen readers and scripts.")
  var plain = false

  @Option(help: "Write the session's keys to this file as they are pressed.") var record: String?
  @Option(help: "Press the keys of a recorded session, without a terminal; nothing is saved.")
  var replay: String?
  @Option(
    help: "Where the last screen of --replay goes: text, or a picture if it ends in .svg; a folder gets each, - is stdout.")
  var saveScreen: String?

  /// Those of a command line without a word, which need not be parsed.
  static var none: ScreenOptions {
    var options = ScreenOptions()
    (options.theme, options.record, options.replay, options.saveScreen) = (nil, nil, nil, nil)
    (options.ascii, options.noMouse, options.plain) = (false, false, false)
    return options
  }

  func validate() throws {
    if saveScreen != nil, replay == nil {
      throw ValidationError("--save-screen needs --replay FILE")
    }
    if record != nil, replay != nil || plain {
      throw ValidationError("--record is for the full screen")
    }
  }
}

extension Settings.ThemeName: ExpressibleByArgument {}
