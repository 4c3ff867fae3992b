import CairnModel
import CairnWords
import Foundation

/// Where things are looked for.
enum Locations {
  private static let environment = ProcessInfo.processInfo.environment

  /// The learner's own folder: `$XDG_DATA_HOME/cairn`.
  static var data: String {
    folder("XDG_DATA_HOME", or: ".local/share")
  }

  /// Where copied text is kept for terminals without a clipboard.
  static var clipboard: String {
    folder("XDG_STATE_HOME", or: ".local/state") + "/clipboard.txt"
  }

  /// The user's few settings.
  static var settings: String {
    folder("XDG_CONFIG_HOME", or: ".config") + "/settings.yaml"
  }

  /// What can be made again at any time: `$XDG_CACHE_HOME/cairn`.
  static var cache: String {
    folder("XDG_CACHE_HOME", or: ".cache")
  }

  static var profile: String { data + "/profile.yaml" }

  /// The plan that the learner has made their own.
  static var plan: String { data + "/plan.json" }

  /// The catalogues that are read where no flag names any.
  static var catalogs: [String] {
    if let named = environment["CAIRN_CATALOGS"], !named.isEmpty {
      return named.split(separator: ":").map(String.init)
    }
    return ([data + "/catalogs"] + [bundledCatalogs].compactMap { $0 }).filter(isFolder)
  }

  /// The catalogues that come with the program: beside an installed one, in the current folder, or in the
  /// source tree that it was built in.
  static let bundledCatalogs: String? = {
    let executable = URL(fileURLWithPath: executablePath).resolvingSymlinksInPath()
    let folder = executable.deletingLastPathComponent()
    let installed = folder.deletingLastPathComponent().path + "/share/cairn/catalogs"
    if isFolder(installed) { return installed }
    if isFolder("catalogs") { return "catalogs" }
    var above = folder
    while above.path != "/" {
      let manifest = above.appendingPathComponent("Package.swift").path
      let catalogs = above.appendingPathComponent("catalogs").path
      if exists(manifest), isFolder(catalogs) { return catalogs }
      above.deleteLastPathComponent()
    }
    return nil
  }()

  /// The locales of words, numbers, money and dates.
  static var locales: LocaleNames {
    LocaleNames(
      messages: locale("LC_MESSAGES"), numbers: locale("LC_NUMERIC"),
      money: locale("LC_MONETARY"), dates: locale("LC_TIME"))
  }

  private static func locale(_ category: String) -> String {
    for name in ["LC_ALL", category, "LANG"] {
      if let value = environment[name], !value.isEmpty { return value }
    }
    return "C"
  }

  private static var executablePath: String {
    (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe"))
      ?? CommandLine.arguments.first ?? "cairn"
  }

  /// cairn's folder below the one that a variable names, else below one of the home folder.
  private static func folder(_ variable: String, or usual: String) -> String {
    let named = environment[variable].flatMap { $0.isEmpty ? nil : $0 }
    return (named ?? (environment["HOME"] ?? ".") + "/" + usual) + "/cairn"
  }

  /// Profiles of worked examples: the first one that can be read is shown where there is no other.
  static var examples: [String] {
    (catalogs + [bundledCatalogs].compactMap { $0 }).map { $0 + "/example/profile.yaml" }
  }

  /// The folder that paths without a slash at their beginning start from.
  static var current: String { FileManager.default.currentDirectoryPath }

  static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

  static func isFolder(_ path: String) -> Bool {
    var entry = stat()
    return stat(path, &entry) == 0 && entry.st_mode & S_IFMT == S_IFDIR
  }
}

/// The only clocks of the program.
enum Clock {
  /// The local day; `CAIRN_TODAY` sets it for examples and tests.
  static var today: CivilDate {
    if let set = ProcessInfo.processInfo.environment["CAIRN_TODAY"],
      let date = CivilDate(iso: set)
    {
      return date
    }
    // Foundation's calendar takes several milliseconds to wake up, on the way to the first frame.
    var (moment, parts) = (time(nil), tm())
    localtime_r(&moment, &parts)
    return CivilDate(
      year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1,
      dayOfMonth: Int(parts.tm_mday)) ?? CivilDate(day: 0)
  }

  /// Nanoseconds since 1970.
  static var nanoseconds: Int { Int(Date().timeIntervalSince1970 * 1e9) }

  /// Milliseconds since some fixed moment.
  static var milliseconds: Double { Double(DispatchTime.now().uptimeNanoseconds) / 1e6 }

  /// Milliseconds that the program has had of the processor.
  static var processorMilliseconds: Double { Double(clock()) * 1000 / Double(CLOCKS_PER_SEC) }
}
