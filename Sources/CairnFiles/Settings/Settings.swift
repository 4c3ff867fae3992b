package import CairnModel
package import CairnWords

/// The user's few settings for the screen; nil where the flag, the environment or the usual decides.
package struct Settings: Hashable, Sendable {
  package enum ThemeName: String, CaseIterable, Sendable { case dark, light, safe, none }
  package enum Borders: String, CaseIterable, Sendable { case unicode, ascii }

  package var theme: ThemeName?
  package var borders: Borders?
  /// Whether clicks and the wheel are cairn's.
  package var mouse: Bool?
  package var language: Language?
  /// Whether lines are printed instead of a full screen, as screen readers like it.
  package var plain: Bool?

  package init() {}
}

private let settingKeys = ["format", "theme", "borders", "mouse", "language", "plain"]

/// Reads a `cairn/settings@1` file. What is wrong in it is said, and left to the default.
package func readSettings(_ name: String, _ bytes: [UInt8]) -> (Settings, [Diagnostic]) {
  let (source, findings) = decode(name, bytes)
  var settings = Settings()
  guard source != nil, let root = readYAML(findings),
    findings.format(of: root, wanted: [.settings]) != nil,
    let fields = Fields(root, "the settings", keys: settingKeys, findings)
  else { return (settings, findings.diagnostics) }
  settings.theme = fields.optional("theme", findings.word("theme"))
  settings.borders = fields.optional("borders", findings.word("sort of borders"))
  settings.mouse = fields.optional("mouse", findings.flag)
  settings.language = fields.optional("language", findings.word("language"))
  settings.plain = fields.optional("plain", findings.flag)
  return (settings, findings.diagnostics)
}
