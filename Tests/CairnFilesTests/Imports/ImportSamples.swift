import CairnFiles
import CairnModel

/// A small taxonomy and provider list that imports are tried against.
let importCatalogue = Catalogue(
  skills: [
    Skill(id: "python", name: "Python", area: "Code", kind: .technical, aliases: ["Python 3"]),
    Skill(id: "sql", name: "SQL", area: "Data", kind: .technical),
    Skill(
      id: "etl", name: "Data pipelines", area: "Data", kind: .technical,
      aliases: ["Extract, Transform, Load"]),
    Skill(
      id: "writing", name: "Writing", area: "People", kind: .human,
      esco: "http://data.europa.eu/esco/skill/1", onet: "2.A.1.c"),
  ],
  providers: [
    Provider(id: "coursera", name: "Coursera", kind: .platform, url: "https://www.coursera.org")
  ],
  credentials: [
    Credential(
      id: "known-course", title: "Known Course", provider: "coursera", kind: .course,
      url: "https://www.coursera.org/learn/known-course", teaches: [:],
      source: Source(title: "x"))
  ])

/// Imports one file of delimited text.
func imported(
  _ bytes: [UInt8], _ change: (inout ImportOptions) -> Void = { _ in }
) throws -> Imported {
  var options = ImportOptions()
  change(&options)
  var reader = CredentialImport(against: importCatalogue, options)
  try reader.readDelimited("f.csv", bytes)
  reader.matchSkills()
  return reader.finish()
}

func imported(
  _ text: String, _ change: (inout ImportOptions) -> Void = { _ in }
) throws -> Imported {
  try imported(Array(text.utf8), change)
}

extension Imported {
  var titles: [String] { credentials.map(\.title) }
  var reasons: [String] { report.notes.map { "\($0.row) \($0.outcome.rawValue) \($0.reason)" } }
}
