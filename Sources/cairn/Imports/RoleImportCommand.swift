import ArgumentParser
import CairnFiles
import CairnModel
import Foundation

extension RoleCommand {
  struct Import: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Roles from O*NET, ESCO or the NICE Framework.",
      discussion: """
        Takes the text files of an O*NET folder, the CSV files of ESCO (occupations, \
        occupationSkillRelations and skills) or a table of NICE work roles. The report says how \
        levels and importance were set.

        Examples:
          cairn role import db_29_0_text --only 15-2051 --into my-catalogue
          cairn role import occupations_en.csv occupationSkillRelations_en.csv
          cairn role import nice.csv --dry-run
        """)

    @Argument(help: "Files of one framework, or a folder of them.") var files: [String]
    @Option(name: .customLong("as"), help: "onet, esco or nice (default: by the headings).")
    var framework: RoleImport.Framework?
    @Option(help: "Only occupations with this code or these words; may be given again.")
    var only: [String] = []
    @Option(help: "Folder to write, a file for each role (default: in your own catalogues).")
    var into: String?
    @OptionGroup var sources: SourceOptions
    @OptionGroup var flags: ImportFlags

    func run() throws {
      var run = ImportRun(flags, sources)
      let inputs = try importFiles(files).map { (name: $0.name, bytes: $0.bytes) }
      guard let framework = framework ?? RoleImport.framework(of: inputs) else {
        throw Stop(.no, "cairn: these are no files of O*NET, ESCO or NICE that cairn knows")
      }
      let folder = into ?? Locations.data + "/catalogs/imported/" + framework.rawValue
      let catalogue = try run.catalogue(
        try run.openLibrary(), without: run.ids(in: try imported(in: folder)))
      run.lap("loading catalogues")
      var reader = RoleImport(
        against: catalogue, keepsUnknownSkills: flags.unknownSkills == .keep)
      reader.read(framework, inputs, only: only)
      run.lap("reading and matching skills")
      let imported = reader.finish()
      try run.report(imported, noun: "role")
      try save(imported, framework, folder, run)
      run.lap("writing")
      run.tellTimes()
    }

    /// Files that earlier imports left in the folder; their entries give way to new ones.
    private func imported(in folder: String) throws(Stop) -> [String] {
      guard Locations.isFolder(folder) else { return [] }
      return try Disk.yamlFiles(at: folder).filter { ImportMark.mayReplace($0) }
    }

    private func save(
      _ imported: Imported, _ framework: RoleImport.Framework, _ folder: String, _ run: ImportRun
    ) throws(Stop) {
      let base = folder.hasSuffix("/") ? folder : folder + "/"
      var output: [NewFile] = []
      if !imported.skills.isEmpty {
        let comment = ImportMark.lines(files, "Names of skills that no catalogue had.")
        output.append(
          NewFile(
            base + framework.rawValue + "-skills.yaml",
            writeSkills(imported.skills, isLocal: true, comment: comment)))
      }
      for role in imported.roles {
        let comment = ImportMark.lines(files, "Levels are estimates; 'basis' says from what.")
        output.append(
          NewFile(
            base + role.id.text + ".yaml",
            comment.map { "# \($0)\n" }.joined() + writeRole(role)))
      }
      if !flags.force, !flags.dryRun {
        for file in output { try ImportMark.refuseToReplace(file.path) }
      }
      try run.write(output)
    }
  }
}

extension RoleImport.Framework: ExpressibleByArgument {}
