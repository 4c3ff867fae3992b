package import CairnModel

/// What an import is asked to do.
package struct ImportOptions: Sendable {
  /// Names of skills that are not in the taxonomy become local skills; else they are left out.
  package var keepsUnknownSkills = true
  package var mapping = Mapping()
  /// Hours a week to reckon with where a file has weeks alone.
  package var pace: Int?

  package init() {}
}

/// What an import found, to be written into files.
package struct Imported: Sendable {
  package var skills: [Skill] = []
  package var roles: [Role] = []
  package var providers: [Provider] = []
  package var credentials: [Credential] = []
  package var report = ImportReport()

  package init() {}
}

/// Turns rows of tables into credentials. Rows are read first, then the distinct names of skills
/// matched, then all is put together: matching is a step of its own, so that it can be timed.
package struct CredentialImport {
  let options: ImportOptions
  let catalogue: Catalogue
  var report = ImportReport()
  var drafts: [Draft] = []
  var providers: ProviderDirectory
  var skillNames = SkillNameList()
  var matcher: SkillMatcher
  var ids: IDRegister
  var localSkills: LocalSkills
  /// Pages and titles that were met, with the draft; nil for what the catalogue has.
  private var seen: [String: Int] = [:]
  private var known: [String: Credential.ID] = [:]

  /// A row as a credential, with what is looked up later.
  struct Draft {
    var credential: Credential
    var skills: [Int]
    var taught: [Skill.ID: Level] = [:]
    var level: Level
    /// What the file says of the level; nil where nothing.
    var levelWord: String?
    var prerequisites: String?
    let place: RowPlace
  }

  /// Reads against the skills, providers and credentials of the catalogues in use.
  package init(against catalogue: Catalogue, _ options: ImportOptions) {
    self.catalogue = catalogue
    self.options = options
    providers = ProviderDirectory(catalogue.providers)
    matcher = SkillMatcher(catalogue.skills)
    localSkills = LocalSkills(catalogue.skills)
    ids = IDRegister(catalogue.credentials.map(\.id.text))
    for credential in catalogue.credentials {
      known[pageKey(credential.url) + "\n" + titleKey(credential.title)] = credential.id
    }
  }

  /// Says that a file can't be read at all.
  package mutating func refuse(_ file: String, form: String, _ reason: String, _ detail: String) {
    report.files.append(ImportReport.File(name: file, form: form))
    report.note(.refused, reason, RowPlace(file: file, row: 0, line: 0), detail)
  }

  /// Takes a draft in, unless it is there already.
  mutating func add(_ draft: Draft) {
    let key = pageKey(draft.credential.url) + "\n" + titleKey(draft.credential.title)
    if let id = known[key] {
      report.note(.duplicate, "in-catalogue", draft.place, "'\(id)' of the catalogues in use")
      return
    }
    if let first = seen[key] {
      merge(draft, into: first)
      return
    }
    seen[key] = drafts.count
    drafts.append(draft.named(ids.claim(draft.credential.id.text)))
    report.files[report.files.count - 1].imported += 1
  }

  private mutating func merge(_ draft: Draft, into first: Int) {
    let fresh = draft.skills.filter { !drafts[first].skills.contains($0) }
    drafts[first].skills += fresh
    let place = drafts[first].place
    let other =
      place.file == draft.place.file ? "row \(place.row)" : "\(place.file), row \(place.row)"
    report.note(
      .duplicate, "same-page", draft.place,
      "\(quoted(draft.credential.title)) stands already in \(other)"
        + (fresh.isEmpty ? "" : "; its further skills were added there"))
  }
}

/// Titles that differ only in spelling are the same.
func titleKey(_ title: String) -> String {
  // Nearly all titles are plain; folding each letter by Unicode's rules takes longer.
  if title.utf8.allSatisfy({ $0 < 0x80 }) {
    return String(
      decoding: title.utf8.lazy.filter { $0 > 0x20 }.map { 65...90 ~= $0 ? $0 + 32 : $0 },
      as: UTF8.self)
  }
  return normalWords(of: title).joined()
}

/// The distinct names of skills of an import and how many rows have each.
struct SkillNameList {
  private(set) var names: [String] = []
  private(set) var rows: [Int] = []
  private var index: [String: Int] = [:]

  /// The number of a name.
  mutating func add(_ name: String) -> Int {
    if let number = index[name] {
      rows[number] += 1
      return number
    }
    index[name] = names.count
    names.append(name)
    rows.append(1)
    return names.count - 1
  }
}

extension CredentialImport.Draft {
  /// The draft with an id that no other entry has.
  fileprivate func named(_ id: String) -> Self {
    guard id != credential.id.text else { return self }
    var draft = self
    draft.credential = credential.with(id: Credential.ID(id))
    return draft
  }
}
