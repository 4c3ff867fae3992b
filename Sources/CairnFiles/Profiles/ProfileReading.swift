package import CairnModel

/// The keys of a profile in the documented order, in which new ones are written.
let profileKeys = [
  "format", "name", "example", "currency", "skills", "earned", "progress", "goal", "pins", "skips",
  "overrides", "eligibility", "languages",
]

/// Reads a profile, and against a directory where one is given. Single facts with an error are left
/// out; nil where the file is no profile or can't be read at all.
package func readProfile(
  _ name: String, _ bytes: [UInt8], against directory: (any Directory)? = nil
) -> (Profile?, [Diagnostic]) {
  let (source, findings) = decode(name, bytes)
  findings.directory = directory
  guard source != nil, let root = readYAML(findings),
    findings.format(of: root, wanted: [.profile]) != nil,
    let fields = Fields(root, "a profile", keys: profileKeys, findings)
  else { return (nil, findings.diagnostics) }
  let profile = readProfile(fields, findings)
  return (profile, findings.diagnostics)
}

private func readProfile(_ fields: Fields, _ findings: Findings) -> Profile {
  var profile = Profile(name: fields.required("name", findings.text) ?? "")
  profile.isExample = fields.optional("example", findings.flag) ?? false
  profile.currency = fields.optional("currency", findings.currency) ?? "USD"
  profile.skills = readClaims(fields, findings)
  profile.earned = readEarned(fields, findings)
  profile.progress = readProgress(fields, profile.currency, findings)
  profile.goal = fields.optional("goal") { readGoal($0, profile.currency, findings) } ?? Goal()
  profile.pins = Set(fields.list("pins", findings.reference(.credential)))
  profile.skips = Set(fields.list("skips", findings.reference(.credential)))
  profile.overrides = readOverrides(fields, profile.currency, findings)
  profile.eligibility = fields.optional("eligibility") { readAnswers($0, findings) } ?? .init()
  let languages = fields.list("languages", findings.language)
  if !languages.isEmpty { profile.languages = languages }
  reportContradictions(profile, fields, findings)
  return profile
}

private func readClaims(_ fields: Fields, _ findings: Findings) -> [Skill.ID: Profile.SkillClaim] {
  var claims: [Skill.ID: Profile.SkillClaim] = [:]
  for (key, value, place) in fields.pairs("skills") {
    let skill: Skill.ID? = findings.reference(.skill, key: key, at: place)
    let claim = readClaim(value, findings)
    if let skill, let claim { claims[skill] = claim }
  }
  return claims
}

private func readClaim(_ node: Node, _ findings: Findings) -> Profile.SkillClaim? {
  guard case .map = node.content else {
    return findings.level(0...4)(node).map { Profile.SkillClaim($0) }
  }
  let keys = ["level", "evidence", "date"]
  guard let fields = Fields(node, "a skill", keys: keys, findings) else { return nil }
  let level = fields.required("level", findings.level(0...4))
  let evidence = fields.optional("evidence", findings.text)
  let date = fields.optional("date", findings.date)
  return level.map { Profile.SkillClaim($0, evidence: evidence, date: date) }
}

private func readEarned(_ fields: Fields, _ findings: Findings) -> [Profile.Earned] {
  var seen: Set<Credential.ID> = []
  return fields.list("earned") { node in
    guard let fields = credentialFields(node, ["date", "expires", "url"], findings) else {
      return findings.once(findings.reference(.credential)(node), &seen, node).map {
        Profile.Earned(credential: $0)
      }
    }
    let id: Credential.ID? = fields.required("credential", findings.reference(.credential))
    let date = fields.optional("date", findings.date)
    let expires = fields.optional("expires", findings.date)
    let url = fields.optional("url", findings.url)
    if let date, let expires, expires < date, let node = fields["expires"] {
      findings.error("dates-reversed", at: node.start, "it expires before it was earned")
    }
    return findings.once(id, &seen, node).map {
      Profile.Earned(credential: $0, date: date, expires: expires, url: url)
    }
  }
}

private func readProgress(
  _ fields: Fields, _ currency: Currency, _ findings: Findings
) -> [Profile.Progress] {
  var seen: Set<Credential.ID> = []
  return fields.list("progress") { node in
    let keys = ["started", "hours-done", "paid"]
    guard let fields = credentialFields(node, keys, findings) else {
      return findings.once(findings.reference(.credential)(node), &seen, node).map {
        Profile.Progress(credential: $0)
      }
    }
    let id: Credential.ID? = fields.required("credential", findings.reference(.credential))
    let started = fields.optional("started", findings.date)
    let done = fields.optional("hours-done", findings.wholeNumber(0...mostHours))
    let paid = fields.optional("paid") { findings.money($0, in: currency) }
    return findings.once(id, &seen, node).map {
      Profile.Progress(credential: $0, started: started, hoursDone: done ?? 0, paid: paid)
    }
  }
}

private func readOverrides(
  _ fields: Fields, _ currency: Currency, _ findings: Findings
) -> [Credential.ID: Profile.Override] {
  var overrides: [Credential.ID: Profile.Override] = [:]
  var seen: Set<Credential.ID> = []
  let read: (Node) -> Void? = { node in
    let keys = ["credential", "price", "hours", "reason"]
    guard let fields = Fields(node, "an override", keys: keys, findings) else { return nil }
    let id: Credential.ID? = fields.required("credential", findings.reference(.credential))
    let price = fields.optional("price") { node in
      node.scalar == "free"
        ? Money(minorUnits: 0, currency: currency) : findings.money(node, in: currency)
    }
    let hours = fields.optional("hours", findings.wholeNumber(0...mostHours))
    let reason = fields.optional("reason", findings.text)
    guard let id = findings.once(id, &seen, node) else { return nil }
    overrides[id] = Profile.Override(price: price, hours: hours, reason: reason)
    return ()
  }
  _ = fields.list("overrides", read)
  return overrides
}

private func readAnswers(_ node: Node, _ findings: Findings) -> Profile.Answers? {
  let keys = ["experience-years", "degree", "age", "country"]
  guard let fields = Fields(node, "'eligibility'", keys: keys, findings) else { return nil }
  return Profile.Answers(
    experienceYears: fields.optional("experience-years", findings.wholeNumber(0...80)),
    degree: fields.optional("degree", findings.word("degree")),
    age: fields.optional("age", findings.wholeNumber(0...150)),
    country: fields.optional("country", findings.country))
}

/// The fields of an entry about a credential; nil where the entry is a bare id.
private func credentialFields(_ node: Node, _ keys: [String], _ findings: Findings) -> Fields? {
  guard node.scalar == nil else { return nil }
  return Fields(node, "an entry", keys: ["credential"] + keys, findings)
}

private func reportContradictions(_ profile: Profile, _ fields: Fields, _ findings: Findings) {
  for id in profile.pins.intersection(profile.skips).sorted() {
    findings.error(
      "pinned-and-skipped", at: place(of: id, in: fields["skips"]),
      "'\(id)' is pinned and skipped at once", hint: "take it out of one of the two lists")
  }
  let earned = Set(profile.earned.map(\.credential))
  for progress in profile.progress where earned.contains(progress.credential) {
    findings.warning(
      "earned-and-begun", at: fields["progress"]?.start,
      "'\(progress.credential)' is earned and also in progress; it counts as earned")
  }
}

private func place(of id: Credential.ID, in list: Node?) -> Place? {
  guard let list, case .list(let entries) = list.content else { return list?.start }
  return entries.first { $0.scalar == id.text }?.start ?? list.start
}

extension Findings {
  /// The id where it stands for the first time in a list; said where it does not.
  func once(
    _ id: Credential.ID?, _ seen: inout Set<Credential.ID>, _ node: Node
  ) -> Credential.ID? {
    guard let id else { return nil }
    guard seen.insert(id).inserted else {
      error("duplicate-entry", at: node.start, "'\(id)' stands twice in this list")
      return nil
    }
    return id
  }
}
