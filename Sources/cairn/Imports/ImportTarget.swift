import Foundation

/// The files that an import writes: `NAME.yaml` or, for many credentials, `NAME.jsonl`, and
/// `NAME-skills.yaml` for local skills. What another hand wrote stays, unless it is asked for.
struct ImportTarget {
  /// More than these are written as JSON Lines.
  static let mostInYAML = 2000

  private let base: String
  private let endings: (whole: String, lined: String)
  /// Whether the name that was asked for is one of JSON Lines; nil where the number of credentials
  /// decides.
  private var isLined: Bool?
  /// Whether a file of the other form would be that of an earlier import.
  private let isNamedInFull: Bool

  var skills: String { base + "-skills.yaml" }
  private var whole: String { base + endings.whole }
  private var lined: String { base + endings.lined }

  /// - Parameters:
  ///   - into: a file or folder to write; nil for the learner's own catalogues.
  ///   - files: what is imported, for the name.
  init(_ into: String?, named files: [String]) {
    let forms = [(".yaml", false), (".yml", false), (".jsonl", true), (".ndjson", true)]
    if let into, let (ending, isLined) = forms.first(where: { into.hasSuffix($0.0) }) {
      base = String(into.dropLast(ending.count))
      endings = isLined ? (".yaml", ending) : (ending, ".jsonl")
      (self.isLined, isNamedInFull) = (isLined, true)
      return
    }
    let folder = into ?? Locations.data + "/catalogs/imported"
    let file = URL(fileURLWithPath: files.first ?? "import").deletingPathExtension()
    base = folder + (folder.hasSuffix("/") ? "" : "/") + file.lastPathComponent
    endings = (".yaml", ".jsonl")
    (isLined, isNamedInFull) = (nil, false)
  }

  /// Stops where a file is in the way that no import wrote, or that is imported itself. Where it is to be
  /// replaced all the same, its form is kept.
  mutating func settle(isForced: Bool, reading files: [String]) throws(Stop) {
    let possible = isLined.map { [$0 ? lined : whole] } ?? [whole, lined]
    let read = Set(files.map(Self.place))
    if let own = (possible + [skills]).first(where: { read.contains(Self.place($0)) }) {
      throw Stop(
        .wrongUse,
        "cairn: \(own) would be written over what is imported; --into FILE writes elsewhere")
    }
    let foreign = possible.filter { !ImportMark.mayReplace($0) }
    guard let first = foreign.first else { return }
    guard isForced, foreign.count == 1 else {
      let way =
        foreign.count > 1
        ? "--into FILE says which to write" : "--into FILE writes elsewhere, --force replaces it"
      throw Stop(.no, ImportMark.refusal(foreign, way))
    }
    isLined = first == lined
  }

  private static func place(_ path: String) -> String {
    URL(fileURLWithPath: path).resolvingSymlinksInPath().path
  }

  /// The file for so many credentials, and whether it is one of JSON Lines.
  func file(for count: Int) -> (path: String, isLined: Bool) {
    let isLined = isLined ?? (count > Self.mostInYAML)
    return (isLined ? lined : whole, isLined)
  }

  /// The file that an earlier import of the same name left in the other form; nil where there is none,
  /// or another hand wrote it.
  func outdated(besides written: String) -> String? {
    let other = written == lined ? whole : lined
    let isThere = !isNamedInFull && Locations.exists(other)
    return isThere && ImportMark.mayReplace(other) ? other : nil
  }

  /// Files that are there and whose entries give way to those that are imported.
  func replaced(isForced: Bool) -> [String] {
    let forms = isNamedInFull ? [file(for: 0).path] : [whole, lined]
    let chosen = isForced ? [skills] + (isLined == nil ? [] : [file(for: 0).path]) : []
    return (forms + [skills]).filter { path in
      Locations.exists(path)
        && (ImportMark.mayReplace(path) || chosen.contains(path))
    }
  }
}
