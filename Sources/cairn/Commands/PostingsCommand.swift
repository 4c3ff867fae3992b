import ArgumentParser
import CairnFiles
import CairnModel

/// `cairn role from-postings`: a role drawn up from what job postings ask for.
struct PostingsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "from-postings",
    abstract: "A role from job postings: which skills, how many ask for them, how well.",
    discussion: """
      Reads text, Markdown and HTML files, columns of CSV, TSV and JSON files, and "-" \
      for standard input. Several postings in a text file are parted by a line of \
      five or more dashes with a blank line before it. Nothing leaves your machine.

      Examples:
        cairn role from-postings ads/*.txt
        cairn role from-postings jobs.csv --column description
        cairn role from-postings ads/*.html --into analyst.yaml --title Analyst
        cairn plan --role analyst.yaml
      """)

  enum Form: String, CaseIterable, ExpressibleByArgument {
    case text, json, yaml, phrases, features
  }

  @Argument(help: "Files with postings; - is standard input.") var files: [String]
  @Option(help: "Title of the role (default: the commonest title of the postings).")
  var title: String?
  @Option(help: "Id of the role (default: from its title).") var id: String?
  @Option(help: "Column of a table that holds the postings, one a row; several with commas.")
  var column: String?
  @Option(help: "Write the role to this file, which must not be there yet.") var into: String?
  @Flag(help: "With --into: replace the file.") var replace = false
  @Option(help: "Leave skills out that fewer postings name (default: 2, of over 20 a tenth).")
  var minPostings: Int?
  @Option(
    help: """
      text, json, yaml (the role file), phrases (each phrase found and its place) or \
      features (what a word looks like, to learn from).
      """)
  var format: Form = .text
  @Option(
    parsing: .upToNextOption,
    help: "Catalogue files or folders (default: $CAIRN_CATALOGS, else yours and the bundled ones).")
  var catalogs: [String] = []

  func validate() throws {
    if let minPostings, minPostings < 1 {
      throw ValidationError("--min-postings takes 1 or more, not \(minPostings)")
    }
    if let id, !Role.ID.isWellFormed(id) {
      throw ValidationError("--id takes lower-case letters, digits and dashes, not '\(id)'")
    }
  }

  func run() throws {
    let sources = try files.flatMap { try postings(in: $0) }
    let library = try Library.open(catalogs)
    library.tellProblems()
    let study = PostingStudy(library.shelf.skills, model: try model())
    switch format {
    case .phrases: try Console.result(study.phrases(in: sources))
    case .features: try Console.result(study.features(in: sources))
    case .text, .json, .yaml:
      try report(study.findings(in: sources, minPostings: minPostings), library.shelf)
    }
  }

  private func report(_ findings: PostingFindings, _ catalogue: Catalogue) throws {
    let title = title ?? findings.commonTitle ?? untitledRole
    let id = Role.ID(id ?? slug(title) ?? "role-from-postings")
    let month = String(Clock.today.iso.prefix(7))
    guard let role = findings.roleDraft(id: id, title: title, month: month) else {
      throw Stop(.no, "cairn: the postings name no skill of the catalogues")
    }
    let yaml = writeRoleDraft(role, from: findings)
    if let into {
      if !replace, (try? Disk.read(into)) != nil {
        throw Stop(.wrongUse, "cairn: \(into) is there already; --replace writes over it")
      }
      try Disk.replace(into, with: Array(yaml.utf8))
      Console.error("cairn: wrote \(role.requirements.count) requirements to \(into)")
    }
    switch format {
    case .json: try Console.result(postingsJSON(findings, in: catalogue))
    case .yaml: try Console.result(yaml)
    case .text, .phrases, .features: try Console.result(postingsText(findings, in: catalogue))
    }
  }

  private func postings(in file: String) throws(Stop) -> [PostingSource] {
    let bytes = try Disk.read(file == "-" ? "/dev/stdin" : file)
    let name = file == "-" ? "pasted" : file
    let tables = [".csv", ".tsv", ".json", ".jsonl"]
    let isTable = tables.contains { file.lowercased().hasSuffix($0) }
    guard isTable || column != nil else {
      return splitPostings(PostingSource(name: name, text: postingText(bytes)))
    }
    let table = PostingTable(name: name, bytes, column: column)
    guard let postings = table.postings else {
      throw Stop(
        column == nil ? .no : .wrongUse,
        "cairn: \(name): no column \(column.map { "'\($0)'" } ?? "with postings"); --column takes one of: "
          + table.headings.joined(separator: ", "))
    }
    return postings
  }

  /// The weights that come with the program; without them only names are found, and that is said.
  private func model() throws(Stop) -> PhraseModel? {
    let path = (Locations.bundledCatalogs ?? "catalogs") + "/postings/phrases.txt"
    let bytes = try? Disk.read(path)
    if let bytes, let model = PhraseModel(String(decoding: bytes, as: UTF8.self)) { return model }
    if format != .features {
      Console.error(
        "cairn: \(path) can't be used: only names of skills are found, and what they are called "
          + "otherwise stays unknown")
    }
    return nil
  }
}
