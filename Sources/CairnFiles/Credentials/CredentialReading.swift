import CairnModel

private let credentialKeys = [
  "id", "title", "provider", "issuer", "kind", "url", "teaches", "basis", "prerequisites",
  "corequisites", "eligibility", "language", "countries", "hours", "hours-a-week-at-most", "price",
  "free-to-audit", "pace", "available-until", "assessment", "accreditation", "co-designed-with",
  "credit", "rating", "valid-months", "renewal", "parts", "completion", "stacks-into",
  "verifiable-badge", "note", "source", "checked",
]

/// The longest study that makes sense in hours: some fifty years of full days.
let mostHours = 100_000

/// The three lists of a `cairn/credentials@1` file.
func readCredentialLists(
  _ root: Node, _ findings: Findings, into contents: inout ReadDocument.Contents
) {
  let keys = ["format", "providers", "subscriptions", "credentials"]
  guard let fields = Fields(root, "a credentials file", keys: keys, findings) else { return }
  if fields["providers"] == nil, fields["subscriptions"] == nil, fields["credentials"] == nil {
    findings.error(
      "missing-key", at: root.start,
      "a credentials file needs 'providers', 'subscriptions' or 'credentials'")
  }
  contents.providers = findings.entries(fields, "providers") { readProvider($0, findings) }
  contents.subscriptions = findings.entries(fields, "subscriptions") {
    readSubscription($0, findings)
  }
  contents.credentials = findings.entries(fields, "credentials") { readCredential($0, findings) }
}

/// A credential of a list or line; nil where a key that it needs is missing.
func readCredential(_ node: Node, _ findings: Findings) -> Credential? {
  guard let fields = Fields(node, "a credential", keys: credentialKeys, findings) else {
    return nil
  }
  let id: Credential.ID? = fields.required("id", findings.identifier)
  let title = fields.required("title", findings.text)
  let provider: Provider.ID? = fields.required("provider", findings.reference(.provider))
  let issuer: Provider.ID? = fields.optional("issuer", findings.reference(.provider))
  let kind: Credential.Kind? = fields.required("kind", findings.word("kind of credential"))
  let url = fields.required("url", findings.url)
  let source = readSource(fields, findings)
  var credential = Credential(
    id: id ?? "", title: title ?? "", provider: provider ?? "", issuer: issuer,
    kind: kind ?? .course, url: url ?? "", teaches: readTeaches(fields, findings),
    source: source ?? Source(title: ""))
  readConditions(of: &credential, fields, findings)
  readCost(of: &credential, fields, findings)
  readStanding(of: &credential, fields, findings)
  readStacking(of: &credential, fields, findings)
  guard id != nil, title != nil, provider != nil, kind != nil, url != nil, source != nil else {
    return nil
  }
  return credential
}

private func readSource(_ fields: Fields, _ findings: Findings) -> Source? {
  let source = fields.required("source", findings.text)
  let checked = fields.optional("checked", findings.month)
  guard let source else { return nil }
  return Source(title: source, url: source.hasPrefix("http") ? source : nil, checked: checked)
}

private func readTeaches(_ fields: Fields, _ findings: Findings) -> [Skill.ID: Level] {
  var teaches: [Skill.ID: Level] = [:]
  for (key, value, place) in fields.pairs("teaches") {
    let skill: Skill.ID? = findings.reference(.skill, key: key, at: place)
    let level = findings.level()(value)
    if let skill, let level { teaches[skill] = level }
  }
  return teaches
}

/// What has to hold before it starts, and for whom it is.
private func readConditions(
  of credential: inout Credential, _ fields: Fields, _ findings: Findings
) {
  credential.basis = fields.optional("basis", findings.text)
  credential.prerequisites = readPrerequisites(fields, findings)
  credential.corequisites = fields.list("corequisites", findings.reference(.credential))
  credential.eligibility = readEligibility(fields, findings)
  credential.language = fields.optional("language", findings.language) ?? "en"
  credential.countries = fields.list("countries", findings.country)
}

/// Hours, money and dates.
private func readCost(of credential: inout Credential, _ fields: Fields, _ findings: Findings) {
  credential.hours = fields.optional("hours") { readHours($0, findings) }
  credential.hoursAWeekAtMost = fields.optional(
    "hours-a-week-at-most", findings.wholeNumber(1...168))
  credential.price = fields.optional("price") { readPrice($0, findings) }
  credential.freeToAudit = fields.optional("free-to-audit", findings.flag) ?? false
  credential.pace = fields.optional("pace") { readPace($0, findings) } ?? .selfPaced
  credential.availableUntil = fields.optional("available-until", findings.date)
}

/// What it is worth to others.
private func readStanding(of credential: inout Credential, _ fields: Fields, _ findings: Findings) {
  credential.assessment = fields.optional("assessment", findings.word("form of assessment"))
  credential.accreditation = fields.list("accreditation") { readAccreditation($0, findings) }
  credential.coDesignedWith = fields.list("co-designed-with", findings.text)
  credential.credit = fields.list("credit") { readCredit($0, findings) }
  credential.rating = fields.optional("rating") { readRating($0, findings) }
  credential.validMonths = fields.optional("valid-months", findings.wholeNumber(1...1200))
  credential.renewal = fields.optional("renewal", findings.text)
  credential.verifiableBadge = fields.optional("verifiable-badge", findings.flag) ?? false
  credential.note = fields.optional("note", findings.text)
}

/// How it is made of others or part of them.
private func readStacking(of credential: inout Credential, _ fields: Fields, _ findings: Findings) {
  credential.parts = fields.list("parts", findings.reference(.credential))
  credential.stacksInto = fields.list("stacks-into", findings.text)
  credential.completion = fields.optional("completion") { readCompletion($0, findings) }
  if let completion = fields["completion"], credential.parts.isEmpty {
    findings.error(
      "completion-without-parts", at: completion.start,
      "'completion' says what is left once all parts are done, but there are no 'parts'")
  }
}
