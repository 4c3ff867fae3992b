package import CairnModel

/// Earned credentials from the `Certifications.csv` of a LinkedIn data export: Name, Url, Authority,
/// Started On, Finished On, License Number; months such as `Nov 2025`.
package func readCertifications(
  _ name: String, _ bytes: [UInt8], against catalogue: Catalogue
) -> (earned: [Profile.Earned], report: ImportReport) {
  var report = ImportReport()
  var file = ImportReport.File(name: name, form: "linkedin")
  guard let table = PlainTable(bytes), let title = table["Name"], let authority = table["Authority"]
  else {
    report.files.append(file)
    report.note(
      .refused, "no-certifications", RowPlace(file: name, row: 0, line: 0),
      "it has no columns Name and Authority, as the Certifications.csv of LinkedIn has")
    return ([], report)
  }
  file.rows = table.rows.count
  report.files.append(file)
  let titles = EarnedTitles(catalogue)
  var earned: [Profile.Earned] = []
  for row in table.rows {
    let place = RowPlace(file: name, row: row.number, line: row.line)
    let said = onOneLine(row[title])
    guard let id = titles.credential(said, by: row[authority]) else {
      report.note(
        .refused, said.isEmpty ? "no-title" : "not-in-catalogue", place,
        "\(quoted(said)) by \(quoted(row[authority])) is in none of the catalogues in use")
      continue
    }
    guard !earned.contains(where: { $0.credential == id }) else {
      report.note(.duplicate, "same-credential", place, "\(quoted(said)) stands there already")
      continue
    }
    let started = table["Started On"].flatMap { monthAndYear(row[$0]) }
    let url = table["Url"].flatMap { webAddress(row[$0]) }
    earned.append(
      Profile.Earned(
        credential: id, date: started,
        expires: table["Finished On"].flatMap { monthAndYear(row[$0]) }.map(lastOfMonth), url: url))
    if let started {
      report.note(
        .repaired, "day", place,
        "\(quoted(said)) is \(id), earned \(started.iso): the file has the month alone")
    }
    report.files[0].imported += 1
  }
  return (earned, report)
}

/// Finds what someone has earned by its title and who issued it.
private struct EarnedTitles {
  private var byTitle: [String: [Credential.ID]] = [:]
  private var names: [Credential.ID: Set<String>] = [:]

  init(_ catalogue: Catalogue) {
    for credential in catalogue.credentials {
      byTitle[Self.key(credential.title), default: []].append(credential.id)
      names[credential.id] = Set(
        [credential.provider, credential.issuer].flatMap {
          normalWords(of: catalogue.name(of: $0)) + normalWords(of: $0.text)
        })
    }
  }

  /// The only credential with the title; of several the one whose issuer or provider is named.
  func credential(_ title: String, by authority: String) -> Credential.ID? {
    let found = byTitle[Self.key(title)] ?? []
    if found.count < 2 { return found.first }
    let words = normalWords(of: authority)
    let named = found.filter { id in words.contains { names[id]?.contains($0) ?? false } }
    return named.count == 1 ? named.first : nil
  }

  private static let closings: Set = ["certificate", "certification", "professional", "course"]

  /// Without words that one writer adds and the next leaves out.
  private static func key(_ title: String) -> String {
    let outside = splitParenthesis(title)?.outside ?? title
    return normalWords(of: outside).filter { !closings.contains($0) }.joined(separator: " ")
  }
}

private let months = [
  "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
]

/// The first day of `Nov 2025`, or a whole date.
private func monthAndYear(_ text: String) -> CivilDate? {
  if let date = CivilDate(iso: text) { return date }
  let words = text.split { $0 == " " || $0 == "," }
  guard let year = words.last.flatMap({ Int($0) }), let name = words.first?.lowercased().prefix(3)
  else { return nil }
  if words.count == 1 { return CivilDate(year: year, month: 1, dayOfMonth: 1) }
  return months.firstIndex { $0 == name }.flatMap {
    CivilDate(year: year, month: $0 + 1, dayOfMonth: 1)
  }
}

private func lastOfMonth(_ date: CivilDate) -> CivilDate { date.adding(months: 1) + -1 }
