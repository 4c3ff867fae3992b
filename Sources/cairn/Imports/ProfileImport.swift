import ArgumentParser
import CairnFiles
import CairnModel
import Foundation

extension ProfileCommand {
  struct Import: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Records what a LinkedIn export says you have earned.",
      discussion: """
        Takes the Certifications.csv of the data that LinkedIn lets you download. What no \
        catalogue has is told and left out; what your profile has already stays as it is.

        Examples:
          cairn profile import Certifications.csv --dry-run
          cairn profile import Certifications.csv
        """)
    @Argument(help: "The file Certifications.csv.") var file: String
    @Flag(help: "Tell what would be recorded and write nothing.") var dryRun = false
    @Option(help: "text or json: how the report is printed.") var format: ExplanationForm.Form =
      .text
    @OptionGroup var sources: SourceOptions

    func run() throws {
      let bytes = try Disk.read(file)
      let catalogue = try Library.open(sources.catalogs).everything()
      let name = URL(fileURLWithPath: file).lastPathComponent
      let (earned, report) = readCertifications(name, bytes, against: catalogue)
      switch format {
      case .json: try Console.result(reportJSON(report))
      case .text: try Console.result(reportText(report, noun: "credential"))
      }
      if earned.isEmpty { throw Stop(.no, "cairn: nothing to import") }
      if dryRun { return Console.error("cairn: nothing was written (--dry-run)") }
      try change(sources) { profile, _ throws(Stop) in
        for entry in earned
        where !profile.earned.contains(where: { $0.credential == entry.credential }) {
          profile.progress.removeAll { $0.credential == entry.credential }
          profile.earned.append(entry)
        }
      }
    }
  }
}
