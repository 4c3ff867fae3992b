import CairnModel

/// One row with its columns: what a field says, or else what holds for all rows.
struct RowView {
  let record: Record
  let map: ColumnMap
  let values: [ImportField: String]
  let place: RowPlace

  subscript(field: ImportField) -> String? { own(field) ?? values[field] }

  /// What the row itself says.
  func own(_ field: ImportField) -> String? { map[field].flatMap { record.text($0) } }

  func heading(_ field: ImportField) -> String { map[field].map { map.headings[$0] } ?? "" }
}

extension CredentialImport {
  mutating func add(_ record: Record, _ map: ColumnMap, _ file: String) {
    let place = RowPlace(file: file, row: record.row, line: record.line)
    let row = RowView(record: record, map: map, values: options.mapping.values, place: place)
    guard let title = row.own(.title) else {
      report.note(.refused, "no-title", place, "it has no title")
      return
    }
    // The longest titles of real courses have 150 signs.
    guard title.utf8.count <= 200 || title.count <= 200 else {
      report.note(.refused, "long-title", place, "\(quoted(title)) is too long for a title")
      return
    }
    var repairs = record.repairs
    let own = row.own(.url)
    let ownURL = own.flatMap(webAddress)
    guard let who = who(row, title, ownURL ?? own.flatMap(mendedAddress)) else { return }
    guard let url = address(row, who.provider, ownURL, &repairs) else {
      report.note(
        .refused, "no-address", place,
        "\(quoted(title)) has no web address; --set provider=… names the platform that has it, "
          + "--set url=… gives an address for all rows that have none")
      return
    }
    guard let kind = kind(row, title) else { return }
    let id = id(row, title: title, url: url, who.provider)
    var draft = Draft(
      credential: Credential(
        id: Credential.ID(id), title: title, provider: who.provider, issuer: who.issuer,
        kind: kind, url: url, teaches: [:], source: source(row)),
      skills: [], level: .foundation, prerequisites: row[.prerequisites], place: place)
    addFacts(&draft.credential, row)
    addCost(&draft.credential, row)
    (draft.level, draft.levelWord) = level(row)
    (draft.skills, draft.taught) = skills(row)
    for repair in repairs { report.note(.repaired, repair.rawValue, place, repair.said) }
    add(draft)
  }

  /// Who teaches, and whose name is on it. A file that names one organisation a row means the
  /// issuer; the host of the address then says who teaches.
  private mutating func who(
    _ row: RowView, _ title: String, _ url: String?
  ) -> (provider: Provider.ID, issuer: Provider.ID?)? {
    let issuer = row[.issuer].flatMap { meanings.organisation($0) }
      .map { providers.provider(named: $0) }
    if let name = row.own(.provider).flatMap({ meanings.organisation($0) }) {
      return (providers.provider(named: name), issuer)
    }
    if let provider = url.flatMap({ providers.knownProvider(at: $0) }) { return (provider, issuer) }
    if let name = row.values[.provider] { return (providers.provider(named: name), issuer) }
    if issuer == nil,
      let provider = (url ?? row.values[.url]).flatMap({ providers.provider(at: $0) })
    {
      return (provider, nil)
    }
    guard let issuer else {
      report.note(
        .refused, "no-provider", row.place,
        "\(quoted(title)) names no provider; --set provider=… gives one for all rows that have none"
      )
      return nil
    }
    return (issuer, nil)
  }

  private func address(
    _ row: RowView, _ provider: Provider.ID, _ url: String?, _ repairs: inout [Repair]
  ) -> String? {
    let home = providers.address(of: provider)
    if let own = row.own(.url) {
      if own.hasPrefix("/"), let home { return home + own }
      if let url { return url }
      if let url = mendedAddress(own) {
        repairs.append(.address)
        return url
      }
      if let base = row.values[.url].flatMap(webAddress), isPath(own) {
        return (base.hasSuffix("/") ? base : base + "/") + own
      }
    }
    if let url = row.values[.url].flatMap(webAddress) { return url }
    guard let home else { return nil }
    repairs.append(.providerAddress)
    return home
  }

  private mutating func kind(_ row: RowView, _ title: String) -> Credential.Kind? {
    guard let word = row[.kind] else {
      // Only the end of a title says what it is: `… Specialization`.
      let known = readKind(lastWords(title)) ?? .course
      kindsOfTitles[known, default: 0] += 1
      return known
    }
    if isDegree(word) {
      report.note(
        .refused, "degree", row.place, "\(quoted(title)) is a degree, no micro-credential")
      return nil
    }
    let kind = Credential.Kind(rawValue: word) ?? meanings.kind(word) ?? .course
    if word != kind.rawValue { report.map("kind", word, to: kind.rawValue) }
    return kind
  }

  /// The last two words of a title with what stands between them.
  private func lastWords(_ title: String) -> String {
    var blanks = 0
    var wasBlank = true
    let end = title.utf8.reversed().prefix { byte in
      if byte == 0x20, !wasBlank { blanks += 1 }
      wasBlank = byte == 0x20
      return blanks < 2
    }
    return String(title.suffix(from: title.utf8.index(title.utf8.endIndex, offsetBy: -end.count)))
  }

  private func source(_ row: RowView) -> Source {
    if let own = row.own(.source) {
      return Source(title: own, url: webAddress(own), checked: month(row.own(.checked)))
    }
    return Source(title: "\(row.place.file), row \(row.place.row)")
  }

  private func month(_ text: String?) -> String? {
    text.flatMap { CivilDate(iso: $0.utf8.count == 7 ? $0 + "-01" : $0) == nil ? nil : $0 }
  }

  private mutating func level(_ row: RowView) -> (Level, String?) {
    guard let word = row[.level] else { return (.foundation, nil) }
    guard let level = meanings.level(word) else {
      report.note(.leftOut, "level", row.place, "the level \(quoted(word)) is not understood")
      return (.foundation, nil)
    }
    levelWords[word, default: 0] += 1
    return (level, word)
  }

  /// The numbers of the names in its list of skills, and the levels that it gives by id.
  private mutating func skills(_ row: RowView) -> ([Int], [Skill.ID: Level]) {
    var taught: [Skill.ID: Level] = [:]
    for part in row[.teaches]?.split(separator: ";") ?? [] {
      let words = part.split(separator: " ")
      if words.count == 2, let level = Int(words[1]).flatMap(Level.init(rawValue:)), level > .none,
        catalogue[Skill.ID(String(words[0]))] != nil
      {
        taught[Skill.ID(String(words[0]))] = level
      }
    }
    var numbers: [Int] = []
    var met: Set<Int> = []
    for name in names(row) where hasLetter(name) {
      let number = skillNames.number(of: name)
      guard met.insert(number).inserted else { continue }
      skillNames.count(number)
      numbers.append(number)
    }
    return (numbers, taught)
  }

  private func hasLetter(_ name: String) -> Bool {
    name.utf8.contains { 97...122 ~= $0 | 0x20 } || name.contains(where: \.isLetter)
  }

  private mutating func names(_ row: RowView) -> [String] {
    guard let column = row.map[.skills] else {
      return row.values[.skills].map { listItems($0) } ?? []
    }
    switch row.record.cells[column] {
    case .list(let items): return skillLists.items(items)
    case .text(let text): return isNull(text) ? [] : skillLists.items(text)
    }
  }

  /// The id of the row where it has one of ours, else the last part of its address, else its title.
  private func id(
    _ row: RowView, title: String, url: String, _ provider: Provider.ID
  ) -> String {
    if let own = row.own(.id), Identifier<Credential>.isWellFormed(own),
      own.contains(where: \.isLetter), own.contains("-")
    {
      return own
    }
    let page = row.own(.url) == nil ? nil : lastPart(url)
    let name = page ?? slug(title) ?? row.own(.id).flatMap(slug) ?? "row-\(row.place.row)"
    let isNamed = name == provider.text || name.utf8.starts(with: (provider.text + "-").utf8)
    return isNamed ? name : provider.text + "-" + name
  }

  private func lastPart(_ url: String) -> String? {
    let slash = UInt8(ascii: "/")
    var path = url.utf8.prefix { $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }
    while path.last == slash { path.removeLast() }
    guard let start = path.lastIndex(of: slash).map({ path.index(after: $0) }),
      // The scheme and the host are no names of pages.
      path[..<start].split(separator: slash).count >= 2
    else { return nil }
    let last = path[start...]
    guard last.count <= 70, last.contains(UInt8(ascii: "-")) else { return nil }
    return slug(String(Substring(last))).flatMap { hasLetter($0) ? $0 : nil }
  }
}

extension Repair {
  /// What was done, in words.
  var said: String {
    switch self {
    case .windows1252: "read as Windows-1252, as it is not UTF-8"
    case .doubleEncoded: "its text had been encoded twice"
    case .strayQuote: "a quote that opens or closes nothing was passed over"
    case .shortRow: "cells missing at the end are taken as empty"
    case .shifted: "cells were put back under their headings"
    case .address: "blanks in its address were left out, or commas read as slashes"
    case .providerAddress: "it has no address; that of its provider stands in"
    case .merged: "it stands there several times"
    }
  }
}
