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
  var skillLists: SkillLists
  var meanings = CellMeanings()
  /// Rows with each word for a level, and of each kind that only the title tells.
  var levelWords: [String: Int] = [:]
  var kindsOfTitles: [Credential.Kind: Int] = [:]
  var matcher: SkillMatcher
  var ids: IDRegister
  var localSkills: LocalSkills
  /// Pages and titles that were met, with the draft.
  private var seen: [UInt64: Int] = [:]
  private let known: KnownCredentials
  /// Calls its argument with the id and title of every credential in use.
  let titles: ((Credential.ID, String) -> Void) -> Void

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
    var known = KnownCredentials()
    for credential in catalogue.credentials {
      known.add(credential.id, title: credential.title, url: credential.url)
    }
    self.init(against: catalogue, known: known, options) { take in
      for credential in catalogue.credentials { take(credential.id, credential.title) }
    }
  }

  /// Reads against catalogues whose credentials are too many to be held.
  /// - Parameters:
  ///   - catalogue: their skills, providers and subscriptions.
  ///   - titles: calls its argument with the id and title of every credential in use.
  package init(
    against catalogue: Catalogue, known: KnownCredentials, _ options: ImportOptions,
    titles: @escaping ((Credential.ID, String) -> Void) -> Void
  ) {
    self.catalogue = catalogue
    self.options = options
    self.known = known
    self.titles = titles
    providers = ProviderDirectory(catalogue.providers)
    matcher = SkillMatcher(catalogue.skills)
    skillLists = SkillLists(matcher.names)
    localSkills = LocalSkills(catalogue.skills)
    ids = IDRegister(sums: known.ids)
  }

  /// Says that a file can't be read at all.
  package mutating func refuse(_ file: String, form: String, _ reason: String, _ detail: String) {
    report.files.append(ImportReport.File(name: file, form: form))
    report.note(.refused, reason, RowPlace(file: file, row: 0, line: 0), detail)
  }

  /// Takes a draft in, unless it is there already.
  mutating func add(_ draft: Draft) {
    let key = stableSum(pageTitleKey(draft.credential.url, draft.credential.title))
    if let id = known.credential(at: key) {
      report.note(.duplicate, "in-catalogue", draft.place, "'\(id)' of the catalogues in use")
      return
    }
    if let first = seen[key] {
      merge(draft, into: first)
      return
    }
    seen[key] = drafts.count
    drafts.append(draft)
    let id = ids.claim(draft.credential.id.text)
    if id != draft.credential.id.text {
      drafts[drafts.count - 1].credential = draft.credential.with(id: Credential.ID(id))
    }
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
  var key: [UInt8] = []
  key.reserveCapacity(title.utf8.count)
  for byte in title.utf8 {
    guard byte < 0x80 else { return normalWords(of: title).joined() }
    if byte > 0x20 { key.append(65...90 ~= byte ? byte + 32 : byte) }
  }
  return String(decoding: key, as: UTF8.self)
}

/// The distinct names of skills of an import and how many rows have each.
struct SkillNameList {
  private(set) var names: [String] = []
  private(set) var rows: [Int] = []
  private var index: [String: Int] = [:]

  /// The number of a name; a new one where it was not met before.
  mutating func number(of name: String) -> Int {
    if let number = index[name] { return number }
    index[name] = names.count
    names.append(name)
    rows.append(0)
    return names.count - 1
  }

  /// Counts a row that has a name.
  mutating func count(_ number: Int) { rows[number] += 1 }
}
