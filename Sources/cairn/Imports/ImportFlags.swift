import ArgumentParser
import CairnFiles
import CairnModel

/// What every import can be told.
struct ImportFlags: ParsableArguments {
  enum Unknown: String, CaseIterable, ExpressibleByArgument { case keep, leave }

  @Option(
    help: "Names of skills that no catalogue has: keep them as local skills, or leave them out.")
  var unknownSkills: Unknown = .keep

  @Flag(help: "Tell what would be imported and write nothing.")
  var dryRun = false

  @Flag(help: "Write nothing and end with 1 if anything had to be put right, left out or refused.")
  var strict = false

  @Flag(help: "Replace files that are there and were not made by an import.")
  var force = false

  @Flag(help: "Tell on standard error how long reading, matching and writing took.")
  var timings = false

  @Option(help: "text or json: how the report is printed.")
  var format: ExplanationForm.Form = .text
}

/// Which columns are taken for what.
struct MappingFlags: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Which heading holds a field; may be given again.",
      valueName: "title=course_name,hours=time_required"))
  var map: [String] = []

  @Option(
    help: ArgumentHelp(
      "What holds for all rows that have nothing of their own; may be given again.",
      valueName: "provider=NAME,currency=USD"))
  var set: [String] = []

  @Option(help: "Read the mapping from a file that --save-map wrote.")
  var mapFile: String?

  @Option(help: "Write the mapping as it was used into a file.")
  var saveMap: String?

  /// The mapping of the file, with what the flags say before it.
  func mapping() throws(Stop) -> Mapping {
    let own = Mapping(columns: try entries(map), values: try entries(set))
    guard let mapFile else { return own }
    let (read, diagnostics) = readMapping(mapFile, try Disk.read(mapFile))
    tell(diagnostics)
    guard let read, !diagnostics.contains(where: { $0.severity == .error }) else { throw Stop(.no) }
    return read.overridden(by: own)
  }

  private func entries(_ texts: [String]) throws(Stop) -> [ImportField: String] {
    var found: [ImportField: String] = [:]
    var last: ImportField?
    for part in texts.flatMap({ $0.split(separator: ",") }) {
      if let equals = part.firstIndex(of: "="),
        let field = ImportField(rawValue: String(part[..<equals]))
      {
        found[field] = String(part[part.index(after: equals)...])
        last = field
      } else if let last, !part.contains("=") {
        // The comma belongs to a heading.
        found[last, default: ""] += "," + part
      } else {
        let known = ImportField.allCases.map(\.rawValue)
        let name = String(part.prefix { $0 != "=" })
        throw Stop(
          .wrongUse,
          "cairn: '\(part)': write FIELD=… with one of \(known.joined(separator: ", "))"
            + (nearest(to: name, among: known).map { "; did you mean '\($0)'?" } ?? ""))
      }
    }
    return found
  }
}
