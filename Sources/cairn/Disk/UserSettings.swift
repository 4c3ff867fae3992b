import CairnFiles
import CairnWords
import Foundation

/// The user's settings, read once. What is wrong in the file is told once on standard error.
enum UserSettings {
  static let settings: Settings = {
    guard Locations.exists(Locations.settings) else { return Settings() }
    do throws(Stop) {
      let bytes = try Disk.read(Locations.settings)
      let (settings, diagnostics) = readSettings(Locations.settings, bytes)
      tell(diagnostics)
      return settings
    } catch {
      Console.error(error.message)
      return Settings()
    }
  }()

  /// How results are said to this user.
  static var words: Words { Words(locales: Locations.locales, language: settings.language) }
}
